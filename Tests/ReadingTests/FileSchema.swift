// The part of JSON Schema (2020-12) that the schema of rubric files is written in, applied to what YAML reads as.

import Foundation

@testable import Reading

/// A schema of files whose scalars are texts: a text is what numbers and words are written as.
struct FileSchema {
    let root: Any

    init(file name: String, beside file: String = #filePath) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Schema/json/\(name)"))
        root = try JSONSerialization.jsonObject(with: data)
    }

    static let keywords: Set = [
        "$schema", "$defs", "title", "description", "$ref", "type", "properties", "required",
        "additionalProperties", "propertyNames", "items", "minItems", "maxItems", "minProperties",
        "maxProperties", "minimum", "maximum", "pattern", "enum", "anyOf", "not",
    ]

    func definition(_ name: String) -> Any? {
        ((root as? [String: Any])?["$defs"] as? [String: Any])?[name]
    }

    /// The words of an enumeration, numbers and truth values left out.
    func words(_ name: String) -> [String] {
        ((definition(name) as? [String: Any])?["enum"] as? [Any] ?? []).compactMap { $0 as? String }
    }

    func resolved(_ schema: Any) -> [String: Any]? {
        guard let members = schema as? [String: Any] else { return nil }
        guard let name = members["$ref"] as? String else { return members }
        return definition(String(name.dropFirst("#/$defs/".count))).flatMap(resolved)
    }

    func holds(_ node: YAMLNode) -> Bool { holds(node, root) }

    func holds(_ node: YAMLNode, _ schema: Any) -> Bool {
        guard let schema = resolved(schema) else { return schema as? Bool == true }
        if let choices = schema["anyOf"] as? [Any], !choices.contains(where: { holds(node, $0) }) {
            return false
        }
        if let other = schema["not"], holds(node, other) { return false }
        guard hasType(node, schema["type"]) else { return false }
        switch node.value {
        case .text(let text): return holds(text.text, schema)
        case .list(let elements):
            return within(elements.count, schema, "minItems", "maxItems")
                && elements.allSatisfy { element in
                    schema["items"].map { holds(element, $0) } ?? true
                }
        case .mapping(let members): return holds(members, schema)
        }
    }

    private func holds(_ text: String, _ schema: [String: Any]) -> Bool {
        if InputText.trimmed(text).isEmpty, types(schema["type"]).contains("null") { return true }
        if let words = schema["enum"] as? [Any],
            !words.contains(where: { ($0 as? String) == text || "\($0)" == text })
        {
            return false
        }
        guard let pattern = schema["pattern"] as? String else { return true }
        return text.range(of: pattern, options: .regularExpression) != nil
    }

    private func holds(_ members: [YAMLNode.Member], _ schema: [String: Any]) -> Bool {
        let keys = Set(members.map(\.key.text))
        let required = schema["required"] as? [String] ?? []
        guard within(members.count, schema, "minProperties", "maxProperties"),
            required.allSatisfy(keys.contains)
        else { return false }
        let properties = schema["properties"] as? [String: Any] ?? [:]
        return members.allSatisfy { member in
            if let names = schema["propertyNames"],
                !holds(YAMLNode(place: member.key.place, value: .text(member.key)), names)
            {
                return false
            }
            if let own = properties[member.key.text] { return holds(member.value, own) }
            return schema["additionalProperties"].map { holds(member.value, $0) } ?? true
        }
    }

    private func within(
        _ count: Int, _ schema: [String: Any], _ least: String, _ most: String
    ) -> Bool {
        count >= schema[least] as? Int ?? 0 && count <= schema[most] as? Int ?? .max
    }

    private func types(_ type: Any?) -> [String] {
        (type as? String).map { [$0] } ?? type as? [String] ?? []
    }

    private func hasType(_ node: YAMLNode, _ type: Any?) -> Bool {
        let types = types(type)
        if types.isEmpty { return true }
        switch node.value {
        case .text(let text) where InputText.trimmed(text.text).isEmpty:
            return types.contains("null") || types.contains("string")
        case .text: return types.contains("string")
        case .list: return types.contains("array")
        case .mapping: return types.contains("object")
        }
    }

    /// A mapping of a file, and the keys that the schema gives it where it takes no others.
    struct Known {
        let node: YAMLNode
        let keys: [String]
    }

    /// The mappings of a node, each with its keys by the schema.
    func known(in node: YAMLNode, _ schema: Any? = nil) -> [Known] {
        guard let schema = resolved(schema ?? root) else { return [] }
        if let choices = schema["anyOf"] as? [Any] {
            return choices.first { holds(node, $0) }.map { known(in: node, $0) } ?? []
        }
        switch node.value {
        case .text: return []
        case .list(let elements):
            return schema["items"].map { items in elements.flatMap { known(in: $0, items) } } ?? []
        case .mapping(let members):
            let properties = schema["properties"] as? [String: Any] ?? [:]
            let rest = schema["additionalProperties"]
            let within = members.flatMap { member in
                (properties[member.key.text] ?? rest).map { known(in: member.value, $0) } ?? []
            }
            return
                (rest as? Bool == false ? [Known(node: node, keys: properties.keys.sorted())] : [])
                + within
        }
    }
}
