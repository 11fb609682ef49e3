// Base64 in its only spelling, and PEM around it.

import Testing

@testable import AuditTrail

struct Base64Tests {
    private func decode(_ text: String) -> [UInt8]? { Base64.decode(Array(text.utf8)) }

    @Test(
        "The vectors of RFC 4648, both ways",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func vectors(plain: String, text: String) {
        #expect(Base64.encode(Array(plain.utf8)) == Array(text.utf8))
        #expect(decode(text) == Array(plain.utf8))
    }

    @Test("Each byte value comes back")
    func bytes() {
        for count in 0...4 {
            for value in 0...UInt8.max {
                let bytes = [UInt8](repeating: value, count: count)
                #expect(Base64.decode(Base64.encode(bytes)) == bytes)
            }
        }
        #expect(decode("+/+/") == [0xfb, 0xff, 0xbf])
    }

    @Test(
        "Any other spelling is refused",
        arguments: [
            "Z", "Zg", "Zg=", "Zg===", "=", "====", "Zh==", "Zm9=", "Zm8=Zm8=", " Zm9v", "Zm9v\n",
            "Zm\n9v", "-_-_", "Zm9v====", "Z=g=", "Zm9ｖ",
        ])
    func otherSpellings(text: String) {
        #expect(decode(text) == nil)
    }

    @Test("PEM text comes back as its blocks, with either line end")
    func pem() {
        let blocks = [
            PEM(label: "CERTIFICATE", content: Array(0...200)),
            PEM(label: "PRIVATE KEY", content: []),
        ]
        let text = blocks.flatMap(\.text)
        #expect(PEM.blocks(of: text) == blocks)
        #expect(PEM.blocks(of: text.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }) == blocks)
        #expect(PEM.blocks(of: [0x0a] + text + [0x0a]) == blocks)
        #expect(text.split(separator: 0x0a).allSatisfy { $0.count <= 64 })
    }

    @Test(
        "PEM with anything around it, without its end or with broken base64 is refused",
        arguments: [
            "x\n-----BEGIN A-----\n-----END A-----\n", "-----BEGIN A-----\n",
            "-----BEGIN A-----\nZm9v\n-----END B-----\n",
            "-----BEGIN A-----\nZm9\n-----END A-----\n",
            "-----BEGIN -----\n-----END -----\n", "-----BEGIN A-----\n-----END A-----\nx",
        ])
    func brokenPEM(text: String) {
        #expect(PEM.blocks(of: Array(text.utf8)) == nil)
    }
}
