// Hashes every kept document again, and holds what is kept against what is named.

import AuditTrail
import Evaluation
import EventStorage

/// The documents of a ledger.
struct DocumentCheck {
    private(set) var count = AuditReport.Count()
    private(set) var problems: [AuditProblem] = []
    private(set) var remarks: [AuditRemark] = []

    /// - Parameters:
    ///   - named: each document named, with the first entry that does.
    ///   - evidence: digests that stand for evidence, which is kept elsewhere.
    ///   - isWhole: whether these are all that any entry names.
    init(
        _ snapshot: Snapshot, named: [Digest: EntryNumber], evidence: Set<Digest>,
        isWhole: Bool,
        progress: (Int, Int) -> Void
    ) throws {
        let hasher = try SHA256Hasher()
        var missing = named
        try snapshot.forEachDocument { document in
            count.total += 1
            let computed = try hasher.digest(of: document.content)
            if document.digest == computed && document.contentType == .blob {
                count.done += 1
            } else {
                problems.append(
                    AuditProblem(
                        entry: nil,
                        difference: .document(kept: document.digest, computed: computed)))
            }
            progress(count.done, count.total)
            guard let digest = document.digest else { return }
            if missing.removeValue(forKey: digest) == nil && isWhole {
                remarks.append(.documentUnreferenced(digest))
            }
        }
        missing = missing.filter { !evidence.contains($0.key) }
        count.total += missing.count
        remarks += missing.sorted { $0.value < $1.value }.map {
            .documentMissing($0.key, namedBy: $0.value)
        }
    }
}
