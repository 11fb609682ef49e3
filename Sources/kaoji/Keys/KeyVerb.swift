// `kaoji key`: makes keys, lists them, and writes the public half for others.

import ArgumentParser
import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
import Reporting

struct KeyVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make keys, list them, pass on their public halves (密钥).",
        discussion: """
            A secret key is a file of its own (Ed25519, PKCS #8 in PEM, which openssl reads). Who holds it \
            signs in its owner's name. KAOJI_KEY names the key to sign with, KAOJI_PASSPHRASE_FILE a file \
            with its passphrase. A ledger has a key of its own for checkpoints, whose name is the ledger's \
            origin: key new --ledger-key. It may have a second one, of SM2 (国密), whose signature stands \
            beside the first on checkpoints: key new --ledger-key --sm2.
            """,
        subcommands: [New.self, List.self, Export.self])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key pair; the public key is printed.")

        @Argument(help: "Whose key: the name that events will bear; without blanks and +.")
        var name: String?

        @Flag(help: "The key is the ledger's own, which signs checkpoints; named for its origin.")
        var ledgerKey = false

        @Flag(
            help:
                "With --ledger-key: of SM2, for an additional line on checkpoints (checkpoint --sm2-key)."
        )
        var sm2 = false

        @Option(
            help:
                "Where the secret key is written (default: NAME.pem here; ledger.pem, ledger-sm2.pem for a ledger's)."
        )
        var output: String?

        @Option(
            help: ArgumentHelp(
                "A file with the passphrase in its first line (default: KAOJI_PASSPHRASE_FILE, else asked for).",
                valueName: "file"))
        var passphraseFile: String?

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func validate() throws {
            if ledgerKey == (name != nil) {
                throw UsageProblem(
                    "写明姓名，或 --ledger-key，二者取一", "Give a name or --ledger-key, one of the two.")
            }
            if sm2 && !ledgerKey {
                throw UsageProblem(
                    "--sm2 要与 --ledger-key 同用: 记录人的签名用 Ed25519",
                    "--sm2 goes with --ledger-key: authors sign with Ed25519.")
            }
        }

        func run() throws {
            let surroundings = Surroundings.current
            let name = try keyName()
            let path = output ?? "\(defaultName(name)).pem"
            let passphrase = try Passphrase.choosing(passphraseFile)
            let file = try KeyFile.make(
                name, sm2 ? .sm2 : .ed25519, at: path, passphrase: passphrase)
            try KeysPage.Key(file).show(asPEM: false, json: format.json)
            let made = KeyWords.made(path, isEncrypted: passphrase != nil)
            surroundings.warn(made(surroundings.language), tone: .dim)
        }

        private func defaultName(_ name: KeyName) -> String {
            guard ledgerKey else { return "\(name)".replacing("/", with: "-") }
            return sm2 ? "ledger-sm2" : "ledger"
        }

        private func keyName() throws -> KeyName {
            guard let name else { return try ledger.read { try $0.origin() } }
            return try KeyFile.name(name)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the keys of a folder: whose they are, by the .pub beside each.")

        @Argument(help: "The folder.")
        var folder = "."

        @OptionGroup var language: LanguageOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            let keys = try names.filter {
                $0.hasSuffix(".pub") && names.contains(String($0.dropLast(4)))
            }
            .map { name -> KeysPage.Key in
                let path = folder == "." ? name : "\(folder)/\(name)"
                return try KeysPage.Key(KeyFile(path: String(path.dropLast(4))))
            }
            Surroundings.current.show(KeysPage(keys, .ofFile(.current)), json: format.json)
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the public key: name+id+key on one line, or PEM for openssl.")

        @Argument(help: "The secret key's file.")
        var file: String

        @Flag(help: "As PEM, without the name.")
        var pem = false

        @Flag(help: "As the key of a witness, which signs in a manner of its own.")
        var witness = false

        @Option(help: "Whose key it is, where no .pub lies beside it.")
        var name: String?

        @OptionGroup var language: LanguageOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            var key = try KeysPage.Key(KeyFile(path: file), named: name)
            if witness { key = try key.witness() }
            try key.show(asPEM: pem, json: format.json)
        }
    }
}

/// In which language, for verbs that read no ledger.
struct LanguageOptions: ParsableArguments {
    @Option(help: "zh or en (default: the locale's).")
    var lang: Language?
}
