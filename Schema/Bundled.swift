// The texts that come with the program: the ledger's schema and the bundled rubrics.

/// Texts embedded when the program was built.
package enum Bundled {
    /// `ledger.sql`, the schema of a ledger file.
    package static var ledgerSQL: String { text(PackageResources.ledger_sql) }

    /// The rubrics of the folder `rubrics`, each with its name without extension, as YAML.
    package static var rubrics: [(name: String, text: String)] {
        [
            ("julu-2021", text(PackageResources.julu_2021_yaml))
        ]
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
