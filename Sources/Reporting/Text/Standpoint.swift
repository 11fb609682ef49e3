// Where a page stands: its language, and the place in record time that it shows.

package import Evaluation

/// What every page needs beside its values.
package struct Standpoint: Hashable, Sendable {
    package let language: Language
    /// The last entry the page takes into account, the end of an append.
    package let entry: EntryNumber?
    package let at: Instant?
    /// On whose clock times are shown.
    package let zone: ZoneOffset
    /// Whether this run re-hashed every line up to `entry` and folded them anew.
    package let isVerified: Bool
    /// Whether commands must name the agency, since the ledger has several.
    package let namesAgency: Bool
    /// Whether the ledger goes on after `entry`, so that the page shows what was, not what is.
    package let isPast: Bool
    /// The entry asked for, where it stands within the append that ends with `entry`.
    let asked: EntryNumber?
    /// Columns of the terminal.
    package let width: Int
    /// How commands are written that the page tells its reader to run.
    package let invocation: Invocation
    /// From which entry on appends are signed; nil where every name is a claim.
    package let signedSince: EntryNumber?
    /// Entries since then whose append keeps no signature.
    package let unsigned: Set<EntryNumber>

    package init(
        language: Language, entry: EntryNumber, at: Instant, zone: ZoneOffset,
        isVerified: Bool = false, namesAgency: Bool = false, isPast: Bool = false,
        asked: EntryNumber? = nil, width: Int = 100, invocation: Invocation = Invocation(),
        signedSince: EntryNumber? = nil, unsigned: Set<EntryNumber> = []
    ) {
        self.language = language
        self.entry = entry
        self.at = at
        self.zone = zone
        self.isVerified = isVerified
        self.namesAgency = namesAgency
        self.isPast = isPast
        self.asked = asked
        self.width = width
        self.invocation = invocation
        self.signedSince = signedSince
        self.unsigned = unsigned
    }

    /// For a page about a file, which stands in no ledger.
    package init(
        ofFileIn language: Language, width: Int = 100, invocation: Invocation = Invocation()
    ) {
        self.language = language
        entry = nil
        at = nil
        zone = .utc
        isVerified = false
        namesAgency = false
        isPast = false
        asked = nil
        self.width = width
        self.invocation = invocation
        signedSince = nil
        unsigned = []
    }

    /// Words in the page's language.
    func say(_ words: Bilingual) -> String { words(language) }

    func line(_ words: Bilingual, tone: Tone? = nil) -> TextLine {
        TextLine(words(language), tone: tone)
    }

    /// `截至 #97  2022-03-15 10:20 +08:00  已核验`
    private var place: TextLine? {
        guard let entry, let at else { return nil }
        let end = asked.map { say(Words.endOfAppend(of: NumberText.entry($0))) } ?? ""
        let verified = isVerified ? "  " + say(Words.verified) : ""
        return TextLine(
            say(Words.asOf(NumberText.entry(entry))) + end + "  " + NumberText.instant(at, zone)
                + verified, tone: .dim)
    }

    /// A page's first line: what it is about, and at the right end where it stands; two lines if it must be.
    func head(_ title: TextLine) -> [TextLine] {
        guard let place else { return [title] }
        let spare = width - title.columns - place.columns
        guard spare >= 2 else { return [title, .blanks(width - place.columns) + place] }
        return [title + .blanks(spare) + place]
    }

    /// A label set in by two blanks, and a text beside it: what a file is, or was made of.
    func labelled(_ label: Bilingual, _ text: String) -> [TextLine] {
        WrappedText.hanging(
            TextLine("  ") + line(label, tone: .dim), text, indent: 12, width: width)
    }

    /// `缺项: kaoji todo 2024`; the command below its label, and broken, where it must be.
    func advice(_ label: Bilingual, _ command: String, tone: Tone? = nil) -> [TextLine] {
        let whole = line(Words.next(label, command), tone: tone)
        if whole.columns <= width { return [whole] }
        return [line(Words.next(label, ""), tone: tone).trimmed()] + self.command(command)
    }

    /// A command set in by two blanks, broken where it is wider than the page.
    func command(_ command: String) -> [TextLine] {
        CommandLines.lines(of: command, width: width - 2).map { TextLine("  \($0)") }
    }

    /// Parts one after another, as many in a line as fit.
    func joined(_ parts: [TextLine]) -> [TextLine] {
        parts.reduce(into: []) { lines, part in
            guard let last = lines.last, last.columns + 2 + part.columns <= width else {
                return lines.append(part)
            }
            lines[lines.count - 1] = last + "  " + part
        }
    }

    private var asOf: JSONText {
        guard let entry, let at else { return .null }
        return ["entry": .integer(entry.number), "at": .string(at.canonical)]
    }

    /// The members with which every JSON page begins.
    func members(_ page: String) -> [JSONText.Member] {
        [
            .init("version", 1), .init("page", .string(page)),
            .init("verified", .bool(isVerified)),
            .init("as_of", asOf),
        ]
    }
}
