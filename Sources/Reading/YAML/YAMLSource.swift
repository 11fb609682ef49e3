// The text of a YAML document by line and column, for what its parser does not tell.

import Yams

/// A document's lines, in which a key given twice can be set aside to read on.
struct YAMLSource {
    let file: String
    private var lines: [[Unicode.Scalar]]
    /// Where keys were set aside.
    private var setAside: Set<Place> = []

    init(_ text: String, file: String) {
        self.file = file
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map(Array.init)
    }

    var text: String { String(String.UnicodeScalarView(lines.joined(separator: ["\n"]))) }

    func place(_ mark: Mark) -> Place { Place(file: file, line: mark.line, column: mark.column) }

    func isSetAside(_ key: Located) -> Bool { setAside.contains(key.place) }

    /// An anchor, alias or tag with which a node begins: no plain scalar begins with these signs.
    func feature(at place: Place) -> YAMLProblem? {
        guard lines.indices.contains(place.line - 1),
            lines[place.line - 1].indices.contains(place.column - 1)
        else { return nil }
        return switch lines[place.line - 1][place.column - 1] {
        case "&": .anchor
        case "*": .alias
        case "!": .tag
        default: nil
        }
    }

    /// Where the anchor at a place is named again.
    func aliases(of anchor: Place) -> [Place] {
        let name = lines[anchor.line - 1].dropFirst(anchor.column).prefix { !Self.ends($0) }
        let alias: [Unicode.Scalar] = ["*"] + name
        return lines.enumerated().dropFirst(anchor.line - 1).flatMap { index, line in
            line.indices.filter { start in
                let end = start + alias.count
                return end <= line.count && line[start..<end].elementsEqual(alias)
                    && (end == line.count || Self.ends(line[end]))
            }.map { Place(file: file, line: index + 1, column: $0 + 1) }
        }
    }

    /// The sign with which YAML takes what stands at a place, or just before it, for something of its own.
    func unquotedSign(at place: Place) -> String? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        let line = lines[place.line - 1]
        let signs: [Unicode.Scalar] = [">", "%", "@", "`", "|"]
        if line.indices.contains(place.column - 1), signs.contains(line[place.column - 1]) {
            return String(line[place.column - 1])
        }
        let before = line.prefix(max(0, place.column - 1)).reversed().drop {
            $0 == " " || $0 == "="
        }
        guard let sign = before.first, sign == ">" || sign == "|" else { return nil }
        return String(sign)
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "\t", "\r", ",", "]", "}", ":"].contains(scalar)
    }

    /// Finds the same key again below its first place in the same column, and puts another of the
    /// same length over it, so that the rest can be read.
    mutating func setAsideKey(_ key: String, after first: Place) -> Place? {
        let scalars = Array(key.unicodeScalars)
        let column = first.column - 1
        for line in lines.indices.dropFirst(first.line) {
            let end = column + scalars.count
            guard lines[line].count > end, lines[line][column..<end].elementsEqual(scalars),
                lines[line][end...].first(where: { $0 != " " }) == ":",
                lines[line][..<column].allSatisfy({ $0 == " " })
            else { continue }
            let place = Place(file: file, line: line + 1, column: first.column)
            let width = max(scalars.count, 1)
            let name = Array("\(setAside.count)".unicodeScalars)
            var other = Array(repeating: Unicode.Scalar(0xE000) ?? "x", count: width)
            for (place, digit) in name.prefix(width).enumerated() {
                other[place] = Unicode.Scalar(0xE001 + (digit.value & 0xF)) ?? "x"
            }
            lines[line].replaceSubrange(column..<end, with: other)
            setAside.insert(place)
            return place
        }
        return nil
    }
}
