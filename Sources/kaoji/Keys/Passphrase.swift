// Where a passphrase comes from: a file, or the terminal; never the command line.

import Foundation
import Reporting

enum Passphrase {
    /// For a new key: from the file named, else that of `KAOJI_PASSPHRASE_FILE`, else asked for
    /// twice on a terminal; nil where nobody gives one.
    static func choosing(_ file: String?) throws -> [UInt8]? {
        let surroundings = Surroundings.current
        if let file = file ?? surroundings.environment["KAOJI_PASSPHRASE_FILE"] {
            return try read(file)
        }
        let language = surroundings.language
        guard let first = surroundings.passphrase(KeyWords.newPassphrase(language)) else {
            return nil
        }
        if first.isEmpty { return nil }
        guard surroundings.passphrase(KeyWords.again(language)) == first else {
            throw KeyTrouble.passphrasesDiffer
        }
        return first
    }

    /// For a key that there is: from the file of `KAOJI_PASSPHRASE_FILE`, else asked for.
    static func opening(_ path: String) throws -> [UInt8] {
        let surroundings = Surroundings.current
        if let file = surroundings.environment["KAOJI_PASSPHRASE_FILE"] { return try read(file) }
        let question = KeyWords.passphrase(of: path)(surroundings.language)
        guard let passphrase = surroundings.passphrase(question) else {
            throw KeyTrouble.noPassphrase(path)
        }
        return passphrase
    }

    /// The first line of a file.
    private static func read(_ path: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let line = Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
        guard !line.isEmpty else { throw KeyTrouble.passphraseEmpty(path) }
        return line
    }
}
