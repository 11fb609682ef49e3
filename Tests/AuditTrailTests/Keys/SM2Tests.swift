// SM2 keys and signatures.

import AuditTrail
import Testing

struct SM2Tests {
    @Test("A signature holds for its own key and message, and with no bit changed")
    func signatures() throws {
        let key = try SM2SigningKey.generate()
        let publicKey = key.publicKey
        let message = Array("考绩".utf8)
        let signature = try key.sign(message)
        #expect(try publicKey.verifies(signature, of: message))
        #expect(try !publicKey.verifies(signature, of: message + [0]))
        #expect(try !SM2SigningKey.generate().publicKey.verifies(signature, of: message))
        for bit in 0..<8 * signature.count {
            var changed = signature
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(try !publicKey.verifies(changed, of: message))
        }
        #expect(try !publicKey.verifies(signature + [0], of: message))
    }

    @Test("A key comes back from its PEM text")
    func pem() throws {
        let key = try SM2SigningKey.generate()
        let phrase = Array("phrase".utf8)
        #expect(try SM2SigningKey(pem: key.pem()).publicKey == key.publicKey)
        #expect(
            try SM2SigningKey(pem: key.pem(passphrase: phrase), passphrase: phrase).publicKey
                == key.publicKey)
        let other = try SigningKey.generate().pem()
        #expect(throws: KeyRefused.otherAlgorithm) { try SM2SigningKey(pem: other).publicKey }
    }

    @Test("A point off the curve, compressed or of another length is no key")
    func points() throws {
        let point = try SM2SigningKey.generate().publicKey.bytes
        for place in [0, 1, 33, 64] {
            var changed = point
            changed[place] ^= 1
            #expect(throws: KeyRefused.notOnCurve) { try SM2PublicKey(bytes: changed) }
        }
        #expect(throws: KeyRefused.length(64)) { try SM2PublicKey(bytes: point.dropLast()) }
        #expect(throws: KeyRefused.notOnCurve) {
            try SM2PublicKey(bytes: [4] + [UInt8](repeating: 0, count: 64))
        }
    }
}
