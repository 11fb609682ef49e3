// Checks a proof with nothing but the file and the keys that the verifier brings.

package import AuditTrail
package import Bookkeeping
package import Evaluation
package import Scoring

/// Why an entry of a proof is not shown by it.
package enum ProofFault: Hashable, Sendable {
    /// The keys do not vouch for the checkpoint, or the proof does not lead to it from this line.
    case refused(TrustRefused)
    /// The proof, or the heading, is of another number than the line.
    case number(line: Int?, written: Int)
    /// The line says nothing that this program reads.
    case unreadable(UnreadableEntry.Cause)
    /// The text is not what the line says.
    case text(Language)
    /// The checkpoint is another than that of the first entry.
    case otherCheckpoint
    /// The file is about an entry that it does not show.
    case subjectMissing
    /// The file is about a score, and the entry is none.
    case noScore
    /// An input of the score is not shown.
    case inputMissing(EntryNumber)
    /// The entry is shown twice.
    case twice
    /// OpenSSL refused to hash.
    case hashing(HashingFailed)
}

/// What came of checking a proof.
package struct ProofCheck: Hashable, Sendable {
    /// The entries that the file shows, as far as their lines can be read.
    package let entries: [Recorded]
    /// The checkpoint that all entries stand under; nil where the first does not.
    package let trusted: TrustedCheckpoint?
    /// What is wrong, by the number that the file gives the entry.
    package let faults: [Fault]

    package struct Fault: Hashable, Sendable {
        package let entry: Int
        package let fault: ProofFault
    }

    package var holds: Bool { faults.isEmpty && trusted != nil }

    /// - Parameter policy: whom the verifier believes; nothing of the file is asked about that.
    package init(_ document: ProofDocument, policy: TrustPolicy) {
        var entries: [Recorded] = []
        var faults: [Fault] = []
        var trusted: TrustedCheckpoint?
        var seen: Set<Int> = []
        let first = document.entries.first?.proof.checkpoint
        for shown in document.entries {
            func note(_ fault: ProofFault) {
                faults.append(Fault(entry: shown.number, fault: fault))
            }
            if !seen.insert(shown.number).inserted { note(.twice) }
            if shown.proof.checkpoint != first { note(.otherCheckpoint) }
            switch shown.standing(policy) {
            case .success(let checkpoint): trusted = trusted ?? checkpoint
            case .failure(let refused): note(.refused(refused))
            }
            switch shown.said {
            case .success(let recorded):
                entries.append(recorded)
                for language in Language.allCases where !shown.says(recorded, language) {
                    note(.text(language))
                }
            case .failure(let fault): note(fault)
            }
        }
        faults += document.subjectFaults(entries).map {
            Fault(entry: document.subject.number, fault: $0)
        }
        (self.entries, self.faults, self.trusted) = (entries, faults, trusted)
    }
}

extension ProofFault: Error {}

extension ProofDocument {
    /// What a score needs, and what the file is about.
    fileprivate func subjectFaults(_ entries: [Recorded]) -> [ProofFault] {
        guard let about = entries.first(where: { $0.entry.number == subject.number }) else {
            return [.subjectMissing]
        }
        guard case .score = subject else { return [] }
        guard case .scoreComputed(let score) = about.event.fact else { return [.noScore] }
        let shown = Set(entries.map(\.entry))
        return score.inputs.filter { !shown.contains($0) }.map { .inputMissing($0) }
    }
}

extension ProofDocument.Shown {
    fileprivate func standing(_ policy: TrustPolicy) -> Result<TrustedCheckpoint, TrustRefused> {
        let leaf: Digest
        do throws(HashingFailed) { leaf = try SHA256Hasher().leaf(of: line) } catch {
            return .failure(.proof(.hashing(error)))
        }
        do throws(TrustRefused) {
            return .success(try proof.check(leaf: leaf, policy: policy))
        } catch {
            return .failure(error)
        }
    }

    /// The event of the line, whose number is that of the proof and of the heading.
    fileprivate var said: Result<Recorded, ProofFault> {
        let seq = line.withUnsafeBytes { EntryFormat.parse($0)?.seq }
        guard seq == number else { return .failure(.number(line: seq, written: number)) }
        guard proof.index == number else {
            return .failure(.number(line: seq, written: proof.index))
        }
        do throws(UnreadableEntry) { return .success(try Recorded(line: line)) } catch {
            return .failure(.unreadable(error.cause))
        }
    }

    /// Whether the text is what the line says.
    fileprivate func says(_ recorded: Recorded, _ language: Language) -> Bool {
        let text = language == .zh ? zh : en
        return text == EntryText.lines(of: recorded, language).map { Array($0.utf8) }
    }
}
