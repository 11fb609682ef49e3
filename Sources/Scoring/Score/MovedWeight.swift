// Where the weight of what does not apply goes: within its group in proportion, or as the rubric says.

package import Evaluation

/// What exemptions move to one indicator, or away from it.
package struct MovedWeight: Hashable, Sendable {
    /// Points on top of its own weight.
    package let added: Exact
    /// Whether there is an indicator to take its own weight, where it does not apply.
    package let hasReceiver: Bool
    /// The exemptions it follows from, ascending.
    package let entries: [EntryNumber]

    package static let none = MovedWeight(added: .zero, hasReceiver: true, entries: [])
}

extension EvaluationBook {
    /// What exemptions move to the indicator at `place`, or away from it.
    func movedWeight(at place: Int) -> MovedWeight {
        guard edition.rubric.permits(.moved), !exemptions.isEmpty else { return .none }
        var added = Exact.zero
        var entries: Set<EntryNumber> = []
        var hasReceiver = true
        for giver in edition.indicators where exempted(giver)?.value.treatment == .moved {
            let receivers = receivers(of: giver)
            if giver.place == place { hasReceiver = receivers.contains { !$0.isExempted } }
            guard receivers.contains(where: { $0.place == place }) || giver.place == place
            else { continue }
            entries.formUnion(
                receivers.compactMap { exempted(edition.indicators[$0.place])?.entry })
            entries.formUnion([exempted(giver)?.entry].compactMap { $0 })
            let taking = receivers.filter { !$0.isExempted }
            let whole = taking.map(\.share).reduce(Exact.zero, +)
            guard let own = taking.first(where: { $0.place == place }),
                let share = own.share.divided(by: whole)
            else { continue }
            added += share * giver.weight
        }
        return MovedWeight(added: added, hasReceiver: hasReceiver, entries: entries.sorted())
    }

    private struct Receiver {
        let place: Int
        let share: Exact
        let isExempted: Bool
    }

    /// Those the rubric names, else the others of the same group by their weights.
    private func receivers(of giver: ScoredIndicator) -> [Receiver] {
        let named = giver.indicator.movesTo.compactMap { move in
            edition.indicator(move.indicator).map { ($0, move.share.exact) }
        }
        let group = edition.indicators.filter {
            $0.indicator.group == giver.indicator.group && $0.place != giver.place
                && $0.indicator.kind == nil && !$0.weight.isZero
        }
        let all = giver.indicator.movesTo.isEmpty ? group.map { ($0, $0.weight) } : named
        return all.map { scored, share in
            let treatment = exempted(scored)?.value.treatment
            return Receiver(
                place: scored.place, share: share,
                isExempted: treatment == .moved || treatment == .leftOut)
        }
    }

    private func exempted(_ scored: ScoredIndicator) -> Held<IndicatorExempted>? {
        exemptions[scored.id]?.standing
    }
}
