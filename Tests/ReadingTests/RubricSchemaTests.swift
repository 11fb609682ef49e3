import Evaluation
import Foundation
import Schema
import Testing

@testable import Reading

@Suite("The schema of rubric files, held against the reader")
struct RubricSchemaTests {
    private let schema: FileSchema

    init() throws { schema = try FileSchema(file: "rubric-file.schema.json") }

    /// The files that come with the program, and one with what they do not use.
    private static let texts =
        Bundled.rubrics.map(\.text) + [
            Bundled.rubricTemplate,
            """
            id: more
            title: 其余写法
            rules: 2
            full: 3
            rounding: {digits: 1, mode: 进一, scope: 总分}
            lists: [{id: tasks, title: 任务}]
            categories: [{id: region, title: 地区, values: [{id: east, title: 东部}]}]
            figures: [{id: a, title: 甲, unit: 项, note: 说明, list: tasks, basis: 决算}]
            groups:
              - id: g
                title: 组
                indicators:
                  - id: i
                    title: 一
                    weight: 3
                    note: 说明
                    points: [{id: p, title: 要点}, {id: q, title: 否决, vetoes: 是}]
                    clauses: [{id: c, title: 条款, deduction: 0.5, repeats: 是}]
                    rule: {items: {list: tasks, gather: 合计, base: 3, rule: {occurrences: {each: {p: -1}, base: 0, least: -3}}}}
                  - id: j
                    title: 二
                    weight: 0
                    measure: sum(a) / 2
                    form: number
                    part_of_whole: no
                    cases: {silent: {points: 0}}
                    rule: {steps: {within: ">= 1", step: 1, each: -1, counted: 满步, base: 1, least: 0}}
            defects: [{code: x, indicator: i, text: 字}]
            """,
        ]

    private static func node(_ text: String) throws -> YAMLNode {
        var notes = Notes()
        let node = try #require(YAMLDocument.read(text, file: "r", &notes))
        #expect(notes.isEmpty)
        return node
    }

    private static func wrong(_ node: YAMLNode) -> [Misreading] {
        var reader = RubricReader(Notes())
        _ = reader.read(node)
        return reader.notes.all
    }

    @Test("What comes with the program holds by the schema and by the reader", arguments: texts)
    func valid(text: String) throws {
        let node = try Self.node(text)
        #expect(schema.holds(node))
        #expect(Self.wrong(node).filter { $0.problem.code != "units" } == [])
    }

    @Test("The schema uses no keyword that this test does not know")
    func keywords() throws {
        func check(_ schema: Any) {
            guard let members = schema as? [String: Any] else { return }
            for (key, value) in members {
                #expect(FileSchema.keywords.contains(key), "\(key)")
                switch key {
                case "properties", "$defs":
                    for (_, inner) in value as? [String: Any] ?? [:] { check(inner) }
                case "anyOf": for inner in value as? [Any] ?? [] { check(inner) }
                case "items", "not", "propertyNames", "additionalProperties": check(value)
                default: break
                }
            }
        }
        check(schema.root)
    }

