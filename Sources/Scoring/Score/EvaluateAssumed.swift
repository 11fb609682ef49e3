// What something assumed would score, by the one evaluation; exemptions and vetoes apart.

import Evaluation

extension IndicatorInputs {
    /// The points a value of the measure would get; nil where it would get none.
    func points(_ rule: Rule, assuming value: Exact, target: Exact? = nil) -> Exact? {
        var evaluation = RuleEvaluation(self)
        evaluation.assumed = .init(value: value, target: target)
        let verdict = evaluation.verdict(of: rule, subject)
        return evaluation.completed(verdict).points
    }

    /// The same before it is held to the weight, or increased by weight that was moved; of a part, where one is named.
    func uncapped(
        _ rule: Rule, assuming value: Exact, target: Exact? = nil, of part: Measure? = nil
    ) -> Exact? {
        var evaluation = RuleEvaluation(self)
        evaluation.assumed = .init(value: value, target: target)
        let subject = part.map { Subject(measure: $0, values: values, points: []) } ?? subject
        return evaluation.verdict(of: rule, subject).points
    }

    /// The points that answers to the evaluation points, in their order, would get.
    func points(_ rule: Rule, judging answers: [Judgement]) -> Exact? {
        var evaluation = RuleEvaluation(self)
        let points = zip(scored.indicator.ruledPoints, answers).map {
            Subject.JudgedPoint(point: $0, assuming: $1)
        }
        let verdict = evaluation.verdict(
            of: rule, Subject(measure: nil, values: values, points: points))
        return evaluation.completed(verdict).points
    }

    /// What points of the rule count as.
    func completed(_ points: Exact) -> Exact? {
        var evaluation = RuleEvaluation(self)
        return evaluation.completed(.points(points, .ruled)).points
    }

    /// The points that a case gets which the rule cannot score; nil where nothing settles it with points.
    func points(settling question: InterpretationQuestion) -> Exact? {
        var evaluation = RuleEvaluation(self)
        let verdict = evaluation.settled(question) { _ in .open(question) }
        return evaluation.completed(verdict).points
    }
}

extension Verdict {
    fileprivate var points: Exact? {
        guard case .points(let exact, _) = self else { return nil }
        return exact
    }
}
