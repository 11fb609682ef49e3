// Witnesses at the desk: on files, with no ledger of their own, asked for by a policy.

import Foundation
import Testing

@testable import kaoji

@Suite("Witnesses at the desk") struct WitnessVerbTests {
    private let sign = "--ledger-key ledger.pem"
    private let cosign = "--key ledger.pem.pub --witness-key w.pem"

    private func begun() throws -> ProvingDesk {
        let desk = try ProvingDesk.begun()
        for name in ["w", "v"] { try desk.succeed("key new 省厅/\(name) --output \(name).pem") }
        return desk
    }

    /// A checkpoint, its consistency file, a witness's answer, and the checkpoint with that.
    private func witnessed(
        _ desk: ProvingDesk, _ name: String, from old: String, by witness: String = "w"
    ) throws {
        try desk.desk.write(
            "\(witness)-key.pub", try desk.succeed("key export --witness \(witness).pem"))
        try desk.succeed("checkpoint \(sign) --output \(name).txt")
        try desk.succeed(
            "prove --consistency \(old) --checkpoint \(name).txt --output \(name).proof")
        try desk.succeed(
            "witness cosign \(name).proof --key ledger.pem.pub --witness-key \(witness).pem "
                + "--output \(name)-answer.txt")
        try desk.succeed(
            "witness attach \(name).txt \(name)-answer.txt --witness \(witness)-key.pub "
                + "--output \(name)-cosigned.txt")
    }

    @Test("A file goes to the witness, an answer comes back, and a policy asks for it")
    func roundTrip() throws {
        let desk = try begun()
        try witnessed(desk, "a", from: "0")
        let log = try desk.text("ledger.pem.pub")
        let key = try desk.text("w-key.pub").flat
        try desk.desk.write("w.policy", "log \(log)witness w \(key)\nquorum w\n")
        let bare = desk.type("verify --checkpoint a.txt --policy w.policy")
        #expect(bare.code == 1 && bare.err.contains("oo few witnesses"), "\(bare.err)")
        let page = try desk.succeed("verify --checkpoint a-cosigned.txt --policy w.policy")
        #expect(page.contains("cosigned by the witness 省厅/w at 2022-03-01 08:00 UTC"))
        #expect(!page.contains("unwitnessed"))
        // What came after it is unwitnessed, and the page says since when.
        try desk.succeed("record 2020 staff 50 人 --source x")
        let later = try desk.succeed("verify --checkpoint a-cosigned.txt --policy w.policy")
        #expect(later.contains("unwitnessed since #19: 1 entry"))
        let zh = try desk.succeed(
            "verify --since a-cosigned.txt --policy w.policy", lang: "zh")
        #expect(zh.contains("自 #19 起 1 条还没有见证"))
        // A proof under the cosigned checkpoint is one for those who trust the witness.
        try desk.succeed("prove 5 --checkpoint a-cosigned.txt --output p.proof")
        #expect(try desk.succeed("check p.proof --policy w.policy").contains("省厅/w"))
        try desk.succeed("prove 5 --checkpoint a.txt --output q.proof")
        #expect(desk.type("check q.proof --policy w.policy").code == 1)
        // The next one leads from what the witness holds.
        try witnessed(desk, "b", from: "a.txt")
        #expect(try desk.text("b-answer.txt").hasPrefix("— 省厅/w "))
        let json = desk.type("witness cosign b.proof \(cosign) --json")
        #expect(json.code == 3, "it holds a larger one by now")
    }

