// Whether a figure of an earlier year is stated otherwise by the later side of a comparison.

import Evaluation

enum Restatement {
    /// Whether going from one side's reading to the other's is a restatement.
    ///
    /// The later side is the one of the later year; of two sides of one year either may restate.
    static func changes(
        _ before: FigureInput, to after: FigureInput, _ from: ComparedSide, _ to: ComparedSide
    ) -> Bool {
        (to.year >= from.year && restates(after, whatStandsIn: from))
            || (from.year >= to.year && restates(before, whatStandsIn: to))
    }

    /// By its own word, or by differing from what the other side has as its own year's figure.
    private static func restates(
        _ input: FigureInput, whatStandsIn other: ComparedSide
    ) -> Bool {
        guard input.reading.yearsBack > 0, case .recorded(let figure) = input.held?.value else {
            return false
        }
        if figure.restates != nil { return true }
        guard input.period == other.year,
            case .recorded(let theirs) = other.book.figure(figure.figure, other.year)?.value
        else { return false }
        return theirs.quantity.exact != figure.quantity.exact
    }
}
