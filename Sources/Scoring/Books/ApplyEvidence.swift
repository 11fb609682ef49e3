// What filing and erasing do to the books.

import Evaluation

extension Books {
    mutating func take(_ fact: EvidenceFiled, _ recorded: Recorded) throws(Illegality) {
        guard agencies[fact.agency] != nil else { throw .agencyUnknown(fact.agency) }
        try agencies[fact.agency]?.evidence.file(recorded.holding(fact))
    }

    mutating func take(_ fact: DocumentErased, _ recorded: Recorded) throws(Illegality) {
        guard agencies[fact.agency] != nil else { throw .agencyUnknown(fact.agency) }
        try agencies[fact.agency]?.evidence.erase(recorded.holding(fact))
    }
}
