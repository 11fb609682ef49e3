import Evaluation
import Schema
import Testing

@testable import Reading

@Suite("Files with something wrong somewhere")
struct DamagedFileTests {
    private static let scalars = Array(
        "0 1 9 - — , ， . : # & * ! { } [ ] \" ' | > % @ \n \t “ \u{202E} \u{301} 万 x = < / \u{0}"
            .unicodeScalars)

    /// The text with one to three small things done to it.
    private func damaged(_ text: String, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            let place = Int.random(in: 0..<scalars.count, using: &generator)
            let scalar = Self.scalars[Int.random(in: 0..<Self.scalars.count, using: &generator)]
            switch Int.random(in: 0...4, using: &generator) {
            case 0: scalars[place] = scalar
            case 1: scalars.insert(scalar, at: place)
            case 2: scalars.remove(at: place)
            case 3:
                let lineEnd = scalars[place...].firstIndex(of: "\n") ?? scalars.endIndex
                scalars.removeSubrange(place..<lineEnd)
            default:
                let lineEnd = scalars[place...].firstIndex(of: "\n") ?? scalars.endIndex
                scalars.insert(contentsOf: scalars[place..<lineEnd], at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Reads damaged texts; whatever is refused is refused with places in the file, in their order.
    private func expectPlaces(
        of text: String, seed: UInt64, _ read: (String) throws -> Void
    ) throws -> (read: Int, refused: Int) {
        var generator = SeededGenerator(seed: seed)
        var counts = (read: 0, refused: 0)
        for _ in 0..<250 {
            let text = damaged(text, &generator)
            do {
                try read(text)
                counts.read += 1
            } catch let error as Misreadings {
                let lines = text.unicodeScalars.count { $0 == "\n" } + 1
                #expect(!error.all.isEmpty)
                // The parser of YAML sees the end of a text one line further down.
                #expect(error.all.allSatisfy { (1...(lines + 1)).contains($0.place.line) })
                #expect(error.all.allSatisfy { $0.place.column >= 1 })
                #expect(zip(error.all, error.all.dropFirst()).allSatisfy { !($1.place < $0.place) })
                counts.refused += 1
            }
        }
        return counts
    }

    @Test("A damaged rubric is refused with places, or is one whose canonical form reads back")
    func rubrics() throws {
        let text = try #require(Bundled.rubrics.first?.text)
        let counts = try expectPlaces(of: text, seed: 1) { text in
            let rubric = try RubricFile.read(text, name: "r")
            #expect(rubric.problems().isEmpty)
            #expect(try RubricFormat.read(RubricFormat.write(rubric)) == rubric)
        }
        #expect(counts.read > 5)
        #expect(counts.refused > 20)
    }

    @Test("A damaged case file is refused with places, or states facts that can be written")
    func cases() throws {
        let rubric = try RubricFile.read(try #require(Bundled.rubrics.first?.text), name: "r")
        let text = try #require(Bundled.cases.first { $0.name == "demo-2021" }?.text)
        let instant = try Instant(canonical: "2022-03-01T08:00:00.000Z")
        let counts = try expectPlaces(of: text, seed: 2) { text in
            for placed in try CaseFile.read(text, name: "c", rubric: rubric).facts {
                let event = Event(actor: "a", at: instant, fact: placed.fact)
                #expect(try EventFormat.read(EventFormat.write(event)) == event)
            }
        }
        #expect(counts.read > 5)
        #expect(counts.refused > 20)
    }

    @Test("A damaged table is refused with places, or read")
    func tables() throws {
        let text =
            "数据,数值,单位,年度,备注\n在职人员数,\"1,053\",人,2021,\"甲, \"\"乙\"\"\"\n"
            + "编制数,—,人,,\n支付数,(12.50),万元,2020,无\n"
        let counts = try expectPlaces(of: text, seed: 3) { _ = try Samples.table($0) }
        #expect(counts.read > 10)
        #expect(counts.refused > 20)
    }

    @Test("A file with thousands of mistakes is given up after a bounded number of them")
    func manyMistakes() {
        let rows = String(repeating: "staf,1,人\n", count: 50_000)
        let found = misreadings { _ = try Samples.table("figure,value,unit\n" + rows) }
        #expect(found.count == 200)
    }

    @Test("A table's name in a source is made fit to be recorded")
    func labels() throws {
        #expect(InputText.label("e\u{301}\u{202E}表.csv", limit: 200) == "é表.csv")
        #expect(InputText.label(String(repeating: "表", count: 100), limit: 200)?.utf8.count == 198)
        #expect(InputText.label("\u{200B}", limit: 200) == nil)
    }
}
