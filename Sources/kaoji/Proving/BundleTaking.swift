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
        // What is verified is what gets the name: nobody else knows this one, or can come to it.
        let folder = try privateFolder()
        let taken = Result { try take(handle, in: folder, policy, held) }
        try folder.remove()
        try taken.get()
    }

    private func privateFolder() throws -> PrivateFolder {
        do { return try PrivateFolder(beside: ledger.path) } catch KeyTrouble.notWritten(
            _, let code)
        {
            throw StorageError.notMade(path: ledger.path, errno: code)
        }
    }

    private func take(
        _ handle: FileHandle, in folder: PrivateFolder, _ policy: TrustPolicy?,
        _ held: OutsideCheckpoint?
    ) throws {
        let temporary = folder.path("ledger.db")
        let file = try LedgerFile.create(at: temporary)
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
                throw StorageError.notMade(path: ledger.path, errno: errno)
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
