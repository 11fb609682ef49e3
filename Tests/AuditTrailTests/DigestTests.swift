// Digests against published vectors.

import AuditTrail
import Testing

struct DigestTests {
    @Test("SHA-256 gives the digests of FIPS 180-4's examples")
    func publishedDigests() throws {
        let vectors = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ]
        // One hasher for all, so that nothing of one message stays for the next.
        let hasher = try SHA256Hasher()
        for (message, hex) in vectors {
            let digest = try hasher.digest(of: Array(message.utf8))
            #expect(digest.hex == hex)
            #expect(try Digest(hashing: Array(message.utf8)).hex == hex)
        }
    }

    @Test(
        "A leaf is hashed behind a zero byte, as RFC 6962 has it",
        arguments: [
            ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            ("00", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
            ("10", "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"),
            ("2021", "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7"),
            ("3031", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
            ("40414243", "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658"),
            (
                "5051525354555657",
                "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"
            ),
            (
                "606162636465666768696a6b6c6d6e6f",
                "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1"
            ),
        ])
    func leaves(leaf: String, digest: String) throws {
        let bytes = stride(from: 0, to: leaf.count, by: 2).compactMap { offset in
            UInt8(leaf.dropFirst(offset).prefix(2), radix: 16)
        }
        #expect(try SHA256Hasher().leaf(of: bytes).hex == digest)
    }

    @Test("A digest's bytes stand in the order of its digits")
    func byteOrder() throws {
        let hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        #expect(Digest(bytes: Array(0..<32))?.hex == hex)
        #expect(Digest(hex: hex)?.bytes == Array(0..<32))
        #expect(Digest(bytes: Array(0..<31)) == nil)
        #expect(Digest(bytes: Array(0..<33)) == nil)
    }

    @Test(
        "A digest has one spelling: 64 lower-case hexadecimal digits",
        arguments: [
            "", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
            String(repeating: "A", count: 64), String(repeating: "g", count: 64),
            "/" + String(repeating: "0", count: 63), String(repeating: "0", count: 63) + ":",
            String(repeating: "0", count: 63) + "`", " " + String(repeating: "0", count: 63),
            String(repeating: "０", count: 64),
        ])
    func otherSpellings(text: String) {
        #expect(Digest(hex: text) == nil)
    }
}
