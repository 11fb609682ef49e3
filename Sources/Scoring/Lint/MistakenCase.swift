// A special case given for one kind of divisor where the formula has the other.

package import Evaluation

/// `zero_denominator` is of a divisor of the same year, `zero_to_positive` of a change since an earlier one.
package struct MistakenCase: Hashable, Sendable {
    /// The case that the rubric gives, which never comes up.
    package let given: InterpretationQuestion
    /// The one it leaves open.
    package let meant: InterpretationQuestion

    /// Nil where nothing that is given stands for what is open.
    init?(_ given: [InterpretationQuestion], open: Set<InterpretationQuestion>) {
        let pairs: [(InterpretationQuestion, InterpretationQuestion)] = [
            (.zeroDenominator, .zeroToPositive), (.zeroToPositive, .zeroDenominator),
        ]
        guard let pair = pairs.first(where: { given.contains($0.0) && open.contains($0.1) }) else {
            return nil
        }
        (self.given, meant) = pair
    }
}
