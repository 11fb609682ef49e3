// Which document a fact names.

import Evaluation

extension Fact {
    /// The SHA-256 of the document named, in hexadecimal; nil where there is none.
    var namedDocument: String? {
        switch self {
        case .rubricAdopted(let fact): fact.document
        case .narrativeRecorded(let fact): fact.document
        case .figureRecorded(let fact): fact.source.document
        case .itemListed(let fact): fact.source?.document
        case .categoryStated(let fact): fact.source?.document
        case .pointJudged(let fact): fact.source?.document
        case .scoreAwarded(let fact): fact.source?.document
        case .declarationRecorded(let fact): fact.source.document
        case .ledgerOpened, .agencyRegistered, .interpretationAdopted, .evaluationOpened,
            .figureUnavailable, .scoreAdjusted, .scoreComputed, .indicatorExempted,
            .findingRaised, .findingAnswered, .entryWithdrawn, .evaluationSealed,
            .evaluationReopened, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            nil
        }
    }
}
