// A file of evidence just made: what it is about, and under which checkpoint.

package import AuditTrail
import Bookkeeping

/// `kaoji prove`: as lines and JSON. Without a file for it, the evidence itself is the page.
package struct ProvePage: Page {
    /// What was made.
    package enum Made: Sendable {
        case entries(ProofDocument)
        case consistency(ConsistencyFile)
    }

    private let made: Made
    private let checkpoint: Checkpoint
    private let file: String?
    private let standpoint: Standpoint

    /// - Parameter file: where it was written; nil where it is to be shown.
    package init(
        _ made: Made, under checkpoint: Checkpoint, file: String?, _ standpoint: Standpoint
    ) {
        self.made = made
        self.checkpoint = checkpoint
        self.file = file
        self.standpoint = standpoint
    }

    private var text: String {
        switch made {
        case .entries(let document): String(decoding: document.bytes, as: UTF8.self)
        case .consistency(let file): String(decoding: file.bytes, as: UTF8.self)
        }
    }

    package var lines: [TextLine] {
        guard let file else {
            return SafeText.lines(of: text).dropLast().map { TextLine($0.text) }
        }
        return [standpoint.line(Words.proofFile) + TextLine("  \(file)")] + about
            + standpoint.labelled(Words.origin, "\(checkpoint.origin)")
            + standpoint.labelled(Words.size, "\(checkpoint.size)")
            + WrappedText.hanging(
                "", standpoint.say(Words.recordedBy(checkpoint.size)), indent: 0,
                width: standpoint.width, tone: .dim)
    }

    private var about: [TextLine] {
        switch made {
        case .entries(let document):
            standpoint.labelled(
                Words.ofEntries, document.entries.map { "#\($0.number)" }.joined(separator: " "))
        case .consistency(let file):
            WrappedText.hanging(
                "  ", standpoint.say(Words.continues(from: file.old, to: checkpoint)), indent: 2,
                width: standpoint.width)
        }
    }

    package var json: JSONText {
        let (kind, old, entries): (String, JSONText, [JSONText]) =
            switch made {
            case .entries(let document):
                ("entries", .null, document.entries.map { .integer($0.number) })
            case .consistency(let file): ("consistency", .integer(file.old), [])
            }
        return .object(
            standpoint.members("prove") + [
                .init("kind", .string(kind)), .init("entries", .array(entries)),
                .init("old_size", old), .init("origin", .string("\(checkpoint.origin)")),
                .init("size", .integer(checkpoint.size)),
                .init("root", .string(checkpoint.root.hex)), .init("text", .string(text)),
                .init("file", file.map { .string($0) } ?? .null),
            ])
    }
}
