// One entry with all there is to see of it: its members, its bytes, its links, and whether it stands.

import AuditTrail
package import Bookkeeping
import Evaluation
package import Scoring

/// `kaoji show`: as lines and JSON.
package struct ShowPage: Page {
    private let page: EntryPage
    private let names: EventMembers
    private let standpoint: Standpoint
    private let breaksLine: Bool

    /// - Parameters:
    ///   - framework: gives ids their titles.
    ///   - breaksLine: whether the line as hashed is broken to the width, for a terminal.
    package init(
        _ page: EntryPage, _ framework: Framework, _ standpoint: Standpoint,
        breaksLine: Bool = true
    ) {
        self.page = page
        names = EventMembers(framework)
        self.standpoint = standpoint
        self.breaksLine = breaksLine
    }

    private var block: EntryLines { EntryLines(page.entry, names, standpoint) }

    /// The line as text for people; bytes that are no UTF-8 show as U+FFFD, and nothing is computed from it.
    private var line: String { String(decoding: page.line, as: UTF8.self) }

    package var lines: [TextLine] {
        let (words, tone): (Bilingual, Tone?) =
            page.isContentIntact
            ? (Words.contentIntact, .good) : (Words.contentDiffers, .bad)
        return standpoint.head("") + block.lines
            + block.lines(of: .init(Words.stands, page.standing.words), tone: standingTone)
            + block.lines(of: .init(Words.rest, Words.following(page.rest)))
            + block.lines(of: .init(Words.content, words), tone: tone)
            + block.lines(of: .init(Words.digest, page.entry.digest.hex))
            + block.lines(of: .init(Words.previous, page.prev.hex))
            + raw
    }

    /// The line as it was hashed, broken only where a terminal ends.
    private var raw: [TextLine] {
        let safe = SafeText(line).text
        let lines = breaksLine ? WrappedText.broken(safe, standpoint.width) : [safe]
        return ["", standpoint.line(Words.line, tone: .dim)] + lines.map { TextLine($0) }
    }

    private var standingTone: Tone? {
        switch page.standing {
        case .stands, .said: nil
        case .replaced, .withdrawn, .erased, .unknown: .warn
        }
    }

    package var json: JSONText {
        .object(
            standpoint.members("show") + block.members + [
                .init("prev", .string(page.prev.hex)),
                .init("content_intact", .bool(page.isContentIntact)),
                .init("standing", .string(standingWord)), .init("standing_entry", standingEntry),
                .init("line", .string(line)),
            ])
    }

    private var standingWord: String {
        switch page.standing {
        case .stands: "stands"
        case .replaced: "replaced"
        case .withdrawn: "withdrawn"
        case .erased: "erased"
        case .said: "said"
        case .unknown: "unknown"
        }
    }

    private var standingEntry: JSONText {
        switch page.standing {
        case .stands, .said, .unknown: .null
        case .replaced(let by): .entry(by)
        case .withdrawn(let by): .entry(by)
        case .erased(let by): .entry(by)
        }
    }
}
