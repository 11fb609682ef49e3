// What an indicator's score is supported by: nothing, words, sources named, or evidence kept.

package import Evaluation
package import Scoring

/// How well what stands for an indicator is supported; of several inputs, the weakest counts.
package enum Support: String, Comparable, Sendable {
    /// No input stands.
    case absent = "none"
    /// Grounds in words alone.
    case stated
    /// A source is named.
    case quoted
    /// The evidence itself is kept as a document.
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

    /// - Parameter judgements: what stands for the evaluation points, also where the rule does not read them.
    package init(_ inputs: IndicatorInputs, judgements: [Held<PointJudged>?] = []) {
        let figures = inputs.figures.compactMap { input -> Support? in
            switch input.held?.value {
            case .recorded(let figure): Support(figure.source)
            case .unavailable: .stated
            case nil: nil
            }
        }
        let points = (inputs.points + judgements).compactMap { $0 }.map { Support($0.value.source) }
        let award = inputs.award.map { Support($0.value.source) }
        let exemption = inputs.exemption.map { _ in Support.stated }
        self = (figures + points + [award, exemption].compactMap { $0 }).min() ?? .absent
    }

    private init(_ source: Source?) {
        self = source.map { $0.document == nil ? .quoted : .filed } ?? .stated
    }
}
