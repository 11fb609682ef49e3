// Ranges of values as people write them: `(0, 10%]`, `> 60`, `= 0`.

import Evaluation

/// Intervals in the notation that rubric files take, too.
enum IntervalText {
    static func measure(
        _ from: Rule.Band.End?, _ to: Rule.Band.End?, _ form: Measure.Form
    ) -> String {
        text(from, to) { NumberText.measure($0, form) }
    }

    static func points(_ from: Rule.Band.End?, _ to: Rule.Band.End?) -> String {
        text(from, to, NumberText.points)
    }

    private static func text(
        _ from: Rule.Band.End?, _ to: Rule.Band.End?, _ number: (Exact) -> String
    ) -> String {
        switch (from, to) {
        case (let from?, let to?) where from.at.exact == to.at.exact:
            "= \(number(from.at.exact))"
        case (let from?, let to?):
            "\(from.closed ? "[" : "(")\(number(from.at.exact)), \(number(to.at.exact))"
                + (to.closed ? "]" : ")")
        case (let from?, nil): "\(from.closed ? ">=" : ">") \(number(from.at.exact))"
        case (nil, let to?): "\(to.closed ? "<=" : "<") \(number(to.at.exact))"
        case (nil, nil): "-"
        }
    }
}
