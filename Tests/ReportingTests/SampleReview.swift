// The second invented year carried on: interpreted, completed, sealed, reviewed with an adjustment, sealed again.

import Evaluation
import Scoring

extension SampleLedger {
    static func reviewed() throws -> SampleLedger {
        var ledger = try full()
        try ledger.append([
            ledger.interpret(.awardOverWeight, .capped, "以分值为限"),
            ledger.interpret(.silent, .capped, "高于 95% 按满分"),
            ledger.figure("posts", "50", "人", in: 2021),
            ledger.judge("duties", "p2", .met(false), in: 2021),
        ])
        try ledger.append([.seal(key(2021), signers: ["甲", "乙"])])
        try ledger.append([.open(key(2021, .review), nil)], by: "复核人乙")
        try ledger.append([ledger.adjust, ledger.exempt, try ledger.answer], by: "复核人乙")
        try ledger.append([.seal(key(2021, .review), signers: [])], by: "复核人乙")
        return ledger
    }

    private func interpret(
        _ question: InterpretationQuestion, _ choice: InterpretationChoice, _ cause: String
    ) -> Command {
        .state(
            .interpretationAdopted(
                InterpretationAdopted(
                    rubric: EntryNumber(1), question: question, indicator: nil, choice: choice,
                    cause: cause)))
    }

    private var adjust: Command {
        .state(
            .scoreAdjusted(
                ScoreAdjusted(
                    evaluation: Self.key(2021, .review), by: "复核组", clause: "第三条",
                    grounds: "收入增长主要来自财政补助",
                    indicator: Self.id("benefit", IndicatorKind.self), score: Self.decimal("5"))))
    }

    private var exempt: Command {
        .state(
            .indicatorExempted(
                IndicatorExempted(
                    evaluation: Self.key(2021, .review), cause: "本年未作问卷",
                    indicator: Self.id("satisfaction", IndicatorKind.self), treatment: .leftOut)))
    }

    /// The declared blank is explained.
    private var answer: Command {
        get throws {
            let key = Self.key(2021, .review)
            let blank = books.findings(of: key).first { $0.finding.kind == .declaredBlank }
            guard let blank else { preconditionFailure("the blank is found") }
            return .state(
                .findingAnswered(
                    FindingAnswered(
                        evaluation: key, answer: .explained, cause: "填报时遗漏",
                        finding: blank.finding.reference)))
        }
    }
}
