// One thing described by named texts: a mapping of a YAML file or a row of a table.

/// Named cells, a nested mapping's as `outer.inner`; and the parts that are lists or mappings themselves.
struct Row {
    let place: Place
    private let cells: Cells
    private let parts: [String: YAMLNode]

    private enum Cells {
        case members([String: Located])
        /// With the keys of the columns.
        case row(CSVRow, [String])
    }

    /// A row of a table, which may end before its last columns.
    init(_ row: CSVRow, columns: [String]) {
        place = row.place
        cells = .row(row, columns)
        parts = [:]
    }

    /// A mapping. `texts` are the keys it may have, `parts` those whose values stay nodes. Notes all others.
    init?(_ node: YAMLNode, texts: [String], parts: [String] = [], _ notes: inout Notes) {
        guard case .mapping(let members) = node.value else {
            notes.note(.shape(expected: .mapping, found: node.shape), at: node.place)
            return nil
        }
        var (cells, nodes): ([String: Located], [String: YAMLNode]) = ([:], [:])
        for member in members where !notes.isFull {
            let key = member.key.text
            if parts.contains(key) {
                nodes[key] = member.value
            } else {
                Self.gather(key, member, texts, known: texts + parts, into: &cells, &notes)
            }
        }
        place = node.place
        self.cells = .members(cells)
        self.parts = nodes
    }

    private static func gather(
        _ path: String, _ member: YAMLNode.Member, _ texts: [String], known: [String],
        into cells: inout [String: Located], _ notes: inout Notes
    ) {
        let within = texts.filter { $0.hasPrefix(path + ".") }
        switch member.value.value {
        case .text(let text) where texts.contains(path):
            cells[path] = text
        case .mapping(let inner) where !within.isEmpty:
            for member in inner where !notes.isFull {
                gather(
                    "\(path).\(member.key.text)", member, texts, known: within, into: &cells,
                    &notes)
            }
        case .text, .list, .mapping:
            guard texts.contains(path) || !within.isEmpty else {
                let names = known.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
                let nearest = NearestName.nearest(to: member.key.text, among: names)
                notes.note(
                    .unknownKey(
                        member.key.text, nearest: nearest,
                        known: nearest == nil ? keys(beside: path, known) : []),
                    at: member.key.place)
                return
            }
            let expected: InputShape = texts.contains(path) ? .text : .mapping
            notes.note(
                .shape(expected: expected, found: member.value.shape), at: member.value.place)
        }
    }

    /// The keys that can stand where the last of a path does, without what stands within them.
    private static func keys(beside path: String, _ known: [String]) -> [String] {
        let within = path.lastIndex(of: ".").map { path[...$0] } ?? ""
        var keys: [String] = []
        for name in known where name.hasPrefix(within) {
            let key = String(name.dropFirst(within.count).prefix { $0 != "." })
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// A cell that is there, empty or not.
    func cell(_ key: String) -> Located? {
        switch cells {
        case .members(let members): members[key]
        case .row(let row, let columns):
            row.cell(key, of: columns).map { Located($0.text, at: row.place(of: $0)) }
        }
    }

    /// A cell with something in it.
    func filled(_ key: String) -> Located? {
        cell(key).flatMap { InputText.isBlank($0.text) ? nil : $0 }
    }

    func part(_ key: String) -> YAMLNode? { parts[key] }

    /// Where each cell and part of a mapping stands.
    var places: [String: Place] {
        guard case .members(let members) = cells else { return [:] }
        return members.mapValues(\.place).merging(parts.mapValues(\.place)) { cell, _ in cell }
    }

    func required(_ key: String, _ notes: inout Notes) -> Located? {
        if let cell = filled(key) { return cell }
        notes.note(.missingKey(key), at: cell(key)?.place ?? place)
        return nil
    }

    /// The elements of a part that is a list; none where it is not there.
    func list(_ key: String, atMost limit: Int, _ notes: inout Notes) -> [YAMLNode] {
        guard let node = parts[key] else { return [] }
        return node.elements(atMost: limit, &notes)
    }
}

extension YAMLNode {
    /// The members of a mapping whose keys are names; an empty text is an empty mapping.
    func members(atMost limit: Int, _ notes: inout Notes) -> [Member] {
        switch value {
        case .mapping(let members):
            if members.count > limit { notes.note(.tooMany(limit: limit), at: place) }
            return Array(members.prefix(limit))
        case .text(let text) where InputText.isBlank(text.text):
            return []
        case .text, .list:
            notes.note(.shape(expected: .mapping, found: shape), at: place)
            return []
        }
    }

    /// The elements of a list; an empty text is an empty list.
    func elements(atMost limit: Int, _ notes: inout Notes) -> [YAMLNode] {
        switch value {
        case .list(let elements):
            if elements.count > limit { notes.note(.tooMany(limit: limit), at: place) }
            return Array(elements.prefix(limit))
        case .text(let text) where InputText.isBlank(text.text):
            return []
        case .text, .mapping:
            notes.note(.shape(expected: .list, found: shape), at: place)
            return []
        }
    }
}
