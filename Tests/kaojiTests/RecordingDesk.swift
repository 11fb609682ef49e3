// A folder with a ledger of its own, at which command lines are typed in process.

import AuditTrail
import Evaluation
import EventStorage
import Foundation
import Synchronization
import Testing

@testable import kaoji

/// A desk of one test; nothing of this machine's clock, login or randomness is seen there.
struct RecordingDesk {
    let folder: String
    var ledger: String { folder + "/ledger.db" }

    /// Two years of one invented centre, not quite filled in: entries #0 to #18.
    ///
    ///     3 open 2020   5 sangong 2020 100 万元
    ///     4 open 2021   6 sangong 2021 100 万元 (7 scored)  8 staff 52  9 posts 50 (10 scored)
    ///     11, 12 disclosure met (13 scored)  14 economic 18 (15 scored)  16 satisfaction 良好 (17 scored)
    ///     18 declaration
    static func begun() throws -> RecordingDesk {
        let desk = try RecordingDesk()
        try FileManager.default.copyItem(atPath: template.get().ledger, toPath: desk.ledger)
        return desk
    }

    /// Empty but for the rubric's file.
    init() throws {
        folder = try DeskFolder.make("recording")
        try write("small.yaml", RecordingRubric.text)
    }

    private static let template = Result { try made(sangong: "100") }

    /// The same entries with another figure in #6: another chain from there on, as sound as the first.
    static func begun(sangong: String) throws -> RecordingDesk { try made(sangong: sangong) }

    private static func made(sangong: String) throws -> RecordingDesk {
        let desk = try RecordingDesk()
        for line in [
            "init --title 台账", "rubric adopt small.yaml", "agency add 325001 示例县融媒体中心",
            "open 2020 --rubric small-2021", "open 2021 --rubric small-2021",
            "record 2020 sangong 100 万元 --source 决算",
            "record 2021 sangong \(sangong) 万元 --source 决算",
            "record 2021 staff 52 人 --source 花名册", "record 2021 posts 50 人 --source 编制文件",
            "judge 2021 3 all met --grounds 网站", "award 2021 4 18 --grounds 增长",
            "judge 2021 5 survey 良好 --grounds 问卷",
            "declare 2021 --score 1=20 --score 2=blank --total 90 --source 自评表",
        ] {
            let session = desk.type(line)
            try #require(session.code == 0, "\(line)\n\(session.err)")
        }
        return desk
    }

    /// Types a command line; words are parted by blanks, `''` is an empty one, and `FILE.yaml` or `FILE.csv` lies in the folder.
    func type(
        _ line: String, lang: String = "zh", actor: String = "accountant",
        clock: String = "2022-03-01T08:00:00.000Z"
    ) -> Session {
        type(words(of: line), on: ledger, lang: lang, actor: actor, clock: clock)
    }

    func words(of line: String) -> [String] {
        line.split(separator: " ").map { word in
            if word == "''" { return "" }
            let isFile = word.hasSuffix(".yaml") || word.hasSuffix(".csv")
            return isFile ? "\(folder)/\(word)" : String(word)
        }
    }

    /// Types words as a shell has parted them, with the ledger that `KAOJI_LEDGER` names,
    /// `KAOJI_PASSPHRASE_FILE` where there is one, and answers to what is asked on a terminal.
    func type(
        _ arguments: [String], on ledger: String, lang: String = "zh",
        actor: String = "accountant", clock: String = "2022-03-01T08:00:00.000Z",
        secret: String? = nil, answers: [String] = [], columns: Int? = nil
    ) -> Session {
        let printed = Printed()
        var surroundings = Surroundings.process
        surroundings.environment = [
            "KAOJI_LEDGER": ledger, "LANG": lang, "KAOJI_ACTOR": actor,
        ]
        surroundings.environment["KAOJI_PASSPHRASE_FILE"] = secret
        let asked = Mutex(answers)
        surroundings.passphrase = { _ in
            asked.withLock { $0.isEmpty ? nil : Array($0.removeFirst().utf8) }
        }
        surroundings.login = "reader"
        surroundings.clock = { try Instant(canonical: clock) }
        surroundings.random = { count in (0..<count).map { UInt8($0) } }
        surroundings.out = { text in printed.out.withLock { $0 += text } }
        surroundings.err = { text in printed.err.withLock { $0 += text } }
        surroundings.isTerminal = false
        surroundings.isErrTerminal = false
        surroundings.terminalColumns = columns
        let code = Program.run(arguments, in: surroundings)
        return Session(
            out: printed.out.withLock { $0 }, err: printed.err.withLock { $0 }, code: code)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    /// All that is stored: the ledger's file and what stands beside it.
    func bytes() throws -> [String: Data] {
        var bytes: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasPrefix("ledger.db") {
            bytes[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        return bytes
    }

    /// The last entry and its digest.
    func head() throws -> Head? {
        try LedgerFile.open(at: ledger, for: .reading).read { try $0.head() }
    }
}

private final class Printed: Sendable {
    let out = Mutex("")
    let err = Mutex("")
}
