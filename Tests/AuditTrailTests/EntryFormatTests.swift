// The line format, to the byte.

import AuditTrail
import Testing

struct EntryFormatTests {
    private func parse(_ line: String) -> EntryParts? {
        Array(line.utf8).withUnsafeBytes { EntryFormat.parse($0) }
    }

    private static let zeros = String(repeating: "0", count: 64)

    private func line(
        event: String = "{}", prev: String = zeros, rest: String = "0", seq: String = "0"
    ) -> String {
        #"{"event":\#(event),"prev":"\#(prev)","rest":\#(rest),"seq":\#(seq)}"#
    }

    @Test("Format writes the lines written by hand", arguments: 0..<3)
    func writes(index: Int) throws {
        let prev =
            index == 0 ? Digest.zero : try #require(Digest(hex: GoldenChain.digests[index - 1]))
        let line = EntryFormat.format(
            event: Array(GoldenChain.events[index].utf8), prev: prev, rest: index == 0 ? 1 : 0,
            seq: index)
        #expect(line == Array(GoldenChain.lines[index].utf8))
    }

    @Test("Parse finds the event by length, even one that looks like the end of a line")
    func findsEvent() throws {
        let hostile = #"{"x":""},"prev":"\#(Self.zeros)","rest":7,"seq":9}"#
        let text = line(event: hostile, rest: "3", seq: "12")
        let parts = try #require(parse(text))
        #expect(Array(Array(text.utf8)[parts.event]) == Array(hostile.utf8))
        #expect((parts.seq, parts.rest) == (12, 3))
        #expect(parts.prev == .zero)
    }

    @Test(
        "A number has one spelling",
        arguments: ["", "00", "01", "-1", "+1", "1.0", "1e3", " 1", "1 ", "９", "9007199254740992"])
    func numbers(text: String) {
        #expect(parse(line(seq: text)) == nil)
        #expect(parse(line(rest: text)) == nil)
    }

    @Test("The largest number is 2^53 - 1")
    func largestNumber() {
        let largest = "9007199254740991"
        #expect(parse(line(rest: largest, seq: largest))?.seq == 9_007_199_254_740_991)
    }

    @Test("Anything before, after or between the parts is refused")
    func otherForms() {
        let sound = line()
        #expect(parse(sound) != nil)
        let others = [
            "", "{", "}", " " + sound, sound + " ", sound + "\n", "\u{FEFF}" + sound,
            sound.replacingOccurrence(of: ",", with: ", "),
            sound.replacingOccurrence(of: "event", with: "Event"),
            sound.replacingOccurrence(of: #""rest":0,"#, with: ""),
            line(prev: String(repeating: "F", count: 64)), line(prev: "00"),
            String(sound.dropFirst()), String(sound.dropLast()),
            #","prev":"\#(Self.zeros)","rest":0,"seq":0}"#,
            #"{"event":"prev":"\#(Self.zeros)","rest":0,"seq":0}"#,
        ]
        for other in others { #expect(parse(other) == nil, "\(other)") }
    }

    @Test("The longest event is 65,000 bytes, the longest line 65,535")
    func limits() {
        let longest = String(repeating: "e", count: EntryFormat.eventLimit)
        #expect(EntryFormat.eventLimit == 65_000)
        #expect(EntryFormat.lineLimit == 65_535)
        #expect(parse(line(event: longest)) != nil)
        #expect(parse(line(event: longest + "e")) == nil)
    }
}

extension String {
    fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
        guard let found = firstRange(of: part) else { return self }
        return String(self[..<found.lowerBound]) + other + String(self[found.upperBound...])
    }

    private func firstRange(of part: String) -> Range<Index>? {
        indices.lazy.map { start in
            start..<(index(start, offsetBy: part.count, limitedBy: endIndex) ?? endIndex)
        }
        .first { self[$0] == part }
    }
}
