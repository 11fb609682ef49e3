// Two invented years: one with figures alone, one with every state, a declaration and a correction.

import Evaluation
import Scoring

extension SampleLedger {
    /// Both years, the figure typed wrong, then corrected.
    static func full() throws -> SampleLedger {
        var ledger = try mistaken()
        let slot = FigureSlot(figure: id("reception", FigureKind.self), period: key(2021).year)
        guard let wrong = ledger.books.evaluation(key(2021))?.figures[slot]?.standing?.entry else {
            preconditionFailure("the figure stands")
        }
        try ledger.append(
            [
                ledger.figure(
                    "reception", "9.30", "万元", in: 2021, basis: .budget, source: "三公预算表.csv",
                    corrects: Correction(entry: wrong, reason: "数字颠倒"))
            ], by: "复核人乙")
        return ledger
    }

    /// Both years before the correction.
    static func mistaken() throws -> SampleLedger {
        var ledger = try SampleLedger()
        let rubric = SampleRubric.rubric.id
        try ledger.append([.open(key(2020), rubric), .open(key(2021), rubric)])
        try ledger.append(ledger.spending)
        try ledger.append(ledger.rest)
        return ledger
    }

    /// 三公经费: 38.00 in 2020; 31.40 in 2021, since 9.30 was typed as 3.90.
    private var spending: [Command] {
        [
            figure("abroad", "0.00", "万元", in: 2020, basis: .budget),
            figure("vehicles", "28.00", "万元", in: 2020, basis: .budget),
            figure("reception", "10.00", "万元", in: 2020, basis: .budget),
            figure("abroad", "0.00", "万元", in: 2021, basis: .budget),
            figure("vehicles", "27.50", "万元", in: 2021, basis: .budget),
            figure("reception", "3.90", "万元", in: 2021, basis: .budget, source: "三公预算表.csv"),
        ]
    }

    private var rest: [Command] {
        [
            figure("staff", "53", "人", in: 2021),
            figure("paid", "120", "万元", in: 2021, basis: .actual),
            figure("planned", "100", "万元", in: 2021, basis: .budget),
            judge("duties", "p1", .met(true), in: 2021),
            judge("assets_managed", "p1", .met(true), in: 2021),
            judge("assets_managed", "p2", .met(true), in: 2021),
            judge("assets_managed", "p3", .met(true), in: 2021),
            judge("satisfaction", "p1", .grade(Self.id("good", GradeKind.self)), in: 2021),
            award("benefit", "7", in: 2021),
            figure("assets", "100.00", "万元", in: 2021),
            figure("in_use", "980000", "元", in: 2021),
            declare(
                2021, total: "26",
                [
                    ("duties", "2"), ("assets_managed", "2"), ("satisfaction", "4"),
                    ("staff_rate", nil), ("sangong_rate", "2"), ("payment", "5"),
                    ("asset_use", "4"), ("benefit", "7"),
                ]),
        ]
    }
}
