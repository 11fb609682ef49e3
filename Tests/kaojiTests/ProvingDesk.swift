// A desk with a ledger, its own key, and files of evidence that lie in its folder.

import Foundation
import Testing

@testable import kaoji

/// The two invented years of `RecordingDesk`, and `ledger.pem`, the ledger's key.
struct ProvingDesk {
    let desk: RecordingDesk

    static func begun() throws -> ProvingDesk {
        let proving = ProvingDesk(desk: try RecordingDesk.begun())
        try proving.succeed("key new --ledger-key --output ledger.pem")
        return proving
    }

    /// The same ledger in another folder, with the same key and what it remembers.
    func copied() throws -> ProvingDesk {
        let other = ProvingDesk(desk: try RecordingDesk())
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder)
        where name != "small.yaml" {
            try FileManager.default.copyItem(atPath: path(name), toPath: other.path(name))
        }
        return other
    }

    func path(_ name: String) -> String { "\(desk.folder)/\(name)" }

    /// Types words of which those that name evidence lie in the folder.
    func type(
        _ line: String, lang: String = "en", actor: String = "accountant",
        clock: String = "2022-03-01T08:00:00.000Z"
    ) -> Session {
        let endings = [
            ".pem", ".pub", ".txt", ".proof", ".req", ".policy", ".tiles", ".bundle", ".yaml",
            ".db",
            ".last",
        ]
        let words = line.split(separator: " ").map { word in
            endings.contains { word.hasSuffix($0) } ? path(String(word)) : String(word)
        }
        return desk.type(words, on: desk.ledger, lang: lang, actor: actor, clock: clock)
    }

    @discardableResult
    func succeed(_ line: String, lang: String = "en") throws -> String {
        let session = type(line, lang: lang)
        try #require(session.code == 0, "\(line)\n\(session.err)\(session.out)")
        return session.out
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    func replace(_ name: String, _ old: String, with new: String) throws {
        let text = try text(name)
        try #require(text.contains(old), "\(old) is not in \(name)")
        try desk.write(name, text.replacing(old, with: new, maxReplacements: 1))
    }
}

extension String {
    /// Without the line ends and blanks by which a page is laid out.
    var flat: String { split { $0.isWhitespace }.joined(separator: " ") }
}
