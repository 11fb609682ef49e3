import Testing

@testable import Reading

@Suite("YAML that a data file may use")
struct YAMLDocumentTests {
    private func read(_ text: String) -> (YAMLNode?, [Misreading]) {
        var notes = Notes()
        let node = YAMLDocument.read(text, file: "f.yaml", &notes)
        return (node, notes.all)
    }

    @Test("Scalars stay the texts they are, whatever YAML would make of them")
    func texts() throws {
        let (node, notes) = read("[010, 1e3, 1:30, yes, null, ~, .inf, 0x1F, 2021-01-01, 12.50]")
        #expect(notes.isEmpty)
        guard case .list(let elements)? = node?.value else { throw Misreadings(all: notes) }
        let texts = elements.map { element in
            if case .text(let text) = element.value { text.text } else { "?" }
        }
        #expect(
            texts == [
                "010", "1e3", "1:30", "yes", "null", "~", ".inf", "0x1F", "2021-01-01", "12.50",
            ])
    }

    @Test("Keys given twice are each reported, in a large file the first only")
    func duplicatesInLargeFiles() {
        let keys = (0..<8).map { "a\($0): 1\na\($0): 2\n" }.joined()
        #expect(read(keys).1.count == 8)
        let padding = String(
            repeating: "#" + String(repeating: "x", count: 99) + "\n", count: 6_000)
        #expect(read(padding + keys).1.count == 1)
    }

    @Test(
        "Anchors, aliases, tags and several documents are refused at their place",
        arguments: [
            ("a: &x 1", YAMLProblem.anchor, "1:4"), ("a: *x", .alias, "1:4"),
            ("a: !!str 1", .tag, "1:4"), ("a: !!str \"1\"", .tag, "1:4"),
            ("a: !x\n  b: 1", .tag, "1:4"), ("a: &x\n  b: 1", .anchor, "1:4"),
            ("a: 1\n---\nb: 2", .severalDocuments, "2:1"), ("", .empty, "1:1"),
            ("# only a comment\n", .empty, "1:1"),
        ])
    func refused(text: String, problem: YAMLProblem, place: String) {
        let notes = read(text).1
        #expect(notes.problems == [.yaml(problem)])
        #expect(notes.places == [place])
    }

    @Test("Doubling aliases cost nothing: what has an anchor is not looked into")
    func doubling() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let notes = read(text).1
        #expect(notes.problems.allSatisfy { $0 == .yaml(.anchor) })
        #expect(notes.count == 41)
    }

    @Test("Every key given twice is reported, with its first place")
    func duplicates() {
        let notes = read("a: 1\nb:\n  c: 1\n  d: 1\n  c: 2\na: 2\na : 3\n").1
        let first = Place(file: "f.yaml", line: 1, column: 1)
        let inner = Place(file: "f.yaml", line: 3, column: 3)
        #expect(Set(notes.places) == ["5:3", "6:1", "7:1"])
        #expect(
            notes.problems.filter { $0 == .yaml(.duplicateKey("a", first: first)) }.count == 2)
        #expect(notes.problems.contains(.yaml(.duplicateKey("c", first: inner))))
        #expect(read("{a: 1, a: 2}").1.places == ["1:2"])
    }

    @Test("Tabs, bidi and control characters are reported wherever they stand, comments too")
    func characters() {
        let notes = read("a: 1 # \u{202E}\nb:\t2\n\u{7}").1
        #expect(
            notes.problems == [
                .text(.forbidden("\u{202E}")), .text(.forbidden("\t")), .text(.forbidden("\u{7}")),
            ])
        #expect(notes.places == ["1:8", "2:3", "3:1"])
    }

    @Test("Twenty levels are read; more are refused where they begin, however many")
    func depth() {
        let twenty = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        #expect(read(twenty).1.isEmpty)
        let more = String(repeating: "[", count: 21) + String(repeating: "]", count: 21)
        #expect(read(more).1.problems == [.yaml(.tooDeep(limit: 20))])
        #expect(read(more).1.places == ["1:21"])
        #expect(!read(String(repeating: "[", count: 1_000_000)).1.isEmpty)
    }

    @Test("An alias is refused at its own place, beside its anchor")
    func alias() {
        let two = read("a: &x {b: 1}\nc: *x\nd: [1, *x]").1
        #expect(two.problems == [.yaml(.anchor), .yaml(.alias), .yaml(.alias)])
        #expect(two.places == ["1:4", "2:4", "3:8"])
    }

    @Test("Broken YAML is refused at the parser's place")
    func syntax() {
        let notes = read("a: 1\nb: [1, 2\nc: 3").1
        #expect(notes.count == 1)
        #expect(notes.first?.place.line == 3)
    }

    @Test(
        "What begins with one of YAML's own signs and stands without quotation marks is said to",
        arguments: [
            ("a: >= 115%", ">"), ("a: > 60", ">"), ("{a: <= 100%, b: >= 115%}", ">"),
            ("a: %5", "%"), ("a: @5", "@"),
        ])
    func unquoted(text: String, sign: String) {
        #expect(read("b: 1\nc:\n  \(text)\n").1.problems == [.yaml(.unquoted(sign))])
    }

    @Test("Line ends of either kind give the same places")
    func lineEnds() {
        #expect(read("a: 1\r\nb: *x\r\n").1.places == ["2:4"])
    }
}
