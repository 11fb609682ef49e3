// The ledger's SM2 line at the desk: added, asked for, attacked, and held against the openssl command.

import Foundation
import Testing

@testable import AuditTrail
@testable import kaoji

/// A ledger with both its keys, `ledger.pem` and `sm2.pem`.
private struct SM2Desk {
    let desk: ProvingDesk

    /// What a verifier types after a file.
    static let wanting = "--key ledger.pem.pub --sm2-key sm2.pem.pub"

    init() throws {
        desk = try ProvingDesk.begun()
        try desk.succeed("key new --ledger-key --sm2 --output sm2.pem")
        try desk.succeed("checkpoint --ledger-key ledger.pem --sm2-key sm2.pem --output c.txt")
    }

    func note(_ name: String) throws -> SignedNote {
        try SignedNote(parsing: Array(desk.text(name).utf8))
    }

    /// A note of these lines over the text of a file's.
    func write(_ name: String, textOf file: String, _ lines: [NoteSignature]) throws {
        try desk.desk.write(name, SignedNote(text: note(file).text, signatures: lines).bytes)
    }

    func publicKey(_ name: String) throws -> VerifierKey {
        try KeyFile.verifierKey(in: desk.path(name))
    }

    /// Wants the file refused for a reason, with nothing said of it on the page.
    func refuse(_ file: String, _ reason: String, zh: String) {
        for (lang, words) in [("en", reason), ("zh", zh)] {
            let checked = desk.type("check \(file) \(Self.wanting)", lang: lang)
            #expect(checked.code == 1 && checked.out.isEmpty, "\(file) \(checked.out)")
            #expect(checked.err.contains(words), "\(file) \(checked.err)")
            #expect(
                checked.err.contains(lang == "zh" ? "\n  下一步: " : "\n  next: "), "\(checked.err)")
        }
        for verb in ["verify --checkpoint", "verify --since"] {
            let held = desk.type("\(verb) \(file) \(Self.wanting)")
            #expect(held.code == 1 && held.err.contains(reason), "\(verb) \(held.err)")
        }
    }
}

@Suite("SM2 lines at the desk") struct SM2VerbTests {
    @Test("A key of SM2 is made, listed and passed on, and signs in nobody else's place")
    func keys() throws {
        let desk = try SM2Desk().desk
        let facts = try FileManager.default.attributesOfItem(atPath: desk.path("sm2.pem"))
        #expect(facts[.posixPermissions] as? Int == 0o600)
        #expect(try desk.text("sm2.pem").hasPrefix("-----BEGIN PRIVATE KEY-----"))
        #expect(desk.type("key new --ledger-key --sm2 --output sm2.pem").code == 3)
        let exported = try desk.succeed("key export sm2.pem")
        #expect(try exported == desk.text("sm2.pem.pub"))
        let pem = try desk.succeed("key export sm2.pem --pem")
        #expect(pem.hasPrefix("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0D"))
        let listed = desk.desk.type(["key", "list", desk.desk.folder], on: desk.desk.ledger)
        #expect(listed.out.contains("SM2") && listed.out.contains("Ed25519"))
        // Without its .pub it has the name that is given, as a key of openssl's would.
        try FileManager.default.removeItem(atPath: desk.path("sm2.pem.pub"))
        let origin = String(exported.prefix { $0 != "+" })
        #expect(try desk.succeed("key export sm2.pem --name \(origin)") == exported)
        let author = desk.type("key new 李 --sm2 --output li.pem")
        #expect(author.code == 2 && author.err.contains("--sm2 goes with --ledger-key"))
        let witness = desk.type("key export sm2.pem --name w --witness", lang: "zh")
        #expect(witness.code == 2 && witness.err.contains("SM2 密钥不能作见证"))
        for line in [
            "checkpoint --ledger-key sm2.pem", "actor request sm2.pem --name x",
            "actor enroll --role administrator --key sm2.pem",
        ] {
            let refused = desk.type(line)
            #expect(refused.code != 0 && refused.out.isEmpty, "\(line)")
        }
    }

