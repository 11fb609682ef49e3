// What keeps a rubric from being adopted in what stands around its rules.

extension Rubric {
    /// The problems of lists, categories, scale, limits, range and rounding; and of anything newer than the rules named.
    func problemsOfTerms() -> [RubricProblem.Kind] {
        var kinds: [RubricProblem.Kind] = []
        if rules == 1 { kinds += newerMembers.map { .newerRules($0) } }
        kinds += repeated(lists.map(\.id.text)).map { .duplicateID($0) }
        kinds += repeated(categories.map(\.id.text)).map { .duplicateID($0) }
        kinds += categories.flatMap { repeated($0.values.map(\.id.text)) }
            .map { .duplicateID($0) }
        kinds += repeated(scale.map(\.id.text)).map { .duplicateID($0) }
        for limit in limits { kinds += problems(of: limit) }
        if let least = range?.least, let most = range?.most, least.exact > most.exact {
            kinds.append(.rangeEmpty)
        }
        if let totalRounding, totalRounding.scope == .indicator || rounding?.scope != .indicator {
            kinds.append(.roundingTwice)
        }
        return kinds + problemsOfScale()
    }

    /// What scoring rules 1 do not know, by its name in the file.
    private var newerMembers: [String] {
        let uses: [(String, Bool)] = [
            ("lists", !lists.isEmpty), ("categories", !categories.isEmpty),
            ("scale", !scale.isEmpty), ("limits", !limits.isEmpty), ("range", range != nil),
            ("bonus_cap", bonusCap != nil), ("penalty_cap", penaltyCap != nil),
            ("total_rounding", totalRounding != nil), ("rounding", rounding?.scope == .shown),
            ("full", groups.contains { $0.full != nil }),
            ("kind", indicators.contains { $0.kind != nil }),
            ("cases", indicators.contains { !$0.cases.isEmpty }),
            ("moves_to", indicators.contains { !$0.movesTo.isEmpty }),
            ("clauses", indicators.contains { !$0.clauses.isEmpty }),
            ("vetoes", indicators.contains { $0.points.contains(where: \.vetoes) }),
            ("rule", indicators.contains { !$0.rule.isOfRules1 }),
            ("formula", allFormulas.contains { !$0.isOfRules1 }),
        ]
        return uses.filter(\.1).map(\.0)
    }

    private var allFormulas: [Formula] {
        derived.map(\.formula) + indicators.compactMap(\.measure?.formula)
            + indicators.flatMap(\.rule.formulas)
    }

    private func problems(of limit: TableLimit) -> [RubricProblem.Kind] {
        guard let indicator = indicator(limit.indicator) else {
            return [.unknownIndicator(limit.indicator)]
        }
        if let grade = limit.grade, !grades.contains(where: { $0.title == grade }) {
            return [.unknownGrade(grade)]
        }
        let limitsSomething = limit.grade != nil || limit.total != nil
        let canHold = limit.below != nil || indicator.kind == .veto
        return limitsSomething && canHold ? [] : [.limitUnusable]
    }

    private func problemsOfScale() -> [RubricProblem.Kind] {
        guard isOrdinal else {
            return indicators.contains { $0.rule.isOrdinal } ? [.ordinalMixed] : []
        }
        let hasGiven = scale.contains { $0.role == .given }
        let isSingle = [ScaleGrade.Role.insufficient, .notApplicable].allSatisfy { role in
            scale.count { $0.role == role } < 2
        }
        let isPure =
            full.exact.isZero && grades.isEmpty && rounding == nil && limits.isEmpty
            && range == nil && bonusCap == nil && penaltyCap == nil
            && indicators.allSatisfy {
                $0.rule.isOrdinal && $0.weight.exact.isZero && $0.kind == nil
            }
        return (hasGiven && isSingle ? [] : [.scaleUnusable]) + (isPure ? [] : [.ordinalMixed])
    }

