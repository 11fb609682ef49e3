// What an event says, in one line.

package import Evaluation
import Scoring

extension EventMembers {
    /// The fact in a few words, its evaluation left out; a correction begins with what it corrects.
    package func short(_ fact: Fact) -> Bilingual {
        let said = said(fact)
        guard let corrects = fact.corrects else { return said }
        let lead = Words.correcting("#\(corrects.entry)")
        return Bilingual("\(lead.zh): \(said.zh)", "\(lead.en): \(said.en)")
    }

    private func said(_ fact: Fact) -> Bilingual {
        switch fact {
        case .ledgerOpened(let fact): plain(fact.title)
        case .rubricAdopted(let fact): plain(fact.rubric.text)
        case .agencyRegistered(let fact): plain("\(fact.agency) \(fact.name)")
        case .interpretationAdopted(let fact): interpreted(fact)
        case .evaluationOpened(let fact): plain("#\(fact.rubric)")
        case .itemListed(let fact): plain("\(title(of: fact.list)) \(fact.item) \(fact.title)")
        case .categoryStated(let fact):
            plain("\(title(of: fact.category)) \(title(of: fact.value, fact.category))")
        case .figureRecorded(let fact):
            plain("\(fact.period) \(of(fact.item))\(name(fact.figure)) \(fact.quantity)")
        case .figureUnavailable(let fact):
            plain("\(fact.period) \(of(fact.item))\(name(fact.figure)): \(fact.cause)")
        case .pointJudged(let fact):
            joined(
                plain("\(name(fact.indicator)) \(of(fact.item))\(fact.point)"),
                answer(fact.judgement, fact.indicator))
        case .scoreAwarded(let fact): plain("\(name(fact.indicator)) \(fact.score)")
        case .scoreAdjusted(let fact): plain("\(name(fact.indicator)) \(fact.score)")
        case .scoreComputed(let fact):
            joined(
                plain(name(fact.indicator)),
                fact.exact.map { plain(fact.score?.text ?? score($0, fact.indicator)) }
                    ?? fact.state.words)
        case .indicatorExempted(let fact):
            joined(plain(name(fact.indicator)), fact.treatment.words)
        case .declarationRecorded(let fact):
            Words.declaredCount(
                fact.total?.text, fact.scores.count,
                blanks: fact.scores.count { $0.score == nil })
        case .findingRaised(let fact): plain(fact.text)
        case .findingAnswered(let fact):
            joined(plain("\(fact.finding.code) \(fact.finding.place)"), fact.answer.words)
        case .entryWithdrawn(let fact): plain("#\(fact.entry): \(fact.reason)")
        case .evaluationSealed(let fact):
            // Of grades, there are scores out of nothing.
            fact.totals.of.exact.isZero && fact.rows.contains { $0.score != nil }
                ? Words.noTotalShort
                : Words.pointsOf(
                    NumberText.points(fact.totals.scored.exact),
                    NumberText.points(fact.totals.of.exact))
        case .evaluationReopened(let fact): plain(fact.reason)
        case .narrativeRecorded(let fact): plain(fact.section)
        case .actorEnrolled(let fact):
            joined(plain(AuthorKey(fact.key)?.name ?? fact.key), fact.role.words)
        case .actorRevoked(let fact): plain("\(fact.actor): \(fact.reason)")
        case .clockReset(let fact): plain("#\(fact.since): \(fact.reason)")
        case .evidenceFiled(let fact): plain(fact.name)
        case .documentErased(let fact): plain("#\(fact.entry): \(fact.basis)")
        }
    }

    private func score(_ exact: Exact, _ indicator: IndicatorID) -> String {
        rubric(with: indicator).map { NumberText.score(exact, in: $0) } ?? NumberText.points(exact)
    }

    private func interpreted(_ fact: InterpretationAdopted) -> Bilingual {
        let indicator = fact.indicator.map { plain(name($0)) } ?? Words.allIndicators
        let (question, choice) = (fact.question.words, fact.chosen)
        return Bilingual(
            "\(indicator.zh) \(question.zh) -> \(choice.zh)",
            "\(indicator.en) \(question.en) -> \(choice.en)")
    }

    private func of(_ item: ItemID?) -> String { item.map { "\($0) " } ?? "" }

    private func plain(_ text: String) -> Bilingual { Bilingual(text, text) }

    private func joined(_ left: Bilingual, _ right: Bilingual) -> Bilingual {
        Bilingual("\(left.zh) \(right.zh)", "\(left.en) \(right.en)")
    }
}