    @Test("Its words are the reader's words, and its units every unit")
    func words() throws {
        func expect<Value>(_ name: String, _ vocabulary: Vocabulary<Value>) {
            let words = schema.words(name)
            for word in words { #expect(vocabulary.value(of: word) != nil, "\(name) \(word)") }
            #expect(Set(vocabulary.names).isSubset(of: words), "\(name)")
        }
        expect("basis", InputWords.basis)
        expect("treatment", InputWords.treatment)
        expect("rounding_mode", InputWords.rounding)
        expect("rounding_scope", InputWords.roundingScope)
        expect("form", InputWords.form)
        expect("kind", InputWords.kind)
        expect("role", InputWords.role)
        expect("gather", InputWords.gather)
        expect("counted", InputWords.counted)
        expect("meets", InputWords.meets)
        expect("question", InputWords.question)
        expect("choice", InputWords.choice)
        expect("flag", InputWords.flag)
        expect("required_flag", InputWords.flag)
        #expect(Set(Unit.all.map(\.symbol)).isSubset(of: schema.words("unit")))
        for unit in schema.words("unit") {
            var notes = Notes()
            let place = Place(file: "r", line: 1, column: 1)
            #expect(Located(unit, at: place).unit(&notes) != nil)
        }
    }

    @Test("It gives each mapping the keys that the reader takes there, and no others")
    func keys() throws {
        var seen: Set<[String]> = []
        var all: Set<String> = []
        var known: [(root: YAMLNode, known: FileSchema.Known)] = []
        for text in Self.texts {
            let root = try Self.node(text)
            for found in schema.known(in: root) {
                all.formUnion(found.keys)
                if seen.insert(found.keys).inserted { known.append((root, found)) }
            }
        }
        #expect(known.count > 25)
        let shapes = Set(RuleShape.allCases.map(\.rawValue))
        for (root, found) in known {
            guard case .mapping(let members) = found.node.value else { continue }
            let present = Set(members.map(\.key.text))
            let added = all.subtracting(present).union(["colour"])
            let wrong = Self.wrong(root.inserting(added.sorted(), at: found.node.place))
            let refused = wrong.compactMap { misreading -> String? in
                guard case .unknownKey(let key, _, _) = misreading.problem,
                    misreading.place == .inserted
                else { return nil }
                return key
            }
            // A shape that cannot stand within another rule is known there, and refused as a wrong word.
            let elsewhere = shapes.isSuperset(of: found.keys) ? shapes : []
            #expect(
                Set(refused) == added.subtracting(found.keys).subtracting(elsewhere),
                "\(found.keys)")
        }
        // Every key that the reader asks for by name is one of the schema's.
        let asked = try Self.keysAsked()
        #expect(asked.count > 50)
        #expect(asked.subtracting(all) == [])
        #expect(all.subtracting(asked).subtracting(shapes) == [])
    }

    /// The keys that the source of the reader asks a mapping for.
    private static func keysAsked() throws -> Set<String> {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Reading/Rubric")
        let asking =
            #/(?:part|required|text|id|word|number|filled|list|wholeNumber|requiredID|requiredText|cell)\("([a-z_]+)"/#
        var asked: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let text = try String(
                contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            asked.formUnion(text.matches(of: asking).map { String($0.1) })
        }
        return asked
    }

    /// What the reader refuses for its form alone, as the schema must.
    private static let formal: Set<InputProblem.Code> = [
        .unknownKey, .missingKey, .missingOneOf, .keysExclude, .shape, .word, .identifier,
        .ruleEnd, .interval, .bandPoints, .unknownUnit, .wholeNumber, .blankNumber, .number,
    ]

    private static func isFormal(_ problem: InputProblem, _ keys: Set<String>) -> Bool {
        // Whether these must be there depends on other keys; points of evaluation have keys of their own.
        if case .missingKey(let key) = problem {
            return keys.contains(key) && !["full", "weight", "measure"].contains(key)
        }
        return formal.contains { $0.rawValue == problem.code }
    }

    @Test("What the schema refuses the reader refuses, and in form the other way round")
    func mutations() throws {
        var generator = SeededGenerator(seed: 7)
        var counts = (bySchema: 0, byReader: 0, byNeither: 0)
        var keys: Set<String> = []
        for text in Self.texts {
            keys.formUnion(schema.known(in: try Self.node(text)).flatMap(\.keys))
        }
        for text in Self.texts {
            let root = try Self.node(text)
            for _ in 0..<100 {
                let mutated = root.mutated(&generator)
                let holds = schema.holds(mutated)
                let wrong = Self.wrong(mutated)
                if !holds {
                    counts.bySchema += 1
                    #expect(!wrong.isEmpty, "\(mutated.sketch)")
                }
                if !wrong.isEmpty, wrong.allSatisfy({ Self.isFormal($0.problem, keys) }) {
                    counts.byReader += 1
                    #expect(!holds, "\(wrong)")
                }
                if holds && wrong.isEmpty { counts.byNeither += 1 }
            }
        }
        #expect(
            counts.bySchema > 150 && counts.byReader > 100 && counts.byNeither > 10, "\(counts)")
    }
}