    @Test("Its passphrase is asked for like that of every key")
    func passphrase() throws {
        let desk = try SM2Desk().desk
        try desk.desk.write("pass.txt", "correct horse\n")
        try desk.succeed(
            "key new --ledger-key --sm2 --output closed.pem --passphrase-file pass.txt")
        #expect(try desk.text("closed.pem").hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        let line = "checkpoint --ledger-key ledger.pem --sm2-key closed.pem"
        let none = desk.type(line)
        #expect(none.code == 2 && none.err.contains("KAOJI_PASSPHRASE_FILE"))
        let words = line.split(separator: " ").map {
            $0.hasSuffix(".pem") ? desk.path(String($0)) : String($0)
        }
        let opened = desk.desk.type(
            words, on: desk.desk.ledger, secret: desk.path("pass.txt"))
        #expect(opened.code == 0 && opened.out.split(separator: "\n").count == 5)
    }

    @Test("The line stands after the log's own, and verifiers say both apart")
    func signed() throws {
        let sm2 = try SM2Desk()
        let desk = sm2.desk
        let lines = try sm2.note("c.txt").signatures
        try #require(lines.count == 2)
        #expect(try lines[0].id == sm2.publicKey("ledger.pem.pub").id)
        #expect(try lines[1].id == sm2.publicKey("sm2.pem.pub").id)
        try desk.succeed("record 2020 staff 50 人 --source x")
        for verb in ["check", "verify --checkpoint", "verify --since"] {
            let page = try desk.succeed("\(verb) c.txt \(SM2Desk.wanting)")
            #expect(page.flat.contains("signed by the ledger's key") && page.contains("SM2 key"))
            let zh = try desk.succeed("\(verb) c.txt \(SM2Desk.wanting)", lang: "zh")
            #expect(zh.contains("SM2 公钥") && zh.contains("没有见证人联署"))
            let unasked = try desk.succeed("\(verb) c.txt --key ledger.pem.pub")
            #expect(!unasked.contains("SM2"))
        }
        let key = try sm2.publicKey("sm2.pem.pub").text
        let json = try desk.succeed("check c.txt \(SM2Desk.wanting) --json")
        #expect(json.contains(#""sm2_signed_by": "\#(key)""#))
        #expect(json.contains(#""cosigned_by": []"#))
        #expect(
            try desk.succeed("check c.txt --key ledger.pem.pub --json")
                .contains(#""sm2_signed_by": null"#))
        try desk.desk.write(
            "log.policy", "log \(try sm2.publicKey("ledger.pem.pub").text)\nquorum none\n")
        try desk.succeed("check c.txt --policy log.policy --sm2-key sm2.pem.pub")
    }

    @Test("Proofs, continuations and bundles carry it, and are refused without it when asked for")
    func proofs() throws {
        let desk = try SM2Desk().desk
        try desk.succeed("record 2020 staff 50 人 --source x")
        let signing = "--ledger-key ledger.pem --sm2-key sm2.pem"
        try desk.succeed("prove 4 \(signing) --output e.proof")
        #expect(try desk.succeed("check e.proof \(SM2Desk.wanting)").contains("SM2 key"))
        try desk.succeed("prove --consistency c.txt \(signing) --output s.proof")
        try desk.succeed("check s.proof --old c.txt \(SM2Desk.wanting)")
        try desk.succeed("export --bundle a.bundle \(signing)")
        let taken = try desk.succeed(
            "import --bundle a.bundle \(SM2Desk.wanting) --ledger again.db")
        #expect(taken.contains("SM2 key"))

        try desk.succeed("checkpoint --ledger-key ledger.pem --output later.txt")
        try desk.succeed("prove 4 --ledger-key ledger.pem --output bare.proof")
        let bare = desk.type("check bare.proof \(SM2Desk.wanting)")
        #expect(bare.code == 1 && bare.out.flat.contains("The SM2 key given did not sign it"))
        let next = "kaoji checkpoint --ledger-key FILE --sm2-key FILE"
        #expect(bare.out.flat.contains("next: ") && bare.out.flat.contains(next))
        let key = try desk.text("sm2.pem.pub").split(separator: "+").prefix(2).joined(
            separator: "+")
        #expect(bare.out.flat.contains("expected a signature line of \(key)"))
        let unsigned = desk.type("check later.txt \(SM2Desk.wanting)")
        #expect(unsigned.err.contains(next))
        try desk.succeed("export --bundle bare.bundle --ledger-key ledger.pem")
        let refused = desk.type("import --bundle bare.bundle \(SM2Desk.wanting) --ledger no.db")
        #expect(refused.code == 1 && refused.err.contains("the SM2 key given did not sign it"))
        #expect(!FileManager.default.fileExists(atPath: desk.path("no.db")))
        try desk.succeed(
            "prove --consistency c.txt --ledger-key ledger.pem --output bare2.proof")
        let bare2 = desk.type("check bare2.proof --old c.txt \(SM2Desk.wanting)", lang: "zh")
        #expect(bare2.code == 1 && bare2.err.contains("没有所给 SM2 公钥的签名"))
        // A witness who asks for it cosigns nothing without it.
        try desk.succeed("key new 见证 --output w.pem")
        try desk.succeed("prove --consistency 0 --ledger-key ledger.pem --output ask.req")
        let cosigned = desk.type("witness cosign ask.req --witness-key w.pem \(SM2Desk.wanting)")
        #expect(cosigned.code == 1 && cosigned.err.contains("SM2 key given did not sign it"))
    }

    @Test("Attacks on the line are refused, each for its reason")
    func attacks() throws {
        let sm2 = try SM2Desk()
        let desk = sm2.desk
        let good = try sm2.note("c.txt").signatures
        try #require(good.count == 2)
        try desk.succeed("record 2020 staff 50 人 --source x")
        try desk.succeed("checkpoint --ledger-key ledger.pem --output later.txt")
        let own = try sm2.note("later.txt").signatures

        let wrong = ("the SM2 signature does not fit the content", zh: "SM2 签名与内容不符")
        let absent = ("the SM2 key given did not sign it", zh: "没有所给 SM2 公钥的签名")
        sm2.refuse("later.txt", absent.0, zh: absent.zh)
        try sm2.write("moved.txt", textOf: "later.txt", own + [good[1]])
        sm2.refuse("moved.txt", wrong.0, zh: wrong.zh)
        var flipped = good[1].signature
        flipped[flipped.count / 2] ^= 0x10
        try sm2.write(
            "flipped.txt", textOf: "c.txt",
            [good[0], NoteSignature(name: good[1].name, id: good[1].id, signature: flipped)])
        sm2.refuse("flipped.txt", wrong.0, zh: wrong.zh)
        try sm2.write("alone.txt", textOf: "c.txt", [good[1]])
        sm2.refuse("alone.txt", "none of the keys given signed it", zh: "没有所给公钥的签名")
        let other = try #require(KeyName("kaoji/other"))
        try sm2.write(
            "named.txt", textOf: "c.txt",
            [good[0], NoteSignature(name: other, id: good[1].id, signature: good[1].signature)])
        sm2.refuse("named.txt", absent.0, zh: absent.zh)
        // The id that the same bytes would have as an Ed25519 key.
        let point = try sm2.publicKey("sm2.pem.pub").publicBytes
        let hash = try Digest(hashing: good[1].name.bytes + [0x0a, 0x01] + point)
        let id = hash.bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        try sm2.write(
            "kind.txt", textOf: "c.txt",
            [good[0], NoteSignature(name: good[1].name, id: id, signature: good[1].signature)])
        sm2.refuse("kind.txt", absent.0, zh: absent.zh)
        try sm2.write(
            "crossed.txt", textOf: "c.txt",
            [
                good[0],
                NoteSignature(name: good[1].name, id: good[1].id, signature: good[0].signature),
            ])
        sm2.refuse("crossed.txt", wrong.0, zh: wrong.zh)

        // Another key of the ledger's name, made by whoever likes.
        try desk.succeed("key new --ledger-key --sm2 --output mine.pem")
        try desk.succeed("checkpoint --ledger-key ledger.pem --sm2-key mine.pem --output mine.txt")
        sm2.refuse("mine.txt", absent.0, zh: absent.zh)
    }

    @Test("Keys in the wrong place are refused before anything is signed or believed")
    func wrongKeys() throws {
        let sm2 = try SM2Desk()
        let desk = sm2.desk
        for (line, words) in [
            ("check c.txt --sm2-key sm2.pem.pub", "--sm2-key goes with --key or --policy"),
            ("verify --sm2-key sm2.pem.pub", "--sm2-key goes with --key or --policy"),
            ("import --bundle a.bundle --sm2-key sm2.pem.pub", "--sm2-key goes with --key"),
            ("import a.yaml --sm2-key sm2.pem.pub", "go with --bundle"),
            ("check c.txt --key sm2.pem.pub", "of another kind"),
            ("check c.txt --key ledger.pem.pub --sm2-key ledger.pem.pub", "of another kind"),
            ("check c.txt --key ledger.pem.pub --sm2-key sm2.pem", "no public key"),
            ("checkpoint --ledger-key ledger.pem --sm2-key ledger.pem", "this is no SM2 key"),
            ("checkpoint --sm2-key sm2.pem", "ledger's secret key was not named"),
        ] {
            let refused = desk.type(line)
            #expect(refused.code == 2 && refused.err.contains(words), "\(line)\n\(refused.err)")
            #expect(refused.out.isEmpty)
        }
        // The SM2 key of another ledger.
        let other = try RecordingDesk()
        try #require(other.type(["init", "--title", "另一本"], on: other.ledger).code == 0)
        try #require(
            other.type(
                ["key", "new", "--ledger-key", "--sm2", "--output", desk.path("other.pem")],
                on: other.ledger
            ).code == 0)
        let signing = desk.type("checkpoint --ledger-key ledger.pem --sm2-key other.pem")
        #expect(signing.code == 2 && signing.err.contains("not the ledger's key"))
        let believing = desk.type("check c.txt --key ledger.pem.pub --sm2-key other.pem.pub")
        #expect(believing.code == 1 && believing.err.contains("SM2 key given is not this ledger's"))
        let zh = desk.type(
            "check c.txt --key ledger.pem.pub --sm2-key other.pem.pub", lang: "zh")
        #expect(zh.code == 1 && zh.err.contains("所给 SM2 公钥不是这本台账的"))
    }
}

