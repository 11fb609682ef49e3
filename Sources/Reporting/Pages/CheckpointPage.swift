// A checkpoint just signed: what it states, by whose key, and what to do with it.

package import AuditTrail
import Bookkeeping
import Evaluation

/// `kaoji checkpoint`: as lines and JSON. Without a file for it, the note itself is the page.
package struct CheckpointPage: Page {
    private let note: SignedNote
    private let checkpoint: Checkpoint
    private let key: VerifierKey
    private let sm2: VerifierKey?
    private let file: String?
    private let standpoint: Standpoint

    /// - Parameters:
    ///   - sm2: the SM2 key that signed it as well.
    ///   - file: where the note was written; nil where it is to be shown.
    package init(
        _ note: SignedNote, of checkpoint: Checkpoint, by key: VerifierKey,
        sm2: VerifierKey? = nil, file: String?, _ standpoint: Standpoint
    ) {
        self.note = note
        self.checkpoint = checkpoint
        self.key = key
        self.sm2 = sm2
        self.file = file
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        guard let file else {
            return SafeText.lines(of: text).dropLast().map { TextLine($0.text) }
        }
        return [standpoint.line(Words.checkpoint) + TextLine("  \(file)")]
            + standpoint.labelled(Words.origin, "\(checkpoint.origin)")
            + standpoint.labelled(Words.size, "\(checkpoint.size)")
            + standpoint.labelled(Words.root, checkpoint.root.hex)
            + whole(Words.signedBy, key) + (sm2.map { whole(Words.signedBySM2, $0) } ?? [])
    }

    // A key is there to be copied and is not cut.
    private func whole(_ label: Bilingual, _ key: VerifierKey) -> [TextLine] {
        [TextLine("  ") + standpoint.line(label, tone: .dim), TextLine("    \(key.text)")]
    }

    private var text: String { String(decoding: note.bytes, as: UTF8.self) }

    package var json: JSONText {
        .object(
            standpoint.members("checkpoint") + [
                .init("origin", .string("\(checkpoint.origin)")),
                .init("size", .integer(checkpoint.size)),
                .init("root", .string(checkpoint.root.hex)), .init("key", .string(key.text)),
                .init("sm2_key", .text(sm2?.text)),
                .init("note", .string(text)), .init("file", file.map { .string($0) } ?? .null),
            ])
    }
}
