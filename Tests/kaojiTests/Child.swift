// The program as a process of its own, without the powers of root and within limits.

import Foundation

@testable import kaoji

/// A run of the built program that may do no more than anybody: where the tests run as root, it runs as nobody.
enum Child {
    /// Whether root's powers, if these tests have them, can be laid down.
    static let isPossible = run(["--version"], in: [:])?.code == 0

    /// The program as built beside these tests.
    static var program: String? {
        Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("kaoji").path
    }

    /// Runs one command line; `fileBlocks` are the 512 bytes that no file may grow beyond so many of.
    ///
    /// - Returns: nil where the process cannot be started.
    static func run(
        _ arguments: [String], in environment: [String: String], fileBlocks: Int? = nil
    ) -> Session? {
        guard let program else { return nil }
        // What is too large then fails like on a full disk, instead of ending the process.
        let limit = fileBlocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
        let nobody =
            geteuid() == 0
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        return run(
            command: ["/bin/sh", "-c", limit + #"exec "$@""#, "sh"] + nobody + [program]
                + arguments,
            in: environment)
    }

    /// Runs any command; it is killed after so many seconds, where a limit is given.
    ///
    /// - Returns: nil where the process cannot be started; the code of one that was killed is its
    ///   signal, negative.
    static func run(
        command: [String], in environment: [String: String], killedAfter seconds: Double? = nil
    ) -> Session? {
        guard let first = command.first else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: first)
        process.arguments = Array(command.dropFirst())
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { $1 }
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        do {
            try process.run()
        } catch {
            return nil
        }
        if let seconds {
            let pid = process.processIdentifier
            Thread.sleep(forTimeInterval: seconds)
            // It is not waited for before, so that the number is nobody else's.
            if process.isRunning { kill(pid, SIGKILL) }
        }
        // A message fits a pipe, so that one can be read after the other.
        let printed = out.fileHandleForReading.readDataToEndOfFile()
        let said = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Session(
            out: String(decoding: printed, as: UTF8.self),
            err: String(decoding: said, as: UTF8.self),
            code: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus)
    }
}

extension RecordingDesk {
    /// Types a command line into a process of its own, at this machine's clock.
    func typeAside(_ line: String, lang: String = "zh", fileBlocks: Int? = nil) -> Session? {
        Child.run(
            words(of: line),
            in: ["KAOJI_LEDGER": ledger, "LANG": lang, "KAOJI_ACTOR": "accountant"],
            fileBlocks: fileBlocks)
    }
}
