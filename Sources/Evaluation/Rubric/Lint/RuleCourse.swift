// What a rule that reads a measure gives over all values the measure can take.

/// Pieces in ascending order that leave no value out; several lints ask it, each its own question.
package struct RuleCourse: Hashable, Sendable {
    package let axis: Axis
    package let pieces: [Piece]

    /// What the values are of.
    package enum Axis: Hashable, Sendable {
        case measure
        /// What was done over what was to be done.
        case shareOfTarget
    }

    package struct Piece: Hashable, Sendable {
        /// Nil where it has no lower end.
        package let from: End?
        /// Nil where it has no upper end.
        package let to: End?
        /// Nil where the rule is silent.
        package let run: Run?

        package init(from: End?, to: End?, run: Run?) {
            self.from = from
            self.to = to
            self.run = run
        }

        /// From its lower to its upper end; nil without both.
        package var width: Exact? {
            from.flatMap { from in to.map { $0.at - from.at } }
        }
    }

    package struct End: Hashable, Sendable {
        package let at: Exact
        package let closed: Bool

        package init(_ at: Exact, closed: Bool) {
            self.at = at
            self.closed = closed
        }
    }

    /// Points from the lower to the upper end of a piece.
    package struct Run: Hashable, Sendable {
        package let first: Exact
        /// Nil where they rise or fall without end.
        package let last: Exact?
        /// The points of one step, where they come in steps; nil on a straight line.
        package let stair: Exact?

        package init(_ first: Exact, _ last: Exact?, stair: Exact? = nil) {
            self.first = first
            self.last = last
            self.stair = stair
        }

        package static func constant(_ points: Exact) -> Run { Run(points, points) }
    }
}

extension Rule {
    /// The course of a rule that scores one measure out of `weight`; nil of one that reads none by itself.
    package func course(outOf weight: Exact) -> RuleCourse? {
        switch self {
        case .linear(let line): RuleCourse(.measure, line.pieces(weight))
        case .proportion(let proportion): RuleCourse(.measure, proportion.pieces(weight))
        case .bands(let bands): RuleCourse(.measure, Band.pieces(bands))
        case .steps(let steps): RuleCourse(.measure, steps.pieces(weight))
        case .target(let target): RuleCourse(.shareOfTarget, target.pieces(weight))
        case .count, .allOrNothing, .graded, .judged, .weighted, .occurrences, .gradedRange,
            .items, .parts, .byCategory, .weakestLink, .lookup:
            nil
        }
    }
}

extension RuleCourse {
    fileprivate init(_ axis: Axis, _ pieces: [Piece]) {
        self.axis = axis
        self.pieces = pieces
    }
}

extension Rule.Linear {
    fileprivate func pieces(_ weight: Exact) -> [RuleCourse.Piece] {
        let isRising = zero.at.exact < full.at.exact
        let (low, high) = isRising ? (zero, full) : (full, zero)
        let (first, last) = isRising ? (Exact.zero, weight) : (weight, .zero)
        return [
            .init(
                from: nil, to: .init(low.at.exact, closed: false),
                run: low.beyond ? .constant(first) : nil),
            .init(
                from: .init(low.at.exact, closed: true), to: .init(high.at.exact, closed: true),
                run: .init(first, last)),
            .init(
                from: .init(high.at.exact, closed: false), to: nil,
                run: high.beyond ? .constant(last) : nil),
        ]
    }
}

extension Rule.Proportion {
    fileprivate func pieces(_ weight: Exact) -> [RuleCourse.Piece] {
        let below = RuleCourse.Piece(from: nil, to: .init(.zero, closed: false), run: nil)
        let start = RuleCourse.End(.zero, closed: true)
        guard let cap = cap?.exact else {
            let rising = RuleCourse.Run(.zero, weight.isZero ? .zero : nil)
            return [below, .init(from: start, to: nil, run: rising)]
        }
        return [
            below,
            .init(
                from: start, to: .init(cap, closed: true), run: .init(.zero, cap * weight)),
            .init(from: .init(cap, closed: false), to: nil, run: .constant(cap * weight)),
        ]
    }
}

extension Rule.Band {
    /// The first band that holds a value decides; where one decides on both sides of an end of another it goes on.
    fileprivate static func pieces(_ bands: [Rule.Band]) -> [RuleCourse.Piece] {
        var pieces: [RuleCourse.Piece] = []
        var last: Int?
        for stretch in stretches(of: bands) {
            let band = stretch.holding.first
            if let before = pieces.last, band == last {
                pieces[pieces.count - 1] = .init(
                    from: before.from, to: stretch.to,
                    run: band.map { bands[$0].run(from: before.from?.at, to: stretch.to?.at) })
            } else {
                pieces.append(
                    .init(
                        from: stretch.from, to: stretch.to,
                        run: band.map {
                            bands[$0].run(from: stretch.from?.at, to: stretch.to?.at)
                        }))
            }
            last = band
        }
        return pieces
    }

    /// Values between two neighbouring ends, or at one: the same bands hold all of them.
    package struct Stretch: Hashable, Sendable {
        package let from: RuleCourse.End?
        package let to: RuleCourse.End?
        /// The places of the bands that hold these values, ascending.
        package let holding: [Int]
    }

