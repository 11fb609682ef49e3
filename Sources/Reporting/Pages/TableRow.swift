// One row of the scored table, with what its cells say.

import Evaluation
import Scoring

/// An indicator's row with all that is shown of it.
struct TableRow: Sendable {
    let row: ScoreTable.Row
    let inputs: IndicatorInputs
    let outcome: Outcome
    let support: Support
    let formula: FormulaText?
    /// The indicator's own findings.
    let findings: [Finding]
    private let language: Language

    init(
        _ row: ScoreTable.Row, _ inputs: IndicatorInputs, _ book: EvaluationBook,
        _ findings: [AnsweredFinding], _ evidence: EvidenceShelf, _ language: Language
    ) {
        self.row = row
        self.inputs = inputs
        self.language = language
        outcome = inputs.outcome()
        formula = FormulaText(inputs)
        support =
            inputs.supported(
                adjustment: row.adjustment, judgements: book.judgements(of: row.scored),
                evidence: evidence
            ).map(\.support).min() ?? .absent
        self.findings = findings.map(\.finding).filter { $0.place == .indicator(row.scored.id) }
    }

    /// How many evaluation points are judged met; nil where none is, or the rule does not count them.
    var met: Int? {
        let judged = inputs.points.compactMap { $0 }
        let countsMet = row.scored.indicator.rule.asks == .met && row.scored.list == nil
        return judged.isEmpty || !countsMet
            ? nil : judged.count { $0.value.judgement == .met(true) }
    }

    /// What was measured or judged, as far as it is there.
    var value: String {
        let value = value(of: row.scored.indicator.rule)
        // Nothing is asked of what does not apply.
        return row.state == .notApplicable && value.contains("?") ? "-" : value
    }

    private func value(of rule: Rule) -> String {
        switch rule {
        case .linear, .proportion, .bands, .steps, .target: return measured
        case .count, .allOrNothing, .weighted:
            let all = row.scored.indicator.ruledPoints.count
            guard let met else { return Words.metShort("?", all)(language) }
            let isWhole = inputs.points.allSatisfy { $0 != nil }
            return Words.metShort(isWhole ? "\(met)" : ">=\(met)", all)(language)
        case .graded, .gradedRange, .weakestLink, .lookup, .occurrences: return answers
        case .judged: return inputs.award == nil ? "?" : Words.awardedShort(language)
        case .items: return Words.itemCount(inputs.items.count)(language)
        case .parts(let parts): return parts.parts.map(\.title).joined(separator: ", ")
        case .byCategory(let choice):
            guard let value = inputs.category?.value.value,
                let rule = choice.cases.first(where: { $0.value == value })?.rule
            else { return "?" }
            return self.value(of: rule)
        }
    }

    /// The grades or counts given, in the order of the evaluation points.
    private var answers: String {
        let rubric = inputs.edition.rubric
        return zip(row.scored.indicator.points, inputs.points).filter { !$0.0.vetoes }.map {
            switch $1?.value.judgement {
            case .grade(let grade): rubric.title(of: grade, in: row.scored.indicator)
            case .count(let count): "\(count)"
            case .met, nil: "?"
            }
        }.joined(separator: " ")
    }

    private var measured: String {
        guard let formula else { return "?" }
        if let short = formula.short { return short }
        if let quotient = formula.quotient {
            return "\(quotient.above.shown) / \(quotient.below.shown)"
        }
        return formula.numbered
    }

    /// What was declared; a blank cell is said to be one.
    var declared: TextLine {
        guard let declared = row.declared else { return "-" }
        guard let score = declared.score else {
            return TextLine(Words.blank(language), tone: .warn)
        }
        return TextLine(NumberText.points(score.exact))
    }

    var deviation: TextLine {
        guard let points = row.deviation?.points else { return "-" }
        return TextLine(NumberText.difference(points), tone: points.isZero ? nil : .bad)
    }

    /// The state in words, and what is missing or doubtful; nothing for a plain score.
    var state: [Note] {
        var notes: [Note] = []
        if let declared = row.declared, declared.score == nil {
            notes.append(Note(Words.declaredBlank(language), tone: .warn))
        }
        if let stateNote { notes.append(stateNote) }
        for finding in findings {
            if case .awardsOverWeight(let most, let weight) = finding.kind,
                !isAbout(.awardOverWeight)
            {
                let words = Words.mostOverWeight(
                    NumberText.points(most), NumberText.points(weight))
                notes.append(Note("! " + words(language), tone: .bad))
            }
            if case .sealedScoreStale = finding.kind {
                notes.append(Note("! " + Words.stale(language), tone: .bad))
            }
        }
        return notes
    }

    /// Whether the state already says so, as a question that is open or settled.
    private func isAbout(_ question: InterpretationQuestion) -> Bool {
        switch outcome.reason {
        case .open(let open): open == question
        case .interpreted(let settled, _): settled == question
        case .settled(let settled, _): settled == question
        case .ruled, .awarded, .missing, .exempted, .exemptionNotPermitted, .outsize, .vetoed,
            .nowhereToMove, .outsideGrade, .noSuchRow, .insufficient:
            false
        }
    }

    private var stateNote: Note? {
        if row.adjustment != nil {
            let computed = row.computed.flatMap { $0.value.score?.exact ?? $0.value.exact }
            return Note(Words.adjustedFrom(computed.map(NumberText.points) ?? "-")(language))
        }
        return MissingText(inputs, outcome).words.map { Note($0(language), tone: $1) }
    }
}
