// What is doubtful in bands: gaps, overlaps, jumps, valleys, and bands that nothing falls into.

import Evaluation

/// One rule's bands, or its grades' ranges, looked at from end to end.
struct BandExamination {
    private let rule: SimpleRule
    private let rubric: Rubric
    private let spot: RubricSpot

    init(_ rule: SimpleRule, _ rubric: Rubric, _ spot: RubricSpot) {
        self.rule = rule
        self.rubric = rubric
        self.spot = spot
    }

    func remarks() -> [RubricRemark] {
        switch rule.rule {
        case .bands(let bands):
            guard let measure = rule.measure, let course = rule.rule.course(outOf: rule.weight)
            else { return [] }
            let range = rubric.range(of: measure, negativeMoney: true)
            let form = RubricDoubt.Form.measure(measure.form)
            let stretches = Rule.Band.stretches(of: bands)
                .filter { range.meets(from: $0.from, to: $0.to) }
            let pieces = course.pieces.filter { range.meets(from: $0.from, to: $0.to) }
            return gaps(stretches, form) + unreached(bands, stretches, form)
                + overlaps(bands, stretches, form) + jumps(pieces, form) + valley(pieces, form)
        case .gradedRange(let ranges): return doubts(of: ranges)
        case .linear, .proportion, .count, .allOrNothing, .graded, .judged, .steps, .target,
            .weighted, .occurrences, .items, .parts, .byCategory, .weakestLink, .lookup:
            return []
        }
    }

    private func row(_ place: Int) -> RubricSpot {
        RubricSpot(spot.part, key: spot.key, steps: spot.steps + [.row(place)])
    }

    /// Silent stretches that follow one another are one gap.
    private func gaps(
        _ stretches: [Rule.Band.Stretch], _ form: RubricDoubt.Form
    ) -> [RubricRemark] {
        stretches.split { !$0.holding.isEmpty }.compactMap { gap in
            guard let first = gap.first, let last = gap.last else { return nil }
            let range = RubricDoubt.Range(from: first.from, to: last.to, form: form)
            return RubricRemark(.silent(range), at: spot)
        }
    }

    /// Bands that decide no value of the measure.
    private func unreached(
        _ bands: [Rule.Band], _ stretches: [Rule.Band.Stretch], _ form: RubricDoubt.Form
    ) -> [RubricRemark] {
        let deciding = Set(stretches.compactMap(\.holding.first))
        return bands.indices.filter { !deciding.contains($0) }.map {
            let band = bands[$0]
            return RubricRemark(
                .unreachable(.band(from: band.from, to: band.to, form)), at: row($0))
        }
    }

    /// A band that decides some values and not others that it holds, where an earlier one gives other points.
    private func overlaps(
        _ bands: [Rule.Band], _ stretches: [Rule.Band.Stretch], _ form: RubricDoubt.Form
    ) -> [RubricRemark] {
        let deciding = Set(stretches.compactMap(\.holding.first))
        return bands.indices.filter { deciding.contains($0) }.compactMap { place in
            let lost = stretches.filter { stretch in
                guard let first = stretch.holding.first, first < place,
                    stretch.holding.contains(place)
                else { return false }
                let ends = [stretch.from?.at, stretch.to?.at].compactMap { $0 }
                return ends.isEmpty
                    ? bands[first].points.exact != bands[place].points.exact
                    : ends.contains { bands[first].points(at: $0) != bands[place].points(at: $0) }
            }
            guard let first = lost.first, let last = lost.last else { return nil }
            let range = RubricDoubt.Range(from: first.from, to: last.to, form: form)
            return RubricRemark(.overlap(range), at: row(place))
        }
    }

    /// Where a straight line meets its neighbour at other points. Bands of one score each leap on purpose.
    private func jumps(
        _ pieces: [RuleCourse.Piece], _ form: RubricDoubt.Form
    ) -> [RubricRemark] {
        zip(pieces, pieces.dropFirst()).compactMap { left, right in
            guard let end = left.to, let before = left.run, let after = right.run,
                let last = before.last, before.isSloped || after.isSloped, last != after.first
            else { return nil }
            let value = RubricDoubt.Value(exact: end.at, form: form)
            return RubricRemark(.jump(at: value, from: last, to: after.first), at: spot)
        }
    }

    /// The first place where points have fallen and rise again; a peak in the middle is how two-sided rules look.
    private func valley(
        _ pieces: [RuleCourse.Piece], _ form: RubricDoubt.Form
    ) -> [RubricRemark] {
        var hasFallen = false
        var before: Exact?
        for piece in pieces {
            for points in [piece.run?.first, piece.run?.last].compactMap({ $0 }) {
                if let before, points < before { hasFallen = true }
                if let before, points > before, hasFallen, let at = piece.from {
                    let value = RubricDoubt.Value(exact: at.at, form: form)
                    return [RubricRemark(.valley(at: value), at: spot)]
                }
                before = points
            }
        }
        return []
    }

    /// Awards that no grade's range holds, or two do.
    private func doubts(of ranges: [Rule.GradeRange]) -> [RubricRemark] {
        let sorted = ranges.enumerated().sorted {
            $0.element.from.at.exact < $1.element.from.at.exact
        }
        var remarks: [RubricRemark] = []
        var reach = RuleCourse.End(.zero, closed: false)
        for (place, range) in sorted {
            let from = RuleCourse.End(range.from.at.exact, closed: range.from.closed)
            let to = RuleCourse.End(range.to.at.exact, closed: range.to.closed)
            let isGap = reach.at < from.at || (reach.at == from.at && !reach.closed && !from.closed)
            let isOverlap =
                reach.at > from.at || (reach.at == from.at && reach.closed && from.closed)
            if isGap {
                let gap = RubricDoubt.Range(
                    from: .init(reach.at, closed: !reach.closed),
                    to: .init(from.at, closed: !from.closed), form: .points)
                remarks.append(RubricRemark(.silent(gap), at: row(place)))
            } else if isOverlap {
                let until = min(reach.at, to.at)
                let closed = until == reach.at ? reach.closed : to.closed
                let both = RubricDoubt.Range(
                    from: from, to: .init(until, closed: closed), form: .points)
                remarks.append(RubricRemark(.overlap(both), at: row(place)))
            }
            if to.at > reach.at || (to.at == reach.at && to.closed) { reach = to }
        }
        if reach.at < rule.weight || (reach.at == rule.weight && !reach.closed) {
            let gap = RubricDoubt.Range(
                from: .init(reach.at, closed: !reach.closed), to: .init(rule.weight, closed: true),
                form: .points)
            remarks.append(RubricRemark(.silent(gap), at: spot))
        }
        return remarks
    }
}

extension ValueRange {
    /// Whether it has a value between two ends.
    fileprivate func meets(from: RuleCourse.End?, to: RuleCourse.End?) -> Bool {
        if let to, !reaches(below: to.at), !(to.closed && least == to.at) { return false }
        if let from, !reaches(above: from.at), !(from.closed && most == from.at) { return false }
        return true
    }
}

extension RuleCourse.Run {
    fileprivate var isSloped: Bool { first != last }
}
