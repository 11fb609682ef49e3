// What a declared score implies, and whether what is on record bears it out.

import Evaluation
package import Scoring

/// `kaoji implied`: as lines and JSON.
package struct ImpliedPage: Page {
    let implication: Implication
    let standpoint: Standpoint

    package init(_ implication: Implication, _ standpoint: Standpoint) {
        self.implication = implication
        self.standpoint = standpoint
    }

    var rubric: Rubric { implication.inputs.edition.rubric }
    var indicator: Indicator { implication.row.scored.indicator }
    private var margin: Margin { Margin(standpoint) }
    private var text: ImpliedText { ImpliedText(indicator, rubric) }

    /// As asked: digit for digit, or in an ordinal rubric the grade.
    private var score: String {
        rubric.grade(ofRank: implication.score.exact)?.title ?? implication.score.text
    }

    package var lines: [TextLine] {
        let subject = implication.key.subject.map { " / \($0)" } ?? ""
        let stage = "\(implication.key.year)/\(standpoint.say(implication.key.stage.words))"
        let title =
            "\(implication.row.number) \(indicator.title)  \(implication.agencyName)\(subject) \(stage)"
        return standpoint.head(TextLine(title)) + head + impliedLines + otherwise + figureLines
            + standing + ["", standpoint.line(Words.impliedOnly, tone: .dim)]
    }

    private var head: [TextLine] {
        let label = implication.isDeclared ? Words.declaredLong : Words.asked
        let weight = NumberText.points(implication.row.weight)
        let weighed =
            rubric.isOrdinal ? [] : [TextLine("\(standpoint.say(Words.weight)) \(weight)")]
        var lines = standpoint.joined(
            weighed + [TextLine("\(standpoint.say(label)) \(score)")])
        lines += margin.labelled(
            Words.rule, RuleText(indicator, in: rubric)(standpoint.language))
        if implication.inputs.exemption != nil {
            lines += margin.labelled(Words.note, standpoint.say(Words.exemptAnyway), tone: .warn)
        }
        if let adjusted = implication.row.adjustment {
            let words = Words.adjustedAnyway(NumberText.entry(adjusted.entry))
            lines += margin.labelled(Words.note, standpoint.say(words), tone: .warn)
        }
        return lines
    }

    private var impliedLines: [TextLine] {
        let isNeverWritten =
            rubric.rounding?.scope == .indicator && implication.rounded == nil
        if isNeverWritten {
            return margin.labelled(
                Words.impliedLabel, standpoint.say(Words.neverWritten), tone: .bad)
        }
        var lines: [TextLine] = []
        if let rounded = implication.rounded {
            lines += margin.labelled(Words.writtenLabel, written(rounded))
        }
        lines += labelled(Words.impliedLabel, implication.exactly)
        guard let written = implication.asWritten else { return lines }
        lines += margin.labelled(Words.writtenLabel, self.written(written.scores))
        return lines + labelled(nil, written.implied)
    }

    /// `[1.445, 1.455) 都写作 1.45`
    private func written(_ scores: ExactInterval) -> String {
        let set = ExactSet(changingAt: [scores.from?.at, scores.to?.at].compactMap { $0 }) {
            scores.contains($0)
        }
        let number = ExactSetText(set) { $0.shortDecimal(maxPlaces: 12) }
        return standpoint.say(Words.writtenSo(score, number.words))
    }

    private func labelled(_ label: Bilingual?, _ implied: Implied) -> [TextLine] {
        text.lines(implied).enumerated().flatMap { place, words in
            margin.labelled(
                place == 0 ? label : nil, standpoint.say(words),
                tone: implied.isNever ? .bad : nil)
        }
    }

    private var otherwise: [TextLine] {
        let vetoes = indicator.points.filter(\.vetoes).map(\.id.text).joined(separator: " ")
        let ways =
            implication.settled.map { Words.settledSo($0.words) }
            + (implication.canBeStruck ? [Words.struckSo(vetoes)] : [])
        return ways.flatMap { margin.labelled(Words.settledLabel, standpoint.say($0)) }
    }

    private var figureLines: [TextLine] {
        guard !implication.unknown.isEmpty else { return [] }
        let known = implication.figure?.known ?? implication.known
        var lines = known.flatMap { figure in
            margin.labelled(
                Words.givenFigures,
                "\(standpoint.say(title(figure.reading))) = "
                    + ExactSetText(
                        ExactSet(changingAt: [figure.value]) { $0 == figure.value }, in: figure.unit
                    )
                    .words(standpoint.language).dropFirst(2) + "  "
                    + NumberText.entries(figure.entries))
        }
        guard let figure = implication.figure else {
            if implication.unknown.count > 1 {
                let titles = implication.unknown.map(title)
                lines += margin.labelled(
                    Words.thenLabel, standpoint.say(Words.unknownFigures(titles)))
            }
            return lines
        }
        if !implication.exactly.isNever { lines += margin.labelled(Words.thenLabel, said(figure)) }
        if let written = implication.asWritten, let figure = written.figure,
            !written.implied.isNever
        {
            lines += margin.labelled(
                implication.exactly.isNever ? Words.thenLabel : Words.writtenLabel, said(figure))
        }
        return lines
    }

    private func said(_ figure: ImpliedFigure) -> String {
        let title = standpoint.say(title(figure.reading))
        guard let values = figure.values else {
            return "\(title): \(standpoint.say(Words.notInvertible))"
        }
        return "\(title) \(standpoint.say(ExactSetText(values, in: figure.unit).words))"
    }

    private func title(_ reading: FigureReading) -> Bilingual {
        Words.prior(rubric.title(of: reading.figure) ?? reading.figure.text, reading.yearsBack)
    }

    private var standing: [TextLine] {
        let outcome = implication.outcome
        let points = outcome.points.map {
            rubric.grade(ofRank: $0)?.title ?? margin.points($0)
        }
        var parts: [String] = []
        if case .value(let value)? = implication.measurement {
            let form = indicator.measure?.form ?? .percent
            parts.append(
                standpoint.say(Words.measureIs(Bilingual(NumberText.measure(value, form)))))
        }
        if points == nil, let words = MissingText(implication.inputs, outcome).words?.0 {
            parts.append(standpoint.say(words))
        }
        parts.append(standpoint.say(Words.fits(implication.fits, score, points)))
        return margin.labelled(
            Words.standingLabel, parts.joined(separator: ", "),
            tone: implication.fits == .not ? .bad : nil)
    }
}
