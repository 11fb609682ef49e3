// The inputs of one score: figures, judgements, awards, exemptions, adjustments, and what was corrected.

import Evaluation
import Scoring

/// The middle part of an explanation.
struct ExplainedInputs {
    private let explanation: Explanation
    private let page: Margin
    private var inputs: IndicatorInputs { explanation.inputs }
    private var rubric: Rubric { inputs.edition.rubric }

    init(_ explanation: Explanation, _ page: Margin) {
        self.explanation = explanation
        self.page = page
    }

    var lines: [TextLine] {
        figureLines + priorLines + pointLines + awardLines + settledLines + adjustmentLines
            + corrections
    }

    // MARK: Figures

    private var figureLines: [TextLine] {
        guard !inputs.figures.isEmpty else { return [] }
        let definitions = inputs.figures.compactMap { rubric.figure($0.reading.figure) }
        let units = Set(definitions.map(\.unit.symbol)).sorted().joined(separator: "/")
        let basis = definitions.first?.basis
        let heading = Words.figures(
            definitions.allSatisfy { $0.basis == basis } ? basis?.words : nil, units)
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
        ) -> TextTable.Column {
            .init(page.standpoint.line(words, tone: .dim), alignment, flexible: flexible)
        }
        var table = NotedTable(
            [
                column(heading), column(Words.year, .right), column(Words.amount, .decimal),
                column(Words.entry), column(Words.actor), column(Words.time),
            ], notes: page.standpoint.line(Words.source, tone: .dim))
        let references = longSources
        for input in inputs.figures {
            let place = source(of: input).flatMap { references.firstIndex(of: $0) }
            let note = place.map { "[\($0 + 1)]" } ?? source(of: input)
            table.append(cells(input), [note].compactMap { $0 }.map { Note($0) })
        }
        return table.lines(width: page.standpoint.width)
            + references.enumerated().flatMap { place, source in
                page.labelled(place == 0 ? Words.source : nil, "[\(place + 1)] \(source)")
            }
    }

    /// Sources too long to stand beside their figures, each once.
    private var longSources: [String] {
        inputs.figures.compactMap(source(of:)).reduce(into: []) { known, source in
            let isLong = DisplayWidth.columns(of: source) > Self.widestSource
            if isLong, !known.contains(source) { known.append(source) }
        }
    }

    /// Columns of the widest source that stands beside its figure.
    private static let widestSource = 24

    private func cells(_ input: FigureInput) -> [TextLine] {
        let definition = rubric.figure(input.reading.figure)
        let title = "  " + TextLine(definition?.title ?? input.reading.figure.text)
        let period = TextLine(input.period.map { "\($0)" } ?? "-")
        guard let held = input.held else {
            return [title, period, TextLine("? " + page.say(Words.missingMark), tone: .warn)]
        }
        return [
            title, period, said(held.value), TextLine("#\(held.entry)", tone: .dim),
            TextLine(held.actor),
            TextLine(NumberText.minute(held.at, page.standpoint.zone), tone: .dim),
        ]
    }

    private func said(_ statement: FigureStatement) -> TextLine {
        switch statement {
        case .recorded(let figure): TextLine(amount(figure))
        case .unavailable: TextLine("? " + page.say(Words.unavailableFigure), tone: .warn)
        }
    }

    /// Where it comes from, or why it is not to be had.
    private func source(of input: FigureInput) -> String? {
        switch input.held?.value {
        case .recorded(let figure): Self.text(figure.source)
        case .unavailable(let figure): figure.cause
        case nil: nil
        }
    }

    /// In the shown unit; where it was given in another, that too.
    private func amount(_ figure: FigureRecorded) -> String {
        let unit = rubric.figure(figure.figure)?.unit ?? figure.unit
        let shown = NumberText.amount(figure.quantity, in: unit)
        return figure.unit == unit ? shown : "\(shown) (\(figure.quantity))"
    }

    static func text(_ source: Source) -> String {
        [source.title, source.locator, source.date].compactMap { $0 }.joined(separator: " ")
    }

    /// Where last year's figures were taken from, and whether they were restated.
    private var priorLines: [TextLine] {
        guard inputs.figures.contains(where: { $0.reading.yearsBack > 0 }) else { return [] }
        var parts = zip(explanation.takenFrom, explanation.takenFromSeals).map {
            page.say(Words.takenFrom($0, seal: $1))
        }
        let restated = inputs.figures.compactMap { input -> String? in
            guard case .recorded(let figure) = input.held?.value, let old = figure.restates else {
                return nil
            }
            return page.say(Words.restated("#\(old.entry)", old.reason))
        }
        if parts.isEmpty { parts.append(page.say(Words.own)) }
        parts += restated.isEmpty ? [page.say(Words.noRestatement)] : restated
        return page.labelled(Words.priorYear, parts.joined(separator: "; "))
    }

    // MARK: Judgements and awards

    private var pointLines: [TextLine] {
        let points = explanation.row.scored.indicator.points
        guard !points.isEmpty else { return [] }
        var lines = [page.standpoint.line(Words.judgements, tone: .dim)]
        for (point, held) in zip(points, explanation.judgements) {
            lines += pointLines(point, held)
        }
        return lines
    }

    private func pointLines(_ point: EvaluationPoint, _ held: Held<PointJudged>?) -> [TextLine] {
        guard let held else {
            let asked = inputs.scored.indicator.rule.readsPoints
            return page.noted(
                "\(point.id)  \(point.title)", "? " + page.say(Words.notJudged),
                tone: asked ? .warn : .dim)
        }
        let said = held.value
        let who = [said.by.map { page.say(Words.decidedBy($0)) }, held.actor].compactMap { $0 }
        let source = said.source.map(Self.text)
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
            guard case .graded(let grades) = explanation.row.scored.indicator.rule else {
                return id.text
            }
            return grades.first { $0.id == id }?.title ?? id.text
        }
    }

    private var awardLines: [TextLine] {
        guard let held = inputs.award else { return [] }
        let award = held.value
        let source = award.source.map(Self.text)
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
                        held.value.question.words, held.value.choice.words,
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
        let who = [by.map { page.say(Words.decidedBy($0)) }, actor].compactMap { $0 }
        let when = NumberText.minute(at, page.standpoint.zone)
        return (parts + [NumberText.entry(entry)] + who + [when]).joined(separator: "  ")
    }

    // MARK: Corrections

    private var corrections: [TextLine] {
        inputs.figures.indices.flatMap { place -> [TextLine] in
            let standing = inputs.figures[place].held
            let chain = explanation.figureHistories[place] + [standing].compactMap { $0 }
            return zip(chain, chain.dropFirst()).flatMap { old, new in
                page.labelled(Words.correction, change(of: place, old, new))
                    + effect(of: place, old, new).flatMap { page.labelled(nil, $0) }
            }
        }
    }

    /// `公务接待费  #46 3.90 -> #120 9.30  理由: 数字颠倒`
    private func change(
        of place: Int, _ old: Held<FigureStatement>, _ new: Held<FigureStatement>
    ) -> String {
        let title = rubric.title(of: inputs.figures[place].reading.figure) ?? ""
        let change = Words.correctedFrom(
            title, plain(old.value), "#\(old.entry)", plain(new.value), "#\(new.entry)")
        let reason = new.value.corrects.map { "  " + page.say(Words.reason($0.reason)) }
        return page.say(change) + (reason ?? "")
    }

    /// `指标值 -17.37% -> -3.16%  得分 2 -> 1.75`, all other inputs as they stand now.
    private func effect(
        of place: Int, _ old: Held<FigureStatement>, _ new: Held<FigureStatement>
    ) -> [String] {
        let (before, after) = (inputs.replacing(place, old), inputs.replacing(place, new))
        var parts: [String] = []
        if let was = FormulaText(before)?.short, let now = FormulaText(after)?.short {
            parts.append(page.say(Words.valueChange(was, now)))
        }
        if let was = before.outcome().points, let now = after.outcome().points {
            parts.append(
                page.say(Words.scoreChange(NumberText.points(was), NumberText.points(now))))
        }
        return parts.isEmpty ? [] : [parts.joined(separator: "  ")]
    }

    private func plain(_ statement: FigureStatement) -> String {
        switch statement {
        case .recorded(let figure): amount(figure)
        case .unavailable: page.say(Words.unavailableFigure)
        }
    }
}

extension FigureStatement {
    /// The entry this takes the place of, and why.
    var corrects: Correction? {
        switch self {
        case .recorded(let figure): figure.corrects
        case .unavailable(let figure): figure.corrects
        }
    }
}

extension IndicatorInputs {
    /// The same inputs with another statement of one figure.
    fileprivate func replacing(_ place: Int, _ held: Held<FigureStatement>) -> IndicatorInputs {
        var inputs = self
        let old = figures[place]
        inputs.figures[place] = FigureInput(
            reading: old.reading, period: old.period, held: held, takenFrom: old.takenFrom,
            passedOver: old.passedOver)
        return inputs
    }
}
