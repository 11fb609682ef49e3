// Which documents a fact names.

import Evaluation

extension Fact {
    /// The SHA-256 of each document named, in hexadecimal.
    var namedDocuments: [String] {
        switch self {
        case .rubricAdopted(let fact): [fact.document]
        case .narrativeRecorded(let fact): [fact.document]
        case .figureRecorded(let fact): [fact.source.document].compactMap { $0 }
        case .itemListed(let fact): [fact.source?.document].compactMap { $0 }
        case .categoryStated(let fact): [fact.source?.document].compactMap { $0 }
        case .pointJudged(let fact): [fact.source?.document].compactMap { $0 }
        case .scoreAwarded(let fact): [fact.source?.document].compactMap { $0 }
        case .declarationRecorded(let fact): [fact.source.document].compactMap { $0 }
        case .ledgerOpened, .agencyRegistered, .interpretationAdopted, .evaluationOpened,
            .figureUnavailable, .scoreAdjusted, .scoreComputed, .indicatorExempted,
            .findingRaised, .findingAnswered, .entryWithdrawn, .evaluationSealed,
            .evaluationReopened, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            []
        }
    }
}
