// Time stamps of an authority that the `openssl` command plays.

import AuditTrail
import Foundation
import Testing

@Suite(.enabled(if: OpenSSLCommand.isThere))
struct TimestampTests {
    private static let text = Array("kaoji/0a\n3\nAAAA\n".utf8)
    private static let request = TimestampRequest(text: text, nonce: 0xfedc_ba98_7654_3210)

    @Test("An authority's answer shows its time, and openssl verifies the same answer")
    func answer() throws {
        let authority = try SampleAuthority()
        let before = Int(Date().timeIntervalSince1970) * 1000
        let answer = try authority.answer(Self.request)
        let after = Int(Date().timeIntervalSince1970 + 1) * 1000
        let time = try authority.authorities().time(of: answer, to: Self.request)
        #expect((before...after).contains(time.milliseconds))
        #expect(time.accuracy == 1501)
        try authority.command.write(Self.text, to: "text")
        try authority.command.succeed("ts -verify -data text -in answer.tsr -CAfile ca.pem")
    }

    @Test("Without its nonce a kept answer still shows its time; to another nonce it is no answer")
    func nonces() throws {
        let authority = try SampleAuthority()
        let answer = try authority.answer(Self.request)
        let authorities = try authority.authorities()
        let kept = TimestampRequest(text: Self.text, nonce: nil)
        #expect(throws: Never.self) { try authorities.time(of: answer, to: kept) }
        let other = TimestampRequest(text: Self.text, nonce: 1)
        #expect(throws: TimestampRefused.nonce) { try authorities.time(of: answer, to: other) }
        let bare = try authority.answer(kept)
        #expect(throws: TimestampRefused.nonce) { try authorities.time(of: bare, to: Self.request) }
    }

    @Test("A stamp is for its text only")
    func otherText() throws {
        let authority = try SampleAuthority()
        let answer = try authority.answer(Self.request)
        let other = TimestampRequest(text: Self.text + [0x0a], nonce: Self.request.nonce)
        #expect(throws: TimestampRefused.otherText) {
            try authority.authorities().time(of: answer, to: other)
        }
    }

    @Test("A signer of another root shows nothing")
    func otherRoot() throws {
        let answer = try SampleAuthority().answer(Self.request)
        #expect(throws: TimestampRefused.certificate) {
            try SampleAuthority().authorities().time(of: answer, to: Self.request)
        }
    }

    @Test("A signer whose certificate is for anything but time stamping alone shows nothing")
    func otherUses() throws {
        let authority = try SampleAuthority()
        let sections = ["server", "both", "optional", "none"]
        for section in sections { try authority.addSigner(section, extensions: section) }
        let genuine = try authority.answer(Self.request)
        let authorities = try authority.authorities()
        for section in sections {
            let answer = try authority.answer(genuine, signedAnewBy: section)
            #expect(throws: TimestampRefused.certificate, "\(section)") {
                try authorities.time(of: answer, to: Self.request)
            }
        }
        let again = try authority.answer(genuine, signedAnewBy: "tsa")
        #expect(throws: Never.self) { try authorities.time(of: again, to: Self.request) }
    }

    @Test("A certificate is looked at as of the time stamped, not as of today")
    func validity() throws {
        let authority = try SampleAuthority()
        // Before the time stamped, which is of whole seconds.
        try authority.addSigner("brief", extensions: "stamper", days: 2)
        let genuine = try authority.answer(Self.request)
        let authorities = try authority.authorities()
        let year = Calendar(identifier: .gregorian).component(.year, from: Date()) + 4
        for (signer, holds) in [("tsa", true), ("brief", false)] {
            let now = try authority.answer(genuine, signedAnewBy: signer)
            #expect(throws: Never.self) { try authorities.time(of: now, to: Self.request) }
            let then = try authority.answer(
                genuine, signedAnewBy: signer, at: "\(year)0601120000")
            if holds {
                let shown = try authorities.time(of: then, to: Self.request).milliseconds / 1000
                #expect(shown % 86_400 == 43_200)
                #expect(shown > Int(Date().timeIntervalSince1970) + 3 * 365 * 86_400)
            } else {
                #expect(throws: TimestampRefused.certificate) {
                    try authorities.time(of: then, to: Self.request)
                }
            }
        }
    }

    @Test("Any one byte changed in an answer is refused, or changes nothing of what it shows")
    func changedBytes() throws {
        let authority = try SampleAuthority()
        let answer = try authority.answer(Self.request)
        let authorities = try authority.authorities()
        let time = try authorities.time(of: answer, to: Self.request)
        var refused = 0
        for place in answer.indices {
            var changed = answer
            changed[place] ^= 0x01
            do throws(TimestampRefused) {
                let shown = try authorities.time(of: changed, to: Self.request)
                #expect(shown == time, "byte \(place)")
            } catch {
                refused += 1
            }
        }
        #expect(refused > answer.count * 9 / 10)
        for count in [0, 1, 10, answer.count - 1] {
            #expect(throws: TimestampRefused.self) {
                try authorities.time(of: Array(answer.prefix(count)), to: Self.request)
            }
        }
        #expect(throws: TimestampRefused.malformed) {
            try authorities.time(of: answer + [0], to: Self.request)
        }
    }

    @Test("An authority that does not grant the request shows nothing")
    func notGranted() throws {
        let authority = try SampleAuthority()
        // A digest that this authority does not take: SHA-512 of anything.
        try authority.command.write(Self.text, to: "text")
        try authority.command.succeed("ts -query -data text -sha512 -out other.tsq")
        try authority.command.run(
            "ts -reply -config ts.cnf -queryfile other.tsq -signer tsa.pem -inkey tsa.key"
                + " -out answer.tsr")
        #expect(throws: TimestampRefused.notGranted) {
            try authority.authorities().time(
                of: authority.command.read("answer.tsr"), to: Self.request)
        }
    }

    @Test("Authorities are certificates and nothing else")
    func authorities() throws {
        let key = try SigningKey.generate().publicKey.pem
        for text in [[], key, Array("hello\n".utf8)] as [[UInt8]] {
            #expect(throws: TimestampRefused.authorities) { try TimestampAuthorities(pem: text) }
        }
        let broken = PEM(label: "CERTIFICATE", content: [0x30, 0x00]).text
        let answer = try SampleAuthority().answer(Self.request)
        #expect(throws: TimestampRefused.authorities) {
            try TimestampAuthorities(pem: broken).time(of: answer, to: Self.request)
        }
    }
}
