// A person's key is taken off: they append nothing any more.

/// An enrolled actor is revoked for good; neither the name nor any key of theirs comes back.
package struct ActorRevoked: Hashable, Sendable {
    package let actor: String
    package let reason: String
    /// The first entry in their name that is not trusted, where that lies before this one.
    package let since: EntryNumber?

    package init(actor: String, reason: String, since: EntryNumber? = nil) {
        self.actor = actor
        self.reason = reason
        self.since = since
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        actor = try members.text("actor", Limit.title)
        reason = try members.text("reason", Limit.prose)
        since = try members.optionalKey("since") ? try members.entry() : nil
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("actor", actor)
        writer.member("reason", reason)
        writer.member("since", since?.number)
    }
}
