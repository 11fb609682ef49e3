// The first event of every ledger.

/// A ledger is opened: entry 0, and only there.
package struct LedgerOpened: Hashable, Sendable {
    /// Public keys of administrators, each as `AuthorKey` has it; empty means open to every name.
    package let authors: [String]
    /// The base of the ledger's origin: the origin is `<base>/<digest of entry 0>`.
    package let base: String
    /// Version of the log's format: 1.
    package let format: Int
    /// 128 random bits as 32 lower-case hexadecimal digits.
    package let ledger: String
    package let title: String
    /// Where a bare date ends, as minutes east of UTC.
    package let zone: ZoneOffset

    package init(
        base: String, ledger: String, title: String, zone: ZoneOffset, authors: [String] = []
    ) {
        self.authors = authors
        self.base = base
        self.format = 1
        self.ledger = ledger
        self.title = title
        self.zone = zone
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.key("authors")
        authors = try members.list(atMost: Limit.names) { members throws(CanonicalError) in
            try members.text(Limit.title)
        }
        base = try members.text("base", Limit.title)
        try members.key("format")
        format = try members.integer(1...1)
        try members.key("hash")
        _ = try members.choice(HashName.self)
        try members.key("ledger")
        ledger = try members.hex(32)
        title = try members.text("title", Limit.title)
        try members.key("zone")
        zone = try members.zone()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.list("authors", authors) { writer, author in writer.string(author) }
        writer.member("base", base)
        writer.member("format", format)
        writer.member("hash", HashName.sha256.rawValue)
        writer.member("ledger", ledger)
        writer.member("title", title)
        writer.member("zone", zone.canonical)
    }
}

/// The one hash a ledger of format 1 can be chained with.
enum HashName: String, CaseIterable {
    case sha256 = "sha-256"
}
