// What is doubtful in a later stage against the one before: scores above the self score, deductions that no clause states.

import Evaluation

extension EvaluationBook {
    /// The findings of this stage against the first one.
    func stageFindings(against first: EvaluationBook?) -> [Finding] {
        guard let first, first.key.stage < key.stage else { return [] }
        let rows = edition.indicators.indices.map { row(at: $0) }
        return rows.compactMap { aboveSelf($0, first.row(at: $0.scored.place)) }
            + rows.compactMap { clauseFinding($0) }
    }

    /// A later score better than the self score; of a penalty, one that takes less.
    private func aboveSelf(_ row: ScoreTable.Row, _ own: ScoreTable.Row) -> Finding? {
        guard let points = row.points, let claimed = own.points, points != claimed else {
            return nil
        }
        let takes = row.scored.indicator.kind == .penalty || row.scored.indicator.kind == .veto
        guard takes ? points < claimed : points > claimed else { return nil }
        return Finding(
            .aboveSelf(points: points, own: claimed), .doubtful, at: .indicator(row.scored.id),
            entries: [own.entry, row.entry].compactMap { $0 })
    }

    /// What an adjustment takes from the computed score, against the clauses it names.
    private func clauseFinding(_ row: ScoreTable.Row) -> Finding? {
        let clauses = row.scored.indicator.clauses
        guard let adjusted = row.adjustment, let text = adjusted.value.clause, !clauses.isEmpty
        else { return nil }
        let entries = [row.computed?.entry, adjusted.entry].compactMap { $0 }
        func finding(_ kind: Finding.Kind, _ severity: Finding.Severity) -> Finding {
            Finding(kind, severity, at: .indicator(row.scored.id), entries: entries)
        }
        let (named, unknown) = NamedClauses.among(clauses, in: text)
        if !unknown.isEmpty { return finding(.clauseUnknown(unknown), .notice) }
        guard let computed = row.computed.flatMap({ $0.value.score?.exact ?? $0.value.exact }),
            !named.allows(adjusted.value.score.exact, from: computed)
        else { return nil }
        return finding(
            .clauseDiffers(
                clause: text, stated: named.least, repeats: named.repeats,
                actual: computed - adjusted.value.score.exact), .serious)
    }
}

/// The clauses that an adjustment names, by id or in full, several separated by commas or semicolons.
struct NamedClauses {
    private let clauses: [Clause]

    /// - Returns: the clauses named, and what names none.
    static func among(
        _ known: [Clause], in text: String
    ) -> (named: NamedClauses, unknown: [String]) {
        func find(_ name: String) -> Clause? {
            known.first { $0.id.text.utf8.elementsEqual(name.utf8) }
                ?? known.first { $0.title.utf8.elementsEqual(name.utf8) }
        }
        // A title may hold a comma itself.
        if let whole = find(text) { return (NamedClauses(clauses: [whole]), []) }
        let names = text.split { ",，、;；".contains($0) }.map { name in
            String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        return (NamedClauses(clauses: names.compactMap(find)), names.filter { find($0) == nil })
    }

    /// What they take when each is applied once.
    var least: Exact { clauses.map(\.deduction.exact).reduce(.zero, +) }

    var repeats: Bool { clauses.contains(where: \.repeats) }

    /// Whether they lead from one score to another: what they take adds up, down to zero; one that repeats any number
    /// of times.
    ///
    /// With several that repeat, no less than each once is all that is asked.
    func allows(_ score: Exact, from computed: Exact) -> Bool {
        let actual = computed - score
        let isAtZero = score.isZero
        if actual == least || (isAtZero && actual < least && !actual.isNegative) { return true }
        let repeated = clauses.filter(\.repeats)
        guard let only = repeated.first, actual > least else { return false }
        // Down to zero, the last of them may have taken less.
        if isAtZero || repeated.count > 1 { return true }
        return (actual - least).divided(by: only.deduction.exact)?.isInteger == true
    }
}
