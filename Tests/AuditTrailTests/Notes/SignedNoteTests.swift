// Signed notes against published vectors, and every way in which one is none.

import Testing

@testable import AuditTrail

struct SignedNoteTests {
    private static let note = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """
    private static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

    private func read(_ text: String) throws -> SignedNote {
        try SignedNote(parsing: Array(text.utf8))
    }

    @Test("The published note is read, verified and written back")
    func published() throws {
        let note = try read(Self.note)
        let key = try VerifierKey(text: Self.key.utf8)
        #expect(note.text == Array("This is an example message.\n".utf8))
        #expect(try note.verified(by: [key]).map(\.key) == [key])
        #expect(note.bytes == Array(Self.note.utf8))
        #expect(key.text == Self.key)
    }

    @Test("The published text and seed make the published signature and verifier key")
    func signing() throws {
        let text = Array(
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
                .utf8)
        let name = try #require(KeyName("PeterNeumann"))
        // The 32 bytes behind the kind in `PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALV…`.
        let seed = try #require(
            Base64.decode(Array("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz".utf8)))
        let key = try SigningKey(seed: Array(seed.dropFirst()))
        let line = try key.line(under: text, as: name)
        #expect(
            String(decoding: line.line, as: UTF8.self)
                == "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        )
        #expect(
            try VerifierKey(name: name, key: .ed25519(key.publicKey)).text
                == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    }

    @Test("The text ends at the last empty line, and may hold others and lines like signatures")
    func lastEmptyLine() throws {
        let text = Array("a\n\n— x AAAAAAA=\n\nb\n".utf8)
        let line = try SampleLog.secret(1).line(under: text, as: #require(KeyName("x")))
        let note = try SignedNote(text: text, signatures: [line])
        let again = try SignedNote(parsing: note.bytes)
        #expect(again == note)
        #expect(again.text == text)
    }

    @Test("Any one bit changed in the published note is refused")
    func changedBits() throws {
        let keys = [try VerifierKey(text: Self.key.utf8)]
        let bytes = Array(Self.note.utf8)
        for bit in 0..<8 * bytes.count {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: (any Error).self) {
                try SignedNote(parsing: changed).verified(by: keys)
            }
        }
    }

    @Test("Unknown keys are passed over, also those that share a name or an id with a known one")
    func unknownKeys() throws {
        let key = try VerifierKey(text: Self.key.utf8)
        let known = try #require(read(Self.note).signatures.first)
        let others = [
            "— example.com/bar Uw2QOkn8srV1yJGh\n", "— example.com/foo Uw2QO0n8srV1yJGh\n",
        ]
        let text = Self.note + others.joined()
        #expect(try read(text).verified(by: [key]).map(\.key) == [key])
        #expect(try read(text).signatures.count == 3)
        #expect(try read(text).adding(known) == read(text))
        let alone = "This is an example message.\n\n" + others.joined()
        #expect(throws: NoteRefused.unsigned) { try read(alone).verified(by: [key]) }
        #expect(throws: NoteRefused.unsigned) { try read(Self.note).verified(by: []) }
    }

    @Test("A wrong signature of a known key refuses the note, though another one holds")
    func wrongBesideRight() throws {
        let key = try VerifierKey(text: Self.key.utf8)
        let wrong = Self.note + "— example.com/foo Uw2QOkn8srV1yJGh\n"
        #expect(throws: NoteRefused.wrong(key)) { try read(wrong).verified(by: [key]) }
    }

    @Test("Two known keys with one name and one id refuse the note: nobody can tell whose it is")
    func ambiguousKeys() throws {
        // Found by trying: an id is four bytes.
        let keys = try [
            "6bc10fea68f587b26bad7cad0177ba2a7eb0a16578411a95a9068d96792981a5",
            "47f69c89b6fdd298f415f9003877eb8abb88f5c406c05325b86a454b31bcc1fb",
        ].map { hex in
            try VerifierKey(
                name: #require(KeyName("a")), key: .ed25519(PublicKey(bytes: bytes(hex: hex))))
        }
        #expect(keys.map(\.id) == [0xd6cc_309b, 0xd6cc_309b])
        let line = NoteSignature(name: keys[0].name, id: keys[0].id, signature: [0])
        let note = try SignedNote(text: Array("text\n".utf8), signatures: [line])
        #expect(throws: NoteRefused.ambiguous(keys[0])) { try note.verified(by: keys) }
    }

    @Test(
        "What has not the form of a note is refused at its line",
        arguments: [
            ("", 0, MalformedText.Part.signatures),
            ("text\n", 0, .signatures),
            ("text\n\n", 0, .signatures),
            ("text\n\n— a AAAAAAA=", 3, .signature),
            ("text\n\n- a AAAAAAA=\n", 3, .signature),
            ("text\n\n— a AAAAAAA=\nb\n", 4, .signature),
            ("text\n\n— a  AAAAAAA=\n", 3, .signature),
            ("text\n\n— a AAAAAAA= \n", 3, .signature),
            ("text\n\n— a b AAAAAAA=\n", 3, .signature),
            ("text\n\n— a+b AAAAAAA=\n", 3, .signature),
            ("text\n\n— a\u{3000}b AAAAAAA=\n", 3, .signature),
            ("text\n\n—  AAAAAAA=\n", 3, .signature),
            ("text\n\n— a AAAAAA==\n", 3, .signature),
            ("text\n\n— a AAAAAAB\n", 3, .signature),
            ("text\r\n\n— a AAAAAAA=\n", 0, .plainText),
            ("te\txt\n\n— a AAAAAAA=\n", 0, .plainText),
            ("te\0xt\n\n— a AAAAAAA=\n", 0, .plainText),
        ])
    func malformed(text: String, line: Int, expected: MalformedText.Part) {
        #expect(throws: MalformedText(line: line, expected: expected)) { try read(text) }
    }

    @Test("Broken UTF-8 is refused, and so is a text without its last LF")
    func texts() throws {
        let line = try SampleLog.secret(1).line(under: [0x61], as: #require(KeyName("x")))
        let refused = MalformedText(line: 0, expected: .plainText)
        for text in [[0xff, 0x0a], [0xed, 0xa0, 0x80, 0x0a], [0x61], []] as [[UInt8]] {
            #expect(throws: refused) { try SignedNote(text: text, signatures: [line]) }
        }
    }

    @Test("A note has at most 100 signatures")
    func manySignatures() throws {
        let line = "— a AAAAAAA=\n"
        let most = "text\n\n" + String(repeating: line, count: 100)
        #expect(try read(most).signatures.count == 100)
        #expect(throws: MalformedText(line: 0, expected: .fewerSignatures)) {
            try read(most + line)
        }
    }

    @Test(
        "A verifier key with another id, another spelling or another kind is refused",
        arguments: [
            ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", true),
            ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", true),
            ("example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", true),
            ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", true),
            ("example.com/foo+530d903a", true),
            ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n", true),
            ("example.com/foo+530d903a+A+kyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", false),
            ("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", false),
            ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=", false),
            ("example.com/foo+530d903a+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false),
        ])
    func verifierKeys(text: String, form: Bool) {
        let expected: MalformedText.Part = form ? .verifierKey : .publicKey
        #expect(throws: MalformedText(line: 0, expected: expected)) {
            try VerifierKey(text: text.utf8)
        }
    }
}
