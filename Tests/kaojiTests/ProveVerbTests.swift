// Proofs at the desk: made from a ledger, checked without it, and refused where anything is altered.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

@Suite("Proofs at the desk") struct ProveVerbTests {
    private let key = "--key ledger.pem.pub"
    private let sign = "--ledger-key ledger.pem"

    /// Checks with no ledger anywhere.
    private func check(_ line: String, _ desk: ProvingDesk, lang: String = "en") -> Session {
        let words = line.split(separator: " ").map { word in
            word.contains(".") ? desk.path(String(word)) : String(word)
        }
        return desk.desk.type(["check"] + words, on: "/nowhere/ledger.db", lang: lang)
    }

    @Test("An entry is shown in both languages, and holds without the ledger")
    func entry() throws {
        let desk = try ProvingDesk.begun()
        let page = try desk.succeed("prove 5 \(sign) --output a.proof", lang: "zh")
        #expect(page.contains("其后的更正不能排除"))
        let text = try desk.text("a.proof")
        #expect(text.hasPrefix("kaoji/proof/v1\nabout entry 5\nentries 1\n\n== entry 5\n-- zh\n"))
        #expect(text.contains("      数值        100 万元\n") && text.contains("      Value  "))
        for (lang, words) in [("zh", ["= 成立", "以条目数 19 为限"]), ("en", ["it holds", "size 19"])] {
            let checked = check("a.proof \(key)", desk, lang: lang)
            #expect(checked.code == 0, "\(checked.err)\(checked.out)")
            for word in words { #expect(checked.out.contains(word)) }
        }
        #expect(check("a.proof \(key)", desk).out.contains("a later correction is not excluded"))
        // Cut out, its .tlog-proof is one that any tool takes.
        let parts = text.components(separatedBy: "-- proof\n")
        let file = try InclusionFile(parsing: Array(parts[1].dropLast("== end\n".count).utf8))
        #expect(file.index == 5)
        let again = desk.type("prove 5 \(sign) --output a.proof")
        #expect(again.code == 3)
        #expect(desk.type("prove 5 \(sign)").out == text)
    }

    @Test("A score brings all that it rests on")
    func score() throws {
        let desk = try ProvingDesk.begun()
        let made = try desk.succeed("prove 2021/self 1 \(sign) --output s.proof --json")
        #expect(made.contains(#""kind": "entries""#))
        let text = try desk.text("s.proof")
        #expect(text.contains("about score 10\n"))
        for entry in [1, 8, 9, 10] { #expect(text.contains("== entry \(entry)\n")) }
        let checked = check("s.proof \(key)", desk)
        #expect(checked.code == 0 && checked.out.flat.contains("these 4 entries stand unaltered"))
        // Without one of its inputs it is no proof of the score.
        let start = try #require(text.range(of: "== entry 8\n"))
        let end = try #require(text.range(of: "== entry 9\n"))
        let lacking = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        try desk.desk.write(
            "lacking.proof", lacking.replacing("entries 4", with: "entries 3"))
        let refused = check("lacking.proof \(key)", desk)
        #expect(refused.code == 1 && refused.out.contains("an input of the score is not shown: #8"))
        #expect(refused.out.contains("size 19"), "the caveat is always said")
        let missing = desk.type("prove 2020 2 \(sign)")
        #expect(missing.code == 4 && missing.err.contains("no computed score"))
    }

    @Test("Text that the line does not say is refused, in either language")
    func text() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("prove 5 \(sign) --output a.proof")
        for (old, new, words) in [
            ("      数值        100 万元", "      数值        900 万元", "the Chinese text"),
            (
                "      Value                 100 万元", "      Value                 900 万元",
                "the English text"
            ),
            (#""value":"100""#, #""value":"900""#, "does not lead to the checkpoint's root"),
            ("about entry 5", "about entry 6", "not shown"),
            ("about entry 5", "about score 5", "is no score"),
            ("== entry 5", "== entry 6", "the line is #5, the proof says #6"),
            ("index 5", "index 6", "the line is #5, the proof says #6"),
        ] {
            try desk.desk.write(
                "b.proof", try desk.text("a.proof").replacing(old, with: new, maxReplacements: 1))
            let refused = check("b.proof \(key)", desk)
            #expect(refused.code == 1 && refused.out.contains(words), "\(old)\n\(refused.out)")
            #expect(!refused.out.contains("100 万元"), "what is not proven is not shown")
        }
    }

    @Test("A hash more, less or changed, and a signature of another checkpoint, are named")
    func hashes() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("prove 5 \(sign) --output a.proof")
        let text = try desk.text("a.proof")
        let hash = try #require(text.firstMatch(of: /index 5\n(.+=)\n/)).1
        let changed = (hash.first == "A" ? "B" : "A") + hash.dropFirst()
        for (new, words) in [
            ("", "one too many or too few"), ("\(hash)\n\(hash)\n", "one too many or too few"),
            ("\(changed)\n", "does not lead to the checkpoint's root"),
        ] {
            try desk.desk.write("b.proof", text.replacing("\(hash)\n", with: new))
            let refused = check("b.proof \(key)", desk)
            #expect(refused.code == 1 && refused.out.flat.contains(words), "\(refused.out)")
        }
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint \(sign) --output later.txt")
        let note = try desk.text("later.txt")
        let signature = try #require(note.firstMatch(of: /— .+\n/)).0
        let old = try #require(text.firstMatch(of: /— .+\n/)).0
        try desk.desk.write("b.proof", text.replacing(old, with: signature))
        let moved = check("b.proof \(key)", desk)
        #expect(
            moved.code == 1 && moved.out.flat.contains("The signature does not fit the content"))
    }

