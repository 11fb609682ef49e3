// Checkpoints at the desk: signed, kept elsewhere, and held against ledgers that were tampered with.

import Foundation
import Testing

@testable import kaoji

@Suite("Checkpoints at the desk") struct CheckpointVerbTests {
    @Test("A checkpoint is a signed note of the ledger's origin, size and root")
    func signed() throws {
        let desk = try ProvingDesk.begun()
        let printed = try desk.succeed("checkpoint --ledger-key ledger.pem")
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6 && lines[0].hasPrefix("kaoji/") && lines[1] == "19")
        #expect(lines[3].isEmpty && lines[4].hasPrefix("— \(lines[0]) "))
        #expect(try desk.text("ledger.pem.last") == printed)
        #expect(try desk.text("ledger.pem.pub").hasPrefix("\(lines[0])+"))
        // The same again, in a file that nothing is written over.
        let page = try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt", lang: "zh")
        #expect(page.contains("检查点") && page.contains("19"))
        #expect(try desk.text("c.txt") == printed)
        let again = desk.type("checkpoint --ledger-key ledger.pem --output c.txt")
        #expect(again.code == 3 && again.err.contains("not written over"))
        let none = desk.type("checkpoint", lang: "zh")
        #expect(none.code == 2 && none.err.contains("key new --ledger-key"))
        try desk.succeed("key new 李 --output li.pem")
        let author = desk.type("checkpoint --ledger-key li.pem")
        #expect(author.code == 2 && author.err.contains("not the ledger's key"))
    }

    @Test("A ledger that went on continues the checkpoint, and the page says who signed it")
    func continues() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try desk.succeed("record 2020 staff 50 人 --source x")
        let bare = try desk.succeed("verify --checkpoint c.txt")
        #expect(bare.contains("the checkpoint holds") && bare.contains("nobody's signature"))
        let known = try desk.succeed("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(known.contains("signed by the ledger's key") && known.contains("no witness"))
        let text = try desk.text("ledger.pem.pub").split(separator: "\n")[0]
        #expect(
            try desk.succeed("verify --checkpoint c.txt --key \(text)", lang: "zh")
                .contains("检查点相符"))
        try desk.desk.write("log.policy", "log \(text)\nquorum none\n")
        try desk.succeed("verify --checkpoint c.txt --policy log.policy")
        try desk.desk.write("bad.policy", "log \(text)\nquorum nobody\n")
        let policy = desk.type("verify --checkpoint c.txt --policy bad.policy")
        #expect(policy.code == 2 && policy.err.contains("bad.policy:2: no earlier line"))
        // A larger checkpoint is signed over it, and the first still holds.
        try desk.succeed("checkpoint --ledger-key ledger.pem --output d.txt")
        try desk.succeed("verify --checkpoint d.txt --key ledger.pem.pub")
        try desk.succeed("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(desk.type("verify --key ledger.pem.pub").code == 2)
    }

    @Test("A signature moved to another checkpoint, or another's key, is refused before anything")
    func moved() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try desk.replace("c.txt", "\n19\n", with: "\n18\n")
        let moved = desk.type("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(moved.code == 1 && moved.err.contains("does not fit the content"))
        #expect(moved.out.isEmpty)
        try desk.replace("c.txt", "\n18\n", with: "\n19\n")
        try desk.succeed("key new --ledger-key --output other.pem")
        let other = desk.type("verify --checkpoint c.txt --key other.pem.pub", lang: "zh")
        #expect(other.code == 1 && other.err.contains("没有所给公钥的签名"))
        try desk.replace("c.txt", "\n19\n", with: "\n019\n")
        #expect(desk.type("verify --checkpoint c.txt").code == 2)
        #expect(desk.type("verify --checkpoint none.txt").err.contains("no such file"))
    }

    @Test("A backup older than the checkpoint, restored as if it were whole, is named")
    func olderBackup() throws {
        let desk = try ProvingDesk.begun()
        let backup = try desk.copied()
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try FileManager.default.removeItem(atPath: desk.desk.ledger)
        try FileManager.default.copyItem(atPath: backup.desk.ledger, toPath: desk.desk.ledger)
        #expect(desk.type("verify").code == 0, "alone it looks whole")
        let held = desk.type("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(held.code == 1 && held.out.flat.contains("an older backup restored"))
        #expect(held.out.flat.contains("the checkpoint has 20 entries, the ledger 19"))
        let since = desk.type("verify --since c.txt --key ledger.pem.pub", lang: "zh")
        #expect(since.code == 1 && since.out.contains("换成了旧备份"))
        // And the key signs nothing over it.
        let refused = desk.type("checkpoint --ledger-key ledger.pem")
        #expect(refused.code == 1 && refused.err.contains("has signed for 20 entries"))
    }

    @Test("A cut tail, and a log deleted whole, are named")
    func cut() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try Intruder(desk.desk.ledger).runUnwatched("DELETE FROM entry WHERE seq > 16")
        let held = desk.type("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(held.code == 1 && held.out.flat.contains("it was cut"))
        try Intruder(desk.desk.ledger).runUnwatched("DELETE FROM entry")
        let gone = desk.type("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(gone.code == 1 && gone.out.flat.contains("this ledger is nameless"))
        let signed = desk.type("checkpoint --ledger-key ledger.pem")
        #expect(signed.code == 4 && signed.out.isEmpty)
    }

    @Test("A rewrite of the same length with a perfect new chain and the log's own key is named")
    func rewritten() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        // The same first entry, so the same origin; one figure is another, and all is well alone.
        let forged = ProvingDesk(desk: try RecordingDesk.begun(sangong: "999"))
        for name in ["ledger.pem", "ledger.pem.pub", "ledger.pem.last", "c.txt"] {
            try FileManager.default.copyItem(atPath: desk.path(name), toPath: forged.path(name))
        }
        #expect(try forged.succeed("verify").contains("19/19"))
        let held = forged.type("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(held.code == 1 && held.out.flat.contains("the ledger was rewritten"))
        #expect(forged.type("verify --since c.txt").out.contains("the ledger was rewritten"))
        let refused = forged.type("checkpoint --ledger-key ledger.pem", lang: "zh")
        #expect(refused.code == 1 && refused.err.contains("台账被重写"))
        // Signed with the same key, its memory taken away, the fork is shown to a second auditor.
        try FileManager.default.removeItem(atPath: forged.path("ledger.pem.last"))
        try forged.succeed("checkpoint --ledger-key ledger.pem --output fork.txt")
        try FileManager.default.copyItem(
            atPath: forged.path("fork.txt"), toPath: desk.path("fork.txt"))
        let fork = desk.type("verify --checkpoint fork.txt --key ledger.pem.pub")
        #expect(fork.code == 1 && fork.out.flat.contains("two of them were shown"))
    }

    @Test("An entry prepended makes another ledger of it")
    func prepended() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        let other = ProvingDesk(desk: try RecordingDesk())
        try other.succeed("init --title 另一本")
        for name in ["ledger.pem", "ledger.pem.last", "c.txt"] {
            try FileManager.default.copyItem(atPath: desk.path(name), toPath: other.path(name))
        }
        let held = other.type("verify --checkpoint c.txt")
        #expect(held.code == 1 && held.out.flat.contains("entry 0 was altered"))
        let refused = other.type("checkpoint --ledger-key ledger.pem")
        #expect(refused.code == 1, "the key remembers another ledger")
        // In one ledger, numbers shift.
        try Intruder(desk.desk.ledger).runUnwatched(
            """
            UPDATE entry SET seq = seq + 100; UPDATE entry SET seq = seq - 99;
            INSERT INTO entry (seq, line, digest) SELECT 0, line, digest FROM entry WHERE seq = 1
            """)
        let shifted = desk.type("verify --checkpoint c.txt --key ledger.pem.pub")
        #expect(shifted.code == 1 && shifted.out.contains("#0 stands here"))
    }

    @Test("What the key remembers is believed only as far as the key signed it")
    func memory() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem")
        try desk.replace("ledger.pem.last", "\n19\n", with: "\n1\n")
        let altered = desk.type("checkpoint --ledger-key ledger.pem")
        #expect(altered.code == 1 && altered.err.contains("no checkpoint that it signed"))
    }

    @Test("A line altered under its digest is not signed over")
    func content() throws {
        let desk = try ProvingDesk.begun()
        try Intruder(desk.desk.ledger).runUnwatched(
            "UPDATE entry SET line = replace(line, '100', '900') WHERE seq = 6")
        #expect(desk.type("checkpoint --ledger-key ledger.pem").code == 1)
        #expect(!FileManager.default.fileExists(atPath: desk.path("ledger.pem.last")))
    }

    @Test("What is signed is the root of the lines, whatever the kept nodes of the tree say")
    func nodes() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output old.txt")
        for number in 0..<240 { try desk.succeed("agency add 9\(1000 + number) 第\(number)中心") }
        let other = try desk.copied()
        try desk.succeed("checkpoint --ledger-key ledger.pem --output right.txt")
        // The node over the first 256 entries says what somebody would have had there.
        try Intruder(other.desk.ledger).runUnwatched("UPDATE node SET hash = zeroblob(32)")
        func refused() {
            let session = other.type("checkpoint --ledger-key ledger.pem --output c.txt")
            #expect(session.code == 1, "\(session.out)")
            #expect(session.err.contains("not those of the entries"), "\(session.err)")
            #expect(!FileManager.default.fileExists(atPath: other.path("c.txt")))
        }
        refused()
        // Nor is the ledger called rewritten for it, where the key has signed more.
        let later = try desk.copied()
        try Intruder(later.desk.ledger).runUnwatched("UPDATE node SET hash = zeroblob(32)")
        let blamed = later.type("checkpoint --ledger-key ledger.pem")
        #expect(blamed.code == 1 && blamed.err.contains("not those of the entries"))
        try FileManager.default.removeItem(atPath: other.path("ledger.pem.last"))
        refused()
        #expect(!FileManager.default.fileExists(atPath: other.path("ledger.pem.last")))
        #expect(other.type("replay").code == 1, "it says that it made them again")
        try other.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        #expect(try other.text("c.txt") == desk.text("right.txt"))
    }

    @Test("Since a checkpoint: what came after, what it uses, and what was not read")
    func since() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("agency add 325002 另一个中心")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try desk.succeed("open 2021 --rubric small-2021 --agency 325002")
        try desk.succeed("record 2021 staff 9 人 --source x --agency 325002")
        let line = "verify --since c.txt --key ledger.pem.pub"
        let page = try desk.succeed(line)
        // Of 20 lines, #0 and #1 concern all agencies, #19 is the one's; #20 and #21 are new.
        #expect(page.flat.contains("= chain 5/5"), "\(page)")
        #expect(page.contains("intact since the checkpoint"))
        #expect(page.contains("17 lines not read: #2-#18; only their digests"))
        #expect(!page.contains("note this head"))
        #expect(try desk.succeed(line, lang: "zh").contains("未读 17 条: #2-#18"))
        let json = try desk.succeed(line + " --json")
        #expect(
            json.contains(#""verdict": "intact_since""#) && json.contains(#""verified": false"#))
        #expect(desk.type(line + " --head 1:00").code == 2)

        // A line that nothing after it uses may be altered; its digest may not.
        let line6 = "SET line = replace(line, '100', '900') WHERE seq = 6"
        let unread = try desk.copied()
        try Intruder(unread.desk.ledger).runUnwatched("UPDATE entry \(line6)")
        #expect(unread.type(line).code == 0)
        #expect(unread.type("verify --checkpoint c.txt").code == 1)
        let digest = try desk.copied()
        try Intruder(digest.desk.ledger).runUnwatched(
            "UPDATE entry SET digest = zeroblob(32) WHERE seq = 6")
        #expect(digest.type(line).out.contains("the ledger was rewritten"))
        // One that is used may not, nor may one that came after.
        for (entry, old, new) in [(1, "small", "Small"), (19, "3250", "3251"), (21, "9", "8")] {
            let altered = try desk.copied()
            try Intruder(altered.desk.ledger).runUnwatched(
                "UPDATE entry SET line = replace(line, '\(old)', '\(new)') WHERE seq = \(entry)")
            let found = altered.type(line)
            #expect(found.code == 1 && found.out.contains("first bad #"), "\(found.out)")
        }
        let row = try desk.copied()
        try Intruder(row.desk.ledger).run(
            "UPDATE scored_table SET title = 'x' WHERE agency = '325002'")
        #expect(row.type(line).code == 1)
    }

    @Test("The last line under a checkpoint is not lost between two agencies")
    func lastUnder() throws {
        let desk = try ProvingDesk.begun()
        let line = "verify --since c.txt --key ledger.pem.pub"
        // #19 is everybody's, whatever the file's index says.
        try desk.succeed("rubric adopt julu-2021")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try desk.succeed("record 2020 staff 50 人 --source x")
        #expect(try desk.succeed(line).contains("= intact since the checkpoint"))
        let misfiled = try desk.copied()
        try Intruder(misfiled.desk.ledger).misfile(19, under: "zzz")
        #expect(misfiled.type("verify").code == 1)
        let found = misfiled.type(line)
        #expect(found.code == 1 && found.out.contains("first bad #19"), "\(found.out)")
        // Another agency's is none of those that are replayed, and the page says so.
        let other = try ProvingDesk.begun()
        try other.succeed("agency add 325002 另一个中心")
        try other.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try other.succeed("record 2020 staff 50 人 --source x --agency 325001")
        let page = try other.succeed(line)
        #expect(page.contains("1 line not read: #19;"), "\(page)")
    }

    @Test("Since a checkpoint, the signatures of later appends are looked at")
    func sinceSigned() throws {
        let desk = ProvingDesk(desk: try RecordingDesk())
        try desk.succeed("key new 管 --output gl.pem")
        try desk.succeed("init --title t --administrator gl.pem.pub --key gl.pem --actor 管")
        try desk.succeed("key new --ledger-key --output ledger.pem")
        try desk.succeed("rubric adopt small.yaml --key gl.pem --actor 管")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        try desk.succeed("agency add 1 甲中心 --key gl.pem --actor 管")
        let page = try desk.succeed("verify --since c.txt")
        #expect(page.flat.contains("= appends signed 1/1"), "\(page)")
        try Intruder(desk.desk.ledger).runUnwatched("DELETE FROM signature WHERE seq = 2")
        let found = desk.type("verify --since c.txt")
        #expect(found.code == 1 && found.out.contains("did not sign this append"))
    }

    @Test("Nobody signs an append, or is blamed for one, by what kept nodes of the tree make up")
    func signedNodes() throws {
        let desk = ProvingDesk(desk: try RecordingDesk())
        let sign = "--key gl.pem --actor 管"
        try desk.succeed("key new 管 --output gl.pem")
        try desk.succeed("init --title t --administrator gl.pem.pub \(sign)")
        try desk.succeed("key new --ledger-key --output ledger.pem")
        for number in 0..<256 {
            try desk.succeed("agency add 9\(1000 + number) 第\(number)中心 \(sign)")
        }
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
        let poison = "UPDATE node SET hash = zeroblob(32)"
        let sound = try desk.copied()
        try Intruder(desk.desk.ledger).runUnwatched(poison)
        let refused = desk.type("agency add 1 甲中心 \(sign)")
        #expect(refused.code == 1 && refused.err.contains("another history"), "\(refused.err)")
        // Where nothing vouches for them, the digests are read.
        try Intruder(desk.desk.ledger).runUnwatched(
            "UPDATE signature SET signature = zeroblob(64) WHERE seq = 256")
        #expect(desk.type("agency add 1 甲中心 \(sign)").err.contains("another history"))
        #expect(desk.type("replay").code == 1, "it says that it made them again")
        #expect(desk.type("agency add 1 甲中心 \(sign)").err.contains("#256"), "his own, altered")
        // And an honest append is not blamed for nodes that were altered after it.
        try sound.succeed("agency add 1 甲中心 \(sign)")
        try Intruder(sound.desk.ledger).runUnwatched(poison)
        let since = try sound.succeed("verify --since c.txt --key ledger.pem.pub")
        #expect(since.flat.contains("= appends signed 1/1"), "\(since)")
        #expect(sound.type("verify").code == 1)
    }
}
