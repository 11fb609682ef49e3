// The rules that read judgements: counts, weights, occurrences, grades, awards, and the grades of a scale.

package import Evaluation

extension RuleEvaluation {
    /// The answers to every point, or what is missing; notes what is used.
    private mutating func answers<Answer>(
        _ subject: Subject, _ answer: (Judgement) -> Answer?
    ) -> (given: [Answer], missing: [Outcome.Missing]) {
        used += subject.points.compactMap(\.entry)
        var given: [Answer] = []
        var missing: [Outcome.Missing] = []
        for point in subject.points {
            if let found = point.judgement.flatMap(answer) {
                given.append(found)
            } else {
                missing.append(point.missing(of: subject.values.item?.id))
            }
        }
        return (given, missing)
    }

    /// Scores met and unmet points by `rule`, once every one is judged.
    mutating func judged(_ subject: Subject, _ rule: ([Bool]) -> Exact) -> Verdict {
        let (met, missing) = answers(subject) { if case .met(let met) = $0 { met } else { nil } }
        return missing.isEmpty ? .points(rule(met), .ruled) : .missing(missing)
    }

    mutating func counted(_ subject: Subject, _ rule: Rule.Occurrences) -> Verdict {
        let (counts, missing) = answers(subject) {
            if case .count(let count) = $0 { Exact(count) } else { nil }
        }
        if !missing.isEmpty { return .missing(missing) }
        let changes = zip(counts, rule.changes).map { $0 * $1.exact }.reduce(.zero, +)
        let points = (rule.base?.exact ?? weight) + changes
        return .points(max(rule.least.exact, points), .ruled)
    }

    mutating func graded(_ subject: Subject, _ grades: [Rule.GradePoints]) -> Verdict {
        let (given, missing) = gradesGiven(subject)
        guard let first = given.first, let grade = grades.first(where: { $0.id == first }) else {
            return .missing(missing)
        }
        return .points(grade.points.exact, .ruled)
    }

    /// The evaluator's award within the range of the grade given.
    mutating func chosen(_ subject: Subject, _ ranges: [Rule.GradeRange]) -> Verdict {
        let (given, missing) = gradesGiven(subject)
        let awarded = awarded()
        guard let first = given.first, let range = ranges.first(where: { $0.id == first }) else {
            if case .missing(let award) = awarded { return .missing(missing + award) }
            return .missing(missing)
        }
        guard case .points(let points, _) = awarded else { return awarded }
        return range.holds(points) ? awarded : .withheld(.outsideGrade(first))
    }

    mutating func awarded() -> Verdict {
        guard let award = inputs.award else { return .missing([.award]) }
        used.append(award.entry)
        return .points(award.value.score.exact, .awarded)
    }

    private mutating func gradesGiven(
        _ subject: Subject
    ) -> (given: [GradeID], missing: [Outcome.Missing]) {
        answers(subject) { if case .grade(let grade) = $0 { grade } else { nil } }
    }

    /// The lowest grade, or the one between it and the next where another is better.
    mutating func weakest(_ subject: Subject, _ rule: Rule.WeakestLink) -> Verdict {
        ordinal(subject) { ranks, scale in
            guard let lowest = ranks.first else { return nil }
            let isLifted = rule.plus && ranks.contains { $0 > lowest }
            guard isLifted, scale.indices.contains(lowest + 1), scale[lowest + 1].role == .between
            else { return lowest }
            return lowest + 1
        }
    }

    /// The grade in the table's row for the grades given.
    mutating func lookedUp(_ subject: Subject, _ rows: [Rule.LookupRow]) -> Verdict {
        ordinal(subject) { ranks, scale in
            let given = ranks.reversed().map { scale[$0].id }
            guard let row = rows.first(where: { $0.grades == given }) else { return nil }
            return scale.firstIndex { $0.id == row.result }
        }
    }

    /// Grades combined to one, as its rank; what does not apply is left out, what lacks data counts as the lowest.
    private mutating func ordinal(
        _ subject: Subject, _ combine: ([Int], [ScaleGrade]) -> Int?
    ) -> Verdict {
        let (given, missing) = gradesGiven(subject)
        if !missing.isEmpty { return .missing(missing) }
        let rubric = inputs.edition.rubric
        let lowest = rubric.rankedScale.firstIndex { $0.role == .given } ?? 0
        var ranks: [Int] = []
        var insufficient: PointID?
        for (grade, judged) in zip(given, subject.points) {
            switch rubric.scale.first(where: { $0.id == grade })?.role {
            case .insufficient?:
                insufficient = insufficient ?? judged.point.id
                ranks.append(lowest)
            case .given?, .between?:
                ranks += [rubric.rankedScale.firstIndex { $0.id == grade }].compactMap { $0 }
            case .notApplicable?, nil: break
            }
        }
        if ranks.isEmpty { return .notApplicable(.ruled) }
        guard let rank = combine(ranks.sorted(), rubric.rankedScale) else {
            return .withheld(.noSuchRow(given))
        }
        return .points(Exact(rank), insufficient.map { .insufficient($0) } ?? .ruled)
    }
}

extension Rubric {
    /// The grades that are results, from the lowest: an ordinal score is a place in it.
    package var rankedScale: [ScaleGrade] {
        scale.reversed().filter { $0.role == .given || $0.role == .between }
    }

    /// The grade an ordinal score stands for; nil where the rubric is not ordinal.
    package func grade(ofRank rank: Exact) -> ScaleGrade? {
        let ranked = rankedScale
        return ranked.indices.first { Exact($0) == rank }.map { ranked[$0] }
    }
}
