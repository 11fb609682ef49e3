// Why an indicator has the state it has, in a few words.

import Evaluation
import Scoring

/// The reason of an outcome, short enough for a cell of a table.
struct MissingText {
    private let inputs: IndicatorInputs
    private let outcome: Outcome

    init(_ inputs: IndicatorInputs, _ outcome: Outcome) {
        self.inputs = inputs
        self.outcome = outcome
    }

    /// Nil for a plain score.
    var words: (Bilingual, Tone?)? {
        switch outcome.reason {
        case .ruled, .awarded: nil
        case .settled(let question, let choice):
            (Words.settledCase(question.words, choice.words, nil), nil)
        case .vetoed(let point): (Words.vetoed(point.text), .warn)
        case .nowhereToMove: (Words.nowhereToMove, .warn)
        case .outsideGrade: (Words.outsideGrade, .warn)
        case .noSuchRow: (Words.noSuchRow, .warn)
        case .insufficient(let point): (Words.insufficient(point.text), .warn)
        case .missing(let missing): (Self.joined(listed(missing)), .warn)
        case .open(let question): (Words.open(outcome.state.words, question.words), .warn)
        case .interpreted(let question, let choice):
            (Words.readAs(question.words, choice.words), nil)
        case .exempted(.full): (Words.exempted(Treatment.full.words), nil)
        case .exempted(.leftOut), .exempted(.moved): (IndicatorState.notApplicable.words, nil)
        case .exemptionNotPermitted(let treatment):
            (Words.exemptionNotPermitted(treatment.words), .warn)
        case .outsize: (Words.outsize, .warn)
        }
    }

    private func listed(_ missing: [Outcome.Missing]) -> [Bilingual] {
        var figures: [Bilingual] = []
        var unavailable: [Bilingual] = []
        var points = 0
        var parts: [Bilingual] = []
        for missing in missing {
            switch missing {
            case .figure(let reading, _): figures.append(title(reading))
            case .unavailable(let reading, _, _): unavailable.append(title(reading))
            case .judgement: points += 1
            case .award: parts.append(Words.missingAward)
            case .items(let list):
                parts.append(
                    Words.missingItems(inputs.edition.rubric.list(list)?.title ?? list.text))
            case .category(let category):
                parts.append(
                    Words.missingFigure(
                        Bilingual(
                            inputs.edition.rubric.category(category)?.title ?? category.text)))
            case .itemFigure(let reading, let item, _):
                figures.append(of(item, title(reading)))
            case .itemUnavailable(let reading, let item, _, _):
                unavailable.append(of(item, title(reading)))
            case .itemJudgement: points += 1
            }
        }
        if figures.count > 1 { parts.append(Words.missingFigures(figures.count)) }
        if let only = figures.first, figures.count == 1 { parts.append(Words.missingFigure(only)) }
        parts += unavailable.map(Words.unavailable)
        let items = inputs.scored.indicator.judgedItems == nil ? 1 : inputs.items.count
        let all = inputs.scored.indicator.points.count * items
        if points > 0 { parts.append(Words.missingJudgements(points, of: all)) }
        return parts
    }

    private func title(_ reading: FigureReading) -> Bilingual {
        let title = inputs.edition.rubric.title(of: reading.figure) ?? reading.figure.text
        return Words.prior(title, reading.yearsBack)
    }

    private func of(_ item: ItemID, _ title: Bilingual) -> Bilingual {
        Bilingual("\(item) \(title.zh)", "\(item) \(title.en)")
    }

    private static func joined(_ parts: [Bilingual]) -> Bilingual {
        Bilingual(
            parts.map(\.zh).joined(separator: ", "), parts.map(\.en).joined(separator: ", "))
    }
}
