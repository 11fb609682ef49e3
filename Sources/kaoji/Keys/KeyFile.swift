// A secret key in a file of its own, and beside it, readable by all, the public half with its owner's name.

import AuditTrail
import Foundation

/// `FILE` holds the secret key as PKCS #8 in PEM, `FILE.pub` its verifier key on one line.
struct KeyFile {
    let path: String

    var publicPath: String { path + ".pub" }

    /// Which algorithm a new key is of.
    enum Algorithm {
        case ed25519
        case sm2
    }

    /// Makes a key and both its files; neither takes the place of anything.
    ///
    /// - Throws: `KeyTrouble`, `KeyRefused`.
    static func make(
        _ name: KeyName, _ algorithm: Algorithm, at path: String, passphrase: [UInt8]?
    ) throws -> KeyFile {
        let file = KeyFile(path: path)
        for taken in [file.path, file.publicPath]
        where FileManager.default.fileExists(atPath: taken) {
            throw KeyTrouble.exists(taken)
        }
        let (pem, key): ([UInt8], VerifierKey.Key)
        switch algorithm {
        case .ed25519:
            let secret = try SigningKey.generate()
            (pem, key) = (try secret.pem(passphrase: passphrase), .ed25519(secret.publicKey))
        case .sm2:
            let secret = try SM2SigningKey.generate()
            (pem, key) = (try secret.pem(passphrase: passphrase), .sm2(secret.publicKey))
        }
        let verifier = try VerifierKey(name: name, key: key)
        try write(pem, to: file.path, mode: 0o600)
        try write(Array("\(verifier.text)\n".utf8), to: file.publicPath, mode: 0o644)
        return file
    }

    /// Whether a passphrase is needed to use it.
    func isEncrypted() throws -> Bool {
        guard let blocks = PEM.blocks(of: try Self.read(path)), blocks.count == 1 else {
            throw KeyTrouble.refused(path, .notPEM)
        }
        return blocks[0].label.hasPrefix("ENCRYPTED")
    }

    var hasPublicFile: Bool { FileManager.default.fileExists(atPath: publicPath) }

    /// The public half with the name, as it stands beside the key.
    ///
    /// - Throws: `KeyTrouble.noName` where nothing stands there.
    func verifierKey() throws -> VerifierKey {
        guard hasPublicFile else { throw KeyTrouble.noName(path) }
        return try Self.verifierKey(in: publicPath)
    }

    /// The public half under a name, where one is given: of a key that another program made.
    func verifierKey(named name: String?) throws -> VerifierKey {
        guard let name else { return try verifierKey() }
        return try VerifierKey(name: Self.name(name), key: publicKey())
    }

    /// The public half of the secret key, of whichever algorithm it is.
    private func publicKey() throws -> VerifierKey.Key {
        try opened { text, passphrase throws(KeyRefused) in
            do throws(KeyRefused) {
                return .ed25519(try SigningKey(pem: text, passphrase: passphrase).publicKey)
            } catch {
                guard error == .otherAlgorithm else { throw error }
                return .sm2(try SM2SigningKey(pem: text, passphrase: passphrase).publicKey)
            }
        }
    }

    /// The public key of a PEM file under a name.
    static func verifierKey(ofPEM path: String, named name: String) throws -> VerifierKey {
        let (name, text) = (try KeyFile.name(name), try read(path))
        let key: PublicKey
        do throws(KeyRefused) { key = try PublicKey(pem: text) } catch {
            throw KeyTrouble.refused(path, error)
        }
        return try VerifierKey(name: name, key: .ed25519(key))
    }

    /// Bytes of a name, so that its verifier key still fits an event.
    private static let nameLimit = 140

    /// A name that a key can have.
    static func name(_ text: String) throws -> KeyName {
        let checked = try Inputs.text(text, "NAME", Self.nameLimit)
        guard let name = KeyName(checked) else { throw KeyTrouble.badName(checked) }
        return name
    }

    /// A verifier key in a file, with or without a line end.
    static func verifierKey(in path: String) throws -> VerifierKey {
        var text = try read(path)[...]
        while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
        do throws(MalformedText) { return try VerifierKey(text: text) } catch {
            throw KeyTrouble.notVerifierKey(path)
        }
    }

    /// The secret key; the passphrase is asked for where one is needed.
    ///
    /// - Throws: `KeyTrouble`.
    func signingKey() throws -> SigningKey {
        try opened { text, passphrase throws(KeyRefused) in
            try SigningKey(pem: text, passphrase: passphrase)
        }
    }

    /// The secret key of one that signs with SM2; the passphrase is asked for where one is needed.
    ///
    /// - Throws: `KeyTrouble`, of which `notSM2` for a key of another algorithm.
    func sm2SigningKey() throws -> SM2SigningKey {
        do {
            return try opened { text, passphrase throws(KeyRefused) in
                try SM2SigningKey(pem: text, passphrase: passphrase)
            }
        } catch KeyTrouble.refused(path, .otherAlgorithm) {
            throw KeyTrouble.notSM2(path)
        }
    }

    private func opened<Key: ~Copyable>(
        _ read: (_ text: [UInt8], _ passphrase: [UInt8]?) throws(KeyRefused) -> Key
    ) throws -> Key {
        let text = try Self.read(path)
        let passphrase = try isEncrypted() ? try Passphrase.opening(path) : nil
        do throws(KeyRefused) { return try read(text, passphrase) } catch {
            throw KeyTrouble.refused(path, error)
        }
    }

    /// Whether others than the owner can read the secret key.
    var isOpenToOthers: Bool {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return false }
        return facts.st_mode & 0o077 != 0
    }

    /// No key is as large as this.
    private static let limit = 65_536

    private static func read(_ path: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard bytes.count <= limit else { throw KeyTrouble.refused(path, .notPEM) }
        return bytes
    }

    /// Writes a file that is not there yet, wholly or not at all.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
        guard file >= 0 else {
            throw errno == EEXIST ? KeyTrouble.exists(path) : .notWritten(path, errno)
        }
        defer { close(file) }
        let written = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(file) == 0 else {
            let code = errno
            unlink(path)
            throw KeyTrouble.notWritten(path, code)
        }
    }
}
