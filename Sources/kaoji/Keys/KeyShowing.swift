// Keys of files on a page, and one public key by itself.

import AuditTrail
import Reporting

extension KeysPage.Key {
    /// - Throws: `KeyTrouble`.
    init(_ file: KeyFile, named name: String? = nil) throws {
        self.init(
            file: file.path, verifier: try file.verifierKey(named: name),
            isEncrypted: try file.isEncrypted())
    }

    /// The same public key, as that of a witness.
    ///
    /// - Throws: `KeyTrouble.notForWitnesses` where it is no Ed25519 key.
    func witness() throws -> KeysPage.Key {
        guard case .ed25519(let key) = verifier.key else {
            throw KeyTrouble.notForWitnesses(file)
        }
        return with(try VerifierKey(name: verifier.name, key: .cosignature(key)))
    }

    private var pem: [UInt8] {
        switch verifier.key {
        case .ed25519(let key), .cosignature(let key): key.pem
        case .sm2(let key): key.pem
        }
    }

    /// Prints the public key by itself, so that it can be piped on.
    func show(asPEM: Bool, json: Bool) throws {
        let surroundings = Surroundings.current
        if json {
            surroundings.show(KeysPage([self], .ofFile(surroundings)), json: true)
        } else if asPEM {
            surroundings.out(String(decoding: pem, as: UTF8.self))
        } else {
            surroundings.out("\(SafeText(verifier.text).text)\n")
        }
        if KeyFile(path: file).isOpenToOthers {
            surroundings.warn(KeyWords.openToOthers(file)(surroundings.language))
        }
    }
}
