// Reading changes nothing, neither the ledger file nor what lies beside it.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

@Suite struct ReadingUntouchedTests {
    @Test("A reading verb leaves the file's SHA-256 and its folder as they were", arguments: lines)
    func untouched(line: String) throws {
        let path = try ReadingLedger.two.get().path
        let before = try Trace(of: path)
        let session = Session.run(line.split(separator: " ").map(String.init), on: path)
        #expect(session.code == 0 || session.code == 1, "\(session.err)")
        #expect(try Trace(of: path) == before)
    }

    static let lines =
        ["status 2021", "log", "show 161", "verify"]
        + [
            "table 2021", "table 2021 --verified", "explain 2021 5", "findings 2021", "todo 2021",
            "blame 2021", "table 2021 --stages", "implied 2021 5", "whatif 2021 reception 9.90 万元",
            "diff 2020 2021", "diff 2021 --since-seal", "trend sangong",
        ].map { $0 + " --agency demo-media" }

    private struct Trace: Equatable {
        let digest: Digest
        let beside: [String]

        init(of path: String) throws {
            let file = URL(fileURLWithPath: path)
            digest = try Digest(hashing: Array(Data(contentsOf: file)))
            beside = try FileManager.default.contentsOfDirectory(
                atPath: file.deletingLastPathComponent().path
            ).sorted()
        }
    }
}
