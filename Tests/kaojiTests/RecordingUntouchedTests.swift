// What is refused, or only tried, leaves every byte of the ledger's file as it was.

import EventStorage
import Foundation
import Testing

@testable import kaoji

@Suite struct RecordingUntouchedTests {
    static let lines: [(String, Int32)] = [
        ("import staff.csv --year 2020 --dry-run", 0), ("import wrong.csv --year 2020", 2),
        ("record 2021 staff 47 人 --source x", 3), ("record 2021 staff 52 人 --source 花名册", 0),
        ("award 2021 4 99 --grounds x", 3), ("seal 2099", 4), ("replay", 0),
    ]

    /// A ledger as `kaoji copy` leaves it, and one with a `-wal` that somebody left.
    private func desks() throws -> [RecordingDesk] {
        let (copied, left, source) = (
            try RecordingDesk(), try RecordingDesk(), try RecordingDesk.begun()
        )
        try LedgerFile.open(at: source.ledger, for: .reading).copy(to: copied.ledger)
        let appender = try LedgerFile.open(at: source.ledger, for: .appending)
        #expect(source.type("record 2020 staff 40 人 --source x").code == 0)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: source.ledger + suffix, toPath: left.ledger + suffix)
        }
        try appender.close()
        return [copied, left]
    }

    @Test("Every byte is as before", arguments: lines)
    func untouched(line: String, code: Int32) throws {
        for desk in try desks() {
            try desk.write("staff.csv", "figure,period,value,unit,source\nposts,2020,47,人,花名册\n")
            try desk.write("wrong.csv", "figure,period,value,unit,source\nstaff,2020,4x,人,花名册\n")
            let before = try bytes(of: desk)
            let session = desk.type(line)
            #expect(session.code == code, "\(session.out)\(session.err)")
            #expect(try bytes(of: desk) == before)
        }
    }

    /// Without what SQLite keeps in common memory.
    private func bytes(of desk: RecordingDesk) throws -> [String: Data] {
        try desk.bytes().filter { !$0.key.hasSuffix("-shm") }
    }
}
