// Where the files of these tests lie.

import Foundation

/// Folders whose names are as long on every machine: where a line of a page breaks hangs on that.
enum DeskFolder {
    /// A new folder below `/tmp`, whatever `TMPDIR` says.
    static func make(_ name: String) throws -> String {
        let path = "/tmp/kaoji-\(name)-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
        return path
    }
}
