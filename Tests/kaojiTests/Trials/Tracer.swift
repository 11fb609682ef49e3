// strace, where it is installed: it makes one call of a process to the system fail, or be its last.

import Foundation

@testable import kaoji

/// Tampers with one call that a process makes concerning the ledger's file or what stands beside it.
enum Tracer {
    /// Where strace stands, if it is installed and may trace here.
    static let path: String? = ["/usr/bin/strace", "/usr/local/bin/strace"].first {
        FileManager.default.isExecutableFile(atPath: $0)
            && Child.run(command: [$0, "-qq", "-e", "trace=none", "/bin/true"], in: [:])?.code == 0
    }

    /// What happens to a call.
    enum Mishap {
        case fails(String)
        case isTheLast

        fileprivate var injected: String {
            switch self {
            case .fails(let error): "error=\(error)"
            case .isTheLast: "signal=KILL"
            }
        }
    }

    /// The words before a command line whose `number`th of these calls, counted from 1, has the mishap;
    /// what was traced is written to `log`.
    static func prefix(
        _ calls: String, number: Int, _ mishap: Mishap, on ledger: String, log: String
    ) -> [String] {
        let files = ["", "-wal", "-shm", "-journal"].flatMap { ["-P", ledger + $0] }
        return [path ?? "strace", "-f", "-qq", "-o", log] + files + [
            "-e", "trace=\(calls)", "-e", "inject=\(calls):\(mishap.injected):when=\(number)",
        ]
    }
}
