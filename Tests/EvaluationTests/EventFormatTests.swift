// Events are read from and written as the canonical bytes that stand here by hand.

import Evaluation
import Testing

struct EventFormatTests {
    @Test(
        "Events written by hand are read, and written again byte by byte",
        arguments: GoldenEvents.all)
    func golden(golden: GoldenEvent) throws {
        let (type, line) = (golden.type, golden.line)
        let event = try EventFormat.read(Array(line.utf8))
        #expect(event.fact.type == type)
        #expect(event.actor == "王芳")
        #expect(String(decoding: EventFormat.write(event), as: UTF8.self) == line)
        #expect(EventFormat.write(event) == Array(line.utf8))
    }

    @Test("Every type has golden events, and the schema holds for them all")
    func schema() throws {
        #expect(Set(GoldenEvents.all.map(\.type)) == Set(FactType.allCases))
        let events = try JSONSchema(file: "event.schema.json")
        for golden in GoldenEvents.all {
            #expect(events.refusals(of: try JSONValue(golden.line), by: events.root) == [])
        }
        let rubrics = try JSONSchema(file: "rubric.schema.json")
        for golden in GoldenRubrics.all {
            #expect(rubrics.refusals(of: try JSONValue(golden), by: rubrics.root) == [])
        }
    }

    @Test("Every member that may be there is there in a golden event", arguments: FactType.allCases)
    func everyMember(type: FactType) throws {
        let written = GoldenEvents.all.filter { $0.type == type }
            .flatMap { JSONPlaces($0.line).members.map(\.path) }
        let known = try MemberTable(eventOf: type).rows.map(\.path)
            .filter { !$0.isEmpty && !$0.hasSuffix("[]") }
        #expect(Set(written) == Set(known))
    }

    @Test("What an event says is what its members say")
    func meaning() throws {
        let line = GoldenEvents.all.first { $0.type == .figureRecorded }?.line ?? ""
        let event = try EventFormat.read(Array(line.utf8))
        let agency = try AgencyID("325001")
        let key = EvaluationKey(
            agency: agency, subject: try SubjectID("tv-2021"), year: try #require(FiscalYear(2021)),
            stage: .selfEvaluation)
        #expect(event.at.canonical == "2022-03-01T08:00:00.000Z")
        #expect(event.clock?.canonical == "2022-03-01T07:59:59.999Z")
        #expect(event.fact.evaluation == key)
        #expect(event.fact.agency == agency)
        #expect(event.fact.corrects == Correction(entry: EntryNumber(7), reason: "录入时多写一位"))
        guard case .figureRecorded(let figure) = event.fact else {
            Issue.record("a figure")
            return
        }
        #expect(figure.basis == .budget)
        #expect(figure.period.number == 2020)
        #expect(figure.restates?.entry == EntryNumber(5))
        #expect(figure.source.locator == "第 3 页")
        #expect(figure.note == "含下属单位\n一家")
        #expect(figure.quantity.description == "-12.50 万元")
        #expect(figure.quantity.exact == Exact(-125_000))
    }

    @Test(
        "A type or version that is not known is told apart from an event that is malformed",
        arguments: [
            ("item.moved", "1", "item.moved", "1"), ("ledger.opened", "2", "ledger.opened", "2"),
            ("ledger.opened", "01", "ledger.opened", "01"), ("x", "0", "x", "0"),
            ("a_b.c", "999999999999999999999", "a_b.c", "999999999999999999999"),
        ])
    func unknown(type: String, version: String, readType: String, readVersion: String) {
        let line = #"{"actor":"a","at":"x","body":{"new":true},"type":"\#(type)","v":\#(version)}"#
        #expect(throws: EventError.unknown(type: readType, version: readVersion)) {
            try EventFormat.read(Array(line.utf8))
        }
    }

    @Test(
        "What does not end as events end has no type",
        arguments: [
            "", "}", "{}", "null", #"{"type":"ledger.opened"}"#, #"{"type":"ledger.opened","v":1}"#,
            #"{"a":1,"type":"ledger.opened","v":}"#, #"{"a":1,"type":"","v":1}"#,
            #"{"a":1,"type":"ledger.opened","v":-1}"#, #"{"a":1,"type":"ledger.opened","v":1} "#,
            #"{"a":1,"type":"Ledger.opened","v":1}"#, #"{"a":1,"v":1,"type":"ledger.opened"}"#,
            #"{"a":1,"type":"ledger.opened","v":"1"}"#, #"{"a":1,"type":"ledger.opened","v":1}}"#,
        ])
    func noType(line: String) {
        #expect(throws: EventError.noType) { try EventFormat.read(Array(line.utf8)) }
    }

    @Test(
        "An event cut short anywhere is refused, also where its end is kept",
        arguments: GoldenEvents.all)
    func truncation(golden: GoldenEvent) throws {
        let (type, line) = (golden.type, golden.line)
        let bytes = Array(line.utf8)
        let tail = Array(#","type":"\#(type.rawValue)","v":1}"#.utf8)
        for length in 0..<bytes.count {
            #expect(throws: EventError.self) { try EventFormat.read(Array(bytes[..<length])) }
            guard length < bytes.count - tail.count else { continue }
            let cut = Array(bytes[..<length]) + tail
            if let event = try? EventFormat.read(cut) { #expect(EventFormat.write(event) == cut) }
        }
    }

    @Test("A changed byte is refused, or is read as what it then says", arguments: GoldenEvents.all)
    func changedBytes(golden: GoldenEvent) throws {
        let line = golden.line
        var random = SeededGenerator(seed: UInt64(line.utf8.count))
        let bytes = Array(line.utf8)
        for place in bytes.indices {
            for byte in [
                bytes[place] ^ 1, bytes[place] ^ 0x20, .random(in: 0...255, using: &random),
            ]
            where byte != bytes[place] {
                var changed = bytes
                changed[place] = byte
                if let event = try? EventFormat.read(changed) {
                    #expect(EventFormat.write(event) == changed)
                }
            }
        }
    }
}
