// Which entry put each cell of a table there, and what was there before.

import Evaluation
import Scoring

/// One value that a cell holds or held.
struct BlamedValue: Hashable, Sendable {
    enum Standing: String, Sendable {
        case standing, corrected, withdrawn
    }

    let said: Said
    let entry: EntryNumber
    let actor: String
    let at: Instant
    let standing: Standing
    /// Why it took the place of the one before.
    let reason: String?

    /// A value as programs read it, and as people do.
    struct Said: Hashable, Sendable {
        let stable: String
        let words: Bilingual

        init(_ stable: String, _ words: Bilingual? = nil) {
            self.stable = stable
            self.words = words ?? Bilingual(stable, stable)
        }
    }
}

/// One cell with all its values, the oldest first.
struct BlamedCell: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case declared, computed, adjusted, exempted, award
        case figure(FigureID, FiscalYear)
        case point(PointID)

        /// Stable, for programs.
        var text: String {
            switch self {
            case .declared: "declared"
            case .computed: "computed"
            case .adjusted: "adjusted"
            case .exempted: "exempted"
            case .award: "award"
            case .figure(let figure, let year): "figure:\(figure):\(year)"
            case .point(let point): "point:\(point)"
            }
        }
    }

    let place: Int
    let kind: Kind
    let values: [BlamedValue]
}

extension BlamedCell {
    /// Every cell of an evaluation that holds or held something, in table order.
    static func all(of book: EvaluationBook, _ agency: AgencyBook, _ inputs: [IndicatorInputs])
        -> [BlamedCell]
    {
        inputs.flatMap { inputs -> [BlamedCell] in
            let scored = inputs.scored
            func cell<Value>(
                _ kind: Kind, _ slot: Slot<Value>?, _ corrects: (Value) -> Correction?,
                _ said: (Value) -> BlamedValue.Said
            ) -> BlamedCell? {
                guard let slot else { return nil }
                let values = slot.blamed(corrects, said)
                return values.isEmpty
                    ? nil : BlamedCell(place: scored.place, kind: kind, values: values)
            }
            let figures = inputs.figures.compactMap { input -> BlamedCell? in
                guard let period = input.period else { return nil }
                let home = input.takenFrom.flatMap { agency.evaluations[$0] } ?? book
                return cell(
                    .figure(input.reading.figure, period),
                    home.figures[FigureSlot(figure: input.reading.figure, period: period)],
                    \.corrects, \.blamed)
            }
            let points = scored.indicator.points.compactMap { point in
                cell(
                    .point(point.id), book.points[PointSlot(indicator: scored.id, point: point.id)],
                    \.corrects, { $0.judgement.blamed(of: scored.indicator, book.edition.rubric) })
            }
            let rest = [
                cell(.award, book.awards[scored.id], \.corrects) { .init($0.score.text) },
                cell(.exempted, book.exemptions[scored.id], \.corrects) {
                    .init($0.treatment.rawValue, $0.treatment.words)
                },
                cell(.computed, book.scores[scored.id], { _ in nil }) {
                    $0.blamed(by: book.edition.rubric)
                },
                cell(.adjusted, book.adjustments[scored.id], \.corrects) { .init($0.score.text) },
                cell(.declared, book.declaration, \.corrects) { declaration in
                    guard let row = declaration.scores.first(where: { $0.indicator == scored.id })
                    else { return .init("", Words.notDeclared) }
                    return row.score.map { .init($0.text) } ?? .init("", Words.blank)
                },
            ]
            return figures + points + rest.compactMap { $0 }
        }
    }
}

extension Slot {
    /// Its values, oldest first; the last one before a withdrawal is withdrawn.
    fileprivate func blamed(
        _ corrects: (Value) -> Correction?, _ said: (Value) -> BlamedValue.Said
    ) -> [BlamedValue] {
        func blamed(_ held: Held<Value>, _ standing: BlamedValue.Standing) -> BlamedValue {
            BlamedValue(
                said: said(held.value), entry: held.entry, actor: held.actor, at: held.at,
                standing: standing, reason: corrects(held.value)?.reason)
        }
        let before = past.enumerated().map { index, held in
            let isWithdrawn = standing == nil && index == past.count - 1
            return blamed(held, isWithdrawn ? .withdrawn : .corrected)
        }
        return before + [standing].compactMap { $0 }.map { blamed($0, .standing) }
    }
}

extension FigureStatement {
    fileprivate var blamed: BlamedValue.Said {
        switch self {
        case .recorded(let figure): .init(figure.quantity.description)
        case .unavailable: .init("unavailable", Words.unavailableFigure)
        }
    }
}

extension Judgement {
    fileprivate func blamed(of indicator: Indicator, _ rubric: Rubric) -> BlamedValue.Said {
        switch self {
        case .met(true): return .init("met", Words.met)
        case .met(false): return .init("unmet", Words.unmet)
        case .count(let count): return .init("\(count)")
        case .grade(let id):
            let title = rubric.title(of: id, in: indicator)
            return .init(id.text, Bilingual(title, title))
        }
    }
}

extension ScoreComputed {
    fileprivate func blamed(by rubric: Rubric) -> BlamedValue.Said {
        guard let exact else { return .init(state.rawValue, state.words) }
        if let grade = rubric.grade(ofRank: exact)?.title {
            return .init(exact.canonical, Bilingual(grade, grade))
        }
        if let score { return .init(score.text) }
        let shown = NumberText.points(exact)
        return .init(exact.canonical, Bilingual(shown, shown))
    }
}
