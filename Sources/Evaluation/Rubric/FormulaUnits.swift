// Whether the units of a formula agree: money is never added to people.

/// Where the units of a formula do not agree.
package struct UnitDisagreement: Error, Hashable, Sendable {
    package let left: Dimension
    package let right: Dimension

    package init(left: Dimension, right: Dimension) {
        self.left = left
        self.right = right
    }
}

extension Formula {
    /// What the formula yields, given what each figure measures.
    package func dimension(
        of figure: (FigureID) -> Dimension
    ) throws(UnitDisagreement) -> Dimension {
        switch self {
        case .number: return .none
        case .figure(let id, _): return figure(id)
        case .negated(let operand): return try operand.dimension(of: figure)
        case .binary(let sign, let left, let right):
            let left = try left.dimension(of: figure)
            let right = try right.dimension(of: figure)
            switch sign {
            case .multiply: return left.times(right)
            case .divide: return left.divided(by: right)
            case .add, .subtract: return try Self.same(left, right)
            }
        case .function(let function, let operands):
            var common: Dimension?
            for operand in operands {
                let dimension = try operand.dimension(of: figure)
                common =
                    try common.map { (known) throws(UnitDisagreement) in
                        try Self.same(known, dimension)
                    } ?? dimension
            }
            switch function {
            case .atLeast, .atMost: return .none
            case .abs, .min, .max, .mean, .median, .availableMean, .sum: return common ?? .none
            }
        }
    }

    private static func same(
        _ left: Dimension, _ right: Dimension
    ) throws(UnitDisagreement) -> Dimension {
        guard left == right else { throw UnitDisagreement(left: left, right: right) }
        return left
    }
}
