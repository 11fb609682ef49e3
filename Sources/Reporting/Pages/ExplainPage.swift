// One score on one page: its rule, its formula with numbers in it, and every input with who, when and why.

package import Evaluation
package import Scoring

/// `kaoji explain`: as lines and JSON.
package struct ExplainPage: Page {
    let explanation: Explanation
    let standpoint: Standpoint
    /// The digests of entries, in hexadecimal, as far as the caller has them.
    let digests: [EntryNumber: String]
    let formula: FormulaText?
    let commands: Commands

    package init(
        _ explanation: Explanation, _ standpoint: Standpoint,
        digests: [EntryNumber: String] = [:], isFurthest: Bool = true
    ) {
        self.explanation = explanation
        self.standpoint = standpoint
        self.digests = digests
        formula = FormulaText(explanation.inputs)
        commands = Commands(explanation.key, standpoint, isFurthest: isFurthest)
    }

    /// The entries whose digests the page shows.
    package static func entries(of explanation: Explanation) -> [EntryNumber] {
        Array(Set(explanation.outcome.inputs + [explanation.row.entry].compactMap { $0 })).sorted()
    }

    private var margin: Margin { Margin(standpoint) }
    var row: ScoreTable.Row { explanation.row }
    var indicator: Indicator { row.scored.indicator }
    var language: Language { standpoint.language }
    private var rubric: Rubric { explanation.inputs.edition.rubric }

    package var lines: [TextLine] {
        let figures = ExplainedFigures(explanation, margin)
        let judgements = ExplainedJudgements(explanation, margin)
        return head + ruleLines + scoreLines + figures.lines + judgements.lines
            + figures.corrections + judgements.corrections + provenance + findingLines
    }

    private var head: [TextLine] {
        let subject = explanation.key.subject.map { " / \($0)" } ?? ""
        let stage = "\(explanation.key.year)/\(standpoint.say(explanation.key.stage.words))"
        let title = TextLine(
            "\(row.number) \(indicator.title)  \(explanation.agencyName)\(subject) \(stage)")
        return standpoint.head(title) + scores
    }

    /// `分值 2  申报 2  自评 2  复核 1.75 (精确 100/57)  偏离 -0.25  条目 #131`
    private var scores: [TextLine] {
        let weight = TextLine("\(standpoint.say(Words.weight)) \(NumberText.points(row.weight))")
        var parts = rubric.isOrdinal ? [] : [weight]
        if let declared = row.declared {
            let score =
                declared.score.map { NumberText.points($0.exact) } ?? standpoint.say(Words.blank)
            parts.append(TextLine("\(standpoint.say(Words.declaredLong)) \(score)"))
        }
        parts += explanation.stages.map { stage in
            let points =
                stage.points.map { points in
                    rubric.grade(ofRank: points)?.title ?? margin.points(points)
                } ?? standpoint.say(stage.state.words)
            return TextLine("\(standpoint.say(stage.stage.words)) \(points)")
        }
        if let difference = row.deviation?.points {
            parts.append(
                TextLine(
                    "\(standpoint.say(Words.deviation)) \(NumberText.difference(difference))",
                    tone: difference.isZero ? nil : .bad))
        }
        if let entry = row.entry {
            parts.append(TextLine("\(standpoint.say(Words.entry)) #\(entry)"))
        }
        return standpoint.joined(parts)
    }

    private var ruleLines: [TextLine] {
        let place = Words.rubricItem(
            rubric.title, NumberText.entry(explanation.inputs.edition.entry), row.number)
        var lines = margin.labelled(Words.basis, standpoint.say(place))
        if let note = indicator.note { lines += margin.labelled(Words.note, note) }
        lines += margin.labelled(Words.rule, RuleText(indicator, in: rubric)(language))
        guard let formula else { return lines }
        let value = formula.value.map { " = \($0)" } ?? ""
        lines += margin.labelled(Words.formula, formula.titled(language))
        // Each item has numbers of its own, which stand below.
        if row.scored.list != nil { return lines }
        return lines + margin.labelled(nil, "= \(formula.numbered)\(value)")
    }

    private var scoreLines: [TextLine] {
        let outcome = explanation.outcome
        var lines = ItemLines(explanation, margin).lines
        if let text = ScoreText(explanation.inputs, outcome).text(language) {
            let shown = shownPoints(outcome).map { ", " + standpoint.say(Words.shownAs($0)) }
            lines += margin.labelled(Words.score, text + (shown ?? ""))
        } else if let (words, tone) = MissingText(explanation.inputs, outcome).words {
            lines += margin.labelled(Words.score, standpoint.say(words), tone: tone)
        }
        if case .open(let question) = outcome.reason {
            lines += margin.labelled(nil, standpoint.say(Words.choices(question.choices)))
            let rubric = explanation.inputs.edition.rubric.id
            lines += margin.command(commands.interpret(question, row.number, of: rubric))
        }
        if !explanation.follows {
            lines += margin.labelled(nil, "! " + standpoint.say(Words.follows), tone: .bad)
        }
        return lines
    }

    /// The points as they count or are shown, where that is not the exact number.
    private func shownPoints(_ outcome: Outcome) -> String? {
        if let rounded = outcome.rounded, rounded.exact != outcome.exact { return rounded.text }
        if rubric.isOrdinal { return nil }
        return outcome.exact.flatMap { NumberText.hides($0) ? NumberText.points($0) : nil }
    }

    private var provenance: [TextLine] {
        var lines: [TextLine] = []
        let past = explanation.scoreHistory.map { held in
            let points =
                held.value.exact.map { NumberText.score($0, in: rubric) }
                ?? standpoint.say(held.value.state.words)
            return "#\(held.entry) \(points)"
        }
        if !past.isEmpty { lines += margin.labelled(Words.history, past.joined(separator: " -> ")) }
        let shown = Self.entries(of: explanation).compactMap { entry in
            digests[entry].map { "#\(entry):\($0.prefix(12))…" }
        }
        if !shown.isEmpty { lines += margin.labelled(Words.digest, shown.joined(separator: "  ")) }
        return lines
    }

    private var findingLines: [TextLine] {
        return explanation.findings.flatMap { answered in
            let text = FindingText(answered, rubric)
            return margin.labelled(
                Words.finding, "\(text.sign) \(text.sentence(language))", tone: text.tone)
        }
    }
}
