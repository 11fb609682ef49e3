// Holds a JSON document against the schema of its page: the few keywords that the schemas use.

import Foundation

/// The schema of one kind of page, out of the file with all.
struct JSONContract {
    private let definitions: [String: JSONValue]
    private let schema: JSONValue

    private let patterns: [String: NSRegularExpression]

    /// Read once.
    private static let file = Result { try read() }

    private static func read() throws -> JSONValue {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Schema/json/pages.schema.json")
        return try JSONValue(parsing: String(contentsOf: file, encoding: .utf8))
    }

    init(page: String) throws {
        definitions = try Self.file.get()["$defs"]?.object ?? [:]
        let texts = definitions.values.compactMap { $0["pattern"]?.string }
        patterns = try Dictionary(
            texts.map { ($0, try NSRegularExpression(pattern: $0)) },
            uniquingKeysWith: { first, _ in first })
        schema = definitions[page] ?? .object(["enum": .array([])])
    }

    /// Where the document breaks the schema, and how; empty where it keeps it.
    func breaches(of document: JSONValue) -> [String] { breaches(of: document, schema, at: "") }

    private func breaches(
        of value: JSONValue, _ schema: JSONValue, at path: String
    ) -> [String] {
        if let reference = schema["$ref"]?.string {
            let name = String(reference.dropFirst("#/$defs/".count))
            return definitions[name].map { breaches(of: value, $0, at: path) }
                ?? ["\(path): no definition \(name)"]
        }
        if let choices = schema["anyOf"]?.array {
            let tried = choices.map { breaches(of: value, $0, at: path) }
            return tried.contains { $0.isEmpty } ? [] : tried.first ?? []
        }
        var found: [String] = []
        func expect(_ holds: Bool, _ keyword: String) {
            if !holds { found.append("\(path): \(keyword) refuses \(value)") }
        }
        if let constant = schema["const"] { expect(constant == value, "const") }
        if let words = schema["enum"] { expect(words.array.contains(value), "enum") }
        if let type = schema["type"] {
            let types = type.string.map { [$0] } ?? type.array.compactMap(\.string)
            expect(types.contains(value.type), "type")
        }
        if let pattern = schema["pattern"]?.string, let text = value.string {
            let all = NSRange(location: 0, length: text.utf16.count)
            expect(patterns[pattern]?.firstMatch(in: text, range: all) != nil, "pattern")
        }
        return found + breaches(ofMembers: value, schema, path)
            + value.array.enumerated().flatMap { place, element in
                schema["items"].map { breaches(of: element, $0, at: "\(path)[\(place)]") } ?? []
            }
    }

    private func breaches(
        ofMembers value: JSONValue, _ schema: JSONValue, _ path: String
    ) -> [String] {
        guard let properties = schema["properties"]?.object, case .object(let members) = value
        else { return [] }
        let required = schema["required"]?.array.compactMap(\.string) ?? []
        return required.filter { members[$0] == nil }.map { "\(path): no \($0)" }
            + members.flatMap { key, member in
                properties[key].map { breaches(of: member, $0, at: "\(path)/\(key)") }
                    ?? ["\(path): \(key) is not in the schema"]
            }
    }
}
