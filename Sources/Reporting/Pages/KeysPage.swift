// Keys in files, and whose they are.

package import AuditTrail

/// `kaoji key new`, `list` and `export`: as lines and JSON.
package struct KeysPage: Page {
    /// One key, by its public half.
    package struct Key: Sendable {
        /// Where the secret key stands.
        package let file: String
        package let verifier: VerifierKey
        let isEncrypted: Bool

        package init(file: String, verifier: VerifierKey, isEncrypted: Bool) {
            self.file = file
            self.verifier = verifier
            self.isEncrypted = isEncrypted
        }

        /// The same file, its public key in another manner of signing.
        package func with(_ verifier: VerifierKey) -> Key {
            Key(file: file, verifier: verifier, isEncrypted: isEncrypted)
        }

        fileprivate var algorithm: String {
            switch verifier.key {
            case .ed25519, .cosignature: "Ed25519"
            case .sm2: "SM2"
            }
        }
    }

    private let keys: [Key]
    private let standpoint: Standpoint

    package init(_ keys: [Key], _ standpoint: Standpoint) {
        self.keys = keys
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        if keys.isEmpty { return [standpoint.line(Words.noKeys, tone: .dim)] }
        func heading(_ words: Bilingual) -> TextLine { standpoint.line(words, tone: .dim) }
        var table = TextTable([
            .init(heading(Words.keyOwner), flexible: true), .init(heading(Words.keyID)),
            .init(heading(Words.algorithm)), .init(heading(Words.keyEncrypted)),
            .init(heading(Words.keyFile), flexible: true),
        ])
        for key in keys {
            table.append([
                TextLine("\(key.verifier.name)"), TextLine(key.verifier.idText),
                TextLine(key.algorithm),
                standpoint.line(key.isEncrypted ? Words.yes : Words.no), TextLine(key.file),
            ])
        }
        return table.lines(width: standpoint.width)
    }

    package var json: JSONText {
        .object(
            standpoint.members("keys") + [
                .init(
                    "keys",
                    .array(
                        keys.map {
                            [
                                "name": .string("\($0.verifier.name)"),
                                "id": .string($0.verifier.idText),
                                "algorithm": .string($0.algorithm),
                                "key": .string($0.verifier.text), "file": .string($0.file),
                                "encrypted": .bool($0.isEncrypted),
                            ]
                        }))
            ])
    }
}
