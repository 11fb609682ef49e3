// A folder of files made where nothing stood: there whole, or not at all.

import Foundation

/// A folder under another name until it is whole.
struct FreshFolder {
    private let path: String
    private var partial: String { path + ".partial" }

    /// - Throws: `KeyTrouble.exists` where anything has the folder's name, or the one it has until it is whole.
    init(_ path: String) throws {
        self.path = path
        for name in [path, path + ".partial"] where FileManager.default.fileExists(atPath: name) {
            throw KeyTrouble.exists(name)
        }
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

    /// Gives the folder its name; takes it away where the body throws.
    func filled<Result>(by body: () throws -> Result) throws -> Result {
        do {
            let result = try body()
            guard rename(partial, path) == 0 else { throw KeyTrouble.notWritten(path, errno) }
            return result
        } catch {
            if FileManager.default.fileExists(atPath: partial) {
                try FileManager.default.removeItem(atPath: partial)
            }
            throw error
        }
    }
}
