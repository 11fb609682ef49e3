// The state of a ledger, or of one agency in it: what its events amount to.

package import Evaluation

/// An event in its place.
package struct Recorded: Hashable, Sendable {
    package let entry: EntryNumber
    /// How many entries of the same append follow.
    package let rest: Int
    package let event: Event

    package init(entry: EntryNumber, rest: Int, event: Event) {
        self.entry = entry
        self.rest = rest
        self.event = event
    }

    /// The last entry of its append, which names the append.
    var appendEnd: Int { entry.number + rest }
}

/// The fold of events: of all, or of the ledger-wide ones and some agencies', which comes to the same for those.
package struct Books: Sendable {
    package internal(set) var framework = Framework()
    package internal(set) var agencies: [AgencyID: AgencyBook] = [:]
    var names = RegisteredNames()
    /// Everybody who recorded something in what was folded.
    package internal(set) var actors: Set<String> = []
    /// Who recorded the last entry, so that nobody is looked up again entry after entry.
    var lastActor: String?
    /// The time of the last entry applied.
    package internal(set) var lastAt: Instant?
    /// The scores that the append under way still has to bring.
    var cascade = Cascade()
    /// Editions that another fold of the same entries has read and checked already.
    let known: [EntryNumber: RubricEdition]

    /// - Parameter framework: what another fold of the same entries came to, so that rubrics are not read again.
    package init(knowing framework: Framework = Framework()) { known = framework.editions }

    package func evaluation(_ key: EvaluationKey) -> EvaluationBook? {
        agencies[key.agency]?.evaluations[key]
    }

    /// Part of an evaluation's book, which is not taken out for it; nil for an unknown evaluation.
    package func part<Part>(
        of key: EvaluationKey, _ part: (EvaluationBook) -> Part?
    ) -> Part? {
        guard let evaluations = agencies[key.agency]?.evaluations,
            let place = evaluations.place(of: key)
        else { return nil }
        return part(evaluations.values[place])
    }

    /// All that one indicator's score depends on, as it stands; nil for an unknown evaluation.
    package func inputs(of place: Int, in key: EvaluationKey) -> IndicatorInputs? {
        guard let agency = agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        return agency.inputs(of: place, in: book, framework)
    }

    /// The outcome an indicator has by what stands, recorded or not.
    package func outcome(of place: Int, in key: EvaluationKey) -> Outcome? {
        inputs(of: place, in: key)?.outcome()
    }
}

/// Gives the canonical bytes of an adopted rubric's document, by its SHA-256 in hexadecimal; nil where it is not there.
package typealias DocumentSource = (String) throws -> [UInt8]?