extension Place {
    fileprivate static let inserted = Place(file: "inserted", line: 9_999, column: 1)
}

extension YAMLNode {
    fileprivate static func text(_ text: String) -> YAMLNode {
        YAMLNode(place: .inserted, value: .text(Located(text, at: .inserted)))
    }

    /// The tree with further keys in the mapping at a place.
    fileprivate func inserting(_ keys: [String], at place: Place) -> YAMLNode {
        switch value {
        case .text: return self
        case .list(let elements):
            return YAMLNode(
                place: self.place, value: .list(elements.map { $0.inserting(keys, at: place) }))
        case .mapping(let members):
            var members = members.map {
                Member(key: $0.key, value: $0.value.inserting(keys, at: place))
            }
            if self.place == place {
                members += keys.map {
                    Member(key: Located($0, at: .inserted), value: .text(""))
                }
            }
            return YAMLNode(place: self.place, value: .mapping(members))
        }
    }

    private var size: Int {
        switch value {
        case .text: 1
        case .list(let elements): elements.map(\.size).reduce(1, +)
        case .mapping(let members): members.map(\.value.size).reduce(1, +)
        }
    }

    /// The tree with one node changed, somewhere.
    fileprivate func mutated(_ generator: inout SeededGenerator) -> YAMLNode {
        var target = Int.random(in: 0..<size, using: &generator)
        return mutated(at: &target, &generator)
    }

    private func mutated(at target: inout Int, _ generator: inout SeededGenerator) -> YAMLNode {
        target -= 1
        if target == -1 { return changed(&generator) }
        switch value {
        case .text: return self
        case .list(let elements):
            return YAMLNode(
                place: place,
                value: .list(elements.map { $0.mutated(at: &target, &generator) }))
        case .mapping(let members):
            return YAMLNode(
                place: place,
                value: .mapping(
                    members.map {
                        Member(key: $0.key, value: $0.value.mutated(at: &target, &generator))
                    }))
        }
    }

    private static let texts = [
        "???", "", "甲", "abc", "-5", "5%", "1.5", "3", "—", "yes", "mean", "<= 3", "[1, 2]",
        "(1, 2)", "= 0", "full", "a b",
    ]

    private func changed(_ generator: inout SeededGenerator) -> YAMLNode {
        let text = YAMLNode.text(
            Self.texts[Int.random(in: 0..<Self.texts.count, using: &generator)])
        let choice = Int.random(in: 0...7, using: &generator)
        switch value {
        case .mapping(var members) where choice > 1 && !members.isEmpty:
            let place = Int.random(in: 0..<members.count, using: &generator)
            switch choice {
            case 2, 3: members.remove(at: place)
            case 4:
                let key = Located(members[place].key.text + "x", at: .inserted)
                members[place] = Member(key: key, value: members[place].value)
            case 5: members[place] = Member(key: members[place].key, value: text)
            case 6: members.append(Member(key: Located("title", at: .inserted), value: text))
            default: members.append(Member(key: Located("colour", at: .inserted), value: text))
            }
            let keys = members.map(\.key.text)
            return Set(keys).count == keys.count
                ? YAMLNode(place: self.place, value: .mapping(members)) : self
        case .list(var elements) where choice > 1 && !elements.isEmpty:
            let place = Int.random(in: 0..<elements.count, using: &generator)
            if choice < 5 { elements.remove(at: place) } else { elements[place] = text }
            return YAMLNode(place: self.place, value: .list(elements))
        case .text, .list, .mapping:
            switch choice {
            case 0: return YAMLNode(place: self.place, value: .list([text]))
            case 1:
                return YAMLNode(
                    place: self.place,
                    value: .mapping([Member(key: Located("abc", at: .inserted), value: text)]))
            default: return text
            }
        }
    }

    fileprivate var sketch: String {
        switch value {
        case .text(let text): "\"\(text.text)\""
        case .list(let elements): "[" + elements.map(\.sketch).joined(separator: ", ") + "]"
        case .mapping(let members):
            "{" + members.map { "\($0.key.text): \($0.value.sketch)" }.joined(separator: ", ") + "}"
        }
    }
}