    @Test("Whom to believe is said on the command line, by nobody else")
    func trust() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("prove 5 \(sign) --output a.proof")
        let nobody = check("a.proof", desk, lang: "zh")
        #expect(nobody.code == 2 && nobody.err.contains("公钥只从命令行来"))
        try desk.succeed("key new --ledger-key --output other.pem")
        let other = check("a.proof --key other.pem.pub", desk)
        #expect(other.code == 1 && other.out.contains("None of the keys given signed it"))
        try desk.succeed("key new 李 --output li.pem")
        let author = check("a.proof --key li.pem.pub", desk)
        #expect(
            author.code == 1 && author.out.flat.contains("None of the keys given is this ledger's"))
        try desk.desk.write("c.proof", "kaoji/proof/v1\nabout entry 5\nentries 9\n\n== end\n")
        let malformed = check("c.proof \(key)", desk)
        #expect(malformed.code == 2 && malformed.err.contains("c.proof:5"))
        #expect(check("small.yaml \(key)", desk).code == 2)
    }

    @Test("Under a checkpoint there is already, for entries it has, of the ledger it is of")
    func underCheckpoint() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint \(sign) --output c.txt")
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("prove 5 --checkpoint c.txt --output a.proof")
        #expect(check("a.proof \(key)", desk).out.contains("size 19"))
        let beyond = desk.type("prove 19 --checkpoint c.txt")
        #expect(beyond.code == 4 && beyond.err.contains("no #19"))
        try desk.replace("c.txt", "\n19\n", with: "\n18\n")
        let other = desk.type("prove 5 --checkpoint c.txt")
        #expect(other.code == 1 && other.err.contains("have not that checkpoint's root"))
        for line in ["prove", "prove 2021/self", "prove x 5", "prove 5 --consistency 3"] {
            #expect(desk.type(line).code == 2, "\(line)")
        }
        try Intruder(desk.desk.ledger).runUnwatched(
            "UPDATE entry SET line = replace(line, '100', '900') WHERE seq = 5")
        #expect(desk.type("prove 5 \(sign)").code == 1)
    }

    @Test("That a ledger continues an older checkpoint is shown to who kept that")
    func consistency() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint \(sign) --output old.txt")
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("prove --consistency old.txt \(sign) --output c.proof")
        #expect(try desk.text("c.proof").hasPrefix("old 19\n"))
        #expect(desk.type("prove --consistency 19 \(sign)").out == (try desk.text("c.proof")))
        let good = check("c.proof --old old.txt \(key)", desk, lang: "zh")
        #expect(good.code == 0 && good.out.contains("一条未改"))
        #expect(check("c.proof \(key)", desk).err.contains("--old"))
        try desk.succeed("checkpoint \(sign) --output new.txt")
        let wrong = check("c.proof --old new.txt \(key)", desk)
        #expect(wrong.code == 1 && wrong.err.contains("read \"20\", expected 19"))
        let hash = try #require(try desk.text("c.proof").firstMatch(of: /\n(.+=)\n/)).1
        try desk.replace("c.proof", "\(hash)\n", with: "")
        let short = check("c.proof --old old.txt \(key)", desk)
        #expect(short.code == 1 && short.err.contains("one too many or too few"))
        #expect(desk.type("prove --consistency 21 \(sign)").code == 4)

        // A fork shows no continuation, although the same key signed both.
        let fork = ProvingDesk(desk: try RecordingDesk.begun(sangong: "999"))
        for name in ["ledger.pem", "ledger.pem.pub", "old.txt"] {
            try FileManager.default.copyItem(atPath: desk.path(name), toPath: fork.path(name))
        }
        let refused = fork.type("prove --consistency old.txt \(sign)")
        #expect(refused.code == 1 && refused.err.contains("not that checkpoint's root"))
        try fork.succeed("prove --consistency 19 \(sign) --output f.proof")
        let forked = check("f.proof --old old.txt \(key)", fork)
        #expect(forked.code == 1)
    }

    @Test("A checkpoint alone is checked for its signatures")
    func checkpointAlone() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("checkpoint \(sign) --output c.txt")
        let good = check("c.txt \(key)", desk)
        #expect(
            good.code == 0 && good.out.contains("a checkpoint:") && good.out.contains("size 19"))
        try desk.replace("c.txt", "\n19\n", with: "\n20\n")
        #expect(check("c.txt \(key)", desk).code == 1)
    }
}
