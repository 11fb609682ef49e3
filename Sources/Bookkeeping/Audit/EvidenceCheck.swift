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
    ///   - isWhole: whether these are all the entries there are.
    ///   - progress: pieces hashed so far, of all.
    /// - Throws: `StorageError`, `HashingFailed`.
    init(
        _ snapshot: Snapshot, _ record: EvidenceRecord, isWhole: Bool,
        progress: (Int, Int) -> Void
    ) throws {
        let pieces = try snapshot.pieceCount()
        guard pieces > 0 || !record.filed.isEmpty else { return }
        var count = AuditReport.Count(total: record.filed.count)
        var unseen = Set(record.filed.keys)
        let hasher = try SHA256Hasher()
        var file: KeptFile?
        var hashed = 0
        func close() throws {
            guard let kept = file else { return }
            file = nil
            let digest = try hasher.finish()
            let entry = EntryNumber.range.contains(kept.seq) ? EntryNumber(kept.seq) : nil
            guard let entry, let filed = record.filed[entry] else {
                if isWhole {
                    problems.append(AuditProblem(entry: entry, difference: .evidence(.stray)))
                }
                return
            }
            unseen.remove(entry)
            if let by = record.erased[entry] {
                problems.append(
                    AuditProblem(entry: by, difference: .evidence(.notErased(entry))))
            } else if kept.isOnlySalt && (filed.kept == .outside || filed.bytes > 0) {
                if filed.kept == .outside {
                    count.done += 1
                } else {
                    remarks.append(.evidenceMissing(entry, name: filed.name))
                }
            } else if kept.isSound, kept.bytes == filed.bytes, digest.hex == filed.digest {
                count.done += 1
            } else {
                problems.append(AuditProblem(entry: entry, difference: .evidence(.differs)))
            }
        }
        progress(0, pieces)
        try snapshot.forEachPiece { piece in
            if file?.seq != piece.seq {
                try close()
                try hasher.start()
                file = KeptFile(seq: piece.seq)
            }
            file?.add(piece)
            try hasher.add(piece.content)
            hashed += 1
            progress(hashed, pieces)
        }
        try close()
        for entry in unseen.sorted() {
            guard let by = record.erased[entry] else {
                remarks.append(.evidenceMissing(entry, name: record.filed[entry]?.name ?? ""))
                continue
            }
            count.done += 1
            remarks.append(.evidenceErased(entry, by: by))
        }
        self.count = count
    }

    /// What is kept for one entry, as far as it was read.
    private struct KeptFile {
        let seq: Int
        /// Bytes of content, the salt left out.
        private(set) var bytes = 0
        private(set) var isSound = true
        private var next = 0

        var isOnlySalt: Bool { isSound && next == 1 }

        init(seq: Int) { self.seq = seq }

        mutating func add(_ piece: StoredPiece) {
            isSound = isSound && piece.piece == next && piece.contentType == .blob
            if piece.piece > 0 { bytes += piece.content.count }
            next += 1
        }
    }
}
