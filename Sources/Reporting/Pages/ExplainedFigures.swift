// The figures of one score: where each comes from, who recorded it, and what was there before.

import Evaluation
import Scoring

/// The figures part of an explanation.
struct ExplainedFigures {
    private let explanation: Explanation
    private let page: Margin
    private var inputs: IndicatorInputs { explanation.inputs }
    private var rubric: Rubric { inputs.edition.rubric }

    init(_ explanation: Explanation, _ page: Margin) {
        self.explanation = explanation
        self.page = page
    }

    /// The figures, and where last year's were taken from.
    var lines: [TextLine] { figureLines + priorLines }

    private var figureLines: [TextLine] {
        guard !inputs.figures.isEmpty else { return [] }
        let definitions = inputs.figures.compactMap { rubric.figure($0.reading.figure) }
        let units = Set(definitions.map(\.unit.symbol)).sorted().joined(separator: "/")
        let basis = definitions.first?.basis
        let heading = Words.figures(
            definitions.allSatisfy { $0.basis == basis } ? basis?.words : nil, units)
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false,
            wraps: Bool = false
        ) -> TextTable.Column {
            .init(
                page.standpoint.line(words, tone: .dim), alignment, flexible: flexible,
                wraps: wraps)
        }
        var table = NotedTable(
            [
                column(heading, flexible: true, wraps: true), column(Words.year, .right),
                column(Words.amount, .decimal),
                column(Words.entry), column(page.standpoint.actorHeading, flexible: true),
                column(Words.time),
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
            page.standpoint.actorCell(held.actor, of: held.entry),
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
        case .recorded(let figure): page.source(figure.source, explanation.evidence)
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

    /// Each correction, with what it did to value and score.
    var corrections: [TextLine] {
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

    /// `指标值 -17.37% -> -3.16%  得分 2 -> 1.75`, all other figures as they stood then.
    private func effect(
        of place: Int, _ old: Held<FigureStatement>, _ new: Held<FigureStatement>
    ) -> [String] {
        var then = inputs
        for other in inputs.figures.indices where other != place {
            let chain =
                explanation.figureHistories[other] + [inputs.figures[other].held].compactMap { $0 }
            then = then.replacing(other, chain.last { $0.entry < new.entry })
        }
        let (before, after) = (then.replacing(place, old), then.replacing(place, new))
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
    fileprivate func replacing(_ place: Int, _ held: Held<FigureStatement>?) -> IndicatorInputs {
        var inputs = self
        let old = figures[place]
        inputs.figures[place] = FigureInput(
            reading: old.reading, period: old.period, held: held, takenFrom: old.takenFrom,
            passedOver: old.passedOver)
        return inputs
    }
}
