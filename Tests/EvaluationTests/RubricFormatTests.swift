// Rubrics are read from and written as one canonical form.

import Evaluation
import Testing

struct RubricFormatTests {
    private let places = JSONPlaces(GoldenEvents.rubric)

    private func refusal(_ bytes: [UInt8]) -> CanonicalError? {
        do throws(CanonicalError) {
            _ = try RubricFormat.read(bytes)
            return nil
        } catch { return error }
    }

    @Test("A rubric written by hand is read, and written again byte by byte")
    func golden() throws {
        let bytes = Array(GoldenEvents.rubric.utf8)
        let rubric = try RubricFormat.read(bytes)
        #expect(String(decoding: RubricFormat.write(rubric), as: UTF8.self) == GoldenEvents.rubric)
        #expect(rubric.problems() == [])
        #expect(
            rubric.indicators.map(\.id.text) == ["i-1", "i-2", "i-3", "i-4", "i-5", "i-6", "i-7"])
        #expect(rubric.indicators[0].rule.readsMeasure)
        #expect(rubric.rounding == Rounding(digits: 2, mode: .halfEven, scope: .total))
        #expect(rubric.exemptions == [.full, .leftOut])
        #expect(rubric.figures[1].basis == nil)
        #expect(rubric.number(of: try IndicatorID("i-4")) == 4)
        #expect(rubric.title(of: try FigureID("three")) == "三公经费")
        let expanded = try #require(rubric.indicators[0].measure).formula
        #expect(
            rubric.expanded(expanded).canonical
                == #"(travel + prior("3-cars", 2) - (prior(travel) + prior("3-cars", 3))) / (prior(travel) + prior("3-cars", 3))"#
        )
    }

    @Test("Rubrics of scoring rules 2 written by hand are read, and written again byte by byte")
    func newerGolden() throws {
        for golden in [GoldenRubrics.points, GoldenRubrics.ordinal] {
            let rubric = try RubricFormat.read(Array(golden.utf8))
            #expect(String(decoding: RubricFormat.write(rubric), as: UTF8.self) == golden)
            #expect(rubric.problems() == [])
            #expect(
                rubric.indicators.allSatisfy {
                    $0.id.text == "bonus" || $0.id.text == "veto" || !$0.rule.isOfRules1
                })
        }
    }

    @Test("Every member that may be there is there in a golden rubric")
    func everyMember() throws {
        // What a rule within another is made of stands in the golden rubrics on its own.
        func outer(_ path: String) -> String {
            ["items.rule", "parts.parts[].rule", "by_category.cases[].rule"].reduce(path) {
                $0.hasSuffix("." + $1) ? $0 : $0.replacing("rule.\($1).", with: "rule.")
            }
        }
        let known = try MemberTable.rubric().rows.map(\.path)
            .filter { !$0.isEmpty && !$0.hasSuffix("[]") }
        let written = GoldenRubrics.all.flatMap { JSONPlaces($0).members.map(\.path) }
        #expect(Set(written.map(outer)) == Set(known.map(outer)))
    }

    @Test(
        "A member left out is refused where it should stand, or may be left out",
        arguments: GoldenRubrics.all)
    func leftOut(golden: String) throws {
        let places = JSONPlaces(golden)
        let rows = try MemberTable.rubric().rows
        for object in places.objects {
            for (place, member) in object.members.enumerated() {
                let isOnly = object.members.count == 1
                let cut =
                    place == 0
                    ? member.whole.lowerBound..<member.whole.upperBound + (isOnly ? 0 : 1)
                    : member.whole.lowerBound - 1..<member.whole.upperBound
                let bytes = places.replacing(cut, by: "")
                let before = place == 0 ? object.start : member.whole.lowerBound - 1
                if object.path.hasSuffix(".rule") {
                    // The object of a rule without its shape is refused as a whole.
                    #expect(refusal(bytes)?.offset == object.start - 1, "\(member.path)")
                } else if rows.contains(where: { $0.path == member.path && $0.isOptional }) {
                    #expect(RubricFormat.write(try RubricFormat.read(bytes)) == bytes)
                } else {
                    #expect(
                        refusal(bytes)
                            == CanonicalError(offset: before, expected: .member(named: member.name))
                    )
                }
            }
        }
    }

    @Test("A member given twice or under another name is refused", arguments: GoldenRubrics.all)
    func doubledAndRenamed(golden: String) {
        let places = JSONPlaces(golden)
        for member in places.members {
            let whole = places.text(member.whole)
            #expect(
                refusal(places.replacing(member.whole, by: "\(whole),\(whole)")) != nil,
                "\(member.path)")
            let renamed = #""\#(member.name)_":\#(places.text(member.value))"#
            #expect(refusal(places.replacing(member.whole, by: renamed)) != nil, "\(member.path)")
        }
    }

    @Test("A rule of two shapes is refused", arguments: GoldenRubrics.all)
    func twoShapes(golden: String) {
        let places = JSONPlaces(golden)
        for member in places.members where member.path.hasSuffix(".rule") {
            for two in [#"{"all_or_nothing":{},"judged":{}}"#, #"{"count":["0"],"proportion":{}}"#]
            {
                #expect(refusal(places.replacing(member.value, by: two)) != nil)
            }
        }
    }

    @Test(
        "A formula in another spelling is refused where it begins",
        arguments: [
            "travel+1", "(travel)", "travel  + 1", "三公经费", "prior(travel, 1)", "", "travel -",
            "travel × 2",
        ])
    func formulas(text: String) throws {
        let member = try #require(places.members.first { $0.path == "derived[].formula" })
        let bytes = places.replacing(member.value, by: #""\#(text)""#)
        #expect(refusal(bytes)?.offset == member.value.lowerBound)
    }

    @Test("Within another rule stands only a rule of one thing")
    func innerShapes() throws {
        let places = JSONPlaces(GoldenRubrics.points)
        let inner = places.members.filter {
            $0.path.hasSuffix("rule") && $0.path != "indicators[].rule"
        }
        #expect(inner.count == 6)
        for member in inner {
            for shape in [
                #"{"judged":{}}"#, #"{"graded_range":[]}"#, #"{"lookup":[]}"#,
                #"{"weakest_link":{"plus":true}}"#, #"{"parts":{"gather":"sum","parts":[]}}"#,
                #"{"by_category":{"cases":[],"category":"region"}}"#,
                #"{"items":{"gather":"sum","list":"tasks","rule":{"all_or_nothing":{}}}}"#,
            ] {
                #expect(refusal(places.replacing(member.value, by: shape)) != nil, "\(shape)")
            }
        }
    }

    @Test("A band has one lower and one upper end at most")
    func endsOfBands() throws {
        let places = JSONPlaces(GoldenRubrics.points)
        let band = try #require(places.members.first { $0.path.hasSuffix("bands[].above") })
        for two in [#""above":"0","at_least":"0""#, #""above":"0","at_most":"9""#] {
            #expect(refusal(places.replacing(band.whole, by: two)) != nil)
        }
    }

    @Test(
        "A rubric cut short or changed in a byte is refused, or is read as what it says",
        arguments: GoldenRubrics.all)
    func damage(golden: String) throws {
        let places = JSONPlaces(golden)
        var random = SeededGenerator(seed: 6)
        for place in places.bytes.indices {
            #expect(refusal(Array(places.bytes[..<place])) != nil)
            var changed = places.bytes
            changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            if let rubric = try? RubricFormat.read(changed) {
                #expect(RubricFormat.write(rubric) == changed)
            }
        }
    }

    @Test("Lists of a rubric are held to their lengths", arguments: GoldenRubrics.all)
    func lengths(golden: String) throws {
        let places = JSONPlaces(golden)
        let rows = try MemberTable.rubric().rows
        for list in places.lists {
            guard let element = list.elements.first,
                case .list(let counts) = rows.first(where: { $0.path == list.path })?.kind
            else { continue }
            func rubric(with count: Int) -> [UInt8] {
                let elements = Array(repeating: places.text(element), count: count)
                return places.replacing(list.whole, by: "[\(elements.joined(separator: ","))]")
            }
            #expect(refusal(rubric(with: counts.upperBound)) == nil, "\(list.path)")
            #expect(
                refusal(rubric(with: counts.upperBound + 1))?.expected == .atMost(counts.upperBound)
            )
        }
    }
}
