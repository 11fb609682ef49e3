// Reads YAML into a tree with places, refusing what a data file has no need of.

import Yams

/// One YAML document without anchors, aliases, tags, tabs, duplicate keys and deep nesting.
enum YAMLDocument {
    static let deepest = 20
    /// How often a document is parsed again, each time without the duplicate key found before.
    private static func mostDuplicates(in text: String) -> Int {
        text.utf8.count > 500_000 ? 0 : 20
    }

    /// The document's tree; nil where there is none, with the reason noted.
    static func read(_ text: String, file: String, _ notes: inout Notes) -> YAMLNode? {
        if notes.noteForbidden(in: text, file: file) { return nil }
        var source = YAMLSource(text, file: file)
        for _ in 0...mostDuplicates(in: text) {
            do {
                let parser = try Yams.Parser(yaml: source.text, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    notes.note(.yaml(.empty), at: Place(file: file, line: 1, column: 1))
                    return nil
                }
                return node(root, depth: 1, source, &notes)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let first = source.place(context.mark)
                let key = keys.first ?? ""
                let second = source.setAsideKey(key, after: first)
                notes.note(.yaml(.duplicateKey(key, first: first)), at: second ?? first)
                if second == nil { return nil }
            } catch {
                note(error, source, &notes)
                return nil
            }
        }
        return nil
    }

    private static func node(
        _ node: Node, depth: Int, _ source: YAMLSource, _ notes: inout Notes
    ) -> YAMLNode? {
        guard !notes.isFull else { return nil }
        let place = node.mark.map(source.place) ?? Place(file: source.file, line: 1, column: 1)
        if let feature = source.feature(at: place) {
            // The parser gives an alias the place of its anchor.
            let isKnown = feature == .anchor && notes.holds(.yaml(.anchor), at: place)
            if !isKnown {
                notes.note(.yaml(feature), at: place)
            } else if let alias = source.aliases(of: place).first(where: {
                !notes.holds(.yaml(.alias), at: $0)
            }) {
                notes.note(.yaml(.alias), at: alias)
            }
            return nil
        }
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let located = Located(scalar.string, at: place, isQuoted: isQuoted)
            return YAMLNode(place: place, value: .text(located))
        case .alias:
            notes.note(.yaml(.alias), at: place)
            return nil
        case .sequence, .mapping:
            guard depth <= deepest else {
                notes.note(.yaml(.tooDeep(limit: deepest)), at: place)
                return nil
            }
        }
        if let sequence = node.sequence {
            let elements = sequence.compactMap {
                self.node($0, depth: depth + 1, source, &notes)
            }
            return YAMLNode(place: place, value: .list(elements))
        }
        var members: [YAMLNode.Member] = []
        for (key, value) in node.mapping ?? [:] {
            guard let key = self.node(key, depth: depth + 1, source, &notes) else { continue }
            guard case .text(let name) = key.value else {
                notes.note(.shape(expected: .text, found: key.shape), at: key.place)
                continue
            }
            if source.isSetAside(name) { continue }
            guard let value = self.node(value, depth: depth + 1, source, &notes) else { continue }
            members.append(YAMLNode.Member(key: name, value: value))
        }
        return YAMLNode(place: place, value: .mapping(members))
    }

    private static func note(
        _ error: any Error, _ source: YAMLSource, _ notes: inout Notes
    ) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            let place = source.place(mark)
            notes.note(.yaml(Self.problem(problem, at: place, source)), at: place)
        case YamlError.reader(let problem, _, _, _):
            notes.note(
                .yaml(.syntax(problem)), at: Place(file: source.file, line: 1, column: 1))
        default:
            notes.note(
                .yaml(.syntax("unreadable")), at: Place(file: source.file, line: 1, column: 1))
        }
    }

    /// What the parser's words stand for, where we have a case of our own.
    private static func problem(
        _ words: String, at place: Place, _ source: YAMLSource
    ) -> YAMLProblem {
        if words.contains("another document") { return .severalDocuments }
        if words.contains("undefined alias") { return .alias }
        if words.contains("nesting level") { return .tooDeep(limit: deepest) }
        if words.contains("cannot start any token") || words.contains("block scalar")
            || words.contains("chomping") || words.contains("expected comment or line break"),
            let sign = source.unquotedSign(at: place)
        {
            return .unquoted(sign)
        }
        return .syntax(words)
    }
}
