// A folder in which something is made until it is whole: under a name that nobody else has, and closed to others.

import Foundation

/// A new folder beside the place where what is made in it will stand, on the same file system.
struct PrivateFolder {
    let path: String

    /// Makes `NAME.partial-` and six characters that no other file has, for its owner alone.
    ///
    /// - Throws: `KeyTrouble.notWritten`.
    init(beside name: String) throws {
        var template = Array("\(name).partial-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw KeyTrouble.notWritten(name, errno) }
        path = made
    }

    /// A name in the folder.
    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Takes away the folder and all that is in it.
    func remove() throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.removeItem(atPath: path)
    }

    /// Makes the folder for as long as `body` runs.
    ///
    /// - Throws: `KeyTrouble.notWritten`, and what the body throws.
    static func with<Result>(
        beside name: String, _ body: (PrivateFolder) throws -> Result
    ) throws -> Result {
        let folder = try PrivateFolder(beside: name)
        let result: Result
        do { result = try body(folder) } catch {
            try folder.remove()
            throw error
        }
        try folder.remove()
        return result
    }
}
