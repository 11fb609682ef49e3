// Keys in files, and whose they are.

import AuditTrail
import Reporting

struct KeyListPage: Page {
    let keys: [Key]

    /// Bytes of a name, so that its verifier key still fits an event.
    static let nameLimit = 140

    struct Key {
        let file: String
        let verifier: VerifierKey
        let isEncrypted: Bool

        init(_ file: KeyFile, named name: String? = nil) throws {
            self.file = file.path
            verifier = try file.verifierKey(named: name)
            isEncrypted = try file.isEncrypted()
        }

        private init(file: String, verifier: VerifierKey, isEncrypted: Bool) {
            (self.file, self.verifier, self.isEncrypted) = (file, verifier, isEncrypted)
        }

        /// The same public key, as that of a witness.
        ///
        /// - Throws: `KeyTrouble.notForWitnesses` where it is no Ed25519 key.
        func witness() throws -> Key {
            guard case .ed25519(let key) = verifier.key else {
                throw KeyTrouble.notForWitnesses(file)
            }
            return Key(
                file: file, verifier: try VerifierKey(name: verifier.name, key: .cosignature(key)),
                isEncrypted: isEncrypted)
        }

        fileprivate var pem: [UInt8] {
            switch verifier.key {
            case .ed25519(let key), .cosignature(let key): key.pem
            case .sm2(let key): key.pem
            }
        }

        fileprivate var algorithm: String {
            switch verifier.key {
            case .ed25519, .cosignature: "Ed25519"
            case .sm2: "SM2"
            }
        }
    }

    /// Prints one public key by itself, so that it can be piped on.
    static func show(_ key: Key, asPEM: Bool, json: Bool) throws {
        let surroundings = Surroundings.current
        if json {
            surroundings.show(KeyListPage(keys: [key]), json: true)
        } else if asPEM {
            surroundings.out(String(decoding: key.pem, as: UTF8.self))
        } else {
            surroundings.out("\(SafeText(key.verifier.text).text)\n")
        }
        if KeyFile(path: key.file).isOpenToOthers {
            surroundings.warn(KeyWords.openToOthers(key.file)(surroundings.language))
        }
    }

    var lines: [TextLine] {
        let language = Surroundings.current.language
        func say(_ words: Bilingual) -> TextLine { TextLine(words(language), tone: .dim) }
        if keys.isEmpty { return [say(KeyWords.none)] }
        var table = TextTable([
            .init(say(KeyWords.owner), flexible: true), .init(say(KeyWords.keyID)),
            .init(say(KeyWords.algorithm)), .init(say(KeyWords.protection)),
            .init(say(KeyWords.file), flexible: true),
        ])
        for key in keys {
            table.append([
                TextLine("\(key.verifier.name)"), TextLine(key.verifier.idText),
                TextLine(key.algorithm),
                TextLine((key.isEncrypted ? KeyWords.yes : KeyWords.no)(language)),
                TextLine(key.file),
            ])
        }
        return table.lines(width: Surroundings.current.columns)
    }

    var json: JSONText {
        .object([
            .init("version", .integer(1)), .init("page", .string("keys")),
            .init(
                "keys",
                .array(
                    keys.map {
                        .object([
                            .init("name", .string("\($0.verifier.name)")),
                            .init("id", .string($0.verifier.idText)),
                            .init("algorithm", .string($0.algorithm)),
                            .init("key", .string($0.verifier.text)),
                            .init("file", .string($0.file)),
                            .init("encrypted", .bool($0.isEncrypted)),
                        ])
                    })),
        ])
    }
}
