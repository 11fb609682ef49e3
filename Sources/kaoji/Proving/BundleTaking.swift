// Makes a ledger of a bundle, and leaves nothing behind unless it verifies.

import ArgumentParser
import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
import Reading
import Reporting

struct BundleTaking {
    let bundle: String
    let ledger: LedgerOptions
    let json: Bool

    /// Takes it in under another name, verifies it, holds it against the checkpoint from outside, and
    /// only then gives the ledger its name.
    ///
    /// - Throws: `BundleRefused`, `ProofTrouble`, `CheckpointRefused`, `StorageError`.
    func run(_ trust: TrustOptions, outside: String?) throws {
        let policy = try trust.value()
        let held = try outside.map { try ProofFile.outside($0, policy) }
        guard !FileManager.default.fileExists(atPath: ledger.path) else {
            throw StorageError.exists(path: ledger.path)
        }
        guard let handle = FileHandle(forReadingAtPath: bundle) else {
            throw TextFileError.missing(path: bundle)
        }
        defer { handle.closeFile() }
        let temporary = ledger.path + ".partial"
        let file = try LedgerFile.create(at: temporary)
        // What this run made, and nothing that stood there.
        defer { for ending in ["", "-wal", "-shm", "-journal"] { unlink(temporary + ending) } }
        let stated: OutsideCheckpoint
        do {
            stated = try fill(file, handle, policy)
            try file.close()
        } catch {
            try file.close()
            throw error
        }
        let reading = try LedgerFile.open(at: temporary, for: .reading)
        if let held { try reading.read { try $0.check(held.checkpoint) } }
        try AuditRun.show(ledger.path, ledger.standpoint(), json: json) {
            let report = try Audit.run(reading, holding: stated, progress: $0)
            guard report.verdict == .intact else { return report }
            guard link(temporary, ledger.path) == 0 else {
                throw errno == EEXIST
                    ? StorageError.exists(path: ledger.path)
                    : StorageError.unreadable(path: ledger.path, errno: errno)
            }
            return report
        }
    }

    private func fill(
        _ file: LedgerFile, _ handle: FileHandle, _ policy: TrustPolicy?
    ) throws -> OutsideCheckpoint {
        var line = ProgressLine(.current)
        let note = try BundleImport.fill(file) { count in
            [UInt8](try handle.read(upToCount: count) ?? Data())
        } progress: {
            line.advance(ProofWords.takingIn(ledger.language), $0, of: $1)
        }
        line.clear()
        do {
            return try OutsideCheckpoint(note, policy: policy)
        } catch let error as TrustRefused {
            throw ProofTrouble.notTrusted(bundle, error)
        }
    }
}
