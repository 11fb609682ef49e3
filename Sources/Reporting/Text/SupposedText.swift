// Something supposed, and what stands in its place, as they are written.

import Evaluation
import Scoring

/// One input of a supposition.
struct SupposedText {
    let title: String
    /// What stands; nil where nothing does.
    let stands: String?
    let supposed: String
    /// The entry that stands there.
    let entry: EntryNumber?
    private let members: [JSONText.Member]

    init(_ supposed: Supposition.Supposed, _ rubric: Rubric, _ year: FiscalYear) {
        switch supposed.input {
        case .figure(let figure, let period, let item, let quantity):
            let name = rubric.title(of: figure) ?? figure.text
            title = [item?.text, name, period == year ? nil : "\(period)"].compactMap { $0 }
                .joined(separator: " ")
            self.supposed = "\(quantity)"
            members = [
                .init("figure", .string(figure.text)), .init("period", .integer(period.number)),
                .init("item", .text(item?.text)),
            ]
        case .judgement(let indicator, let point, let item, let judgement):
            title = [rubric.numbered(indicator), point.text, item?.text].compactMap { $0 }
                .joined(separator: " ")
            self.supposed = judgement.text
            members = [
                .init("indicator", .string(indicator.text)), .init("point", .string(point.text)),
                .init("item", .text(item?.text)),
            ]
        case .award(let indicator, let score):
            title = rubric.numbered(indicator)
            self.supposed = score.text
            members = [.init("indicator", .string(indicator.text))]
        }
        switch supposed.standing {
        case .figure(let held):
            entry = held.entry
            switch held.value {
            case .recorded(let figure): stands = "\(figure.quantity)"
            case .unavailable: stands = nil
            }
        case .judgement(let held): (entry, stands) = (held.entry, held.value.judgement.text)
        case .award(let held): (entry, stands) = (held.entry, held.value.score.text)
        case nil: (entry, stands) = (nil, nil)
        }
    }

    var json: JSONText {
        .object(
            members + [
                .init("stands", .text(stands)), .init("supposed", .string(supposed)),
                .init("entry", .entry(entry)),
            ])
    }
}

extension Rubric {
    /// `5 “三公经费”变动率`
    fileprivate func numbered(_ indicator: IndicatorID) -> String {
        let title = self.indicator(indicator)?.title ?? indicator.text
        return number(of: indicator).map { "\($0) \(title)" } ?? title
    }
}

extension Judgement {
    /// As the command line takes it.
    fileprivate var text: String {
        switch self {
        case .met(let met): met ? "met" : "unmet"
        case .grade(let grade): grade.text
        case .count(let count): "\(count)"
        }
    }
}
