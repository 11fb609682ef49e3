// Puts the difference of one indicator's points down to causes, so that the parts sum to it exactly.

import Evaluation

/// One indicator on one side: its row, and what its score depends on.
struct AttributedEnd {
    let side: ComparedSide
    let row: ScoreTable.Row
    let inputs: IndicatorInputs

    init(_ side: ComparedSide, _ row: ScoreTable.Row) {
        self.side = side
        self.row = row
        inputs = side.inputs(of: row.scored.place)
    }

    var recorded: IndicatorStanding? { IndicatorStanding(recorded: row, inputs) }

    /// What the points rest on, the rubric left out.
    var used: Set<EntryNumber> {
        if let adjustment = row.adjustment { return [adjustment.entry] }
        return Set(row.computed?.value.inputs ?? inputs.outcome().inputs)
            .subtracting([inputs.edition.entry])
    }
}

/// A walk from one side to the other, one component of the inputs replaced after another.
///
/// Each step's change of the exact points is a part. A step that leaves the indicator open carries the last points on.
struct Attribution {
    private var current: IndicatorStanding
    private var inputs: IndicatorInputs
    private var adjustment: Held<ScoreAdjusted>?
    private var found: [ChangePart] = []

    /// The parts, in the order of their causes; none where neither side has points.
    static func parts(from: AttributedEnd, to: AttributedEnd) -> [ChangePart] {
        switch (from.recorded, to.recorded) {
        case (let start?, let goal?):
            return parts(from: from, start, to: to, goal)
        case (nil, let goal?):
            if let reason = goal.setAside { return [named(reason, from, to)] }
            return [arrival(.newlyScored, goal.shown, from, to)]
        case (let start?, nil):
            if let reason = start.setAside { return [named(reason, from, to)] }
            return [arrival(.noLongerScored, -start.shown, from, to)]
        case (nil, nil): return from.row.state == to.row.state ? [] : changes(from, to)
        }
    }

    /// What sets an indicator aside, with its entries, or else those of both sides.
    private static func named(
        _ reason: ChangePart, _ from: AttributedEnd, _ to: AttributedEnd
    ) -> ChangePart {
        reason.entries.isEmpty ? arrival(reason.cause, .zero, from, to) : reason
    }

    /// What was put on record between two states without points; each part amounts to nothing.
    private static func changes(_ from: AttributedEnd, _ to: AttributedEnd) -> [ChangePart] {
        let before = from.side.arranged(from.inputs, as: to.inputs)
        return [ChangeCause.interpretation, .exemption, .figure, .judgement, .award].compactMap {
            let entries = to.inputs.entries(differingFrom: before, by: $0)
            return entries.isEmpty ? nil : ChangePart($0, .zero, entries)
        }
    }

    private static func arrival(
        _ cause: ChangeCause, _ amount: Exact, _ from: AttributedEnd, _ to: AttributedEnd
    ) -> ChangePart {
        let inputs = from.used.symmetricDifference(to.used)
        let scores = [from.row.entry, to.row.entry].compactMap { $0 }
        // What a seal kept from being scored has its inputs all the same.
        return ChangePart(cause, amount, inputs.isEmpty ? Set(scores) : inputs)
    }

    private static func parts(
        from: AttributedEnd, _ start: IndicatorStanding, to: AttributedEnd,
        _ goal: IndicatorStanding
    ) -> [ChangePart] {
        if start.setAside != nil && goal.setAside != nil { return [] }
        var walk = Attribution(
            current: start, inputs: from.inputs, adjustment: from.row.adjustment)
        // A sealed score may have been left behind by its inputs: the walk goes over these.
        walk.arrive(.stale, IndicatorStanding(walk.inputs, adjusted: walk.adjustment), from.seal)
        walk.replaceInputs(from: from, to: to)
        walk.arrive(.stale, goal, to.seal)
        let rounding = (goal.shown - goal.exact) - (start.shown - start.exact)
        walk.found.append(ChangePart(.rounding, rounding, []))
        return ChangePart.merged(walk.found).filter { !$0.amount.isZero }
    }

    private init(
        current: IndicatorStanding, inputs: IndicatorInputs, adjustment: Held<ScoreAdjusted>?
    ) {
        self.current = current
        self.inputs = inputs
        self.adjustment = adjustment
    }

    private mutating func replaceInputs(from: AttributedEnd, to: AttributedEnd) {
        let goal = to.inputs
        replace(.rubric) { $0 = from.side.arranged($0, as: goal) }
        replace(.interpretation) { $0.interpretations = goal.interpretations }
        replace(.exemption) {
            $0.exemption = goal.exemption
            $0.moved = goal.moved
        }
        let restated = goal.figures.indices.filter {
            Restatement.changes(inputs.figures[$0], to: goal.figures[$0], from.side, to.side)
        }
        replace(.restatement) { inputs in
            for place in restated { inputs.figures[place] = goal.figures[place] }
        }
        replace(.figure) {
            $0.figures = goal.figures
            $0.items = $0.itemsWithFigures(of: goal.items)
        }
        replace(.judgement) {
            $0.points = goal.points
            $0.category = goal.category
            $0.items = goal.items
        }
        replace(.award) { $0.award = goal.award }
        let entries = [adjustment?.entry, to.row.adjustment?.entry].compactMap { $0 }
        adjustment = to.row.adjustment
        arrive(.adjustment, IndicatorStanding(inputs, adjusted: adjustment), entries)
    }

    /// Replaces one component; what then changes is put down to `cause`.
    private mutating func replace(_ cause: ChangeCause, by change: (inout IndicatorInputs) -> Void)
    {
        let before = inputs
        change(&inputs)
        if inputs == before { return }
        arrive(
            cause, IndicatorStanding(inputs, adjusted: adjustment),
            inputs.entries(differingFrom: before, by: cause))
    }

    private mutating func arrive(
        _ cause: ChangeCause, _ next: IndicatorStanding?, _ entries: [EntryNumber]
    ) {
        guard let next else { return }
        // What does not apply comes and goes by what sets it aside, whichever step brings that about.
        let aside = (next.setAside == nil) != (current.setAside == nil) && cause != .stale
        let reason = aside ? next.setAside ?? current.setAside : nil
        found.append(
            ChangePart(
                reason?.cause ?? cause, next.exact - current.exact,
                entries + (reason?.entries ?? [])))
        current = next
    }
}

extension IndicatorInputs {
    /// The items with the figures of others, where both have them.
    fileprivate func itemsWithFigures(of others: [ItemInputs]) -> [ItemInputs] {
        items.map { item in
            guard let other = others.first(where: { $0.id == item.id }) else { return item }
            return ItemInputs(
                listed: item.listed, figures: other.figures, points: item.points)
        }
    }
}

extension AttributedEnd {
    fileprivate var seal: [EntryNumber] { [side.book.seal?.entry].compactMap { $0 } }
}
