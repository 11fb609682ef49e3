// One score's explanation for programs.

import Evaluation
import Scoring

extension ExplainPage {
    package var json: JSONText {
        let inputs = explanation.inputs
        let outcome = explanation.outcome
        return .object(
            standpoint.members("explain") + [
                .init("evaluation", .evaluation(explanation.key)),
                .init("agency_name", .string(explanation.agencyName)),
                .init("rubric", .string(inputs.edition.rubric.id.text)),
                .init("rubric_entry", .integer(inputs.edition.entry.number)),
                .init("number", .integer(row.number)),
                .init("indicator", .string(row.scored.id.text)),
                .init("title", .string(indicator.title)), .init("weight", .exact(row.weight)),
                .init("state", .string(row.state.rawValue)), .init("points", .points(row.points)),
                .init("entry", .entry(row.entry)),
                .init("declared", .text(row.declared?.score?.text)),
                .init(
                    "rule",
                    .string(RuleText(indicator, in: explanation.inputs.edition.rubric)(language))),
                .init("formula", .text(formula?.titled(language))),
                .init("formula_numbers", .text(formula?.numbered)),
                .init("value", .exact(formula?.exact)),
                .init("computation", .text(ScoreText(inputs, outcome).text(language))),
                .init("follows", .bool(explanation.follows)),
                .init("missing", .array(missing)),
                .init("figures", .array(inputs.figures.indices.map(figure))),
                .init("judgements", .array(judgements)), .init("items", .array(items)),
                .init("category", .text(inputs.category?.value.value.text)),
                .init("award", inputs.award.map(award) ?? .null),
                .init("exemption", inputs.exemption.map(exemption) ?? .null),
                .init("past_exemptions", .array(explanation.exemptionHistory.map(exemption))),
                .init("interpretations", .array(interpretations)),
                .init("adjustment", row.adjustment.map(JSONText.adjustment) ?? .null),
                .init(
                    "past_adjustments",
                    .array(explanation.adjustmentHistory.map(JSONText.adjustment))),
                .init("stages", .array(explanation.stages.map(Self.stage))),
                .init("history", .array(explanation.scoreHistory.map(score))),
                .init("digests", .array(digestsShown)),
                .init(
                    "findings",
                    .array(
                        explanation.findings.map {
                            FindingText($0, inputs.edition.rubric).json(language)
                        })),
            ])
    }

    private var missing: [JSONText] { explanation.outcome.reason.missing }

    private var items: [JSONText] {
        zip(explanation.inputs.items, explanation.inputs.itemOutcomes).map { item, outcome in
            [
                "item": .string(item.id.text), "title": .string(item.listed.value.title),
                "entry": .integer(item.listed.entry.number),
                "exact": outcome.exact.map { .exact($0) } ?? .null,
            ]
        }
    }

    private func figure(_ place: Int) -> JSONText {
        let input = explanation.inputs.figures[place]
        return [
            "figure": .string(input.reading.figure.text),
            "title": .text(
                explanation.inputs.edition.rubric.title(of: input.reading.figure)),
            "period": input.period.map { .integer($0.number) } ?? .null,
            "standing": input.held.map(statement) ?? .null,
            "past": .array(explanation.figureHistories[place].map(statement)),
            "taken_from": input.takenFrom.map(JSONText.evaluation) ?? .null,
        ]
    }

    private func statement(_ held: Held<FigureStatement>) -> JSONText {
        switch held.value {
        case .recorded(let figure):
            stamped(
                held,
                [
                    .init("quantity", .quantity(figure.quantity)),
                    .init("basis", .text(figure.basis?.rawValue)),
                    .init("source", source(figure.source)), .init("note", .text(figure.note)),
                    .init("reason", .text(figure.corrects?.reason)),
                ])
        case .unavailable(let figure):
            stamped(
                held,
                [
                    .init("unavailable", .string(figure.cause)),
                    .init("reason", .text(figure.corrects?.reason)),
                ])
        }
    }

    private var judgements: [JSONText] {
        indicator.points.indices.map { place in
            let point = indicator.points[place]
            return [
                "point": .string(point.id.text), "title": .string(point.title),
                "standing": explanation.judgements[place].map(judgement) ?? .null,
                "past": .array(explanation.pointHistories[place].map(judgement)),
            ]
        }
    }

