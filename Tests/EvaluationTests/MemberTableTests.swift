// The JSON schemas and the functions that read events and rubrics say the same of every member.

import Evaluation
import Testing

struct MemberTableTests {
    @Test(
        "The schema of events has the members that are read, of every type",
        arguments: FactType.allCases)
    func events(type: FactType) throws {
        let schema = try JSONSchema(file: "event.schema.json")
        var body = try #require(schema.definition(type.rawValue))
        // The envelope, with this type's body and name in place.
        var envelope = try #require(schema.root.object)
        var properties = try #require(envelope["properties"]?.object)
        properties["body"] = body
        properties["type"] = .object(["enum": .array([.string(type.rawValue)])])
        envelope["properties"] = .object(properties)
        envelope["oneOf"] = nil
        body = .object(envelope)
        #expect(
            schema.rows(of: body).map(\.line) == (try MemberTable(eventOf: type)).rows.map(\.line))
    }

    @Test("The schema of events has one body for every type and no other")
    func types() throws {
        let schema = try JSONSchema(file: "event.schema.json")
        let types = FactType.allCases.map(\.rawValue)
        #expect(schema.root["properties"]?["type"]?["enum"]?.strings == types)
        let bodies = try #require(schema.root["oneOf"]?.array).map { $0["properties"] }
        #expect(bodies.compactMap { $0?["type"]?["const"]?.string } == types)
        #expect(bodies.compactMap { $0?["body"].flatMap(schema.reference) } == types)
    }

    @Test("The schema of rubrics has the members that are read")
    func rubric() throws {
        let schema = try JSONSchema(file: "rubric.schema.json")
        #expect(
            schema.rows(of: schema.root).map(\.line) == (try MemberTable.rubric()).rows.map(\.line))
    }

    @Test("Members of every object are read in byte order", arguments: FactType.allCases)
    func order(type: FactType) throws {
        for table in [try MemberTable(eventOf: type), try MemberTable.rubric()] {
            var last: [String: String] = [:]
            for row in table.rows where !row.path.isEmpty && !row.path.hasSuffix("[]") {
                let names = row.path.split(separator: ".")
                let parent = names.dropLast().joined(separator: ".")
                let name = String(names.last ?? "")
                if let before = last[parent] { #expect(before < name, "\(row.path)") }
                last[parent] = name
            }
        }
    }

    @Test(
        "Every object of a schema is closed, and every keyword is one that is understood",
        arguments: ["event.schema.json", "rubric.schema.json"])
    func closed(file: String) throws {
        let schema = try JSONSchema(file: file)
        func walk(_ value: JSONValue) {
            guard let members = value.object else { return }
            #expect(Set(members.keys).isSubset(of: JSONSchema.keywords), "\(members.keys)")
            let isBodyOfAnyType = members == ["type": .string("object")]
            if value["type"]?.string == "object", !isBodyOfAnyType {
                #expect(value["additionalProperties"] == .bool(false))
            }
            for name in ["items", "not"] { if let inner = value[name] { walk(inner) } }
            for name in ["properties", "$defs"] { value[name]?.object?.values.forEach(walk) }
            value["oneOf"]?.array?.forEach(walk)
        }
        walk(schema.root)
    }

    @Test("What a pattern of a schema accepts is what the word's own reader accepts")
    func patterns() throws {
        let schema = try JSONSchema(file: "event.schema.json")
        func accepts(_ name: String, _ text: String) throws -> Bool {
            let definition = try #require(schema.definition(name))
            return schema.refusals(of: .string(text), by: definition).isEmpty
        }
        func reads(_ read: () throws -> some Any) -> Bool { (try? read()) != nil }
        let thirty = String(repeating: "9", count: 30)
        let hundreds = String(repeating: "7", count: 200)
        for text in [
            "", "0", "-0", "-0.0", "0.0", "1", "-1.50", "01", "1.", ".5", "+1", "1e3", "１", thirty,
            thirty + "9", "0.123456789012", "0.1234567890123", "1/2", "-1/2", "0/2", "1/1", "1/02",
            "-0/3", "1/-2", hundreds, hundreds + "7", "1/\(hundreds)", "1/\(hundreds)7", "a",
            "A.b_c-9",
            ".a", "-a", "_a", "9a", "a b", "甲", String(repeating: "a", count: 40),
            String(repeating: "a", count: 41), "2022-03-01T08:00:00.000Z",
            "1969-12-31T23:59:59.999Z",
            "9999-12-31T23:59:59.999Z", "2022-13-01T08:00:00.000Z", "2022-03-01T24:00:00.000Z",
            "2022-03-01T08:60:00.000Z", "2022-03-01T08:00:60.000Z", "2022-03-01T08:00:00Z",
            "+08:00",
            "-14:00", "+14:01", "+15:00", "-00:00", "+00:00", "+08:60", "08:00", "+8:00", "万元",
            "wan",
        ] {
            #expect(try accepts("identifier", text) == reads { try AgencyID(text) }, "\(text)")
            #expect(
                try accepts("decimal", text) == reads { try DecimalNumber(canonical: text) },
                "\(text)")
            #expect(try accepts("exact", text) == reads { try Exact(canonical: text) }, "\(text)")
            #expect(
                try accepts("instant", text) == reads { try Instant(canonical: text) }, "\(text)")
            #expect(try accepts("zone", text) == (ZoneOffset(canonical: text) != nil), "\(text)")
            #expect(try accepts("unit", text) == (Unit(symbol: text) != nil), "\(text)")
        }
    }
}

