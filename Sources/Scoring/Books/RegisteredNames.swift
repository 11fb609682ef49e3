// The ids and names of registered agencies, found by what an eye would take for the same.

import Evaluation

/// What agencies are registered as; looked up once for each registration, however many there are.
struct RegisteredNames: Sendable {
    private var ids: [[Unicode.Scalar]: String] = [:]
    private var names: [[Unicode.Scalar]: String] = [:]

    mutating func insert(_ fact: AgencyRegistered) {
        insert(fact.agency.text, into: &ids)
        insert(fact.name, into: &names)
    }

    /// The id registered that looks like this one.
    func id(like agency: AgencyID) -> String? { ids[LookAlike.skeleton(agency.text)] }

    /// The name registered that is this one, or looks like it.
    func name(like name: String) -> String? { names[LookAlike.skeleton(name)] }

    private func insert(_ text: String, into known: inout [[Unicode.Scalar]: String]) {
        let skeleton = LookAlike.skeleton(text)
        if known[skeleton] == nil { known[skeleton] = text }
    }
}
