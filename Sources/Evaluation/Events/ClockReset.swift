// A clock had run ahead: time goes on from where it really is.

/// An administrator sets the ledger's time back, after entries that a wrong clock dated too late.
package struct ClockReset: Hashable, Sendable {
    package let reason: String
    /// The first entry whose time is wrong.
    package let since: EntryNumber

    package init(reason: String, since: EntryNumber) {
        self.reason = reason
        self.since = since
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        reason = try members.text("reason", Limit.prose)
        since = try members.entry("since")
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("reason", reason)
        writer.member("since", since.number)
    }
}
