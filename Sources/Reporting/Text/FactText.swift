// What one event says, in one short line.

package import Evaluation

/// A fact in a few words: what was stated of what.
package enum FactText {
    /// - Parameter rubric: gives titles; ids stand where there is none.
    package static func brief(_ fact: Fact, _ rubric: Rubric?) -> Bilingual {
        func title(_ id: IndicatorID) -> String {
            guard let rubric, let found = rubric.indicator(id) else { return id.text }
            return "\(rubric.number(of: id) ?? 0) \(found.title)"
        }
        func figure(_ id: FigureID) -> String { rubric?.title(of: id) ?? id.text }
        switch fact {
        case .ledgerOpened(let fact): return same("\(fact.title)  \(fact.zone)")
        case .rubricAdopted(let fact): return same("\(fact.rubric)  \(fact.document.prefix(8))…")
        case .agencyRegistered(let fact): return same("\(fact.agency) \(fact.name)")
        case .interpretationAdopted(let fact): return interpretation(fact, title)
        case .evaluationOpened(let fact): return same("\(fact.evaluation)")
        case .figureRecorded(let fact):
            return same("\(figure(fact.figure)) \(fact.period)  \(fact.quantity)")
        case .figureUnavailable(let fact):
            return same("\(figure(fact.figure)) \(fact.period)  \(fact.cause)")
        case .pointJudged(let fact): return judgement(fact, title, rubric)
        case .scoreAwarded(let fact): return points(title(fact.indicator), fact.score)
        case .scoreAdjusted(let fact): return points(title(fact.indicator), fact.score)
        case .scoreComputed(let fact): return score(fact, title)
        case .indicatorExempted(let fact):
            let words = fact.treatment.words
            return Bilingual(
                "\(title(fact.indicator))  \(words.zh)", "\(title(fact.indicator))  \(words.en)")
        case .declarationRecorded(let fact):
            let total = fact.total?.text ?? "-"
            let blanks = fact.scores.count { $0.score == nil }
            return Bilingual("总分 \(total), 空白 \(blanks) 项", "total \(total), \(blanks) blank")
        case .findingRaised(let fact): return same(fact.text)
        case .findingAnswered(let fact):
            let answer = fact.answer.words
            return Bilingual(
                "\(fact.finding.code)  \(answer.zh)", "\(fact.finding.code)  \(answer.en)")
        case .entryWithdrawn(let fact): return same("#\(fact.entry)  \(fact.reason)")
        case .evaluationSealed(let fact):
            return same("\(fact.evaluation)  \(fact.totals.scored)/\(fact.totals.of)")
        case .evaluationReopened(let fact): return same("\(fact.evaluation)  \(fact.reason)")
        case .narrativeRecorded(let fact): return same(fact.section)
        }
    }

    private static func same(_ text: String) -> Bilingual { Bilingual(text, text) }

    private static func points(_ title: String, _ score: DecimalNumber) -> Bilingual {
        Bilingual("\(title)  \(score) 分", "\(title)  \(score) points")
    }

    private static func judgement(
        _ fact: PointJudged, _ title: (IndicatorID) -> String, _ rubric: Rubric?
    ) -> Bilingual {
        let indicator = rubric?.indicator(fact.indicator)
        let point = indicator?.points.first { $0.id == fact.point }?.title ?? fact.point.text
        let what = "\(title(fact.indicator)): \(point)"
        switch fact.judgement {
        case .met(true): return Bilingual("\(what)  符合", "\(what)  met")
        case .met(false): return Bilingual("\(what)  不符合", "\(what)  not met")
        case .count(let count): return Bilingual("\(what)  \(count) 次", "\(what)  \(count) times")
        case .grade(let id):
            guard case .graded(let grades) = indicator?.rule,
                let grade = grades.first(where: { $0.id == id })
            else { return same("\(what)  \(id)") }
            return same("\(what)  \(grade.title)")
        }
    }

    private static func score(
        _ fact: ScoreComputed, _ title: (IndicatorID) -> String
    ) -> Bilingual {
        guard let points = fact.score?.exact ?? fact.exact else {
            let words = fact.state.words
            return Bilingual(
                "\(title(fact.indicator))  \(words.zh)", "\(title(fact.indicator))  \(words.en)")
        }
        return Bilingual(
            "\(title(fact.indicator))  \(NumberText.points(points)) 分",
            "\(title(fact.indicator))  \(NumberText.points(points)) points")
    }

    private static func interpretation(
        _ fact: InterpretationAdopted, _ title: (IndicatorID) -> String
    ) -> Bilingual {
        let place = fact.indicator.map { title($0) + "  " } ?? ""
        let points = fact.points.map { " \($0)" } ?? ""
        return Bilingual(
            "\(place)\(fact.question.words.zh) -> \(fact.choice.words.zh)\(points)",
            "\(place)\(fact.question.words.en) -> \(fact.choice.words.en)\(points)")
    }
}
