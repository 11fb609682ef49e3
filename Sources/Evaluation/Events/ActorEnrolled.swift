// A person's key is put on record: from then on what they append bears their signature.

/// An actor is enrolled with a key, a role and what they hold it for; or enrolled anew, with another
/// key, role or scope, where `corrects` names the enrolment that stands.
package struct ActorEnrolled: Hashable, Sendable {
    /// The agencies they act for; empty means all, and what concerns no single agency.
    package let agencies: [AgencyID]
    /// The enrolment of the same name now standing, where this takes its place.
    package let corrects: Correction?
    /// Their public key with their name, see `AuthorKey`.
    package let key: String
    /// A signature by that key over the request to be enrolled: they have it. 128 digits.
    package let proof: String
    package let role: Role
    /// The stages they act at; empty means all.
    package let stages: [Stage]

    package init(
        key: String, proof: String, role: Role, agencies: [AgencyID] = [], stages: [Stage] = [],
        corrects: Correction? = nil
    ) {
        self.agencies = agencies
        self.corrects = corrects
        self.key = key
        self.proof = proof
        self.role = role
        self.stages = stages
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        agencies = try members.optionalList("agencies", atMost: Limit.names) {
            members throws(CanonicalError) in
            try members.identifier(AgencyKind.self)
        }
        corrects = try members.optionalCorrection("corrects")
        key = try members.text("key", Limit.title)
        try members.key("proof")
        proof = try members.hex(128)
        role = try members.choice("role", Role.self)
        stages = try members.optionalList("stages", atMost: Stage.allCases.count) {
            members throws(CanonicalError) in
            try members.choice(Stage.self)
        }
    }

    func write(to writer: inout CanonicalWriter) {
        if !agencies.isEmpty {
            writer.list("agencies", agencies) { writer, id in writer.string(id.text) }
        }
        writer.member("corrects", corrects)
        writer.member("key", key)
        writer.member("proof", proof)
        writer.member("role", role.rawValue)
        if !stages.isEmpty {
            writer.list("stages", stages) { writer, stage in writer.string(stage.rawValue) }
        }
    }
}

/// What an enrolled actor may record; each later one may all that the one before may.
package enum Role: String, CaseIterable, Sendable {
    /// Raises findings and answers them.
    case auditor
    /// Opens evaluations and fills them in.
    case evaluator
    /// Seals, reopens, interprets and exempts; registers agencies and adopts rubrics.
    case reviewer
    /// Enrols and revokes.
    case administrator
}

/// A public key with its owner's name, `name+id+key`; nothing but text here.
///
/// The last part is base64 in its only spelling, so that two keys are the same where these bytes are.
package struct AuthorKey: Hashable, Sendable {
    package let name: String
    package let key: String

    /// Nil where the text has not three parts.
    package init?(_ text: String) {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }),
            let name = String(parts[0]), let key = String(parts[2])
        else { return nil }
        self.name = name
        self.key = key
    }
}
