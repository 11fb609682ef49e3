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
        case category(CategoryID)
        case item(ItemID)
        /// Of the evaluation as a whole, or of an item.
        case figure(FigureID, FiscalYear, ItemID?)
        case point(PointID, ItemID?)

        /// Stable, for programs.
        var text: String {
            switch self {
            case .declared: "declared"
            case .computed: "computed"
            case .adjusted: "adjusted"
            case .exempted: "exempted"
            case .award: "award"
            case .category(let category): "category:\(category)"
            case .item(let item): "item:\(item)"
            case .figure(let figure, let year, let item):
                "figure:\(figure):\(year)" + (item.map { "#\($0)" } ?? "")
            case .point(let point, let item): "point:\(point)" + (item.map { "#\($0)" } ?? "")
            }
        }
    }

    /// The indicator's, from 0; nil for a figure that no indicator reads.
    let place: Int?
    let kind: Kind
    let values: [BlamedValue]
}

extension BlamedCell {
    /// In table order, then figures that no indicator reads; only cells that hold or held something.
    static func all(of book: EvaluationBook, _ agency: AgencyBook, _ inputs: [IndicatorInputs])
        -> [BlamedCell]
    {
        let read = inputs.flatMap {
            BlamedIndicator(inputs: $0, book: book, agency: agency).cells
        }
        return read + unread(of: book, besides: Set(read.map(\.kind)))
    }

    /// In the order in which they were first recorded.
    private static func unread(of book: EvaluationBook, besides read: Set<Kind>) -> [BlamedCell] {
        book.figures.compactMap { slot, held -> BlamedCell? in
            let kind = Kind.figure(slot.figure, slot.period, slot.item)
            let values = held.blamed(\.corrects, \.blamed)
            // An indicator that reads items has cells of those that stand; of one withdrawn it had.
            let isRead = read.contains(kind) || slot.item != nil && book.reads(slot.figure)
            return isRead || values.isEmpty
                ? nil : BlamedCell(place: nil, kind: kind, values: values)
        }.sorted { ($0.values.first?.entry.number ?? 0) < ($1.values.first?.entry.number ?? 0) }
    }
}

/// One indicator with the books its cells are kept in.
private struct BlamedIndicator {
    let inputs: IndicatorInputs
    let book: EvaluationBook
    let agency: AgencyBook

    private var scored: ScoredIndicator { inputs.scored }

    /// What it rests on, item by item, then what was made of it.
    var cells: [BlamedCell] {
        let category = scored.category.map { category in
            cell(.category(category), book.categories[category], \.corrects) { fact in
                let values = book.edition.rubric.category(category)?.values ?? []
                let title = values.first { $0.id == fact.value }?.title
                return .init(fact.value.text, title.map { Bilingual($0, $0) })
            }
        }
        return [category ?? nil].compactMap { $0 } + inputs.items.flatMap(cells)
            + inputs.figures.compactMap { figure($0) } + points() + results
    }

    private func cells(of item: ItemInputs) -> [BlamedCell] {
        let slot = ItemSlot(list: item.listed.value.list, item: item.id)
        let listed = cell(.item(item.id), book.items[slot], \.corrects) { .init($0.title) }
        return [listed].compactMap { $0 } + item.figures.compactMap { figure($0, of: item.id) }
            + points(of: item.id)
    }

    private func figure(_ input: FigureInput, of item: ItemID? = nil) -> BlamedCell? {
        guard let period = input.period else { return nil }
        let home = input.takenFrom.flatMap { agency.evaluations[$0] } ?? book
        let slot = FigureSlot(figure: input.reading.figure, period: period, item: item)
        return cell(
            .figure(slot.figure, period, item), home.figures[slot], \.corrects, \.blamed)
    }

    private func points(of item: ItemID? = nil) -> [BlamedCell] {
        scored.indicator.points.compactMap { point in
            let slot = PointSlot(indicator: scored.id, point: point.id, item: item)
            return cell(.point(point.id, item), book.points[slot], \.corrects) {
                $0.judgement.blamed(of: scored.indicator, book.edition.rubric)
            }
        }
    }

    private var results: [BlamedCell] {
        [
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
        ].compactMap { $0 }
    }

    private func cell<Value>(
        _ kind: BlamedCell.Kind, _ slot: Slot<Value>?, _ corrects: (Value) -> Correction?,
        _ said: (Value) -> BlamedValue.Said
    ) -> BlamedCell? {
        let values = slot?.blamed(corrects, said) ?? []
        return values.isEmpty
            ? nil : BlamedCell(place: scored.place, kind: kind, values: values)
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

extension EvaluationBook {
    /// Whether an indicator reads a figure of items.
    fileprivate func reads(_ figure: FigureID) -> Bool {
        edition.indicators.contains { scored in
            scored.itemReads.contains { $0.figure == figure }
        }
    }
}
