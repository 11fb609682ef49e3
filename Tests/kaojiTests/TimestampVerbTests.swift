// Trusted time at the desk: a request goes out, an answer comes back, and what says a later time is named.

import Foundation
import Testing

@testable import kaoji

@Suite("Trusted time at the desk", .enabled(if: DeskAuthority.isPossible))
struct TimestampVerbTests {
    private let desk: ProvingDesk
    private let authority: DeskAuthority

    init() throws {
        desk = try ProvingDesk.begun()
        authority = try DeskAuthority(in: desk.desk.folder)
        try desk.succeed("checkpoint --ledger-key ledger.pem --output c.txt")
    }

    private func attached() throws {
        let asked = desk.type("timestamp request c.txt --output q.req")
        #expect(asked.code == 0 && asked.err.contains("timestamp attach"))
        try authority.answer("q.req", to: "a.txt")
        try desk.succeed("timestamp attach c.txt --request q.req --answer a.txt --ca ca.pem")
    }

    @Test("A checkpoint is stamped, and the stamp says since when its entries exist")
    func stamped() throws {
        try attached()
        let page = try desk.succeed("timestamp verify c.txt --ca ca.pem")
        #expect(page.contains("UTC ±1.500 s") && page.contains("19"))
        #expect(
            try desk.succeed("timestamp verify c.txt --ca ca.pem", lang: "zh").contains("时间戳"))
        let json = try desk.succeed("timestamp verify c.txt --ca ca.pem --json")
        #expect(json.flat.contains("\"accuracy\": 1500"))
        try desk.succeed("record 2020 staff 50 人 --source x")
        let verified = try desk.succeed(
            "verify --checkpoint c.txt --key ledger.pem.pub --timestamp c.txt.tsr.pem --ca ca.pem"
                .replacing("c.txt.tsr.pem", with: desk.path("c.txt.tsr")))
        #expect(verified.flat.contains("its 19 entries existed then"))
        // A later signature changes nothing of what was stamped.
        try desk.succeed("checkpoint --ledger-key ledger.pem --output d.txt")
        let other = desk.type(
            "timestamp verify d.txt --ca ca.pem --timestamp \(desk.path("c.txt.tsr"))")
        #expect(other.code == 1 && other.err.contains("another checkpoint"))
    }

    @Test("Entries that say a later time than the stamp are a finding")
    func late() throws {
        let line = "record 2020 staff 50 人 --source x --confirm-clock"
        #expect(desk.type(line, clock: "2099-01-01T00:00:00.000Z").code == 0)
        try desk.succeed("checkpoint --ledger-key ledger.pem --output e.txt")
        try desk.succeed("timestamp request e.txt --output q.req")
        try authority.answer("q.req", to: "a.txt")
        try desk.succeed("timestamp attach e.txt --request q.req --answer a.txt --ca ca.pem")
        let stamp = desk.path("e.txt.tsr")
        for (lang, words) in [("en", "say a later time"), ("zh", "所记时间晚于时间戳")] {
            let found = desk.type(
                "verify --checkpoint e.txt --timestamp \(stamp) --ca ca.pem", lang: lang)
            #expect(found.code == 1)
            #expect(found.out.contains("#19") && found.out.contains(words))
        }
        // Without the stamp nothing is known of it.
        #expect(desk.type("verify --checkpoint e.txt").code == 0)
    }

    @Test("An answer to another request, an altered one and an unknown authority are refused")
    func refused() throws {
        try attached()
        try desk.succeed("timestamp request c.txt --output again.req")
        // The desk's randomness is the same each time: another nonce by hand.
        var bytes = try Data(contentsOf: URL(fileURLWithPath: desk.path("again.req")))
        let nonce = try #require(bytes.range(of: Data([0x02, 0x03, 0x04, 0x05, 0x06, 0x07])))
        bytes[nonce.upperBound - 1] = 9
        try desk.desk.write("again.req", Array(bytes))
        let other = desk.type(
            "timestamp attach c.txt --request again.req --answer a.txt --ca ca.pem --output x.txt")
        #expect(other.code == 1 && other.err.contains("another request"))
        var answer = try Data(contentsOf: URL(fileURLWithPath: desk.path("a.txt")))
        answer[answer.count - 1] ^= 1
        try desk.desk.write("altered.txt", Array(answer))
        let altered = desk.type(
            "timestamp attach c.txt --request q.req --answer altered.txt --ca ca.pem --output x.txt"
        )
        #expect(altered.code == 1)
        try DeskAuthority.make(in: desk.desk.folder, as: "other")
        let unknown = desk.type("timestamp verify c.txt --ca other.pem")
        #expect(unknown.code == 1 && unknown.err.contains("certificate"))
        let none = desk.type("timestamp verify c.txt --ca c.txt", lang: "zh")
        #expect(none.code == 2 && none.err.contains("证书"))
        let garbage = desk.type("timestamp attach c.txt --request c.txt --answer a.txt --ca ca.pem")
        #expect(garbage.code == 2 && garbage.err.contains("RFC 3161"))
        #expect(!FileManager.default.fileExists(atPath: desk.path("x.txt")))
        #expect(desk.type("verify --timestamp \(desk.path("c.txt.tsr")) --ca ca.pem").code == 2)
        #expect(desk.type("verify --checkpoint c.txt --ca ca.pem").code == 2)
    }
}

/// A time stamping authority of one test, made with the `openssl` command.
struct DeskAuthority {
    private let folder: String

    static let isPossible =
        Child.run(command: ["/usr/bin/env", "openssl", "version"], in: [:])?.out
        .hasPrefix("OpenSSL 3") == true

    init(in folder: String) throws {
        self.folder = folder
        try Self.make(in: folder, as: "ca")
    }

    /// A key and its own certificate, for time stamping alone.
    static func make(in folder: String, as name: String) throws {
        try run(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout",
                "\(folder)/\(name).key", "-out", "\(folder)/\(name).pem", "-subj", "/CN=\(name)",
                "-days", "30", "-addext", "extendedKeyUsage=critical,timeStamping",
                "-addext", "keyUsage=critical,digitalSignature",
            ])
    }

    func answer(_ request: String, to answer: String) throws {
        let settings = """
            [tsa]
            default_tsa = authority
            [authority]
            serial = \(folder)/serial
            default_policy = 1.2.3.4.1
            digests = sha256
            signer_digest = sha256
            accuracy = secs:1, millisecs:500
            ess_cert_id_alg = sha256

            """
        try settings.write(toFile: "\(folder)/ts.cnf", atomically: true, encoding: .utf8)
        try Self.run(
            [
                "ts", "-reply", "-config", "\(folder)/ts.cnf", "-queryfile", "\(folder)/\(request)",
                "-signer", "\(folder)/ca.pem", "-inkey", "\(folder)/ca.key", "-out",
                "\(folder)/\(answer)",
            ])
    }

    private static func run(_ words: [String]) throws {
        let session = try #require(
            Child.run(command: ["/usr/bin/env", "openssl"] + words, in: [:]))
        try #require(session.code == 0, "\(session.err)")
    }
}
