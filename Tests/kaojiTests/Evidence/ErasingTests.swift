// Erasing at the desk: the bytes are gone, and everything that was ever proven still is.

import AuditTrail
import EventStorage
import Foundation
import Testing

@testable import kaoji

@Suite("Erased evidence") struct ErasingTests {
    private let sign = "--ledger-key ledger.pem"
    private let key = "--key ledger.pem.pub"
    private let marked = "marked-bytes-of-the-roster"

    @Test("Its bytes are in no file of the ledger; what it says stays, in both languages")
    func gone() throws {
        let desk = try EvidenceDesk.filed()
        #expect(try desk.stored(marked) == ["ledger.db"])
        let zh = try desk.succeed("evidence erase 19 --basis 个人信息保护法第四十七条", lang: "zh")
        #expect(zh.hasPrefix("#21  删除证据  #19: 个人信息保护法第四十七条\n末条 21:"))
        #expect(try desk.stored(marked) == [])
        let en = try desk.succeed("evidence erase 20 --basis order")
        #expect(en.hasPrefix("#22  evidence erased  #20: order\nhead 22:"))
        let shown = try desk.succeed("show 19", lang: "zh").flat
        #expect(shown.contains("roster.txt") && shown.contains("已由 #21 删除"))
        #expect(try desk.succeed("show 19").flat.contains("Now erased by #21"))
        #expect(try desk.succeed("show 21").flat.contains("Legal basis 个人信息保护法第四十七条"))
        let again = try desk.succeed("evidence erase 19 --basis 个人信息保护法第四十七条")
        #expect(again == "already on record: #21\nnothing was appended\n")
        #expect(try desk.succeed("verify").flat.contains("= evidence 2/2 = intact"))
        // The same content may be filed anew: another salt would make it another file.
        let refiled = desk.type("evidence add roster.txt")
        #expect(refiled.code == 3 && refiled.err.contains("filed already"), "\(refiled.err)")
    }

    @Test("Every proof and checkpoint made before holds, and every proof made after")
    func proofs() throws {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("correct 8 53 人 --reason 漏记 --evidence 19")
        try desk.succeed("checkpoint \(sign) --output c.txt")
        let size = try #require(try desk.desk.desk.head()).count
        // Those around what was filed (#19) and erased (#23), and some before.
        let before = [0, 5, 8, 18, 19, 20, 21, size - 1]
        for entry in before {
            try desk.succeed("prove \(entry) \(sign) --output before\(entry).proof")
        }
        try desk.succeed("prove 2021/self 1 \(sign) --output score.proof")
        try desk.succeed("evidence erase 19 --basis 决定书")
        try desk.succeed("prove --consistency c.txt \(sign) --output since.req")
        let after = before + [size]
        for entry in after {
            try desk.succeed("prove \(entry) \(sign) --output after\(entry).proof")
        }
        try desk.succeed("prove 2021/self 1 \(sign) --output score2.proof")
        try desk.succeed("verify --checkpoint c.txt \(key)")
        try desk.succeed("verify --since c.txt \(key)")
        // With no ledger anywhere.
        try FileManager.default.removeItem(atPath: desk.desk.desk.ledger)
        for entry in before { try desk.succeed("check before\(entry).proof \(key)") }
        for entry in after { try desk.succeed("check after\(entry).proof \(key)") }
        for name in ["score.proof", "score2.proof"] { try desk.succeed("check \(name) \(key)") }
        try desk.succeed("check since.req --old c.txt \(key)")
    }

    @Test("Since a checkpoint, evidence of the agencies concerned is looked at, and no other")
    func since() throws {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("agency add 325002 另一个中心")
        try desk.succeed("evidence add other.txt --agency 325002")
        try desk.succeed("checkpoint \(sign) --output c.txt")
        try desk.succeed("evidence erase 19 --basis 决定书")
        let page = try desk.succeed("verify --since c.txt \(key)").flat
        #expect(page.contains("= evidence 2/2"), "\(page)")
        #expect(page.contains("the evidence of #19 was erased by #23"))
        let change = "UPDATE evidence SET content = zeroblob(32) WHERE piece = 0 AND seq ="
        try Intruder(desk.desk.desk.ledger).runUnwatched("\(change) 22")
        try desk.succeed("verify --since c.txt \(key)")
        #expect(desk.type("verify").code == 1)
        try Intruder(desk.desk.desk.ledger).runUnwatched(
            "INSERT INTO evidence VALUES (19, 0, zeroblob(32))")
        let found = desk.type("verify --since c.txt \(key)")
        #expect(found.code == 1)
        #expect(found.out.flat.contains("the evidence of #19 should be erased, and is kept"))
        #expect(
            desk.type("verify", lang: "zh").out.contains("#19 的证据应已删除，却还存着"))
    }

    @Test("Where somebody reads the ledger meanwhile, it says so, and the same command ends it")
    func besideReader() throws {
        let desk = try EvidenceDesk.filed()
        // Before the command, since whoever opens the file later sees the -wal.
        let appender = try LedgerFile.open(at: desk.desk.desk.ledger, for: .appending)
        let reader = try Intruder(desk.desk.desk.ledger)
        try reader.run("BEGIN; SELECT count(*) FROM entry")
        let erased = desk.type("evidence erase 19 --basis 决定书")
        #expect(erased.code == 0 && erased.err.contains("another program reads the ledger"))
        #expect(try !desk.stored(marked).isEmpty)
        let again = desk.type("evidence erase 19 --basis 决定书", lang: "zh")
        #expect(again.code == 0 && again.err.contains("另有程序在读台账"))
        try reader.run("COMMIT")
        let ended = desk.type("evidence erase 19 --basis 决定书")
        #expect(ended.code == 0 && ended.err.isEmpty, "\(ended.err)")
        #expect(try desk.stored(marked) == [])
        try appender.close()
        #expect(try desk.succeed("verify").contains("= intact"))
    }

    @Test("Replay leaves evidence as it is; copies have what was not erased")
    func replayAndCopy() throws {
        let desk = try EvidenceDesk.filed()
        try desk.succeed("evidence add other.txt")
        try desk.succeed("evidence erase 21 --basis 决定书")
        try Intruder(desk.desk.desk.ledger).run("UPDATE scored_table SET title = 'x'")
        #expect(desk.type("verify").code == 1)
        #expect(desk.type("replay").code == 1)
        let copy = desk.type("copy copy.db")
        #expect(copy.code == 0, "\(copy.err)")
        let verified = desk.type("verify --ledger copy.db")
        #expect(verified.code == 0 && verified.out.flat.contains("= evidence 3/3"))
        try desk.succeed("evidence extract 19 --output out.txt --ledger copy.db")
        #expect(try desk.bytes("out.txt") == Array(EvidenceDesk.roster.utf8))
    }
}
