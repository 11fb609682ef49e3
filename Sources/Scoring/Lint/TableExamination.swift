// What is doubtful in a lookup table: grades without a row, and rows for grades that cannot be given.

import Evaluation

/// One table over sorted grades, and the grades its points can be given.
struct TableExamination {
    /// More combinations than this are not gone through.
    private static let most = 20_000

    private let rule: Rule
    private let points: Int
    private let scale: [ScaleGrade]
    private let spot: RubricSpot

    init(_ rule: Rule, _ indicator: Indicator, _ rubric: Rubric, _ spot: RubricSpot) {
        self.rule = rule
        points = indicator.ruledPoints.count
        scale = rubric.scale
        self.spot = spot
    }

    func remarks() -> [RubricRemark] {
        guard case .lookup(let rows) = rule, points > 0 else { return [] }
        let given = scale.filter { $0.role == .given }.map(\.id)
        let sizes = scale.contains { $0.role == .notApplicable } ? 1...points : points...points
        var remarks: [RubricRemark] = []
        for (place, row) in rows.enumerated()
        where !sizes.contains(row.grades.count) || !row.grades.allSatisfy(given.contains) {
            remarks.append(
                RubricRemark(
                    .unreachable(.row(row.grades)),
                    at: RubricSpot(spot.part, key: spot.key, steps: spot.steps + [.row(place)])))
        }
        guard let all = combinations(of: given, sizes) else { return remarks }
        let known = Set(rows.map(\.grades))
        let missing = all.filter { !known.contains($0) }
        if let first = missing.first {
            remarks.append(
                RubricRemark(
                    .tableGap(first: first, missing: missing.count, of: all.count), at: spot))
        }
        return remarks
    }

    /// All combinations from the best to the lowest; nil of too many.
    private func combinations(
        of grades: [GradeID], _ sizes: ClosedRange<Int>
    ) -> [[GradeID]]? {
        var all: [[GradeID]] = []
        var layer: [[Int]] = [[]]
        for size in 1...sizes.upperBound {
            layer = layer.flatMap { base in
                ((base.last ?? 0)..<max(grades.count, base.last ?? 0)).map { base + [$0] }
            }
            if layer.count + all.count > Self.most { return nil }
            if sizes.contains(size) { all += layer.map { $0.map { grades[$0] } } }
        }
        return all
    }
}
