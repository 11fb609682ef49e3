// The judgements of one score: evaluation points, awards, exemptions, interpretations, adjustments.

import Evaluation
import Scoring

/// The judged part of an explanation.
struct ExplainedJudgements {
    private let explanation: Explanation
    private let page: Margin
    private var inputs: IndicatorInputs { explanation.inputs }

    init(_ explanation: Explanation, _ page: Margin) {
        self.explanation = explanation
        self.page = page
    }

    var lines: [TextLine] { pointLines + awardLines + settledLines + adjustmentLines }

    private var pointLines: [TextLine] {
        let indicator = explanation.row.scored.indicator
        let points = indicator.points.filter { indicator.judgedItems == nil || $0.vetoes }
        guard !points.isEmpty else { return [] }
        var lines = [page.standpoint.line(Words.judgements, tone: .dim)]
        for (point, held) in zip(indicator.points, explanation.judgements)
        where points.contains(point) {
            lines += pointLines(point, held)
        }
        return lines
    }

    /// Each judgement, award, exemption and adjustment that took the place of another.
    var corrections: [TextLine] {
        let points = explanation.row.scored.indicator.points
        let ofPoints = zip(points, zip(explanation.pointHistories, explanation.judgements))
            .flatMap { point, held in
                corrections(held.0, held.1, of: point.title) {
                    (answer($0.judgement), $0.corrects)
                }
            }
        return ofPoints
            + corrections(explanation.awardHistory, inputs.award, of: page.say(Words.award)) {
                (NumberText.points($0.score.exact), $0.corrects)
            }
            + corrections(
                explanation.exemptionHistory, inputs.exemption, of: page.say(Words.exemption)
            ) {
                (page.say($0.treatment.words), $0.corrects)
            }
            + corrections(
                explanation.adjustmentHistory, explanation.row.adjustment,
                of: page.say(Words.adjustment)
            ) {
                (NumberText.points($0.score.exact), $0.corrects)
            }
    }

    /// `职责明确  #6 否 -> #12 是  理由: 见“三定”方案`
    private func corrections<Value>(
        _ past: [Held<Value>], _ standing: Held<Value>?, of title: String,
        _ said: (Value) -> (String, Correction?)
    ) -> [TextLine] {
        let chain = past + [standing].compactMap { $0 }
        return zip(chain, chain.dropFirst()).flatMap { old, new in
            let ((was, _), (now, corrects)) = (said(old.value), said(new.value))
            let change = Words.correctedFrom(title, was, "#\(old.entry)", now, "#\(new.entry)")
            let reason = corrects.map { "  " + page.say(Words.reason($0.reason)) }
            return page.labelled(Words.correction, page.say(change) + (reason ?? ""))
        }
    }

    private func pointLines(_ point: EvaluationPoint, _ held: Held<PointJudged>?) -> [TextLine] {
        guard let held else {
            let asked = inputs.scored.indicator.readsPoints
            return page.noted(
                "\(point.id)  \(point.title)", "? " + page.say(Words.notJudged),
                tone: asked ? .warn : .dim)
        }
        let said = held.value
        let actor = page.standpoint.actor(held.actor, of: held.entry)
        let who = [said.by.map { page.say(Words.decidedBy($0)) }, actor].compactMap { $0 }
        let source = said.source.map { page.source($0, explanation.evidence) }
        let detail =
            (["\(answer(said.judgement))", said.grounds, source].compactMap { $0 }
            + ["#\(held.entry)"] + who + [NumberText.minute(held.at, page.standpoint.zone)])
            .joined(separator: "  ")
        return page.noted("\(point.id)  \(point.title)", detail)
    }

    private func answer(_ judgement: Judgement) -> String {
        switch judgement {
        case .met(let met): return page.say(met ? Words.met : Words.unmet)
        case .count(let count): return "\(count)"
        case .grade(let id):
            return inputs.edition.rubric.title(of: id, in: inputs.scored.indicator)
        }
    }

    private var awardLines: [TextLine] {
        guard let held = inputs.award else { return [] }
        let award = held.value
        let source = award.source.map { page.source($0, explanation.evidence) }
        return page.labelled(
            Words.award,
            stamped(
                [NumberText.points(award.score.exact), award.grounds, source].compactMap { $0 },
                held.entry, held.actor, held.at, by: award.by))
    }

    private var settledLines: [TextLine] {
        var lines: [TextLine] = []
        if let held = inputs.exemption {
            lines += page.labelled(
                Words.exemption,
                stamped(
                    [page.say(held.value.treatment.words), held.value.cause], held.entry,
                    held.actor, held.at))
        }
        for held in inputs.interpretations where explanation.outcome.inputs.contains(held.entry) {
            lines += page.labelled(
                Words.interpretation,
                page.say(
                    Words.interpreted(
                        held.value.question.words, held.value.chosen,
                        NumberText.entry(held.entry), held.value.cause)))
        }
        return lines
    }

    private var adjustmentLines: [TextLine] {
        guard let held = explanation.row.adjustment else { return [] }
        let computed = explanation.row.computed.flatMap { $0.value.score?.exact ?? $0.value.exact }
        let change = "\(computed.map(NumberText.points) ?? "-") -> \(held.value.score)"
        let clause = held.value.clause.map { page.say(Words.clause($0)) }
        return page.labelled(
            Words.adjustment,
            stamped(
                [change, clause, held.value.grounds].compactMap { $0 }, held.entry, held.actor,
                held.at, by: held.value.by))
    }

    private func stamped(
        _ parts: [String], _ entry: EntryNumber, _ actor: String, _ at: Instant, by: String? = nil
    ) -> String {
        let actor = page.standpoint.actor(actor, of: entry)
        let who = [by.map { page.say(Words.decidedBy($0)) }, actor].compactMap { $0 }
        let when = NumberText.minute(at, page.standpoint.zone)
        return (parts + [NumberText.entry(entry)] + who + [when]).joined(separator: "  ")
    }
}
