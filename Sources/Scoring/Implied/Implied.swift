// What a score implies of what was measured or judged, shape by shape.

package import Evaluation

/// What a rule's inputs must be for it to give a score; an implied judgement is none, and nobody's.
package indirect enum Implied: Hashable, Sendable {
    /// The measure's values; none where no value gives the score.
    case measure(ExactSet)
    /// What was done over its target, where the target is not on record and above zero.
    case ratio(ExactSet)
    /// How many evaluation points are met; none where no number of them gives the score.
    case met([Int], of: Int)
    /// Every choice of points that are met.
    case points(Ways<PointID>)
    /// What the occurrences change in all, and how many of each kind there can be.
    case occurrences(ExactSet, Ways<Int>)
    case grades([GradeID])
    /// Every combination of grades, whatever their order.
    case gradesGiven(Ways<GradeID>)
    /// The award itself, which is judgement: nothing follows from it.
    case award
    /// What the items or parts come to together; which of them contributes what does not follow.
    case gathered(Rule.Gather, over: Gathered, ExactSet)
    /// Its rule goes by a category that nobody has stated: what each would imply.
    case byCategory([OfCategory])

    /// Combinations, listed where they are few.
    package enum Ways<Element: Hashable & Sendable>: Hashable, Sendable {
        case listed([[Element]])
        /// More than can be listed.
        case many
    }

    package enum Gathered: Hashable, Sendable {
        case items(ListID)
        /// With the values of each part's measure for which it is not outside what its part of the whole allows; nil
        /// where nothing follows for a single part.
        case parts([OfPart])
    }

    package struct OfPart: Hashable, Sendable {
        package let title: String
        package let form: Measure.Form
        package let values: ExactSet?
    }

    package struct OfCategory: Hashable, Sendable {
        package let value: CategoryValueID
        package let implied: Implied
    }

    /// Whether nothing can give the score.
    package var isNever: Bool {
        switch self {
        case .measure(let set), .ratio(let set), .gathered(_, _, let set): set.isEmpty
        case .occurrences(let set, let ways): set.isEmpty || ways == .listed([])
        case .met(let counts, _): counts.isEmpty
        case .points(let ways): ways == .listed([])
        case .grades(let grades): grades.isEmpty
        case .gradesGiven(let ways): ways == .listed([])
        case .award: false
        case .byCategory(let cases): cases.allSatisfy(\.implied.isNever)
        }
    }
}

extension IndicatorInputs {
    /// What scores within a range imply under the indicator's rule.
    package func implied(by scores: ExactInterval) -> Implied { implied(by: scores, scored.rule) }

    /// What scores within a range imply under a rule of this indicator.
    func implied(by scores: ExactInterval, _ rule: Rule) -> Implied {
        switch rule {
        case .linear, .proportion, .bands, .steps:
            return .measure(MeasureInversion(self, rule, scores).values)
        case .target(let target):
            guard case .value(let known)? = target.target.measured(values) else {
                return .ratio(MeasureInversion(self, rule, scores, target: .one).values)
            }
            return .measure(MeasureInversion(self, rule, scores, target: known).values)
        case .count, .allOrNothing: return impliedCount(by: scores, rule)
        case .weighted: return impliedPoints(by: scores, rule)
        case .occurrences(let occurrences): return impliedOccurrences(by: scores, occurrences)
        case .graded(let grades):
            return .grades(
                grades.map(\.id).filter { grade in
                    points(rule, judging: [.grade(grade)]).map(scores.contains) ?? false
                })
        case .gradedRange(let ranges):
            return .grades(ranges.filter { $0.meets(scores) }.map(\.id))
        case .weakestLink, .lookup: return impliedGrades(by: scores, rule)
        case .judged: return .award
        case .items(let items): return impliedItems(by: scores, items)
        case .parts(let parts): return impliedParts(by: scores, parts)
        case .byCategory(let choice):
            if let stated = category?.value.value,
                let rule = choice.cases.first(where: { $0.value == stated })?.rule
            {
                return implied(by: scores, rule)
            }
            return .byCategory(
                choice.cases.map {
                    .init(value: $0.value, implied: implied(by: scores, $0.rule))
                })
        }
    }
}

extension Rule.GradeRange {
    /// Whether an award within the range can lie within the scores.
    fileprivate func meets(_ scores: ExactInterval) -> Bool {
        let ends = [from.at.exact, to.at.exact] + scores.ends
        let both = ExactSet(changingAt: ends) { holds($0) && scores.contains($0) }
        return !both.isEmpty
    }
}
