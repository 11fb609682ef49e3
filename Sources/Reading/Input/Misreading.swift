// What is wrong with a file: where, what was read, what was expected.

package import Evaluation

/// One thing wrong at one place.
package struct Misreading: Error, Hashable, Sendable {
    package let place: Place
    package let problem: InputProblem

    package init(place: Place, problem: InputProblem) {
        self.place = place
        self.problem = problem
    }
}

/// Everything wrong with one file, in the order of the file; never empty.
package struct Misreadings: Error, Hashable, Sendable {
    package let all: [Misreading]

    package init(all: [Misreading]) { self.all = all }
}

/// What can be wrong with what was read; facts, put into words elsewhere.
package enum InputProblem: Error, Hashable, Sendable {
    case text(TextProblem)
    case number(NumberProblem)
    case name(NameProblem)
    case formula(FormulaError)
    /// The rubric as a whole does not hold together here.
    case rubric(RubricProblem.Kind)
    /// What was read cannot be written in the rubric's canonical form.
    case canonical(CanonicalError)
    /// More bytes of canonical form than a rubric may take.
    case rubricTooLarge(bytes: Int)
    case yaml(YAMLProblem)
    case table(TableProblem)

    /// A text, list or mapping where another of them belongs.
    case shape(expected: InputShape, found: InputShape)
    /// `known` are the keys there can be, where none of them is near.
    case unknownKey(String, nearest: String?, known: [String] = [])
    case missingKey(String)
    /// One of several keys, of which at least one must be there.
    case missingOneOf([String])
    /// Two keys of which only one can be there.
    case keysExclude(String, String)
    /// More than so many elements.
    case tooMany(limit: Int)
    /// The same thing twice in one file.
    case twice(String, first: Place)

    /// Not an id: 1 to 40 of `A-Z a-z 0-9 . _ -`, a letter or digit first.
    case identifier(String)
    /// Not an id that formulas can read: `[a-z][a-z0-9_]*`, and no word of theirs.
    case figureID(String)
    /// None of the words of a closed choice.
    case word(String, expected: [String])
    /// Not a year from 1950 to 2199.
    case year(String)
    /// Not a whole number within the range.
    case wholeNumber(String, ClosedRange<Int>)
    /// Not 64 lower-case hexadecimal digits.
    case digest(String)
    /// A blank where a number has to be.
    case blankNumber

    /// Not `<=`, `>=` or `=` and a number.
    case ruleEnd(String)
    /// The signs at the ends of a linear rule do not point away from one another.
    case ruleDirection(full: String, zero: String)
    /// Not an interval: `<= 0`, `> 60`, `= 0`, `[0, 5%)`; or an open one where an end has to be `closed`.
    case interval(String, closed: Bool)
    /// Points of a band that are neither one number nor two: those at its lower and at its upper end.
    case bandPoints(found: Int)

    /// The unit is not given; the rubric shows the figure in `wanted`.
    case unitMissing(wanted: Unit)
    case unknownUnit(String)
    /// Does not convert into the unit the rubric shows the figure in.
    case unitMismatch(read: Unit, wanted: Unit)
    /// Another of the figure's versions than the rubric asks for.
    case basis(read: Basis, wanted: Basis)
    case aboveWeight(DecimalNumber, weight: DecimalNumber)
    case negativeScore(DecimalNumber)
    /// A penalty declared with a minus sign: it is declared as the points it takes.
    case penaltySign(DecimalNumber)
    /// Its score follows from a rule, so that none is awarded.
    case notAwarded(IndicatorID)
    /// Another kind of judgement than the indicator's rule asks for.
    case judgement(String, asked: PointQuestion)
    /// An item where none is asked of, or none where the list's items are.
    case item(ListID?, read: ItemID?)
    /// The indicator has no points to judge.
    case noPoints(IndicatorID)
}
