// What an evaluation is still waiting for: each figure, judgement, award and open question, once.

package import Evaluation

/// The open ends of one evaluation, in table order.
package struct Todo: Hashable, Sendable {
    package let key: EvaluationKey
    package let edition: RubricEdition
    /// Nothing can be entered until the evaluation is reopened.
    package let isSealed: Bool
    package let items: [Item]

    /// One thing to enter or to settle.
    package struct Item: Hashable, Sendable {
        package let ask: Ask
        /// The places of the indicators that wait for it, ascending; never empty.
        package let places: [Int]
    }

    /// What is asked for.
    package enum Ask: Hashable, Sendable {
        /// A figure of a year, to be recorded in an evaluation: this one, or the earlier year's while that is open.
        case figure(FigureID, FiscalYear, recordIn: EvaluationKey)
        /// A figure stated not to be had, by an entry that can be corrected.
        case unavailable(FigureID, FiscalYear, cause: String, entry: EntryNumber)
        case judgement(IndicatorID, PointID)
        case award(IndicatorID)
        /// A question that only an interpretation of the rubric settles.
        case question(InterpretationQuestion, IndicatorID)
        /// An exemption that the rubric does not permit.
        case exemption(IndicatorID, Treatment, entry: EntryNumber)
        /// A number too large to be recorded.
        case outsize(IndicatorID)
        /// A list that has no item yet.
        case items(ListID)
        case category(CategoryID)
        case itemFigure(FigureID, FiscalYear, ItemID)
        case itemUnavailable(FigureID, FiscalYear, ItemID, cause: String, entry: EntryNumber)
        case itemJudgement(IndicatorID, PointID, ItemID)
        /// An award that is not within the range of the grade given.
        case awardOutsideGrade(IndicatorID, GradeID, entry: EntryNumber)
        /// Grades for which the rule's table has no row.
        case noSuchRow(IndicatorID, [GradeID])
    }

    /// How many of each kind are open.
    package struct Counts: Hashable, Sendable {
        /// Figures and lists not there, those stated not to be had among them.
        package var figures = 0
        /// Categories among them.
        package var judgements = 0
        package var awards = 0
        /// Questions, exemptions not permitted and numbers too large.
        package var questions = 0

        package init() {}

        package var all: Int { figures + judgements + awards + questions }
    }

    package var counts: Counts {
        var counts = Counts()
        for item in items {
            switch item.ask {
            case .figure, .unavailable, .itemFigure, .itemUnavailable, .items:
                counts.figures += 1
            case .judgement, .itemJudgement, .category: counts.judgements += 1
            case .award: counts.awards += 1
            case .question, .exemption, .outsize, .awardOutsideGrade, .noSuchRow:
                counts.questions += 1
            }
        }
        return counts
    }
}

extension Books {
    /// What an evaluation is waiting for; nil for an unknown evaluation.
    package func todo(of key: EvaluationKey) -> Todo? {
        guard let agency = agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        var order: [Todo.Ask] = []
        var places: [Todo.Ask: [Int]] = [:]
        for row in ScoreTable(book).rows where row.isOpen {
            let inputs = agency.inputs(of: row.scored.place, in: book, framework)
            for ask in inputs.asks(of: key, agency) {
                if places[ask] == nil { order.append(ask) }
                places[ask, default: []].append(row.scored.place)
            }
        }
        return Todo(
            key: key, edition: book.edition, isSealed: book.isSealed,
            items: order.map { Todo.Item(ask: $0, places: places[$0] ?? []) })
    }
}

extension IndicatorInputs {
    fileprivate func asks(of key: EvaluationKey, _ agency: AgencyBook) -> [Todo.Ask] {
        switch outcome().reason {
        case .missing(let missing): missing.compactMap { ask($0, of: key, agency) }
        case .open(let question): [.question(question, scored.id)]
        case .exemptionNotPermitted(let treatment):
            exemption.map { [.exemption(scored.id, treatment, entry: $0.entry)] } ?? []
        case .nowhereToMove:
            exemption.map { [.exemption(scored.id, .moved, entry: $0.entry)] } ?? []
        case .outsize: [.outsize(scored.id)]
        case .outsideGrade(let grade):
            award.map { [.awardOutsideGrade(scored.id, grade, entry: $0.entry)] } ?? []
        case .noSuchRow(let grades): [.noSuchRow(scored.id, grades)]
        case .ruled, .awarded, .interpreted, .settled, .exempted, .vetoed, .insufficient: []
        }
    }

    private func ask(
        _ missing: Outcome.Missing, of key: EvaluationKey, _ agency: AgencyBook
    ) -> Todo.Ask? {
        switch missing {
        case .figure(let reading, let period):
            guard let period else { return nil }
            let earlier = period < key.year ? agency.furthest(key.subject, period) : nil
            let home = earlier.flatMap { $0.reads(reading.figure) && !$0.isSealed ? $0.key : nil }
            return .figure(reading.figure, period, recordIn: home ?? key)
        case .unavailable(let reading, let period, let cause):
            let entry = figures.first { $0.reading == reading }?.held?.entry
            guard let period, let entry else { return nil }
            return .unavailable(reading.figure, period, cause: cause, entry: entry)
        case .judgement(let point): return .judgement(scored.id, point)
        case .award: return .award(scored.id)
        case .items(let list): return .items(list)
        case .category(let category): return .category(category)
        case .itemFigure(let reading, let item, let period):
            return period.map { .itemFigure(reading.figure, $0, item) }
        case .itemUnavailable(let reading, let item, let period, let cause):
            let inputs = items.first { $0.id == item }
            let entry = inputs?.figures.first { $0.reading == reading }?.held?.entry
            guard let period, let entry else { return nil }
            return .itemUnavailable(reading.figure, period, item, cause: cause, entry: entry)
        case .itemJudgement(let point, let item): return .itemJudgement(scored.id, point, item)
        }
    }
}

extension EvaluationBook {
    /// Whether the evaluation's rubric defines a figure, so that it can be recorded there.
    fileprivate func reads(_ figure: FigureID) -> Bool { edition.definition(of: figure) != nil }
}
