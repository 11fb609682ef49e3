// A time stamping authority made on the spot with the `openssl` command.

import AuditTrail
import Testing

/// A root, and signers whose certificates it issued.
struct SampleAuthority {
    let command: OpenSSLCommand

    /// Makes the root `ca.pem` and a signer `tsa.pem` for time stamping alone.
    init() throws {
        command = try OpenSSLCommand()
        try command.write(Array(Self.settings.utf8), to: "ts.cnf")
        try command.succeed(
            "req -x509 -config ts.cnf -newkey ed25519 -nodes -keyout ca.key -out ca.pem -days 3650"
                + " -subj /CN=Root -extensions root")
        try addSigner("tsa", extensions: "stamper")
    }

    /// A signer whose certificate has the extensions of a section of the settings.
    func addSigner(_ name: String, extensions: String, days: Int = 3650) throws {
        try command.succeed(
            "req -config ts.cnf -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout \(name).key -out \(name).csr"
                + " -subj /CN=\(name)")
        try command.succeed(
            "x509 -req -in \(name).csr -CA ca.pem -CAkey ca.key -CAcreateserial -days \(days)"
                + " -extfile ts.cnf -extensions \(extensions) -out \(name).pem")
    }

    /// The signer's answer to a request.
    func answer(_ request: TimestampRequest, signer: String = "tsa") throws -> [UInt8] {
        try command.write(request.der(), to: "request.tsq")
        try command.succeed(
            "ts -reply -config ts.cnf -queryfile request.tsq -signer \(signer).pem"
                + " -inkey \(signer).key -out answer.tsr")
        return try command.read("answer.tsr")
    }

    /// An answer signed anew by a signer with whom `openssl ts` would sign nothing.
    ///
    /// - Parameter seconds: fourteen digits of another time to stamp.
    func answer(
        _ answer: [UInt8], signedAnewBy signer: String, at seconds: String? = nil
    ) throws -> [UInt8] {
        try command.write(answer, to: "genuine.tsr")
        try command.succeed("ts -reply -in genuine.tsr -token_out -out genuine.token")
        try command.succeed("cms -verify -noverify -inform DER -in genuine.token -out stamp")
        if let seconds {
            // The time is the one text in the stamp that starts with a year of this century.
            var stamp = try command.read("stamp")
            let start = try #require(
                stamp.indices.dropLast(3).first {
                    stamp[$0] == 0x18 && stamp[$0 + 2...$0 + 3].elementsEqual("20".utf8)
                })
            stamp.replaceSubrange(start + 2..<start + 16, with: Array(seconds.utf8))
            try command.write(stamp, to: "stamp")
        }
        try command.succeed(
            "cms -sign -cades -binary -nodetach -md sha256 -outform DER -in stamp -out token"
                + " -econtent_type 1.2.840.113549.1.9.16.1.4 -signer \(signer).pem"
                + " -inkey \(signer).key")
        // A sequence of the status "granted" and the token, of some thousand bytes.
        let content = try [0x30, 0x03, 0x02, 0x01, 0x00] + command.read("token")
        let length = [UInt8(content.count >> 8), UInt8(content.count & 0xff)]
        return [0x30, 0x82] + length + content
    }

    func authorities() throws -> TimestampAuthorities {
        try TimestampAuthorities(pem: command.read("ca.pem"))
    }

    private static let settings = """
        [req]
        distinguished_name = name
        [name]
        [root]
        basicConstraints = critical,CA:true
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [stamper]
        extendedKeyUsage = critical,timeStamping
        keyUsage = critical,digitalSignature
        [server]
        extendedKeyUsage = critical,serverAuth
        [both]
        extendedKeyUsage = critical,timeStamping,serverAuth
        [optional]
        extendedKeyUsage = timeStamping
        [none]
        keyUsage = critical,digitalSignature
        [tsa]
        default_tsa = authority
        [authority]
        serial = serial
        crypto_device = builtin
        default_policy = 1.2.3.4.1
        digests = sha256
        signer_digest = sha256
        accuracy = secs:1, millisecs:500, microsecs:100
        clock_precision_digits = 3
        ess_cert_id_alg = sha256

        """
}
