// Parts of a difference, and values on both sides of one, as they are written.

import Evaluation
import Scoring

/// How the pieces of a comparison are written in one language.
struct ChangeText {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// `95/97 (缺 3)`
    func total(_ totals: Totals) -> String {
        var open: [String] = []
        if totals.unscoredCount > 0 {
            open.append(Words.openPoints(NumberText.points(totals.unscored))(language))
        }
        if !totals.notApplicable.isZero {
            open.append(Words.leftOut(NumberText.points(totals.notApplicable))(language))
        }
        let points = "\(NumberText.points(totals.scored))/\(NumberText.points(totals.of))"
        return open.isEmpty ? points : "\(points) (\(open.joined(separator: ", ")))"
    }

    /// Points, or the grade they stand for, or the state where there are none; with the weight where the weights differ.
    func side(_ row: ScoreTable.Row, in rubric: Rubric, withWeight: Bool = false) -> TextLine {
        if let grade = row.grade(in: rubric) { return TextLine(grade.title) }
        guard let points = row.points else {
            return TextLine(row.state.words(language), tone: .warn)
        }
        let weight = withWeight ? "/\(NumberText.points(row.weight))" : ""
        return TextLine(NumberText.points(points) + weight)
    }

    /// `100% -> 87.72%`; a side without points is `-`.
    func rates(_ from: ScoreTable.Row, _ to: ScoreTable.Row) -> TextLine {
        func rate(_ row: ScoreTable.Row) -> String {
            row.rate.map { ($0 * Exact(100)).shortDecimal(maxPlaces: 1) + "%" } ?? "-"
        }
        return TextLine("\(rate(from)) -> \(rate(to))")
    }

    /// `-0.25 (-12.5%)`, or `-` where there is none.
    func deviation(_ deviation: Deviation?) -> TextLine {
        guard let deviation else { return "-" }
        return difference(deviation.points) + " (" + rate(deviation) + ")"
    }

    /// A deviation as a rate of the weight: `-12.5%`.
    func rate(_ deviation: Deviation?) -> TextLine {
        guard let rate = deviation?.rate else { return "-" }
        return TextLine(
            NumberText.signed((rate * Exact(100)).shortDecimal(maxPlaces: 2)) + "%")
    }

    /// A difference of points with its tone.
    func difference(_ exact: Exact?) -> TextLine {
        guard let exact else { return "-" }
        let tone: Tone? = exact.isZero ? nil : exact.isNegative ? .bad : .good
        return TextLine(NumberText.difference(exact), tone: tone)
    }

    /// `数据 #23 #45`, or `数据 -1.75 #23 #45` where it is not the only part.
    func part(_ part: ChangePart, isOnly: Bool) -> Note {
        let words = part.cause.words(language)
        let amount = isOnly ? "" : " \(self.amount(part.amount))"
        let entries = part.entries.isEmpty ? "" : " \(NumberText.entries(part.entries, limit: 8))"
        return Note(words + amount + entries)
    }

    /// What a line's difference is put down to, a note each.
    func causes(_ line: Comparison.Line, isOnly: Bool) -> [Note] {
        let became = became(line)
        let parts = line.parts.map { part in
            guard part.cause == .noLongerScored, let became else {
                return self.part(part, isOnly: isOnly)
            }
            let entries = NumberText.entries(part.entries, limit: 8)
            return Note(
                [became, isOnly ? "" : amount(part.amount), entries].filter { !$0.isEmpty }
                    .joined(separator: " "))
        }
        let isSaid = line.parts.contains { $0.cause == .noLongerScored }
        let adjusted = line.adjustment.map { AdjustmentText($0, language).parts } ?? []
        return (isSaid ? [] : [became].compactMap { $0 }.map { Note($0) }) + parts
            + adjusted.map { Note($0) }
    }

    /// What an indicator waits for that had another state before.
    private func became(_ line: Comparison.Line) -> String? {
        guard let inputs = line.open, line.from.state != line.to.state else { return nil }
        let why = MissingText(inputs, inputs.outcome()).words?.0
        return Words.became(why ?? line.to.state.words)(language)
    }

    /// A part's points: rounded ones would not sum, so that what rounding hides is written exactly.
    func amount(_ exact: Exact) -> String {
        NumberText.hides(exact)
            ? NumberText.signed(exact.canonical) : NumberText.difference(exact)
    }

    /// A change rate, or why there is none.
    func rate(_ rate: ChangeRate) -> TextLine {
        switch rate {
        case .value(let exact): TextLine(NumberText.changeRate(exact))
        case .notComputable(let reason): TextLine(reason.words(language))
        }
    }

    /// A figure on one side, in the unit shown.
    func figure(_ stated: StatedFigure?) -> TextLine {
        switch stated?.standing {
        case nil, .missing: return "-"
        case .unavailable: return TextLine(Words.unavailableFigure(language), tone: .warn)
        case .open(let question): return TextLine(question.words(language), tone: .warn)
        case .value: return TextLine(stated?.text ?? "-")
        }
    }

    /// The difference of a figure with its sign, in the unit shown.
    func figureDifference(_ change: Change, _ sides: [StatedFigure?] = []) -> String {
        guard let difference = change.difference else { return "-" }
        let places = sides.compactMap { $0?.text }.map(NumberText.places).max() ?? 0
        return NumberText.signed(NumberText.amount(difference, in: .number, places: places))
    }
}

extension StatedFigure {
    /// The value in the shown unit: digit for digit as given where it was given in it.
    var text: String? {
        if let given, given.unit == unit { return given.value.text }
        return value?.shortDecimal(maxPlaces: 12)
    }
}
