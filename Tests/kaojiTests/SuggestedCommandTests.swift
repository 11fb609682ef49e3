// Every command that a page or a message tells a person to run can be pasted into the same shell.

import ArgumentParser
import Foundation
import Testing

@testable import kaoji

@Suite struct SuggestedCommandTests {
    /// Command lines of one agency, and what was typed before them.
    static let scenes: [(after: [String], line: String)] =
        [
            "table 2021", "todo 2020", "findings 2021",
            "verify", "copy copy.db", "trend foo", "log --indicator foo",
            "record 2021 staff 3 人 --source x", "record 2021 sangong --unavailable 无",
            "record 2020 staff — 人 --source x", "record 2021 stuff 3 人 --source x",
            "record 2021 sangong 90 万元 --period 2020 --source x",
            "judge 2021 3 published unmet --grounds x", "award 2021 4 17 --grounds x",
            "adjust 2021 4 3 --grounds x", "declare 2021 --total 80 --source x",
            "correct 18 90 --reason x", "correct 999 90 --reason x", "withdraw 7 --reason x",
            "open 2021/review", "diff 2021/self 2021/review", "open 2019",
            "open 2019 --rubric other", "seal 2022",
            "reopen 2021 --reason x", "table 2019", "table 2021/review", "table 2021 --as-of 4",
            "table 2021 --as-of 2", "todo 2021 --as-of 7", "diff 2020 --since-seal",
            "diff 2021 --between 2 9", "answer 2021 nothing rubric accepted --cause x",
            "interpret other silent full --cause x", "agency add 325001 别的",
            "agency add 325004 甲 --parent 999", "init --title 另一本", "rubric adopt julu-2021",
            "actor revoke 李 --reason x",
        ].map { ([], $0) }
        + [
            "todo 2020", "record 2021 sangong 3 万元 --source x", "seal 2021", "open 2021",
            "table 2021", "record 2020 staff 3 人 --source x",
        ].map { (["seal 2021", "record 2020 staff --unavailable 无"], $0) }
        + [
            "table 2021 --agency 325001", "todo 2020 --agency 325001", "status 2021",
            "table 2021 --agency 325002", "table 2021 --agency 9",
            "correct 6 90 --reason x --agency 325002", "withdraw 14 --reason x --agency 325001",
        ].map {
            (["seal 2021", "open 2021/review", "agency add 325002 另一个中心"], $0)
        }

    @Test(
        "It names the ledger that was named, quoted, and what it does not know in capitals",
        arguments: scenes.indices)
    func pasted(scene: Int) throws {
        let desk = try RecordingDesk.begun()
        let (after, line) = Self.scenes[scene]
        let lang = scene.isMultiple(of: 2) ? "zh" : "en"
        for line in after { #expect(desk.type(line).code == 0, "\(line)") }
        let ledger = "\(desk.folder)/the bureau's ledger.db"
        try FileManager.default.moveItem(atPath: desk.ledger, toPath: ledger)
        let words = try Shell.words(line) + ["--ledger", ledger]
        let session = desk.type(words, on: "/nowhere/else.db", lang: lang)
        let commands = Self.commands(in: session.out + session.err)
        #expect(!commands.isEmpty, "\(session.out)\(session.err)")
        for command in commands {
            let words = try Shell.words(command)
            #expect(words.contains("--ledger"), "\(command)")
            let filled = try words.map(Self.filled)
            #expect(throws: Never.self, "\(command)") { _ = try Kaoji.parseAsRoot(filled) }
            guard filled == words else { continue }
            let again = desk.type(words, on: "/nowhere/else.db", lang: lang)
            #expect([0, 1, 3].contains(again.code), "\(command)\n\(again.err)")
        }
    }

    @Test("A command that names no ledger is not told to")
    func unnamed() throws {
        let desk = try RecordingDesk.begun()
        for line in ["table 2021", "todo 2020", "verify", "trend foo", "open 2021/review"] {
            let session = desk.type(line)
            #expect(!Self.commands(in: session.out + session.err).isEmpty)
            #expect(!(session.out + session.err).contains("--ledger"), "\(line)")
        }
    }

    /// What stands after `kaoji` wherever it begins a command, lines joined as a shell joins them.
    private static func commands(in text: String) -> [String] {
        text.replacing(/\ \\\n\ +/, with: " ").split(separator: "\n").flatMap { line in
            line.split(separator: /[；，]|; |, then/).flatMap { part in
                part.matches(of: /(^|[^\/])\bkaoji ([a-z].*)$/).map { String($0.2) }
            }
        }
    }

    /// A word with something plausible in the place of capitals.
    private static func filled(_ word: String) throws -> String {
        if word.contains("/") { return word.replacing("YEAR/", with: "2021/") }
        return try word.split(separator: "=", omittingEmptySubsequences: false).map { part in
            guard part.allSatisfy({ $0.isUppercase }), part.count > 1 else { return String(part) }
            return try #require(fillings[String(part)], "nobody knows what \(part) stands for")
        }.joined(separator: "=")
    }

    private static let fillings = [
        "AGENCY": "325001", "ANSWER": "accepted", "CHOICE": "full", "CODE": "declared_blank",
        "COUNT": "1", "FILE": "x.yaml", "GRADE": "good", "ID": "small-2021", "INDICATOR": "1",
        "JUDGEMENT": "met", "NAME": "名称", "OUT": "out.db", "PLACE": "2", "POINTS": "1",
        "QUESTION": "silent", "RUBRIC": "small-2021", "TEXT": "理由", "TITLE": "来源",
        "TREATMENT": "full", "UNIT": "万元", "VALUE": "1", "YEAR": "2021",
    ]
}

/// A POSIX shell, asked how it parts a line into words.
private enum Shell {
    static func words(_ line: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "printf '%s\\n' \(line)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(line)")
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
