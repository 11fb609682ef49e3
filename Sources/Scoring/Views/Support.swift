// What an indicator's score is supported by: nothing, words, sources named, or evidence kept.

package import Evaluation

/// How well what a score rests on is supported; of several inputs, the weakest counts.
package enum Support: String, CaseIterable, Comparable, Sendable {
    /// No input stands.
    case absent = "none"
    /// Grounds in words alone.
    case stated
    /// A source is named.
    case quoted
    /// The evidence itself is filed and not erased; `verify` says where it is not there.
    case filed

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .absent: 0
        case .stated: 1
        case .quoted: 2
        case .filed: 3
        }
    }

    fileprivate init(_ source: Source?, _ evidence: EvidenceShelf) {
        guard let source else {
            self = .stated
            return
        }
        self = source.document.map { evidence.stands($0) } == true ? .filed : .quoted
    }
}

/// One entry that a score rests on, and what supports it.
package struct SupportedInput: Hashable, Sendable {
    package let entry: EntryNumber
    package let support: Support
    /// Whether someone decided it: a judgement, an award, an adjustment, a category.
    package let isDecision: Bool
}

extension IndicatorInputs {
    /// Everything the score rests on: the adjustment alone where there is one.
    ///
    /// - Parameters:
    ///   - judgements: what stands for the evaluation points, also where the rule does not read them: grounds of an
    ///     award.
    ///   - evidence: what the agency filed.
    package func supported(
        adjustment: Held<ScoreAdjusted>?, judgements: [Held<PointJudged>?],
        evidence: EvidenceShelf
    ) -> [SupportedInput] {
        func decided<Value>(_ held: Held<Value>, _ source: Source?) -> SupportedInput {
            SupportedInput(
                entry: held.entry, support: Support(source, evidence), isDecision: true)
        }
        if let adjustment { return [decided(adjustment, nil)] }
        let points = (points + judgements + items.flatMap(\.points)).compactMap { $0 }
        return (figures + items.flatMap(\.figures)).compactMap { $0.supported(by: evidence) }
            + points.map { decided($0, $0.value.source) }
            + [award.map { decided($0, $0.value.source) }].compactMap { $0 }
            + [category.map { decided($0, $0.value.source) }].compactMap { $0 }
            + [
                exemption.map {
                    SupportedInput(entry: $0.entry, support: .stated, isDecision: false)
                }
            ].compactMap { $0 }
    }
}

extension FigureInput {
    fileprivate func supported(by evidence: EvidenceShelf) -> SupportedInput? {
        held.map { held in
            switch held.value {
            case .recorded(let figure):
                SupportedInput(
                    entry: held.entry, support: Support(figure.source, evidence),
                    isDecision: false)
            case .unavailable:
                SupportedInput(entry: held.entry, support: .stated, isDecision: false)
            }
        }
    }
}

extension EvaluationBook {
    /// Scores that rest on somebody's word: full marks among them first, since they are asked for the least.
    func supportFindings(
        _ inputs: [IndicatorInputs], evidence: EvidenceShelf
    ) -> [Finding] {
        inputs.compactMap { inputs -> Finding? in
            let row = row(at: inputs.place)
            guard let points = row.points else { return nil }
            // An exemption has its own cause, and what was awarded before does not count.
            if case .exempted = inputs.outcome().reason { return nil }
            let unsupported = inputs.supported(
                adjustment: row.adjustment, judgements: judgements(of: row.scored),
                evidence: evidence
            ).filter { $0.isDecision && $0.support < .quoted }
            if unsupported.isEmpty { return nil }
            let isFull = isFull(points, row)
            return Finding(
                .unsupported(isFull: isFull), isFull ? .serious : .doubtful,
                at: .indicator(row.scored.id), entries: Set(unsupported.map(\.entry)).sorted())
        }.sorted { $0.severity < $1.severity }
    }

    private func isFull(_ points: Exact, _ row: ScoreTable.Row) -> Bool {
        if edition.rubric.isOrdinal {
            return points == Exact(edition.rubric.rankedScale.count - 1)
        }
        switch row.scored.indicator.kind {
        case nil, .bonus: return !row.weight.isZero && points >= row.weight
        case .penalty, .veto: return false
        }
    }
}
