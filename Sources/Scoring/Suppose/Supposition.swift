// What would follow if something were so that is not on record: the same decisions over the same books, kept nowhere.

package import Evaluation

/// Something supposed in the place of what stands.
package enum SupposedInput: Hashable, Sendable {
    case figure(FigureID, FiscalYear, ItemID?, Quantity)
    case judgement(IndicatorID, PointID, ItemID?, Judgement)
    case award(IndicatorID, DecimalNumber)
}

/// An evaluation as it stands, and as it would be.
package struct Supposition: Hashable, Sendable {
    package let key: EvaluationKey
    package let agencyName: String
    /// What was supposed, with what stands in its place.
    package let inputs: [Supposed]
    package let totals: TotalChange
    package let from: ScoreTable
    package let to: ScoreTable
    /// Every indicator, with what its difference is put down to.
    package let lines: [Comparison.Line]
    package let parts: [ChangePart]
    /// Whether the evaluation is sealed, so that it would have to be reopened first.
    package let isReopened: Bool
    /// Other evaluations that would be scored otherwise, since they read the same figures.
    package let others: [Other]

    package struct Supposed: Hashable, Sendable {
        package let input: SupposedInput
        package let standing: Standing?
    }

    /// What is on record in the place of something supposed.
    package enum Standing: Hashable, Sendable {
        case figure(Held<FigureStatement>)
        case judgement(Held<PointJudged>)
        case award(Held<ScoreAwarded>)
    }

    package struct Other: Hashable, Sendable {
        package let key: EvaluationKey
        package let totals: TotalChange
        /// Whether it is sealed, so that its scores stay while they no longer follow from what would stand.
        package let isLeftBehind: Bool
    }
}

/// Something that could not be recorded either.
package struct RefusedSupposition: Error, Hashable, Sendable {
    package let command: Command
    package let refusal: Refusal
}

extension Books {
    /// What would follow from inputs to one evaluation; nil for an unknown one.
    ///
    /// - Parameter next: the number that the first entry of an append would have.
    /// - Throws: `RefusedSupposition` for what could not be recorded.
    package func supposing(
        _ inputs: [SupposedInput], in key: EvaluationKey, next: EntryNumber
    ) throws -> Supposition? {
        guard let agency = agencies[key.agency], let book = agency.evaluations[key],
            let now = lastAt, let from = ComparedSide(self, key)
        else { return nil }
        var draft = Draft(
            on: self, next: next, stamp: .init(actor: Self.nobody, clock: now, after: now))
        if book.isSealed {
            try draft.suppose(
                .evaluationReopened(EvaluationReopened(evaluation: key, reason: Self.nobody)))
        }
        for input in inputs { try draft.suppose(fact(of: input, in: book, agency)) }
        try draft.addScores()
        guard let to = ComparedSide(draft.books, key) else { return nil }
        let comparison = Comparison(from: from, to: to)
        return Supposition(
            key: key, agencyName: agency.registered.value.name,
            inputs: inputs.map { .init(input: $0, standing: standing(of: $0, in: book)) },
            totals: comparison.totals, from: comparison.from, to: comparison.to,
            lines: comparison.lines.map { $0.leavingOut(entriesFrom: next) },
            parts: comparison.parts.map { $0.leavingOut(entriesFrom: next) },
            isReopened: book.isSealed, others: others(than: key, in: draft.books))
    }

    /// Who supposes; it is never recorded.
    private static var nobody: String { "whatif" }

    private func standing(
        of input: SupposedInput, in book: EvaluationBook
    ) -> Supposition.Standing? {
        switch input {
        case .figure(let figure, let period, let item, _):
            book.figures[FigureSlot(figure: figure, period: period, item: item)]?.standing
                .map { .figure($0) }
        case .judgement(let indicator, let point, let item, _):
            book.judgement(indicator, point, of: item).map { .judgement($0) }
        case .award(let indicator, _): book.awards[indicator]?.standing.map { .award($0) }
        }
    }

    /// The fact that would be recorded: a correction of what stands there, a restatement of what an earlier year says.
    private func fact(
        of input: SupposedInput, in book: EvaluationBook, _ agency: AgencyBook
    ) -> Fact {
        func correction(_ entry: EntryNumber?) -> Correction? {
            entry.map { Correction(entry: $0, reason: Self.nobody) }
        }
        switch input {
        case .figure(let figure, let period, let item, let quantity):
            let slot = FigureSlot(figure: figure, period: period, item: item)
            let earlier =
                period < book.key.year
                ? agency.furthest(book.key.subject, period)?.figure(figure, period) : nil
            return .figureRecorded(
                FigureRecorded(
                    evaluation: book.key, basis: book.edition.definition(of: figure)?.basis,
                    corrects: correction(book.figures[slot]?.standing?.entry), figure: figure,
                    item: item, period: period,
                    restates: correction(
                        earlier.flatMap { $0.differs(from: quantity) ? $0.entry : nil }),
                    source: Source(title: Self.nobody), unit: quantity.unit,
                    value: quantity.value))
        case .judgement(let indicator, let point, let item, let judgement):
            return .pointJudged(
                PointJudged(
                    evaluation: book.key,
                    corrects: correction(book.judgement(indicator, point, of: item)?.entry),
                    grounds: Self.nobody, indicator: indicator, item: item, judgement: judgement,
                    point: point))
        case .award(let indicator, let score):
            return .scoreAwarded(
                ScoreAwarded(
                    evaluation: book.key,
                    corrects: correction(book.awards[indicator]?.standing?.entry),
                    grounds: Self.nobody, indicator: indicator, score: score))
        }
    }

    private func others(than key: EvaluationKey, in supposed: Books) -> [Supposition.Other] {
        let keys = (agencies[key.agency]?.evaluations.keys).map { $0.sorted() } ?? []
        return keys.compactMap { other in
            guard other != key, let before = evaluation(other),
                let after = supposed.evaluation(other)
            else { return nil }
            let totals = TotalChange(
                from: ScoreTable(before).totals, to: ScoreTable(after).totals)
            let isLeftBehind =
                after.isSealed
                && after.edition.indicators.indices.contains {
                    outcome(of: $0, in: other)?.exact != supposed.outcome(of: $0, in: other)?.exact
                }
            return totals.from == totals.to && !isLeftBehind
                ? nil : .init(key: other, totals: totals, isLeftBehind: isLeftBehind)
        }
    }
}

extension Draft {
    fileprivate mutating func suppose(_ fact: Fact) throws {
        do {
            try add(.state(fact)) { _ in nil }
        } catch let refusal as Refusal {
            throw RefusedSupposition(command: .state(fact), refusal: refusal)
        }
    }
}

extension Held<FigureStatement> {
    /// Whether a figure is recorded here, with another value.
    fileprivate func differs(from quantity: Quantity) -> Bool {
        guard case .recorded(let figure) = value else { return false }
        return figure.quantity.exact != quantity.exact
    }
}

extension ChangePart {
    /// The same without entries that are not on record.
    func leavingOut(entriesFrom next: EntryNumber) -> ChangePart {
        ChangePart(cause, amount, entries.filter { $0 < next })
    }
}

extension Comparison.Line {
    fileprivate func leavingOut(entriesFrom next: EntryNumber) -> Comparison.Line {
        Comparison.Line(
            from: from, to: to, parts: parts.map { $0.leavingOut(entriesFrom: next) }, open: open)
    }
}
