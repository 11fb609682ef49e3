// A small chain written out by hand; its digests were made with `printf '\0%s' LINE | sha256sum`.

import AuditTrail

/// Lines and digests that the code under test had no part in.
enum GoldenChain {
    static let events = [#"{"a":"巨鹿"}"#, #"{"b":"\",\"rest\":0}"}"#, "{}"]

    static let lines = [
        #"{"event":{"a":"巨鹿"},"prev":""# + String(repeating: "0", count: 64)
            + #"","rest":1,"seq":0}"#,
        #"{"event":{"b":"\",\"rest\":0}"},"prev":"#
            + #""9c8d9fe20c6940f5149bbaa2bac9800067cd454d8a4b61415949dd81197a2564","#
            + #""rest":0,"seq":1}"#,
        #"{"event":{},"prev":"#
            + #""b6acef6e5f5ddfbc2a314bd0b43a6aa9e508ebe438f0af9829843d8dd967dc36","#
            + #""rest":0,"seq":2}"#,
    ]

    static let digests = [
        "9c8d9fe20c6940f5149bbaa2bac9800067cd454d8a4b61415949dd81197a2564",
        "b6acef6e5f5ddfbc2a314bd0b43a6aa9e508ebe438f0af9829843d8dd967dc36",
        "24b2c97f0346e195344cb6e0cc9bc6c3243b92efb88255d7727e2c5a283685de",
    ]

    static var rows: [Row] {
        zip(lines, digests).enumerated().map { index, row in
            Row(key: index, line: Array(row.0.utf8), stored: Digest(hex: row.1))
        }
    }
}

/// A row of a log as an intruder could leave it.
struct Row {
    var key: Int
    var line: [UInt8]
    var stored: Digest?

    func examined() throws -> ExaminedLine {
        try line.withUnsafeBytes { bytes in
            try ExaminedLine(key: key, line: bytes, stored: stored, hasher: SHA256Hasher())
        }
    }

    /// The same with the digest that an intruder who knows the format would write beside it.
    func redigested() throws -> Row {
        Row(key: key, line: line, stored: try SHA256Hasher().leaf(of: line))
    }
}

/// The first break in a log, `nil` for an unbroken one.
func firstBreak(in rows: [Row]) throws -> ChainBreak? {
    var chain = HashChain()
    do {
        for row in rows { try chain.follow(row.examined()) }
        try chain.finish()
        return nil
    } catch let found as ChainBreak {
        return found
    }
}
