// Reads the awards, adjustments and exemptions of a case file or table.

import Evaluation

extension CaseReader {
    static let awardKeys =
        ["indicator", "score", "grounds", "by", "corrects.entry", "corrects.reason"]
        + Row.sourceKeys
    static let adjustmentKeys = [
        "indicator", "score", "clause", "grounds", "by", "corrects.entry", "corrects.reason",
    ]
    static let exemptionKeys = [
        "indicator", "treatment", "cause", "corrects.entry", "corrects.reason",
    ]

    mutating func award(_ row: Row) {
        let indicator = indicator(row)
        if let indicator, !indicator.rule.takesAward {
            notes.note(.notAwarded(indicator.id), at: row.cell("indicator")?.place ?? row.place)
        }
        if let indicator, !take(.award(indicator.id), at: row.place) { return }
        guard let score = score(row, of: indicator) else { return }
        let grounds = row.requiredText("grounds", Limit.prose, &notes)
        let by = row.text("by", Limit.title, &notes)
        let corrects = row.correction("corrects", &notes)
        let source = row.source(or: standing, &notes)
        guard let indicator, let grounds, case .given(let points) = score else { return }
        state(
            .scoreAwarded(
                ScoreAwarded(
                    evaluation: evaluation, by: by, corrects: corrects, grounds: grounds,
                    indicator: indicator.id, score: points, source: source)),
            at: row.place)
    }

    mutating func adjustment(_ row: Row) {
        let indicator = indicator(row)
        if let indicator, !take(.adjustment(indicator.id), at: row.place) { return }
        guard let score = score(row, of: indicator) else { return }
        let grounds = row.requiredText("grounds", Limit.prose, &notes)
        let by = row.text("by", Limit.title, &notes)
        let clause = row.text("clause", Limit.title, &notes)
        let corrects = row.correction("corrects", &notes)
        guard let indicator, let grounds, case .given(let points) = score else { return }
        state(
            .scoreAdjusted(
                ScoreAdjusted(
                    evaluation: evaluation, by: by, clause: clause, corrects: corrects,
                    grounds: grounds, indicator: indicator.id, score: points)),
            at: row.place)
    }

    mutating func exemption(_ row: Row) {
        let indicator = indicator(row)
        if let indicator, !take(.exemption(indicator.id), at: row.place) { return }
        _ = row.required("treatment", &notes)
        let treatment = row.word("treatment", InputWords.treatment, &notes)
        let cause = row.requiredText("cause", Limit.prose, &notes)
        let corrects = row.correction("corrects", &notes)
        guard let indicator, let treatment, let cause else { return }
        state(
            .indicatorExempted(
                IndicatorExempted(
                    evaluation: evaluation, cause: cause, corrects: corrects,
                    indicator: indicator.id, treatment: treatment)),
            at: row.place)
    }

    private enum Score {
        case given(DecimalNumber)
        /// Noted; the rest of the row is looked at all the same.
        case wrong
    }

    /// Points within the weight; nil where the cell is blank, which is listed, or not there.
    private mutating func score(_ row: Row, of indicator: Indicator?) -> Score? {
        guard let cell = row.cell("score") else {
            notes.note(.missingKey("score"), at: row.place)
            return .wrong
        }
        switch cell.inputNumber(&notes) {
        case nil:
            return .wrong
        case .blank?:
            if let indicator {
                blanks.append(Blank(place: cell.place, what: .score(indicator.id)))
            }
            return nil
        case .number(_, isPercent: true)?:
            notes.note(.number(.spelling(cell.text)), at: cell.place)
            return .wrong
        case .number(let points, isPercent: false)?:
            if points.exact.isNegative {
                notes.note(.negativeScore(points), at: cell.place)
                return .wrong
            }
            if let weight = indicator?.weight, points.exact > weight.exact {
                notes.note(.aboveWeight(points, weight: weight), at: cell.place)
                return .wrong
            }
            return .given(points)
        }
    }
}
