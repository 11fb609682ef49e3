// What the program prints cannot be written.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

@Suite struct FullOutputTests {
    @Test(
        "A full output ends with a message and 2, and what was recorded stands",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full") && Child.program != nil))
    func full() throws {
        let desk = try RecordingDesk.begun()
        let head = try #require(try desk.head())
        let program = try #require(Child.program)
        for line in ["raise 2021 满了 --confirm-clock", "table 2021", "verify", "--help"] {
            let session = try #require(
                Child.run(
                    command: ["/bin/sh", "-c", #"exec "$@" >/dev/full"#, "sh"]
                        + [program] + desk.words(of: line),
                    in: [
                        "KAOJI_LEDGER": desk.ledger, "LANG": "en", "KAOJI_ACTOR": "accountant",
                    ]))
            #expect(session.code == 2, "\(line): \(session.err)")
            #expect(session.err.contains("standard output cannot be written to"), "\(session.err)")
        }
        #expect(try desk.head()?.count == head.count + 1)
        #expect(desk.type("verify").code == 0)
    }
}
