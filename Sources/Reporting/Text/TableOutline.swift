// The order of a table: headings of its groups, and the indicators below them.

import Evaluation
import Scoring

/// Headings and rows as they stand under each other.
struct TableOutline: Sendable {
    enum Part: Sendable {
        case group(Heading)
        /// By its place in the table, from 0.
        case indicator(Int)
    }

    /// A first- or second-level group with the indicators below it.
    struct Heading: Sendable {
        let title: String
        /// 1 or 2.
        let level: Int
        /// As stated, else the sum of what stands directly below; blank where nothing there has a weight of the total.
        let weight: Exact?
        /// What one point of it adds to the total.
        let scale: Exact
        let places: [Int]
    }

    let parts: [Part]

    init(_ table: ScoreTable) { self.init(table.edition.rubric) }

    init(_ rubric: Rubric) {
        var parts: [Part] = []
        var open: [GroupID] = []
        for (place, indicator) in rubric.indicators.enumerated() {
            let path = rubric.path(of: indicator.group)
            for (depth, group) in path.enumerated()
            where !(depth < open.count && open[depth] == group.id) {
                parts.append(.group(Heading(group, level: depth + 1, rubric)))
            }
            open = path.map(\.id)
            parts.append(.indicator(place))
        }
        self.parts = parts
    }
}

extension Rubric {
    /// The groups above an indicator, the highest first.
    func path(of group: GroupID) -> [Group] {
        var path: [Group] = []
        var next: GroupID? = group
        while let id = next, path.count < 2, let found = groups.first(where: { $0.id == id }) {
            path.insert(found, at: 0)
            next = found.parent
        }
        return path
    }
}

extension TableOutline.Heading {
    fileprivate init(_ group: Group, level: Int, _ rubric: Rubric) {
        title = group.title
        self.level = level
        places = rubric.indicators.indices.filter { place in
            rubric.path(of: rubric.indicators[place].group).contains { $0.id == group.id }
        }
        weight = rubric.isOrdinal ? nil : rubric.weight(of: group)
        scale = rubric.share(of: group.parent)
    }

    /// The weight as a cell shows it.
    var shownWeight: String { weight.map(NumberText.points) ?? "" }
}

extension Rubric {
    fileprivate func weight(of group: Group) -> Exact? {
        if let weight = group.weight { return weight.exact }
        let below =
            indicators.filter { $0.group == group.id && $0.kind == nil }.map(\.weight.exact)
            + groups.filter { $0.parent == group.id }.compactMap { weight(of: $0) }
        return below.isEmpty ? nil : below.reduce(.zero, +)
    }
}
