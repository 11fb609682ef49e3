// Hashes all evidence again, and says what is missing and what was erased.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// What entries say of evidence: which filed some, and which was erased by what.
struct EvidenceRecord: Sendable {
    private(set) var filed: [EntryNumber: EvidenceFiled] = [:]
    /// By the entry that filed it, the one that erased it.
    private(set) var erased: [EntryNumber: EntryNumber] = [:]

    mutating func note(_ recorded: Recorded) {
        if case .evidenceFiled(let fact) = recorded.event.fact { filed[recorded.entry] = fact }
        if case .documentErased(let fact) = recorded.event.fact {
            erased[fact.entry] = recorded.entry
        }
    }

    mutating func merge(_ other: EvidenceRecord) {
        filed.merge(other.filed) { first, _ in first }
        erased.merge(other.erased) { first, _ in first }
    }

    /// The digests that stand for evidence, erased or not.
    var digests: Set<Digest> { Set(filed.values.compactMap { Digest(hex: $0.digest) }) }
}

/// The evidence of a ledger; nothing to count where none was filed and none is kept.
struct EvidenceCheck {
    /// Files that are as they were filed, kept outside with their salt, or rightly gone; of all filed.
    private(set) var count: AuditReport.Count?
    private(set) var problems: [AuditProblem] = []
    private(set) var remarks: [AuditRemark] = []

    /// - Parameters:
    ///   - record: what the entries say.
    ///   - isWhole: whether these are all the entries there are; what else is kept is then stray.
    ///   - progress: files looked at so far, of all.
    /// - Throws: `StorageError`, `HashingFailed`.
    init(
        _ snapshot: Snapshot, _ record: EvidenceRecord, isWhole: Bool,
        progress: (Int, Int) -> Void
    ) throws {
        let kept = isWhole ? try snapshot.keptEvidence() : []
        guard !kept.isEmpty || !record.filed.isEmpty else { return }
        var count = AuditReport.Count(total: record.filed.count)
        for (place, entry) in record.filed.keys.sorted().enumerated() {
            progress(place, count.total)
            guard let filed = record.filed[entry] else { continue }
            switch (try snapshot.readEvidence(entry, filed), record.erased[entry]) {
            case (.nothing, let by?):
                count.done += 1
                remarks.append(.evidenceErased(entry, by: by))
            case (.salt, let by?), (.outside, let by?), (.whole, let by?), (.differs, let by?):
                problems.append(AuditProblem(entry: by, difference: .evidence(.notErased(entry))))
            case (.whole, nil), (.outside, nil): count.done += 1
            case (.nothing, nil), (.salt, nil):
                remarks.append(.evidenceMissing(entry, name: filed.name))
            case (.differs, nil):
                problems.append(AuditProblem(entry: entry, difference: .evidence(.differs)))
            }
        }
        for seq in kept {
            let entry = EntryNumber.range.contains(seq) ? EntryNumber(seq) : nil
            if entry.flatMap({ record.filed[$0] }) != nil { continue }
            problems.append(AuditProblem(entry: entry, difference: .evidence(.stray)))
        }
        progress(count.total, count.total)
        self.count = count
    }
}
