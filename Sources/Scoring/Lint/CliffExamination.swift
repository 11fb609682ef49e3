// Where a single thing that is counted decides many points.

import Evaluation

extension RuleExamination {
    /// The steepest place of a rule over things that are counted, where one of them decides half the weight or more.
    ///
    /// Of a ratio, one of n things is 1/n: with everything between 99% and 100%, one of fewer than a hundred decides all.
    func cliffs(
        of rule: SimpleRule, _ indicator: Indicator, _ spot: RubricSpot
    ) -> [RubricRemark] {
        guard let measure = rule.measure, let course = rule.rule.course(outOf: rule.weight),
            let counted = counted(measure.formula, course.axis),
            let scale = indicator.weight.exact.divided(by: rule.weight)
        else { return [] }
        let enough = max(Exact(2), indicator.weight.exact * Self.half)
        let falls = course.falls.map { Fall(width: $0.width, points: $0.points * scale) }
            .filter { $0.points >= enough && counted.isFew($0.width) }
        guard let worst = falls.min(by: { $0.width < $1.width }) else { return [] }
        let among = counted == .share ? Exact.one.divided(by: worst.width)?.whole : nil
        return [RubricRemark(.cliff(among: among, points: worst.points), at: spot)]
    }

    private static let half = Exact(numerator: 1, denominator: 2) ?? .one

    /// What one thing more or less is of the course's values.
    private enum Counted: Hashable {
        /// One of however many there are.
        case share
        /// One, in the measure's own unit.
        case thing

        /// Whether few things lie within a width: 20 of a ratio, two by count.
        func isFew(_ width: Exact) -> Bool {
            switch self {
            case .share: width * Exact(20) <= .one
            case .thing: width < Exact(2)
            }
        }
    }

    /// Nil where nothing is counted: money, rates as they are given.
    private func counted(_ formula: Formula, _ axis: RuleCourse.Axis) -> Counted? {
        if dimension(formula)?.isCount == true { return axis == .measure ? .thing : .share }
        return dividesCounts(formula) ? .share : nil
    }

    private func dividesCounts(_ formula: Formula) -> Bool {
        switch formula {
        case .number, .figure: false
        case .negated(let operand): dividesCounts(operand)
        case .binary(let sign, let left, let right):
            (sign == .divide && dimension(left)?.isCount == true
                && dimension(left) == dimension(right))
                || dividesCounts(left) || dividesCounts(right)
        case .function(_, let operands): operands.contains { dividesCounts($0) }
        }
    }

    private func dimension(_ formula: Formula) -> Dimension? {
        do throws(UnitDisagreement) {
            return try formula.dimension { dimensions[$0] ?? .none }
        } catch {
            return nil
        }
    }
}

/// Points that are gained or lost within a width of values.
private struct Fall {
    let width: Exact
    let points: Exact
}

extension RuleCourse {
    /// Of every piece on its own, and at every place where two meet.
    fileprivate var falls: [Fall] {
        let within = pieces.compactMap { piece -> Fall? in
            guard let run = piece.run, let last = run.last, let width = piece.width else {
                return nil
            }
            return Fall(width: width, points: (last - run.first).magnitude)
        }
        let between = zip(pieces, pieces.dropFirst()).compactMap { left, right -> Fall? in
            guard let last = left.run?.last, let first = right.run?.first else { return nil }
            return Fall(width: .zero, points: (first - last).magnitude)
        }
        return within + between
    }
}

extension Exact {
    /// The whole number at or below it; nil of one that is not small.
    fileprivate var whole: Int? {
        Int(rounded(places: 0, .down).shortDecimal(maxPlaces: 0))
    }
}