    /// The problems of an indicator's special cases, of its clauses, and of where its weight moves.
    func problemsOfTerms(_ indicator: Indicator) -> [RubricProblem.Kind] {
        var kinds: [RubricProblem.Kind] = []
        let questions = indicator.cases.map(\.question)
        for settled in indicator.cases {
            let isUsable =
                settled.question.allows(settled.choice)
                && (settled.points != nil) == (settled.choice == .points)
                && questions.count { $0 == settled.question } == 1
                && settled.points.map {
                    !$0.exact.isNegative && $0.exact <= indicator.weight.exact
                } != false
            if !isUsable { kinds.append(.specialCase(settled.question)) }
        }
        kinds += repeated(indicator.clauses.map(\.id.text)).map { .duplicateID($0) }
        kinds += indicator.clauses.filter {
            $0.deduction.exact <= .zero || $0.deduction.exact > indicator.weight.exact
        }.map { .clauseUnusable($0.id) }
        for move in indicator.movesTo {
            guard let other = self.indicator(move.indicator) else {
                kinds.append(.unknownIndicator(move.indicator))
                continue
            }
            let isTwice = indicator.movesTo.count { $0.indicator == move.indicator } > 1
            if move.share.exact <= .zero || isTwice || other.id == indicator.id
                || other.kind != nil || other.weight.exact.isZero
            {
                kinds.append(.moveUnusable(move.indicator))
            }
        }
        return kinds
    }

    /// The problems of how a formula reads figures of items, of which `list` is in hand.
    func problemsOfItems(in formula: Formula, _ list: ListID?) -> [RubricProblem.Kind] {
        // Too long once written out is a problem found elsewhere; here it would take for ever.
        guard expandedSize(of: formula) <= Self.largestFormula else { return [] }
        let expanded = expanded(formula)
        let lists = Set(expanded.reads.compactMap { figure($0.figure)?.list })
        let all = lists.union([list].compactMap { $0 })
        if all.count > 1 { return [.severalLists] }
        if !all.isEmpty && expanded.reads.count > Self.mostOfItem { return [.tooManyFigures] }
        return problemsOfItems(within: expanded, inHand: list)
    }

    /// Figures, or evaluation points, of one item.
    static var mostOfItem: Int { 12 }

    private func problemsOfItems(
        within formula: Formula, inHand list: ListID?
    ) -> [RubricProblem.Kind] {
        switch formula {
        case .number: return []
        case .figure(let id, let yearsBack):
            guard let own = figure(id)?.list else { return [] }
            if yearsBack > 0 { return [.priorOfItem(id)] }
            return own == list ? [] : [.itemOutsideList(id)]
        case .negated(let operand): return problemsOfItems(within: operand, inHand: list)
        case .binary(_, let left, let right):
            return problemsOfItems(within: left, inHand: list)
                + problemsOfItems(within: right, inHand: list)
        case .function(.sum, let operands):
            guard let own = operands.flatMap(\.reads).compactMap({ figure($0.figure)?.list }).first
            else { return [.sumOfNothing] }
            return operands.flatMap { problemsOfItems(within: $0, inHand: own) }
        case .function(_, let operands):
            return operands.flatMap { problemsOfItems(within: $0, inHand: list) }
        }
    }
}

extension Formula {
    /// Whether scoring rules 1 know all of it.
    package var isOfRules1: Bool {
        switch self {
        case .number, .figure: true
        case .negated(let operand): operand.isOfRules1
        case .binary(_, let left, let right): left.isOfRules1 && right.isOfRules1
        case .function(let function, let operands):
            function.isOfRules1 && operands.allSatisfy(\.isOfRules1)
        }
    }
}

extension InterpretationQuestion {
    /// Whether a question can be answered so: only what has a limit can be capped.
    package func allows(_ choice: InterpretationChoice) -> Bool {
        switch choice {
        case .full, .zero, .notApplicable, .points: true
        case .capped:
            switch self {
            case .overWhole, .silent, .awardOverWeight: true
            case .zeroDenominator, .zeroToZero, .zeroToPositive, .negativeBase, .priorMissing:
                false
            }
        }
    }
}
