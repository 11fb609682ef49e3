// A cosignature just given, or just added to a checkpoint.

package import AuditTrail

/// `kaoji witness cosign` and `attach`: as lines and JSON. Without a file, the answer or the
/// checkpoint itself is the page.
package struct WitnessPage: Page {
    /// What was done.
    package enum Done: Sendable {
        case cosigned(NoteSignature, from: Int)
        case attached(SignedNote)
    }

    /// Who cosigned, and when.
    package struct Cosigned: Sendable {
        let key: VerifierKey
        let time: Int?

        package init(key: VerifierKey, time: Int?) {
            self.key = key
            self.time = time
        }
    }

    private let done: Done
    private let checkpoint: Checkpoint
    private let cosigned: [Cosigned]
    private let file: String?
    private let standpoint: Standpoint

    package init(
        _ done: Done, _ checkpoint: Checkpoint, _ cosigned: [Cosigned], file: String?,
        _ standpoint: Standpoint
    ) {
        self.done = done
        self.checkpoint = checkpoint
        self.cosigned = cosigned
        self.file = file
        self.standpoint = standpoint
    }

    private var text: String {
        switch done {
        case .cosigned(let signature, _): String(decoding: signature.line, as: UTF8.self)
        case .attached(let note): String(decoding: note.bytes, as: UTF8.self)
        }
    }

    package var lines: [TextLine] {
        guard let file else {
            return SafeText.lines(of: text).dropLast().map { TextLine($0.text) }
        }
        let from =
            if case .cosigned(_, let old) = done {
                wrapped(standpoint.say(Words.continues(from: old, to: checkpoint)))
            } else { [TextLine]() }
        return [standpoint.line(Words.witnessing) + TextLine("  \(file)")] + from
            + cosigned.flatMap { wrapped(standpoint.say($0.words(checkpoint))) }
    }

    private func wrapped(_ text: String) -> [TextLine] {
        WrappedText.hanging("  ", text, indent: 2, width: standpoint.width)
    }

    package var json: JSONText {
        let old: JSONText =
            if case .cosigned(_, let old) = done { .integer(old) } else { .null }
        return .object(
            standpoint.members("witness") + [
                .init("origin", .string("\(checkpoint.origin)")), .init("old_size", old),
                .init("size", .integer(checkpoint.size)),
                .init("root", .string(checkpoint.root.hex)),
                .init(
                    "cosigned_by",
                    .array(
                        cosigned.map {
                            [
                                "witness": .string($0.key.text),
                                "time": $0.time.map { .integer($0) } ?? .null,
                            ]
                        })),
                .init("text", .string(text)), .init("file", .text(file)),
            ])
    }
}

extension WitnessPage.Cosigned {
    fileprivate func words(_ checkpoint: Checkpoint) -> Bilingual {
        let time = time.flatMap(NumberText.second) ?? "-"
        return Bilingual(
            "\(key.name) 于 \(time) 为 \(checkpoint.size) 条联署",
            "\(key.name) cosigned \(English.count(checkpoint.size, "entry", "entries")) at \(time)")
    }
}
