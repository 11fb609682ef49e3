// Keys at the command line: made, listed, passed on, and used to sign, in both languages.

import AuditTrail
import Evaluation
import Foundation
import Testing

@testable import kaoji

@Suite("Keys and authors at the desk") struct KeyVerbTests {
    private let desk: RecordingDesk

    init() throws { desk = try RecordingDesk() }

    private func path(_ name: String) -> String { "\(desk.folder)/\(name)" }

    /// Types words of which those that name a key, a `.pub` or a request lie in the desk's folder.
    private func type(
        _ line: String, lang: String = "zh", actor: String = "", secret: String? = nil,
        answers: [String] = []
    ) -> Session {
        let words = line.split(separator: " ").map { word in
            let isFile = [".pem", ".pub", ".req", ".pw", ".yaml"].contains { word.hasSuffix($0) }
            return isFile ? path(String(word)) : String(word)
        }
        return desk.type(
            words, on: desk.ledger, lang: lang, actor: actor, secret: secret.map(path),
            answers: answers)
    }

    private func succeed(
        _ line: String, actor: String = "", secret: String? = nil
    ) throws -> String {
        let session = type(line, actor: actor, secret: secret)
        try #require(session.code == 0, "\(line)\n\(session.err)")
        return session.out
    }

    /// A ledger whose administrator is 管, with an agency, a rubric and 李, who evaluates it.
    private func signed() throws {
        for line in ["key new 管 --output gl.pem", "key new 李 --output li.pem"] {
            _ = try succeed(line)
        }
        _ = try succeed("init --title 台账 --administrator gl.pem.pub --key gl.pem", actor: "管")
        _ = try succeed("agency add 325001 中心 --key gl.pem", actor: "管")
        _ = try succeed("rubric adopt small.yaml --key gl.pem", actor: "管")
        try desk.write("li.req", try succeed("actor request li.pem"))
        _ = try succeed(
            "actor enroll li.req --role 评价 --for-agency 325001 --key gl.pem", actor: "管")
    }

    @Test("A new key is its owner's alone to read, and nothing is written over")
    func new() throws {
        let made = type("key new 县局/王芳 --output wang.pem")
        #expect(made.code == 0)
        #expect(made.out.hasPrefix("县局/王芳+"))
        #expect(made.err.contains("未加密"))
        let facts = try FileManager.default.attributesOfItem(atPath: path("wang.pem"))
        #expect(facts[.posixPermissions] as? Int == 0o600)
        let again = type("key new 县局/王芳 --output wang.pem", lang: "en")
        #expect(again.code == 3 && again.err.contains("not written over"))
        #expect(try succeed("key export wang.pem") == made.out)
        let listed = type("key list", lang: "en")
        #expect(listed.code == 0)
        for name in ["王 芳", "王+芳"] {
            let refused = desk.type(
                ["key", "new", name, "--output", path("x.pem")], on: desk.ledger)
            #expect(refused.code == 2 && refused.err.contains("没有空格和加号的姓名"))
        }
        let list = desk.type(["key", "list", desk.folder], on: desk.ledger, lang: "en")
        #expect(list.out.contains("县局/王芳"))
        let data = desk.type(["key", "list", desk.folder, "--json"], on: desk.ledger)
        #expect(data.out.contains(#""encrypted": false"#) && data.out.contains("/wang.pem\""))
    }