extension MemberTable.Row {
    fileprivate var line: String {
        "\(path)\(isOptional ? "?" : "")\(isNullable ? " null or" : "") \(kind)"
    }
}

extension JSONSchema {
    /// The members a schema describes, in byte order, each as `MemberTable` would take it down.
    fileprivate func rows(
        of schema: JSONValue, at path: String = "", isOptional: Bool = false
    ) -> [MemberTable.Row] {
        let choices = resolved(schema)["oneOf"]?.array ?? []
        let isNullable = choices.contains { $0["type"]?.string == "null" }
        let inner = isNullable ? choices.last ?? schema : schema
        guard let kind = kind(of: inner) else {
            Issue.record("\(path) is of no known kind: \(inner)")
            return []
        }
        let row = MemberTable.Row(
            path: path, isOptional: isOptional, isNullable: isNullable, kind: kind)
        let resolved = resolved(inner)
        let required = resolved["required"]?.strings ?? []
        let members = (resolved["properties"]?.object ?? [:]).sorted { $0.key < $1.key }
            .flatMap { name, schema in
                rows(
                    of: schema, at: path.isEmpty ? name : "\(path).\(name)",
                    isOptional: !required.contains(name))
            }
        let elements = resolved["items"].map { rows(of: $0, at: path + "[]") } ?? []
        return [row] + members + elements
    }

    private func kind(of schema: JSONValue) -> MemberTable.Kind? {
        switch reference(schema) {
        case "identifier": return .identifier
        case "decimal": return .decimal
        case "exact": return .exact
        case "instant": return .instant
        case "unit": return .unit
        case "formula": return .formula
        case "zone": return .zone
        default: break
        }
        let schema = resolved(schema)
        if let words = schema["enum"] { return .words(words.strings) }
        switch schema["type"]?.string {
        case "boolean": return .boolean
        case "object":
            return .object(
                oneOf: (schema["oneOf"]?.array ?? []).flatMap { $0["required"]?.strings ?? [] })
        case "array":
            return schema["maxItems"]?.number.map { .list((schema["minItems"]?.number ?? 0)...$0) }
        case "integer":
            guard let least = schema["minimum"]?.number, let most = schema["maximum"]?.number else {
                return nil
            }
            return .integer(least...most)
        case "string":
            for digits in [32, 64, 128] where schema["pattern"]?.string == "^[0-9a-f]{\(digits)}$" {
                return .hex(digits)
            }
            guard schema["minLength"]?.number == 1 else { return nil }
            return schema["maxLength"]?.number.map { .text(atMost: $0) }
        default: return nil
        }
    }
}
