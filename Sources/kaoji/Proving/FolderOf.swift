// The folder that a file stands in.

import Foundation

enum FolderOf {
    static func path(_ file: String) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent().path
    }

    /// Makes the file's name as durable as its content; of a folder that cannot be read nothing can be said.
    ///
    /// - Throws: `KeyTrouble.notWritten`.
    static func sync(_ file: String) throws {
        let folder = open(path(file), O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw KeyTrouble.notWritten(file, errno) }
    }
}
