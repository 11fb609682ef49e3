// A folder of files made where nothing stood: there whole, or not at all.

import Foundation

/// A folder that is made inside of a private one until it is whole.
struct FreshFolder {
    private let partial: String

    /// Makes a folder for as long as `body` runs, and then gives it its name.
    ///
    /// - Throws: `KeyTrouble.exists` where anything has the folder's name, `KeyTrouble.notWritten`, and
    ///   what the body throws; then nothing is left of it.
    static func with<Result>(
        _ path: String, _ body: (FreshFolder) throws -> Result
    ) throws -> Result {
        guard !FileManager.default.fileExists(atPath: path) else { throw KeyTrouble.exists(path) }
        try FileManager.default.createDirectory(
            atPath: FolderOf.path(path), withIntermediateDirectories: true)
        return try PrivateFolder.with(beside: path) { folder in
            let fresh = FreshFolder(partial: folder.path("whole"))
            let result = try body(fresh)
            // Only an empty folder gives way to another one.
            guard rename(fresh.partial, path) == 0 else {
                throw [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno)
                    ? KeyTrouble.exists(path) : .notWritten(path, errno)
            }
            return result
        }
    }

    /// The same where a folder is wanted; else the body runs without.
    static func with<Result>(
        ifAt path: String?, _ body: (FreshFolder?) throws -> Result
    ) throws -> Result {
        guard let path else { return try body(nil) }
        return try with(path) { try body($0) }
    }

    /// Forgets what was written.
    func begin() throws {
        if FileManager.default.fileExists(atPath: partial) {
            try FileManager.default.removeItem(atPath: partial)
        }
        try FileManager.default.createDirectory(
            atPath: partial, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: partial).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}