    @Test("A witness cosigns only what continues what it holds: a fork is shown to it in vain")
    func fork() throws {
        let desk = try begun()
        try witnessed(desk, "a", from: "0")
        let fork = ProvingDesk(desk: try RecordingDesk.begun(sangong: "999"))
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.desk.folder)
        where name.hasPrefix("w.pem") || name == "ledger.pem" || name == "ledger.pem.pub" {
            try FileManager.default.copyItem(atPath: desk.path(name), toPath: fork.path(name))
        }
        try fork.succeed("record 2020 staff 50 人 --source x")
        try fork.succeed("prove --consistency 19 \(sign) --output f.proof")
        let refused = fork.type("witness cosign f.proof \(cosign)")
        #expect(refused.code == 1 && refused.err.flat.contains("not start from the older"))
        try fork.succeed("prove --consistency 0 \(sign) --output g.proof")
        let anew = fork.type("witness cosign g.proof \(cosign)", lang: "zh")
        #expect(anew.code == 3 && anew.err.contains("kaoji prove --consistency 19"))
        #expect(anew.out.isEmpty)
    }

    @Test("Unknown logs, wrong proofs and memories that nobody signed get no answer")
    func refused() throws {
        let desk = try begun()
        try desk.succeed("prove --consistency 0 \(sign) --output a.proof")
        try desk.succeed("key new --ledger-key --output other.pem")
        let log = desk.type("witness cosign a.proof --key other.pem.pub --witness-key w.pem")
        #expect(log.code == 1 && log.err.contains("None of the keys given signed it"))
        #expect(desk.type("witness cosign a.proof --witness-key w.pem").code == 2)
        #expect(desk.type("witness cosign a.proof --key ledger.pem.pub").code == 2)
        try desk.succeed("witness cosign a.proof \(cosign)")
        let memory = try #require(
            try FileManager.default.contentsOfDirectory(atPath: desk.desk.folder)
                .first { $0.hasPrefix("w.pem.") && $0.hasSuffix(".last") })
        try desk.replace(memory, "\n19\n", with: "\n5\n")
        try desk.succeed("prove --consistency 5 \(sign) --output b.proof")
        let altered = desk.type("witness cosign b.proof \(cosign)")
        #expect(altered.code == 1 && altered.err.contains("no checkpoint that it signed"))
    }

    @Test("An answer is attached only where it is a named witness's over that checkpoint")
    func attach() throws {
        let desk = try begun()
        try witnessed(desk, "a", from: "0")
        try desk.desk.write("v-key.pub", try desk.succeed("key export --witness v.pem"))
        let other = desk.type("witness attach a.txt a-answer.txt --witness v-key.pub")
        #expect(other.code == 1 && other.err.contains("no cosignature of a witness"))
        let kind = desk.type("witness attach a.txt a-answer.txt --witness w.pem.pub")
        #expect(kind.code == 2 && kind.err.contains("key export --witness"))
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint \(sign) --output b.txt")
        let moved = desk.type("witness attach b.txt a-answer.txt --witness w-key.pub")
        #expect(moved.code == 1 && moved.err.contains("does not fit the content"))
        // Two witnesses, both wanted; the second begins with what is there.
        try witnessed(desk, "c", from: "0", by: "v")
        let both = try desk.text("ledger.pem.pub") + "witness w \(desk.text("w-key.pub"))"
        try desk.desk.write(
            "both.policy",
            "log \(both)witness v \(desk.text("v-key.pub"))group g all w v\nquorum g\n")
        #expect(desk.type("check c-cosigned.txt --policy both.policy").code == 1)
        try desk.succeed("prove --consistency a.txt --checkpoint c.txt --output d.proof")
        try desk.succeed("witness cosign d.proof \(cosign) --output d-answer.txt")
        try desk.succeed(
            "witness attach c-cosigned.txt d-answer.txt --witness w-key.pub --witness v-key.pub "
                + "--output d.txt")
        let good = try desk.succeed("check d.txt --policy both.policy")
        #expect(good.contains("省厅/w") && good.contains("省厅/v"))
        // One key under two names is one witness.
        let twice = try desk.text("ledger.pem.pub") + "witness w \(desk.text("w-key.pub"))"
        try desk.desk.write(
            "twice.policy",
            "log \(twice)witness x \(desk.text("w-key.pub"))group g all w x\nquorum g\n")
        let refused = desk.type("check d.txt --policy twice.policy")
        #expect(refused.code == 2 && refused.err.contains("twice.policy:3: the key stands"))
    }
}
