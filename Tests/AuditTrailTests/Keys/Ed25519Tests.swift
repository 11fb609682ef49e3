// Ed25519 against RFC 8032, and the keys that must not be taken.

import AuditTrail
import Testing

struct Ed25519Tests {
    @Test(
        "The vectors of RFC 8032, section 7.1",
        arguments: [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                    + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
                    + "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
            (
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
                    + "ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            ),
        ])
    func vectors(seed: String, publicKey: String, message: String, signature: String) throws {
        let key = try SigningKey(seed: bytes(hex: seed))
        #expect(key.publicKey.bytes == bytes(hex: publicKey))
        #expect(try key.sign(bytes(hex: message)) == bytes(hex: signature))
        let other = try PublicKey(bytes: bytes(hex: publicKey))
        #expect(try other.verifies(bytes(hex: signature), of: bytes(hex: message)))
    }

    @Test("A signature with any one bit changed does not hold, nor one shorter or longer")
    func changedSignatures() throws {
        let key = try SigningKey.generate()
        let message = Array("考绩".utf8)
        let signature = try key.sign(message)
        let publicKey = key.publicKey
        for bit in 0..<8 * signature.count {
            var changed = signature
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(try !publicKey.verifies(changed, of: message))
        }
        #expect(try !publicKey.verifies(signature.dropLast(), of: message))
        #expect(try !publicKey.verifies(signature + [0], of: message))
        #expect(try !publicKey.verifies([], of: message))
        #expect(try !publicKey.verifies(signature, of: message + [0]))
        #expect(try publicKey.verifies(signature, of: message))
    }

    @Test("A signature moved by the group's order is another spelling, and does not hold")
    func malleable() throws {
        let key = try SigningKey.generate()
        var signature = try key.sign([1])
        // L = 2^252 + 27742317777372353535851937790883648493, added to the second half.
        let order = bytes(
            hex: "edd3f55c1a631258d69cf7a2def9de14" + "000000000000000000000000000000" + "10")
        var carry = 0
        for place in 0..<32 {
            let sum = Int(signature[32 + place]) + Int(order[place]) + carry
            signature[32 + place] = UInt8(truncatingIfNeeded: sum)
            carry = sum >> 8
        }
        #expect(carry == 0)
        #expect(try !key.publicKey.verifies(signature, of: [1]))
    }

    @Test(
        "Keys of small order are refused, in every encoding of theirs",
        arguments: [
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000080",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        ])
    func smallOrder(hex: String) {
        #expect(throws: KeyRefused.smallOrder) { try PublicKey(bytes: bytes(hex: hex)) }
    }

    @Test("A key not below the field's number is refused")
    func notCanonical() {
        for low in 0xef...0xff as ClosedRange<UInt8> {
            for high in [0x7f, 0xff] as [UInt8] {
                let key = [low] + [UInt8](repeating: 0xff, count: 30) + [high]
                #expect(throws: KeyRefused.notCanonical) { try PublicKey(bytes: key) }
            }
        }
        #expect(throws: Never.self) {
            try PublicKey(bytes: [0xeb] + [UInt8](repeating: 0xff, count: 30) + [0x7f])
        }
        #expect(throws: KeyRefused.length(31)) {
            try PublicKey(bytes: [UInt8](repeating: 9, count: 31))
        }
    }

    @Test("A key comes back from its PEM text, with the passphrase it was closed with only")
    func pem() throws {
        let key = try SigningKey.generate()
        let plain = try key.pem()
        #expect(String(decoding: plain, as: UTF8.self).hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        #expect(try SigningKey(pem: plain).publicKey == key.publicKey)
        let phrase = Array("春风 送暖".utf8)
        let closed = try key.pem(passphrase: phrase)
        #expect(try SigningKey(pem: closed, passphrase: phrase).publicKey == key.publicKey)
        #expect(throws: KeyRefused.passphraseMissing) { try publicKey(closed, nil) }
        #expect(throws: KeyRefused.passphraseWrong) { try publicKey(closed, phrase.dropLast()) }
        #expect(throws: KeyRefused.passphraseWrong) { try publicKey(closed, []) }
        #expect(try PublicKey(pem: key.publicKey.pem) == key.publicKey)
    }

    @Test("Two new keys are two keys")
    func generates() throws {
        #expect(try SigningKey.generate().publicKey != SigningKey.generate().publicKey)
    }

    @Test("What is no Ed25519 key in PKCS #8 is refused")
    func otherFiles() throws {
        #expect(throws: KeyRefused.notPEM) { try publicKey([], nil) }
        #expect(throws: KeyRefused.notPEM) { try publicKey(Array("hello\n".utf8), nil) }
        let key = try SigningKey.generate()
        let pem = try key.pem()
        #expect(throws: KeyRefused.notPEM) { try publicKey(pem + pem, nil) }
        #expect(throws: KeyRefused.notPEM) { try publicKey(key.publicKey.pem, nil) }
        #expect(throws: KeyRefused.notPEM) { try PublicKey(pem: pem) }
        let content = try #require(PEM.blocks(of: pem)).first?.content ?? []
        let longer = PEM(label: "PRIVATE KEY", content: content + [0])
        #expect(throws: KeyRefused.notPEM) { try publicKey(longer.text, nil) }
        let sm2 = try SM2SigningKey.generate()
        let other = try sm2.pem()
        #expect(throws: KeyRefused.otherAlgorithm) { try publicKey(other, nil) }
        #expect(throws: KeyRefused.otherAlgorithm) { try PublicKey(pem: sm2.publicKey.pem) }
    }

    private func publicKey(_ pem: [UInt8], _ passphrase: [UInt8]?) throws -> PublicKey {
        try SigningKey(pem: pem, passphrase: passphrase).publicKey
    }
}