    /// All values, cut at every end of a band.
    package static func stretches(of bands: [Rule.Band]) -> [Stretch] {
        let ends = Set(bands.flatMap { [$0.from?.at.exact, $0.to?.at.exact].compactMap { $0 } })
            .sorted()
        func stretch(_ from: RuleCourse.End?, _ to: RuleCourse.End?, at value: Exact) -> Stretch {
            Stretch(
                from: from, to: to, holding: bands.indices.filter { bands[$0].holds(value) })
        }
        guard let lowest = ends.first, let highest = ends.last else {
            return [stretch(nil, nil, at: .zero)]
        }
        var all = [stretch(nil, .init(lowest, closed: false), at: lowest - .one)]
        for (end, next) in zip(ends, ends.dropFirst().map { $0 } + [nil]) {
            let point = RuleCourse.End(end, closed: true)
            all.append(stretch(point, point, at: end))
            guard let next else { continue }
            let middle = (end + next).divided(by: Exact(2)) ?? end
            all.append(
                stretch(.init(end, closed: false), .init(next, closed: false), at: middle))
        }
        all.append(stretch(.init(highest, closed: false), nil, at: highest + .one))
        return all
    }

    private func run(from: Exact?, to: Exact?) -> RuleCourse.Run {
        guard let from, let to else { return .constant(points.exact) }
        return .init(points(at: from), points(at: to))
    }

    /// The points of the band at a value, or at its nearest end.
    package func points(at value: Exact) -> Exact {
        guard let last = pointsTo?.exact, let low = from?.at.exact, let high = to?.at.exact,
            let share = (min(max(value, low), high) - low).divided(by: high - low)
        else { return points.exact }
        return points.exact + share * (last - points.exact)
    }
}

extension Rule.Steps {
    /// Stairs away from the range, until the least points are reached.
    fileprivate func pieces(_ weight: Exact) -> [RuleCourse.Piece] {
        let base = max(least.exact, self.base?.exact ?? weight)
        let (low, high) = (low?.exact, high?.exact)
        let outside = stairs(from: base)
        let middle = RuleCourse.Piece(
            from: low.map { .init($0, closed: true) }, to: high.map { .init($0, closed: true) },
            run: .constant(base))
        var below: [RuleCourse.Piece] = []
        var above: [RuleCourse.Piece] = []
        if let low {
            let reached = outside.length.map { low - $0 }
            if let reached {
                below.append(
                    .init(
                        from: nil, to: .init(reached, closed: counted != .started),
                        run: .constant(least.exact)))
            }
            let falling = RuleCourse.Run(
                outside.run.last ?? outside.run.first,
                outside.run.last == nil ? nil : outside.run.first, stair: outside.run.stair)
            below.append(
                .init(
                    from: reached.map { .init($0, closed: counted == .started) },
                    to: .init(low, closed: false), run: falling))
        }
        if let high {
            let reached = outside.length.map { high + $0 }
            above.append(
                .init(
                    from: .init(high, closed: false),
                    to: reached.map { .init($0, closed: counted == .started) },
                    run: outside.run))
            if let reached {
                above.append(
                    .init(
                        from: .init(reached, closed: counted != .started), to: nil,
                        run: .constant(least.exact)))
            }
        }
        return below + [middle] + above
    }

    /// The run outwards from the range, and how long it is; nil where it never ends.
    private func stairs(from base: Exact) -> (run: RuleCourse.Run, length: Exact?) {
        let change = change.exact
        let stair = counted == .proRata ? nil : change.magnitude
        let first = counted == .started ? max(least.exact, base + change) : base
        if change.isZero || (change.isNegative && base == least.exact) {
            return (.constant(base), nil)
        }
        guard change.isNegative, let count = (base - least.exact).divided(by: -change) else {
            return (.init(first, nil, stair: stair), nil)
        }
        let full = counted == .proRata ? count : count.rounded(places: 0, .up)
        // Of steps that count when begun the last one begins a step before it ends.
        let length = (counted == .started ? max(.zero, full - .one) : full) * step.exact
        return (.init(first, least.exact, stair: stair), length)
    }
}

extension Rule.Target {
    /// Over the share of a target above zero.
    fileprivate func pieces(_ weight: Exact) -> [RuleCourse.Piece] {
        let full = RuleCourse.Run.constant(weight)
        let none = RuleCourse.Run.constant(.zero)
        let zeroAt = zeroAt?.exact
        switch meets {
        case .atLeast:
            let start = zeroAt ?? .zero
            return [
                .init(from: nil, to: .init(start, closed: false), run: none),
                .init(
                    from: .init(start, closed: true), to: .init(.one, closed: false),
                    run: .init(.zero, weight)),
                .init(from: .init(.one, closed: true), to: nil, run: full),
            ]
        case .atMost:
            return [.init(from: nil, to: .init(.one, closed: true), run: full)]
                + falling(to: zeroAt, weight)
        case .exactly:
            let low = zeroAt.map { Exact(2) - $0 } ?? .one
            let rising: [RuleCourse.Piece] =
                low == .one
                ? []
                : [
                    .init(
                        from: .init(low, closed: true), to: .init(.one, closed: false),
                        run: .init(.zero, weight))
                ]
            return [.init(from: nil, to: .init(low, closed: false), run: none)] + rising
                + [
                    .init(
                        from: .init(.one, closed: true), to: .init(.one, closed: true), run: full)
                ] + falling(to: zeroAt, weight)
        }
    }

    private func falling(to zeroAt: Exact?, _ weight: Exact) -> [RuleCourse.Piece] {
        let start = RuleCourse.End(.one, closed: false)
        guard let zeroAt else { return [.init(from: start, to: nil, run: .constant(.zero))] }
        return [
            .init(from: start, to: .init(zeroAt, closed: true), run: .init(weight, .zero)),
            .init(from: .init(zeroAt, closed: false), to: nil, run: .constant(.zero)),
        ]
    }
}
