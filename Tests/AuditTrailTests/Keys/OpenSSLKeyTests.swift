// Keys and signatures travel between this program and the `openssl` command.

import AuditTrail
import Testing

@Suite(.enabled(if: OpenSSLCommand.isThere))
struct OpenSSLKeyTests {
    private static let message = Array("kaoji/append/v1\n巨鹿\n".utf8)

    @Test("A signature made here verifies with openssl pkeyutl, and not over another message")
    func madeHere() throws {
        let command = try OpenSSLCommand()
        let key = try SigningKey.generate()
        try command.write(key.publicKey.pem, to: "key.pem")
        try command.write(Self.message, to: "message")
        try command.write(Self.message + [0], to: "other")
        try command.write(key.sign(Self.message), to: "signature")
        let verify = "pkeyutl -verify -pubin -inkey key.pem -rawin -sigfile signature -in"
        #expect(try command.run("\(verify) message") == 0)
        #expect(try command.run("\(verify) other") != 0)
    }

    @Test("A key and a signature made by openssl hold here")
    func madeThere() throws {
        let command = try OpenSSLCommand()
        try command.write(Self.message, to: "message")
        #expect(try command.run("genpkey -algorithm ed25519 -out key.pem") == 0)
        #expect(try command.run("pkey -in key.pem -pubout -out public.pem") == 0)
        #expect(
            try command.run("pkeyutl -sign -inkey key.pem -rawin -in message -out signature") == 0)
        let key = try PublicKey(pem: command.read("public.pem"))
        #expect(try key.verifies(command.read("signature"), of: Self.message))
        let secret = try SigningKey(pem: command.read("key.pem"))
        #expect(secret.publicKey == key)
        #expect(try secret.sign(Self.message) == command.read("signature"))
    }

    @Test("A key closed with a passphrase here opens there, and the other way round")
    func passphrases() throws {
        let command = try OpenSSLCommand()
        let key = try SigningKey.generate()
        try command.write(key.pem(passphrase: Array("暗号".utf8)), to: "here.pem")
        #expect(try command.run("pkey -in here.pem -passin pass:暗号 -pubout -out public.pem") == 0)
        #expect(try PublicKey(pem: command.read("public.pem")) == key.publicKey)
        #expect(
            try command.run(
                "genpkey -algorithm ed25519 -aes-256-cbc -pass pass:暗号 -out there.pem") == 0)
        #expect(try command.run("pkey -in there.pem -passin pass:暗号 -pubout -out public.pem") == 0)
        let there = try SigningKey(pem: command.read("there.pem"), passphrase: Array("暗号".utf8))
        #expect(try PublicKey(pem: command.read("public.pem")) == there.publicKey)
    }

    @Test(
        "SM2 signatures with SM3 hold on both sides, for the usual identifier only",
        .enabled("this needs an openssl command that knows SM2") { OpenSSLCommand.knowsSM2 })
    func sm2() throws {
        let command = try OpenSSLCommand()
        try command.write(Self.message, to: "message")
        let key = try SM2SigningKey.generate()
        try command.write(key.publicKey.pem, to: "here.pem")
        try command.write(key.sign(Self.message), to: "signature")
        let verify =
            "pkeyutl -verify -pubin -inkey here.pem -rawin -digest sm3"
            + " -in message -sigfile signature -pkeyopt distid:"
        #expect(try command.run(verify + "1234567812345678") == 0)
        #expect(try command.run(verify + "8765432187654321") != 0)

        #expect(try command.run("genpkey -algorithm sm2 -out there.pem") == 0)
        #expect(
            try command.run(
                "pkeyutl -sign -inkey there.pem -rawin -digest sm3 -in message -out answer"
                    + " -pkeyopt distid:1234567812345678") == 0)
        let there = try SM2SigningKey(pem: command.read("there.pem"))
        #expect(try there.publicKey.verifies(command.read("answer"), of: Self.message))
        #expect(try !there.publicKey.verifies(command.read("answer"), of: Self.message + [0]))
    }
}
