// Which numbers: a range with ends open or closed on purpose, and sets made of such ranges.

package import Evaluation

/// The numbers from one end to another; without an end where one is nil.
package struct ExactInterval: Hashable, Sendable {
    package let from: End?
    package let to: End?

    /// An end, and whether it belongs to the range itself.
    package struct End: Hashable, Sendable {
        package let at: Exact
        package let closed: Bool

        package init(_ at: Exact, closed: Bool) {
            self.at = at
            self.closed = closed
        }
    }

    package init(from: End?, to: End?) {
        self.from = from
        self.to = to
    }

    /// One number alone.
    package init(_ exact: Exact) {
        self.init(from: End(exact, closed: true), to: End(exact, closed: true))
    }

    package func contains(_ exact: Exact) -> Bool {
        if let from, exact < from.at || (exact == from.at && !from.closed) { return false }
        if let to, exact > to.at || (exact == to.at && !to.closed) { return false }
        return true
    }

    /// The only number of the range, where it has but one.
    package var only: Exact? {
        guard let from, let to, from.at == to.at, from.closed, to.closed else { return nil }
        return from.at
    }

    /// Its ends, as far as it has any.
    var ends: [Exact] { [from?.at, to?.at].compactMap { $0 } }

    /// The same range of numbers so many times as large; `factor` is above zero.
    func times(_ factor: Exact) -> ExactInterval {
        ExactInterval(
            from: from.map { End($0.at * factor, closed: $0.closed) },
            to: to.map { End($0.at * factor, closed: $0.closed) })
    }
}

/// A set of numbers: ranges that do not touch, ascending.
package struct ExactSet: Hashable, Sendable {
    package let intervals: [ExactInterval]

    package static let all = ExactSet(intervals: [ExactInterval(from: nil, to: nil)])

    private init(intervals: [ExactInterval]) { self.intervals = intervals }

    /// All numbers that `holds` is true of.
    ///
    /// - Parameter ends: every number at which that may change, in any order; more of them do no harm.
    package init(changingAt ends: [Exact], where holds: (Exact) -> Bool) {
        let ends = Set(ends).sorted()
        guard let first = ends.first, let last = ends.last else {
            self.init(intervals: holds(.zero) ? Self.all.intervals : [])
            return
        }
        var intervals: [ExactInterval] = []
        var isInside = holds(first - .one)
        var start: ExactInterval.End?
        func close(at end: Exact, closed: Bool) {
            intervals.append(ExactInterval(from: start, to: .init(end, closed: closed)))
            isInside = false
        }
        func open(at end: Exact, closed: Bool) {
            start = .init(end, closed: closed)
            isInside = true
        }
        for (place, end) in ends.enumerated() {
            switch (holds(end), isInside) {
            case (true, false): open(at: end, closed: true)
            case (false, true): close(at: end, closed: false)
            case (true, true), (false, false): break
            }
            let beyond = place + 1 < ends.count ? end.middle(to: ends[place + 1]) : last + .one
            switch (holds(beyond), isInside) {
            case (true, false): open(at: end, closed: false)
            case (false, true): close(at: end, closed: true)
            case (true, true), (false, false): break
            }
        }
        if isInside { intervals.append(ExactInterval(from: start, to: nil)) }
        self.init(intervals: intervals)
    }

    package func contains(_ exact: Exact) -> Bool {
        intervals.contains { $0.contains(exact) }
    }

    package var isEmpty: Bool { intervals.isEmpty }

    /// The ends of all its ranges.
    var ends: [Exact] { intervals.flatMap(\.ends) }
}

extension Exact {
    /// The number half way to another.
    func middle(to other: Exact) -> Exact {
        (self + other).divided(by: Exact(2)) ?? self
    }
}
