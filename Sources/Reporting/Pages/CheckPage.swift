// What a file of evidence shows to somebody who has it, keys, and nothing else.

package import AuditTrail
import Bookkeeping
import Evaluation
import Scoring

/// `kaoji check`: as lines and JSON.
package struct CheckPage: Page {
    /// What was checked.
    package enum Checked: Sendable {
        case entries(ProofCheck)
        /// A newer checkpoint that continues an older one of so many entries.
        case consistency(old: Int, TrustedCheckpoint)
        case checkpoint(TrustedCheckpoint)
    }

    /// Why keys or hashes refuse, in words, and what to do next.
    package struct Reason: Sendable {
        let sentence: Bilingual
        let next: Bilingual?

        package init(_ sentence: Bilingual, next: Bilingual?) {
            self.sentence = sentence
            self.next = next
        }
    }

    private let checked: Checked
    private let file: String
    private let standpoint: Standpoint
    private let refusal: @Sendable (TrustRefused) -> Reason

    package init(
        _ checked: Checked, file: String, _ standpoint: Standpoint,
        refusal: @escaping @Sendable (TrustRefused) -> Reason
    ) {
        self.checked = checked
        self.file = file
        self.standpoint = standpoint
        self.refusal = refusal
    }

    package var holds: Bool {
        switch checked {
        case .entries(let check): check.holds
        case .consistency, .checkpoint: true
        }
    }

    private var trusted: TrustedCheckpoint? {
        switch checked {
        case .entries(let check): check.trusted
        case .consistency(_, let trusted), .checkpoint(let trusted): trusted
        }
    }

    package var lines: [TextLine] {
        let title = standpoint.line(Words.proofFile) + TextLine("  \(file)")
        return [title] + entries + [verdict] + said + faults + next + signatures + caveat
    }

    private var entries: [TextLine] {
        guard case .entries(let check) = checked, check.holds else { return [] }
        return check.entries.flatMap { recorded in
            EntryText.lines(of: recorded, standpoint.language).map { TextLine($0) }
        }
    }

    private var verdict: TextLine {
        holds
            ? standpoint.line(Words.proofHolds, tone: .good)
            : standpoint.line(Words.proofFails, tone: .bad)
    }

    /// What is shown, where it holds.
    private var said: [TextLine] {
        guard holds, let checkpoint = trusted?.checkpoint else { return [] }
        let words =
            switch checked {
            case .entries(let check): Words.standsAt(check.entries.count, checkpoint)
            case .consistency(let old, _): Words.continues(from: old, to: checkpoint)
            case .checkpoint: Words.signedCheckpoint(checkpoint)
            }
        return wrapped(standpoint.say(words))
    }

    private var faults: [TextLine] {
        guard case .entries(let check) = checked else { return [] }
        return check.faults.flatMap { wrapped("! #\($0.entry) \(text(of: $0.fault))", tone: .bad) }
    }

    /// What to do about the first fault, from which others may follow.
    private var next: [TextLine] {
        guard case .entries(let check) = checked, let fault = check.faults.first?.fault else {
            return []
        }
        let next = reason(of: fault)?.next ?? Words.anotherProof
        return WrappedText.hanging(
            "  ", "\(standpoint.say(Words.nextStep)): \(standpoint.say(next))", indent: 2,
            width: standpoint.width)
    }

    private func reason(of fault: ProofFault) -> Reason? {
        switch fault {
        case .refused(let refused): refusal(refused)
        case .hashing(let failed): refusal(.proof(.hashing(failed)))
        case .number, .unreadable, .text, .otherCheckpoint, .subjectMissing, .noScore,
            .inputMissing, .twice:
            nil
        }
    }

    private func text(of fault: ProofFault) -> String {
        switch fault {
        case .refused, .hashing: reason(of: fault).map { standpoint.say($0.sentence) } ?? ""
        case .number, .unreadable, .text, .otherCheckpoint, .subjectMissing, .noScore,
            .inputMissing, .twice:
            fault.words.map { standpoint.say($0) } ?? ""
        }
    }

    private var signatures: [TextLine] {
        guard let trusted else { return [] }
        return trusted.words(after: nil).flatMap { wrapped("- " + standpoint.say($0)) }
    }

    private var caveat: [TextLine] {
        guard let size = trusted?.checkpoint.size else { return [] }
        return wrapped(standpoint.say(Words.recordedBy(size)), tone: .dim)
    }

    private func wrapped(_ text: String, tone: Tone? = nil) -> [TextLine] {
        WrappedText.hanging("", text, indent: 0, width: standpoint.width, tone: tone)
    }

    package var json: JSONText {
        let checkpoint = trusted?.checkpoint
        return .object([
            .init("version", 1), .init("page", "check"), .init("verified", .bool(holds)),
            .init("as_of", nil), .init("file", .string(file)), .init("kind", .string(kind)),
            .init("origin", checkpoint.map { .string("\($0.origin)") } ?? .null),
            .init("recorded_by_size", checkpoint.map { .integer($0.size) } ?? .null),
            .init("root", checkpoint.map { .string($0.root.hex) } ?? .null),
            .init("signed_by", trusted.map { .string($0.log.text) } ?? .null),
            .init("cosigned_by", .array((trusted?.cosignatures ?? []).map(JSONText.cosignature))),
            .init("sm2_signed_by", .text(trusted?.sm2?.text)),
            .init("old_size", oldSize), .init("entries", .array(shown)),
            .init("faults", .array(faultMembers)),
            .init(
                "caveat",
                checkpoint.map { .string(standpoint.say(Words.recordedBy($0.size))) } ?? .null),
        ])
    }

    private var kind: String {
        switch checked {
        case .entries: "entries"
        case .consistency: "consistency"
        case .checkpoint: "checkpoint"
        }
    }

    private var oldSize: JSONText {
        if case .consistency(let old, _) = checked { .integer(old) } else { .null }
    }

    private var shown: [JSONText] {
        guard case .entries(let check) = checked, check.holds else { return [] }
        return check.entries.map { recorded in
            [
                "entry": .integer(recorded.entry.number),
                "type": .string(recorded.event.fact.type.rawValue),
                "text": .string(
                    EntryText.lines(of: recorded, standpoint.language).joined(separator: "\n")),
            ]
        }
    }

    private var faultMembers: [JSONText] {
        guard case .entries(let check) = checked else { return [] }
        return check.faults.map {
            [
                "entry": .integer($0.entry), "code": .string($0.fault.code),
                "text": .string(text(of: $0.fault)),
            ]
        }
    }
}
