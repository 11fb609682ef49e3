// A file written piece by piece where nothing stood, which has its name once it is whole.

import Foundation

/// A new file; begun anew where what is written is read a second time.
struct FreshFile {
    private let path: String
    private let file: Int32

    /// Makes the file for as long as `body` runs, and then gives it its name.
    ///
    /// Until then it has none, so that a run that is killed leaves nothing. Where the file system makes no
    /// files without a name, it has its own from the beginning.
    ///
    /// - Parameter mode: who may read it.
    /// - Throws: `KeyTrouble.exists`, before the body runs or where somebody was quicker;
    ///   `KeyTrouble.notWritten`, and what the body throws.
    static func with<Result>(
        _ path: String, mode: mode_t = 0o644, _ body: (FreshFile) throws -> Result
    ) throws -> Result {
        var facts = stat()
        guard lstat(path, &facts) != 0 else { throw KeyTrouble.exists(path) }
        // What no file can be called is found before the body runs, as it may sign and remember.
        guard errno == ENOENT, !path.hasSuffix("/") else {
            throw KeyTrouble.notWritten(path, errno == ENOENT ? EISDIR : errno)
        }
        guard let file = unnamed(besides: path, mode) else {
            return try named(path, mode, body)
        }
        defer { close(file) }
        let result = try body(FreshFile(path: path, file: file))
        guard fsync(file) == 0 else { throw KeyTrouble.notWritten(path, errno) }
        guard linkat(AT_FDCWD, proc(file), AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
            throw errno == EEXIST ? KeyTrouble.exists(path) : .notWritten(path, errno)
        }
        try FolderOf.sync(path)
        return result
    }

    /// The same where a file is wanted; else the body runs without.
    static func with<Result>(
        ifAt path: String?, _ body: (FreshFile?) throws -> Result
    ) throws -> Result {
        guard let path else { return try body(nil) }
        return try with(path) { try body($0) }
    }

    /// Linux's `O_TMPFILE`, a macro that Swift does not see.
    private static let withoutName = 0o20_000_000 | O_DIRECTORY

    /// A file without a name in the folder of another; nil where there can be none, or none could be named.
    static func unnamed(besides path: String, _ mode: mode_t) -> Int32? {
        let file = open(FolderOf.path(path), withoutName | O_WRONLY | O_CLOEXEC, mode)
        guard file >= 0 else { return nil }
        guard access(proc(file), F_OK) == 0 else {
            close(file)
            return nil
        }
        return file
    }

    /// By what an open file can be named, and so linked.
    private static func proc(_ file: Int32) -> String { "/proc/self/fd/\(file)" }

    private static func named<Result>(
        _ path: String, _ mode: mode_t, _ body: (FreshFile) throws -> Result
    ) throws -> Result {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
        guard file >= 0 else {
            throw errno == EEXIST ? KeyTrouble.exists(path) : .notWritten(path, errno)
        }
        defer { close(file) }
        do {
            let result = try body(FreshFile(path: path, file: file))
            guard fsync(file) == 0 else { throw KeyTrouble.notWritten(path, errno) }
            try FolderOf.sync(path)
            return result
        } catch {
            unlink(path)
            throw error
        }
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
