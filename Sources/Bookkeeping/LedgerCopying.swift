// A whole, closed copy of a ledger, verified.

package import AuditTrail
package import EventStorage

extension LedgerFile {
    /// Copies one moment of the ledger into a new file and audits the copy.
    ///
    /// - Parameter noted: a head noted earlier, which must be in the copy's chain.
    /// - Throws: `StorageError`; whatever exists at the target stays as it is. What is wrong with the copy is a result.
    package func copyAudited(
        to target: String, expecting noted: Head? = nil,
        progress: Audit.Progress = { _, _, _ in }
    ) throws -> AuditReport {
        try copy(to: target)
        return try Audit.run(
            try LedgerFile.open(at: target, for: .reading), expecting: noted, progress: progress)
    }
}