@Suite(
    "SM2 lines and the openssl command",
    .enabled("this needs an openssl command that knows SM2") { OpenSSL.knowsSM2 })
struct SM2OpenSSLTests {
    private let sm2: SM2Desk
    private let openssl: OpenSSL

    init() throws {
        sm2 = try SM2Desk()
        openssl = OpenSSL(folder: sm2.desk.desk.folder)
    }

    @Test("A line made here verifies there by pkeyutl and by dgst, over the text alone")
    func madeHere() throws {
        try sm2.desk.desk.write("public.txt", sm2.desk.succeed("key export sm2.pem --pem"))
        let note = try sm2.note("c.txt")
        try sm2.desk.desk.write("text", note.text)
        try sm2.desk.desk.write("other", note.text + [0x0a])
        try sm2.desk.desk.write("signature", try #require(note.signatures.last).signature)
        for (verify, option) in [
            (
                "pkeyutl -verify -pubin -inkey public.txt -rawin -digest sm3 -sigfile signature "
                    + "-pkeyopt distid:1234567812345678 -in", true
            ),
            (
                "dgst -sm3 -verify public.txt -signature signature "
                    + "-sigopt distid:1234567812345678", true
            ),
            (
                "dgst -sm3 -verify public.txt -signature signature "
                    + "-sigopt distid:8765432187654321", false
            ),
        ] {
            #expect(openssl.run("\(verify) text") == option, "\(verify)")
            #expect(!openssl.run("\(verify) other"), "\(verify)")
        }
        #expect(openssl.run("pkey -in sm2.pem -check -noout"))
    }

    @Test("The commands that FORMAT.md gives to a stranger verify it, and no other text")
    func commands() throws {
        let commands = try String(contentsOf: Self.format, encoding: .utf8)
            .components(separatedBy: "\n").filter { $0.hasPrefix("    ") }
            .map { $0.drop { $0 == " " } }
            .drop { !$0.hasPrefix("printf") }.prefix(6)
        try #require(commands.count == 6 && commands.last?.hasPrefix("openssl dgst") == true)
        try sm2.desk.desk.write("sm2.pub", sm2.desk.text("sm2.pem.pub"))
        let script = commands.joined(separator: "\n")
        let folder = sm2.desk.desk.folder
        func run(_ script: String) -> Int32? {
            Child.run(command: ["/bin/sh", "-ec", "cd \"$0\"\n\(script)", folder], in: [:])?.code
        }
        #expect(run(script) == 0)
        try sm2.desk.replace("c.txt", "\n19\n", with: "\n18\n")
        #expect(run(script) == 1)
    }

    private static let format = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Schema/FORMAT.md")

    @Test("A key and a line made there hold here", arguments: ["pkeyutl", "dgst"])
    func madeThere(command: String) throws {
        let desk = sm2.desk
        try #require(openssl.run("genpkey -algorithm sm2 -out there.pem"))
        let note = try sm2.note("c.txt")
        try desk.desk.write("text", note.text)
        let sign =
            command == "dgst"
            ? "dgst -sm3 -sign there.pem -sigopt distid:1234567812345678 -out answer text"
            : "pkeyutl -sign -inkey there.pem -rawin -digest sm3 -in text -out answer "
                + "-pkeyopt distid:1234567812345678"
        try #require(openssl.run(sign))
        let origin = try #require(note.signatures.first).name
        try desk.desk.write(
            "there.pem.pub", try desk.succeed("key export there.pem --name \(origin)"))
        let key = try sm2.publicKey("there.pem.pub")
        let answer = [UInt8](try Data(contentsOf: URL(fileURLWithPath: desk.path("answer"))))
        let line = NoteSignature(name: origin, id: key.id, signature: answer)
        try sm2.write("there.txt", textOf: "c.txt", [note.signatures[0], line])
        let wanting = "--key ledger.pem.pub --sm2-key there.pem.pub"
        #expect(try desk.succeed("check there.txt \(wanting)").contains(key.idText))
        try desk.succeed("verify --checkpoint there.txt \(wanting)")
        // And with that key the line is made here.
        try desk.succeed("checkpoint --ledger-key ledger.pem --sm2-key there.pem --output d.txt")
        try desk.succeed("check d.txt \(wanting)")
        #expect(desk.type("check c.txt \(wanting)").code == 1)
    }
}

/// The `openssl` command in a folder.
private struct OpenSSL {
    let folder: String

    /// Whether it makes SM2 keys: version 3 does, unless it was built without.
    static var knowsSM2: Bool {
        Child.run(
            command: ["/usr/bin/env", "openssl", "genpkey", "-algorithm", "sm2"], in: [:])?.code
            == 0
    }

    /// Whether it ended well.
    func run(_ line: String) -> Bool {
        let command = ["/bin/sh", "-c", "cd \"$0\" && exec openssl \(line)", folder]
        return Child.run(command: command, in: [:])?.code == 0
    }
}
