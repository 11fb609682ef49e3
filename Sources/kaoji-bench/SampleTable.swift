// What an invented agency records, as rows of a collected table.

import Evaluation
import Scoring

enum SampleTable {
    static let headings = "部门,评价年度,数据,数值,单位,口径,来源,位置,指标,要点,判定,得分,依据"

    /// Nil for what a table does not state.
    static func row(of command: Command) -> String? {
        guard case .state(let fact) = command, let key = fact.evaluation else { return nil }
        let cells: [String]
        switch fact {
        case .figureRecorded(let fact):
            cells = [
                fact.figure.text, fact.value.text, fact.unit.symbol, fact.basis?.rawValue ?? "",
                fact.source.title, fact.source.locator ?? "", "", "", "", "", "",
            ]
        case .pointJudged(let fact):
            cells = [
                "", "", "", "", "", "", fact.indicator.text, fact.point.text,
                word(of: fact.judgement), "", fact.grounds,
            ]
        case .scoreAwarded(let fact):
            cells = [
                "", "", "", "", "", "", fact.indicator.text, "", "", fact.score.text, fact.grounds,
            ]
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .evaluationOpened, .itemListed, .categoryStated, .figureUnavailable, .scoreAdjusted,
            .scoreComputed, .indicatorExempted, .declarationRecorded, .findingRaised,
            .findingAnswered, .entryWithdrawn, .evaluationSealed, .evaluationReopened,
            .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            return nil
        }
        return ([key.agency.text, "\(key.year)"] + cells).joined(separator: ",")
    }

    private static func word(of judgement: Judgement) -> String {
        switch judgement {
        case .met(let isMet): isMet ? "是" : "否"
        case .grade(let grade): grade.text
        case .count(let count): String(count)
        }
    }
}
