import Evaluation
import Reading
import Schema
import Testing

@testable import Scoring

@Suite("Lint on arbitrary files")
struct ArbitraryLintTests {
    /// Looks a text over; whatever comes of it stands at places in the file.
    private func lint(_ text: String) -> Bool {
        let examined = RubricFile.examine(text, name: "any")
        let lines = text.unicodeScalars.count { $0 == "\n" } + 2
        for misreading in examined.refusal?.all ?? [] {
            #expect((1...lines).contains(misreading.place.line))
        }
        #expect(examined.rubric != nil || examined.refusal != nil)
        guard let rubric = examined.rubric else { return false }
        for remark in rubric.remarks() {
            let place = examined.place(of: remark.spot)
            #expect((1...lines).contains(place.line) && place.column > 0)
            #expect(place.file == "any")
        }
        return true
    }

    private static let texts = Bundled.rubrics.map(\.text) + [Bundled.rubricTemplate]

    @Test("Lines left out, doubled, moved in or changed in place of the bundled rubrics' own")
    func mutations() {
        var generator = SampleGenerator(seed: 11)
        let start = ContinuousClock.now
        var whole = 0
        for text in Self.texts {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for _ in 0..<60 {
                var lines = lines
                for _ in 0...Int.random(in: 0...2, using: &generator) {
                    let place = Int.random(in: 0..<lines.count, using: &generator)
                    let other = lines[Int.random(in: 0..<lines.count, using: &generator)]
                    switch Int.random(in: 0...4, using: &generator) {
                    case 0: lines.remove(at: place)
                    case 1: lines.insert(lines[place], at: place)
                    case 2: lines[place] = "  " + lines[place]
                    case 3: lines[place] = other
                    default: lines[place] = Substring(Self.revalued(lines[place], &generator))
                    }
                }
                if lint(lines.joined(separator: "\n")) { whole += 1 }
            }
        }
        #expect(whole > 10)
        #expect(ContinuousClock.now - start < .seconds(300))
    }

    private static let values = [
        "0", "-1", "1", "3.5", "100%", "\"<= 0\"", "\"> 5\"", "\"[0, 5)\"", "999999999999", "[]",
        "{}", "judged", "staff / posts", "done", "1 / 0", "sum(money)", "prior(done)", "yes", "甲",
        "0.000000000001", "{linear: {full: \"= 1\", zero: \"= 1\"}}",
    ]

    /// The line with one of its numbers or words in place of another.
    private static func revalued(
        _ line: Substring, _ generator: inout SampleGenerator
    ) -> String {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1 else { return String(line) }
        let place = Int.random(in: 1..<words.count, using: &generator)
        let value = values[Int.random(in: 0..<values.count, using: &generator)]
        return (words[..<place] + [Substring(value)] + words[(place + 1)...])
            .joined(separator: " ")
    }

    @Test("Rules of every shape with any numbers whatever")
    func rules() {
        var generator = SampleGenerator(seed: 12)
        let start = ContinuousClock.now
        var whole = 0
        for _ in 0..<400 {
            var writer = AnyRule(generator: generator)
            let text = LintSample.text(writer.indicator(), head: writer.head())
            generator = writer.generator
            if lint(text) { whole += 1 }
        }
        #expect(whole > 100)
        #expect(ContinuousClock.now - start < .seconds(300))
    }

    @Test("Trees of any keys and values")
    func trees() {
        var generator = SampleGenerator(seed: 13)
        for _ in 0..<300 {
            var writer = AnyRule(generator: generator)
            _ = lint(writer.tree(depth: 0))
            generator = writer.generator
        }
    }

    @Test(
        "Figures that square one another, and tables over many grades, are looked over in no time")
    func growth() {
        let squares = (1..<150).map {
            "  - {id: a\($0), title: 甲\($0), formula: a\($0 - 1) * a\($0 - 1)}"
        }
        let text = LintSample.text(
            "measure: a149 / a149\nrule: {proportion: {cap: 1}}",
            head: "derived:\n  - {id: a0, title: 甲0, formula: 99999999 + done / planned}\n"
                + squares.joined(separator: "\n"))
        let grades = (0..<29).map { "{id: g\($0)}" }.joined(separator: ", ")
        let points = (0..<100).map { "p\($0): 要点" }.joined(separator: ", ")
        let table = """
            id: o
            title: 评级
            rules: 2
            scale: [\(grades), {id: na, role: not_applicable}]
            groups:
              - id: g
                title: 维度
                indicators:
                  - {id: i, title: 甲, points: {\(points)}, rule: {lookup: [{grades: [g0], result: g0}]}}
            """
        let start = ContinuousClock.now
        #expect(lint(text))
        #expect(lint(table))
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
