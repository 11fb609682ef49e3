// What holds for every agency: the ledger's own terms, the rubrics adopted, and how they are read.

package import Evaluation

/// The ledger-wide part of the state.
package struct Framework: Hashable, Sendable {
    package internal(set) var opened: Held<LedgerOpened>?
    /// By the entry that adopted each.
    package internal(set) var editions: [EntryNumber: RubricEdition] = [:]
    /// What each of those entries says.
    package internal(set) var adoptions: [EntryNumber: RubricAdopted] = [:]
    package internal(set) var interpretations: [InterpretationSlot: Slot<InterpretationAdopted>] =
        [:]

    /// At most one: every score is worked out from a copy of the framework, and this is its largest part.
    /// None where every name is a claim.
    private var registers: [Authors] = []

    package init() {}

    /// Who may append what.
    package internal(set) var authors: Authors {
        get { registers.last ?? Authors() }
        set { registers = newValue.requiredSince == nil ? [] : [newValue] }
    }

    /// Whether only enrolled actors append.
    package var requiresAuthors: Bool { !registers.isEmpty }

    var isOpened: Bool { opened != nil }

    /// The edition that holds for a rubric id: the one adopted last.
    package func edition(of rubric: RubricID) -> RubricEdition? {
        editions.values.filter { $0.rubric.id == rubric }.max { $0.entry < $1.entry }
    }

    /// How open questions are read for one indicator of an edition, in the order of their entries.
    package func interpretations(
        of edition: EntryNumber, for indicator: IndicatorID
    ) -> [Held<InterpretationAdopted>] {
        if interpretations.isEmpty { return [] }
        return interpretations.compactMap { slot, held in
            guard slot.rubric == edition, slot.indicator == nil || slot.indicator == indicator
            else { return nil }
            return held.standing
        }.sorted { $0.entry < $1.entry }
    }
}

/// What an interpretation answers: one question of one adopted rubric, for one indicator or all.
package struct InterpretationSlot: Hashable, Sendable {
    package let rubric: EntryNumber
    package let question: InterpretationQuestion
    package let indicator: IndicatorID?

    init(_ fact: InterpretationAdopted) {
        rubric = fact.rubric
        question = fact.question
        indicator = fact.indicator
    }
}
