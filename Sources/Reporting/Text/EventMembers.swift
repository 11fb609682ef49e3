// Every member of an event under its label, for people; ids with the titles that the rubrics give them.

import Evaluation
package import Scoring

/// A label and what it labels.
struct LabelledText: Hashable, Sendable {
    let label: Bilingual
    let text: Bilingual

    init(_ label: Bilingual, _ text: Bilingual) {
        self.label = label
        self.text = text
    }

    init(_ label: Bilingual, _ text: String) { self.init(label, Bilingual(text, text)) }

    /// Nothing where there is no text.
    static func some(_ label: Bilingual, _ text: String?) -> [LabelledText] {
        text.map { [LabelledText(label, $0)] } ?? []
    }
}

/// Writes facts out with the titles of a ledger's rubrics.
package struct EventMembers: Sendable {
    private let rubrics: [Rubric]

    /// Of several rubrics that title an id, the one adopted last counts.
    package init(_ framework: Framework) {
        rubrics = framework.editions.values.sorted { $0.entry > $1.entry }.map(\.rubric)
    }

    /// The rubric adopted last that has an indicator.
    func rubric(with indicator: IndicatorID) -> Rubric? {
        rubrics.first { $0.indicator(indicator) != nil }
    }

    /// The title alone, or the id where no rubric has one.
    func name(_ indicator: IndicatorID) -> String {
        rubrics.lazy.compactMap { $0.indicator(indicator)?.title }.first ?? indicator.text
    }

    func name(_ figure: FigureID) -> String {
        rubrics.lazy.compactMap { $0.title(of: figure) }.first ?? figure.text
    }

    func title(of indicator: IndicatorID) -> String {
        let title = rubrics.lazy.compactMap { $0.indicator(indicator)?.title }.first
        return title.map { "\($0) (\(indicator))" } ?? indicator.text
    }

    func title(of figure: FigureID) -> String {
        let title = rubrics.lazy.compactMap { $0.title(of: figure) }.first
        return title.map { "\($0) (\(figure))" } ?? figure.text
    }

    func title(of point: PointID, _ indicator: IndicatorID) -> String {
        let points = rubrics.lazy.compactMap { $0.indicator(indicator)?.points }.first ?? []
        return points.first { $0.id == point }.map { "\(point) \($0.title)" } ?? point.text
    }

    func title(of list: ListID) -> String {
        rubrics.lazy.compactMap { $0.list(list)?.title }.first ?? list.text
    }

    func title(of category: CategoryID) -> String {
        rubrics.lazy.compactMap { $0.category(category)?.title }.first ?? category.text
    }

    func title(of value: CategoryValueID, _ category: CategoryID) -> String {
        let values = rubrics.lazy.compactMap { $0.category(category)?.values }.first ?? []
        return values.first { $0.id == value }?.title ?? value.text
    }

    func answer(_ judgement: Judgement, _ indicator: IndicatorID) -> Bilingual {
        switch judgement {
        case .met(let met): return met ? Words.met : Words.unmet
        case .count(let count): return Bilingual("\(count)", "\(count)")
        case .grade(let id):
            for rubric in rubrics {
                if let asked = rubric.indicator(indicator), rubric.grades(of: asked).contains(id) {
                    return Bilingual(rubric.title(of: id, in: asked))
                }
            }
            return Bilingual(id.text, id.text)
        }
    }

    /// All that a fact says, its evaluation left out.
    func members(_ fact: Fact) -> [LabelledText] {
        switch fact {
        case .ledgerOpened(let fact): ledger(fact)
        case .rubricAdopted(let fact):
            [
                .init(Words.rubric, fact.rubric.text), .init(Words.document, fact.document),
                .init(Words.bytes, "\(fact.bytes)"),
            ]
        case .agencyRegistered(let fact): agency(fact)
        case .interpretationAdopted(let fact): interpretation(fact)
        case .evaluationOpened(let fact):
            [.init(Words.rubric, "#\(fact.rubric)")]
                + LabelledText.some(Words.from, fact.from.map { "#\($0)" })
        case .itemListed(let fact):
            [
                .init(Words.listLabel, title(of: fact.list)),
                .init(Words.itemLabel, "\(fact.item) \(fact.title)"),
            ] + LabelledText.some(Words.note, fact.note)
                + LabelledText.some(Words.source, fact.source.map(text))
                + corrected(fact.corrects)
        case .categoryStated(let fact):
            [
                .init(Words.categoryLabel, title(of: fact.category)),
                .init(Words.valueLabel, title(of: fact.value, fact.category)),
                .init(Words.grounds, fact.grounds),
            ] + LabelledText.some(Words.source, fact.source.map(text))
                + corrected(fact.corrects)
        case .figureRecorded(let fact): figure(fact)
        case .figureUnavailable(let fact):
            [
                .init(Words.figure, title(of: fact.figure)), .init(Words.period, "\(fact.period)"),
                .init(Words.cause, fact.cause),
            ] + corrected(fact.corrects)
        case .pointJudged(let fact): judgement(fact)
        case .scoreAwarded(let fact):
            [
                .init(Words.indicator, title(of: fact.indicator)),
                .init(Words.pointsLabel, fact.score.text), .init(Words.grounds, fact.grounds),
            ] + LabelledText.some(Words.source, fact.source.map(text))
                + LabelledText.some(Words.decider, fact.by) + corrected(fact.corrects)
        case .scoreAdjusted(let fact):
            [
                .init(Words.indicator, title(of: fact.indicator)),
                .init(Words.pointsLabel, fact.score.text), .init(Words.grounds, fact.grounds),
            ] + LabelledText.some(Words.clauseLabel, fact.clause)
                + LabelledText.some(Words.decider, fact.by) + corrected(fact.corrects)
        case .scoreComputed(let fact): computed(fact)
        case .indicatorExempted(let fact):
            [
                .init(Words.indicator, title(of: fact.indicator)),
                .init(Words.treatment, fact.treatment.words), .init(Words.cause, fact.cause),
            ] + corrected(fact.corrects)
        case .declarationRecorded(let fact): declaration(fact)
        case .findingRaised(let fact): raised(fact)
        case .findingAnswered(let fact): answered(fact)
        case .entryWithdrawn(let fact):
            [.init(Words.entry, "#\(fact.entry)"), .init(Words.reason, fact.reason)]
        case .evaluationSealed(let fact): sealed(fact)
        case .evaluationReopened(let fact): [.init(Words.reason, fact.reason)]
        case .narrativeRecorded(let fact):
            [.init(Words.section, fact.section), .init(Words.document, fact.document)]
        case .actorEnrolled(let fact): enrolment(fact)
        case .actorRevoked(let fact):
            [.init(Words.enrolled, fact.actor), .init(Words.reason, fact.reason)]
                + LabelledText.some(Words.distrustedFrom, fact.since.map { "#\($0)" })
        case .clockReset(let fact):
            [.init(Words.wrongTimeFrom, "#\(fact.since)"), .init(Words.reason, fact.reason)]
        case .evidenceFiled(let fact): evidence(fact)
        case .documentErased(let fact):
            [.init(Words.entry, "#\(fact.entry)"), .init(Words.legalBasis, fact.basis)]
        }
    }

    func text(_ source: Source) -> String {
        let document = source.document.map { "SHA-256 \($0)" }
        return [source.title, source.locator, source.date, document].compactMap { $0 }
            .joined(separator: ", ")
    }

    func corrected(_ correction: Correction?) -> [LabelledText] {
        guard let correction else { return [] }
        return [
            .init(Words.corrects, Words.reference("#\(correction.entry)", correction.reason))
        ]
    }
}
