// Files that are evidence: read whole, written where nothing stands yet.

import AuditTrail
import Bookkeeping
import Foundation
import Reading

enum ProofFile {
    /// No checkpoint, policy or proof is as large as this.
    private static let limit = 64_000_000

    /// The bytes of a file.
    ///
    /// - Throws: `TextFileError`, `ProofTrouble.tooLarge`, and what the system says.
    static func read(_ path: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw TextFileError.missing(path: path)
        }
        if isFolder.boolValue { throw TextFileError.directory(path: path) }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard bytes.count <= limit else { throw ProofTrouble.tooLarge(path, limit) }
        return bytes
    }

    /// The checkpoint, or another signed note, in a file.
    static func note(in path: String) throws -> SignedNote {
        let bytes = try read(path)
        return try reading(path) { () throws(MalformedText) in try SignedNote(parsing: bytes) }
    }

    /// Reads a text of a file, whose name an error of form gets.
    static func reading<Value>(
        _ path: String, _ body: () throws(MalformedText) -> Value
    ) throws(ProofTrouble) -> Value {
        do throws(MalformedText) { return try body() } catch { throw .malformed(path, error) }
    }

    /// A checkpoint kept away from the ledger.
    static func outside(
        _ path: String, _ policy: TrustPolicy?, stamped: TrustedTime? = nil
    ) throws -> OutsideCheckpoint {
        let note = try note(in: path)
        do {
            return try OutsideCheckpoint(note, policy: policy, stamped: stamped)
        } catch let error as MalformedText {
            throw ProofTrouble.malformed(path, error)
        } catch let error as TrustRefused {
            throw ProofTrouble.notTrusted(path, error)
        }
    }
}
