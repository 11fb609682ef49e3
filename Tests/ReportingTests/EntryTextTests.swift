// The text of every type of event in a proof is pinned: a proof made today is to hold in thirty years.

import Bookkeeping
import Evaluation
import Foundation
import Scoring
import Testing

@testable import Reporting

struct EntryTextTests {
    private static let path =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("EntryTexts.txt").path

    /// An event after `= `, and below it its text in Chinese and in English.
    private struct Pinned {
        let event: String
        let text: String
    }

    private static func pinned() throws -> [Pinned] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "= {").map { block in
            let lines = block.split(separator: "\n", maxSplits: 1)
            return Pinned(event: "{" + lines[0], text: lines.count > 1 ? String(lines[1]) : "")
        }
    }

    private static func text(_ event: String) throws -> String {
        let prev = String(repeating: "0", count: 64)
        let line = #"{"event":\#(event),"prev":"\#(prev)","rest":0,"seq":7}"#
        let recorded = try Recorded(line: Array(line.utf8))
        return Language.allCases.flatMap { EntryText.lines(of: recorded, $0) }
            .map { $0 + "\n" }.joined()
    }

    /// New types of events add their blocks; what stands is never changed.
    @Test("What an entry says in a proof is what it always said")
    func texts() throws {
        for pinned in try Self.pinned() {
            #expect(try Self.text(pinned.event) == pinned.text, "\(pinned.event)")
        }
    }

    @Test("Every type of event is among them, with all its members and without")
    func types() throws {
        let events = try Self.pinned().map { try EventFormat.read(Array($0.event.utf8)) }
        #expect(Set(events.map(\.fact.type)) == Set(FactType.allCases))
        #expect(events.count > FactType.allCases.count)
    }
}
