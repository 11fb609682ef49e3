// The `openssl` command, which others wrote: what it makes must hold here, and the other way round.

import Foundation
import Testing

/// A folder of its own in which `openssl` runs; removed with the value.
final class OpenSSLCommand {
    let folder: URL

    /// Whether the command is there, version 3, which knows all that is asked of it.
    static let isThere: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl", "version"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 && text.hasPrefix("OpenSSL 3")
    }()

    /// Whether it makes SM2 keys, which not every build of it does.
    static let knowsSM2: Bool = {
        guard isThere else { return false }
        return (try? OpenSSLCommand().run("genpkey -algorithm sm2 -out key.pem")) == 0
    }()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: folder.appending(path: name))
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// Runs `openssl` and expects that it succeeds.
    func succeed(_ words: String) throws {
        let status = try run(words)
        try #require(status == 0, "openssl \(words)")
    }

    /// Runs `openssl` with words parted by spaces, and returns its exit status.
    @discardableResult
    func run(_ words: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + words.split(separator: " ").map(String.init)
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
