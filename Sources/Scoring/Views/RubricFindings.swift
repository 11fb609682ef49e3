// What is doubtful in a rubric as published: adopted all the same, and said.

package import Evaluation

extension Rubric {
    /// The rubric's own findings, as readers of every evaluation see them.
    package func findings(adoptedBy entry: EntryNumber? = nil) -> [Finding] {
        let entries = [entry].compactMap { $0 }
        return remarks().filter(\.isForReaders).map {
            Finding($0.finding.kind, $0.finding.severity, at: $0.finding.place, entries: entries)
        }
    }

    /// Weights that do not sum to what stands above them.
    func weightRemarks() -> [RubricRemark] {
        func remark(_ sum: Exact, _ stated: Exact?, _ spot: RubricSpot) -> [RubricRemark] {
            guard let stated, sum != stated else { return [] }
            return [
                RubricRemark(
                    .weightsDiffer(sum: sum, stated: stated), as: .weightsDiffer, at: spot)
            ]
        }
        return remark(weightOfWhole, full.exact, RubricSpot(.rubric, key: "full"))
            + groups.flatMap { group in
                remark(
                    sum(of: group), (group.full ?? group.weight)?.exact,
                    RubricSpot(.group(group.id), key: group.full == nil ? "weight" : "full"))
            }
    }

    /// What the first-level groups bring together.
    var weightOfWhole: Exact {
        groups.filter { $0.parent == nil }.map(worth).reduce(.zero, +)
    }

    /// What a group brings to the one above it: its weight where it is scored out of something else, or what it holds.
    private func worth(of group: Group) -> Exact {
        group.full == nil ? sum(of: group) : group.weight?.exact ?? .zero
    }

    /// The points within a group; bonuses, penalties and vetoes are none of the total's.
    private func sum(of group: Group) -> Exact {
        let own = indicators.filter { $0.group == group.id && $0.kind == nil }
        let below = groups.filter { $0.parent == group.id && $0.id != group.id }
        return (own.map(\.weight.exact) + below.map(worth)).reduce(.zero, +)
    }
}