    @Test(
        "A key in PEM that has no .pub beside it administers, enrols and signs; what it prints is what is here"
    )
    func fromOutside() throws {
        let seed = (0..<32).map { UInt8($0) }
        let key = try SigningKey(seed: seed)
        try desk.write("out.pem", key.pem())
        try desk.write("public.pem", key.publicKey.pem)
        let unnamed = type("key export out.pem", lang: "en")
        #expect(unnamed.code == 4 && unnamed.err.contains("--name"))
        let named = try succeed("key export out.pem --name 管")
        #expect(named.hasPrefix("管+"))
        #expect(
            try succeed("key export out.pem --name 管 --pem")
                == String(decoding: key.publicKey.pem, as: UTF8.self))
        #expect(
            desk.type(
                [
                    "init", "--title", "t", "--administrator", "管=\(path("public.pem"))", "--key",
                    path("out.pem"), "--actor", "管",
                ], on: desk.ledger
            ).code == 0)
        let listed = type("actor list --json").out
        #expect(listed.contains(String(named.dropLast())))
        #expect(type("verify").code == 0)
        let wrong = desk.type(
            ["init", "--title", "t", "--administrator", "管=\(path("out.pem"))"],
            on: path("other.db"))
        #expect(wrong.code == 2 && wrong.err.contains("out.pem"))
    }

    @Test(
        "A passphrase comes from a file or is asked for twice, and the key does not open without it"
    )
    func passphrase() throws {
        try desk.write("good.pw", "correct horse\n")
        try desk.write("bad.pw", "wrong horse\n")
        try desk.write("empty.pw", "\n")
        #expect(type("key new 甲 --output a.pem --passphrase-file empty.pw").code == 2)
        _ = try succeed("key new 甲 --output a.pem --passphrase-file good.pw")
        let text = try String(contentsOfFile: path("a.pem"), encoding: .utf8)
        #expect(text.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        #expect(type("key new 乙 --output b.pem", answers: ["one", "two"]).code == 2)
        #expect(type("key new 乙 --output b.pem", answers: ["one", "one"]).code == 0)
        #expect(
            try String(contentsOfFile: path("b.pem"), encoding: .utf8).contains("ENCRYPTED"))

        _ = desk.type("init --title t")
        #expect(type("actor request a.pem", secret: "good.pw").code == 0)
        let wrong = type("actor request a.pem", lang: "en", secret: "bad.pw")
        #expect(wrong.code == 2 && wrong.err.contains("passphrase is wrong"))
        let none = type("actor request a.pem")
        #expect(none.code == 2 && none.err.contains("KAOJI_PASSPHRASE_FILE"))
        #expect(type("actor request b.pem", answers: ["one"]).code == 0)
    }

    @Test("A signed ledger: without a key, with another's, out of role, out of scope, and whole")
    func signing() throws {
        try signed()
        _ = try succeed("open 2021 --rubric small-2021 --key li.pem", actor: "李")
        let before = try desk.bytes()
        let bare = type("record 2021 staff 52 人 --source 花名册", actor: "李")
        #expect(bare.code == 2 && bare.err.contains("--key FILE"))
        let other = type("record 2021 staff 52 人 --source 花名册 --key gl.pem --actor 李")
        #expect(other.code == 2 && other.err.contains("私钥不是这个记录人登记的"))
        #expect(try desk.bytes() == before, "whoever cannot sign changes nothing")
        let nobody = type("record 2021 staff 52 人 --source 花名册 --key gl.pem --actor 赵")
        #expect(nobody.code == 4 && nobody.err.contains("没有登记这个记录人"))
        let seal = type("seal 2021 --key li.pem", lang: "en", actor: "李")
        #expect(seal.code == 2 && seal.err.contains("role"))
        _ = try succeed("record 2021 staff 52 人 --source 花名册 --key li.pem", actor: "李")
        // The name may be left out: the .pub beside the key has it.
        var surroundings = Surroundings.process
        surroundings.environment = ["KAOJI_LEDGER": desk.ledger, "KAOJI_KEY": path("li.pem")]
        surroundings.clock = { try .init(canonical: "2022-03-01T09:00:00.000Z") }
        surroundings.out = { _ in }
        surroundings.err = { _ in }
        #expect(
            Program.run(["record", "2021", "posts", "50", "人", "--source", "编制"], in: surroundings)
                == 0)
        let verified = type("verify", lang: "en")
        #expect(verified.code == 0 && verified.out.contains("appends signed"))
        #expect(!verified.out.contains("names are claims"))
        let log = type("log --by 李", lang: "zh")
        #expect(log.out.contains("李 已签") && !log.out.contains("自报"))
        #expect(type("show 0", lang: "en").out.contains("管 (signed)"))
        let actors = type("actor list --json")
        #expect(actors.out.contains(#""required_since": 0"#))

        // A signature taken away: pages and `verify` say so, and its author signs nothing more.
        try Intruder(desk.ledger).runUnwatched(
            "DELETE FROM signature WHERE seq = (SELECT max(seq) FROM signature)")
        #expect(type("log --by 李").out.contains("李 !缺签名"))
        let lacking = type("verify", lang: "en")
        #expect(lacking.code == 1 && lacking.out.contains("李 did not sign this append"))
        let warned = type(
            "record 2021 sangong 100 万元 --source 决算 --key li.pem", actor: "李")
        #expect(warned.code == 1 && warned.err.contains("没有您的签名"), "\(warned.err)")
    }

    @Test("A lost key: another for the same name, by an administrator, with a reason")
    func lost() throws {
        try signed()
        _ = try succeed("open 2021 --rubric small-2021 --key li.pem", actor: "李")
        _ = try succeed("key new 李 --output li2.pem")
        try desk.write("li2.req", try succeed("actor request li2.pem"))
        let taken = type(
            "actor enroll li2.req --role evaluator --key gl.pem", lang: "en", actor: "管")
        #expect(taken.code == 3 && taken.err.contains("--reason TEXT"))
        _ = try succeed(
            "actor enroll li2.req --role evaluator --for-agency 325001 --reason 遗失 --key gl.pem",
            actor: "管")
        let old = type("record 2021 staff 52 人 --source 花名册 --key li.pem", actor: "李")
        #expect(old.code == 2 && old.err.contains("私钥不是这个记录人登记的"))
        _ = try succeed("record 2021 staff 52 人 --source 花名册 --key li2.pem", actor: "李")
        _ = try succeed("actor revoke 李 --reason 调离 --since 6 --key gl.pem", actor: "管")
        let gone = type("record 2021 posts 50 人 --source 编制 --key li2.pem", lang: "en", actor: "李")
        #expect(gone.code == 3 && gone.err.contains("revoked"))
        let last = type("actor revoke 管 --reason x --key gl.pem", lang: "en", actor: "管")
        #expect(last.code == 3 && last.err.contains("last administrator"))
        let verified = type("verify", lang: "en")
        #expect(verified.code == 0 && verified.out.contains("from #6 on are not to be trusted"))
        #expect(type("actor list", lang: "en").out.contains("调离"))
    }

    @Test("An open ledger says that names are claims, and becomes a signed one once")
    func becomesSigned() throws {
        _ = desk.type("init --title t", actor: "管")
        #expect(type("actor list", lang: "en").out.contains("names are claims"))
        _ = try succeed("key new 管 --output gl.pem")
        #expect(type("log").out.contains("自报"))
        _ = try succeed("actor enroll --role administrator --key gl.pem", actor: "管")
        #expect(type("log").out.contains("管 已签") && type("log").out.contains("管 自报"))
        #expect(desk.type("agency add 1 x", actor: "accountant").code == 4)
        let request = try succeed("actor request gl.pem")
        let elsewhere = try RecordingDesk()
        _ = elsewhere.type("init --title other", actor: "管")
        try elsewhere.write("gl.req", request)
        let other = elsewhere.type(
            ["actor", "enroll", elsewhere.folder + "/gl.req", "--role", "administrator"],
            on: elsewhere.ledger, actor: "管")
        #expect(other.code == 2)
    }

    @Test("A request made by hand for a name that cannot be told by eye is refused")
    func unseenName() throws {
        _ = try succeed("key new 管 --output gl.pem")
        _ = desk.type("init --title t", actor: "管")
        _ = try succeed("actor enroll --role administrator --key gl.pem", actor: "管")
        let mine = try succeed("actor request gl.pem")
        let origin = try EnrolmentStatement(
            request: SignedNote(parsing: Array(mine.utf8))
        ).origin
        let secret = try SigningKey(seed: [UInt8](repeating: 9, count: 32))
        let name = try #require(KeyName("管\u{FE0E}"))
        let key = try VerifierKey(name: name, key: .ed25519(secret.publicKey))
        let note = try EnrolmentStatement(origin: origin, key: key).request(signedBy: secret)
        try desk.write("unseen.req", note.bytes)
        let enrolled = type("actor enroll unseen.req --role reviewer --key gl.pem", lang: "en")
        #expect(enrolled.code == 2 && enrolled.err.contains("U+FE0E"), "\(enrolled.err)")
    }
}