    private func judgement(_ held: Held<PointJudged>) -> JSONText {
        let answer: JSONText.Member =
            switch held.value.judgement {
            case .met(let met): .init("met", .bool(met))
            case .grade(let grade): .init("grade", .string(grade.text))
            case .count(let count): .init("count", .integer(count))
            }
        return stamped(
            held,
            [
                answer, .init("grounds", .string(held.value.grounds)),
                .init("by", .text(held.value.by)),
                .init("source", held.value.source.map(source) ?? .null),
                .init("reason", .text(held.value.corrects?.reason)),
            ])
    }

    private func award(_ held: Held<ScoreAwarded>) -> JSONText {
        stamped(
            held,
            [
                .init("score", .string(held.value.score.text)),
                .init("grounds", .string(held.value.grounds)), .init("by", .text(held.value.by)),
                .init("source", held.value.source.map(source) ?? .null),
            ])
    }

    private func exemption(_ held: Held<IndicatorExempted>) -> JSONText {
        stamped(
            held,
            [
                .init("treatment", .string(held.value.treatment.rawValue)),
                .init("cause", .string(held.value.cause)),
                .init("reason", .text(held.value.corrects?.reason)),
            ])
    }

    private var interpretations: [JSONText] {
        explanation.inputs.interpretations.filter {
            explanation.outcome.inputs.contains($0.entry)
        }.map { held in
            stamped(
                held,
                [
                    .init("question", .string(held.value.question.rawValue)),
                    .init("choice", .string(held.value.choice.rawValue)),
                    .init("cause", .string(held.value.cause)),
                ])
        }
    }

    private func score(_ held: Held<ScoreComputed>) -> JSONText {
        stamped(
            held,
            [
                .init("state", .string(held.value.state.rawValue)),
                .init("points", .points(held.value.exact)),
            ])
    }

    private static func stage(_ stage: Explanation.StageScore) -> JSONText {
        [
            "stage": .string(stage.stage.rawValue), "state": .string(stage.state.rawValue),
            "points": .points(stage.points),
        ]
    }

    private var digestsShown: [JSONText] {
        Self.entries(of: explanation).compactMap { entry in
            digests[entry].map { ["entry": .integer(entry.number), "digest": .string($0)] }
        }
    }

    private func source(_ source: Source) -> JSONText {
        let evidence = source.document.flatMap { explanation.evidence[$0] }
        return [
            "title": .string(source.title), "locator": .text(source.locator),
            "date": .text(source.date), "document": .text(source.document),
            "evidence": .entry(evidence?.filed.entry),
        ]
    }

    private func stamped<Value>(
        _ held: Held<Value>, _ members: [JSONText.Member]
    ) -> JSONText {
        .object(
            members + [
                .init("entry", .integer(held.entry.number)), .init("actor", .string(held.actor)),
                .init("at", .instant(held.at)),
            ])
    }
}

extension FindingText {
    /// The finding with its sentence; `code` and `place` are stable.
    func json(_ language: Language) -> JSONText {
        [
            "code": .string(answered.finding.kind.code),
            "place": .string(answered.finding.place.text),
            "severity": .string(answered.finding.severity.rawValue),
            "text": .string(sentence(language)), "entries": .entries(answered.finding.entries),
            "answer": answered.answer.map(Self.answer) ?? .null,
            "lapsed": answered.lapsed.map(Self.answer) ?? .null,
        ]
    }

    private static func answer(_ held: Held<FindingAnswered>) -> JSONText {
        [
            "answer": .string(held.value.answer.rawValue), "cause": .string(held.value.cause),
            "entry": .integer(held.entry.number), "actor": .string(held.actor),
            "at": .instant(held.at),
        ]
    }
}

extension Outcome.Reason {
    /// What keeps an indicator from a score; empty where nothing does.
    var missing: [JSONText] {
        switch self {
        case .missing(let missing): missing.map(JSONText.missing)
        case .open(let question): [["question": .string(question.rawValue)]]
        case .exemptionNotPermitted(let treatment):
            [["exemption_not_permitted": .string(treatment.rawValue)]]
        case .outsize: [["outsize": true]]
        case .nowhereToMove: [["nowhere_to_move": true]]
        case .outsideGrade(let grade): [["award_outside_grade": .string(grade.text)]]
        case .noSuchRow(let grades):
            [["no_such_row": .array(grades.map { .string($0.text) })]]
        case .ruled, .awarded, .interpreted, .settled, .exempted, .vetoed, .insufficient: []
        }
    }
}
