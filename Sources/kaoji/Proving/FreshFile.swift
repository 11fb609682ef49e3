// A file written piece by piece where nothing stood, and taken away again where that fails.

import Foundation

/// A new file; begun anew where what is written is read a second time.
struct FreshFile {
    private let path: String
    private let file: Int32

    /// Makes the file for as long as `body` runs.
    ///
    /// - Parameter mode: who may read it.
    /// - Throws: `KeyTrouble.exists`, `KeyTrouble.notWritten`, and what the body throws.
    static func with<Result>(
        _ path: String, mode: mode_t = 0o644, _ body: (FreshFile) throws -> Result
    ) throws -> Result {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
        guard file >= 0 else {
            throw errno == EEXIST ? KeyTrouble.exists(path) : .notWritten(path, errno)
        }
        defer { close(file) }
        do {
            let result = try body(FreshFile(path: path, file: file))
            guard fsync(file) == 0 else { throw KeyTrouble.notWritten(path, errno) }
            return result
        } catch {
            unlink(path)
            throw error
        }
    }

    /// The same where a file is wanted; else the body runs without.
    static func with<Result>(
        ifAt path: String?, _ body: (FreshFile?) throws -> Result
    ) throws -> Result {
        guard let path else { return try body(nil) }
        return try with(path) { try body($0) }
    }

    /// Forgets what was written.
    func begin() throws {
        guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0 else {
            throw KeyTrouble.notWritten(path, errno)
        }
    }

    func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let written = Foundation.write(file, part.baseAddress, part.count)
            guard written > 0 else { throw KeyTrouble.notWritten(path, errno) }
            rest = rest.dropFirst(written)
        }
    }
}
