// The part of JSON Schema (2020-12) that the project's schemas are written in.

import Foundation

/// A schema document, looked up and applied.
struct JSONSchema {
    let root: JSONValue

    init(file: String) throws { root = try JSONValue(schemaFile: file) }

    /// The keywords understood here; any other in a schema is a mistake.
    static let keywords: Set = [
        "$schema", "$defs", "$comment", "title", "description", "$ref", "type", "properties",
        "required", "additionalProperties", "items", "minItems", "maxItems", "minLength",
        "maxLength", "pattern", "minimum", "maximum", "enum", "const", "oneOf", "not",
    ]

    /// The name of the definition a schema refers to.
    func reference(_ schema: JSONValue) -> String? {
        schema["$ref"]?.string.map { String($0.dropFirst("#/$defs/".count)) }
    }

    func definition(_ name: String) -> JSONValue? { root["$defs"]?[name] }

    /// The schema itself, or what it refers to.
    func resolved(_ schema: JSONValue) -> JSONValue {
        reference(schema).flatMap(definition) ?? schema
    }

    /// Where and by which keyword a value is refused; empty where it holds.
    func refusals(
        of value: JSONValue, by schema: JSONValue, at path: String = ""
    ) -> [String] {
        if let name = reference(schema) {
            guard let definition = definition(name) else { return ["\(path) $ref \(name)"] }
            return refusals(of: value, by: definition, at: path)
        }
        var found: [String] = []
        func note(_ keyword: String, unless holds: Bool) {
            if !holds { found.append("\(path) \(keyword)") }
        }
        if let type = schema["type"]?.string { note("type", unless: value.isOf(type: type)) }
        if let words = schema["enum"]?.array { note("enum", unless: words.contains(value)) }
        if let word = schema["const"] { note("const", unless: word == value) }
        if let choices = schema["oneOf"]?.array {
            let holding = choices.filter { refusals(of: value, by: $0, at: path).isEmpty }
            note("oneOf", unless: holding.count == 1)
        }
        if let other = schema["not"] {
            note("not", unless: !refusals(of: value, by: other, at: path).isEmpty)
        }
        switch value {
        case .string(let text): found += refusals(ofText: text, by: schema, at: path)
        case .number(let number):
            note("minimum", unless: number >= schema["minimum"]?.number ?? .min)
            note("maximum", unless: number <= schema["maximum"]?.number ?? .max)
        case .array(let elements):
            note("minItems", unless: elements.count >= schema["minItems"]?.number ?? 0)
            note("maxItems", unless: elements.count <= schema["maxItems"]?.number ?? .max)
            if let items = schema["items"] {
                for element in elements {
                    found += refusals(of: element, by: items, at: path + "[]")
                }
            }
        case .object(let members):
            found += refusals(ofMembers: members, by: schema, at: path)
        case .null, .bool: break
        }
        return found
    }

    private func refusals(
        ofText text: String, by schema: JSONValue, at path: String
    ) -> [String] {
        var found: [String] = []
        let length = text.unicodeScalars.count
        if length < schema["minLength"]?.number ?? 0 { found.append("\(path) minLength") }
        if length > schema["maxLength"]?.number ?? .max { found.append("\(path) maxLength") }
        if let pattern = schema["pattern"]?.string,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(path) pattern")
        }
        return found
    }

    private func refusals(
        ofMembers members: [String: JSONValue], by schema: JSONValue, at path: String
    ) -> [String] {
        var found: [String] = []
        for name in schema["required"]?.strings ?? [] where members[name] == nil {
            found.append("\(path) required \(name)")
        }
        let known = schema["properties"]?.object ?? [:]
        for (name, value) in members {
            if let schema = known[name] {
                found += refusals(of: value, by: schema, at: "\(path).\(name)")
            } else if schema["additionalProperties"] == .bool(false) {
                found.append("\(path) additionalProperties \(name)")
            }
        }
        return found
    }
}

extension JSONValue {
    fileprivate func isOf(type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number: type == "integer"
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }
}
