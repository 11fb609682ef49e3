// Something supposed, and what stands in its place, as they are written.

import Evaluation
import Scoring

/// One input of a supposition.
struct SupposedText {
    let title: String
    /// What stands; nil where nothing does.
    let stands: Bilingual?
    let supposed: Bilingual
    /// The entry that stands there.
    let entry: EntryNumber?
    private let members: [JSONText.Member]
    /// The same for programs: ids instead of words.
    private let plain: (stands: String?, supposed: String)

    init(_ supposed: Supposition.Supposed, _ rubric: Rubric, _ year: FiscalYear) {
        let stands: String?
        (entry, stands) = Self.standing(supposed.standing)
        switch supposed.input {
        case .figure(let figure, let period, let item, let quantity):
            let name = rubric.title(of: figure) ?? figure.text
            title = [item?.text, name, period == year ? nil : "\(period)"].compactMap { $0 }
                .joined(separator: " ")
            plain = (stands, "\(quantity)")
            members = [
                .init("figure", .string(figure.text)), .init("period", .integer(period.number)),
                .init("item", .text(item?.text)),
            ]
        case .judgement(let indicator, let point, let item, let judgement):
            title = [rubric.numbered(indicator), point.text, item?.text].compactMap { $0 }
                .joined(separator: " ")
            plain = (stands, judgement.text)
            members = [
                .init("indicator", .string(indicator.text)), .init("point", .string(point.text)),
                .init("item", .text(item?.text)),
            ]
        case .award(let indicator, let score):
            title = rubric.numbered(indicator)
            plain = (stands, score.text)
            members = [.init("indicator", .string(indicator.text))]
        }
        guard case .judgement(let indicator, _, _, let judgement) = supposed.input,
            let asked = rubric.indicator(indicator)
        else {
            self.stands = plain.stands.map { Bilingual($0) }
            self.supposed = Bilingual(plain.supposed)
            return
        }
        self.supposed = judgement.words(of: asked, rubric)
        guard case .judgement(let held)? = supposed.standing else {
            self.stands = nil
            return
        }
        self.stands = held.value.judgement.words(of: asked, rubric)
    }

    private static func standing(
        _ standing: Supposition.Standing?
    ) -> (entry: EntryNumber?, text: String?) {
        switch standing {
        case .figure(let held):
            switch held.value {
            case .recorded(let figure): (held.entry, "\(figure.quantity)")
            case .unavailable: (held.entry, nil)
            }
        case .judgement(let held): (held.entry, held.value.judgement.text)
        case .award(let held): (held.entry, held.value.score.text)
        case nil: (nil, nil)
        }
    }

    var json: JSONText {
        .object(
            members + [
                .init("stands", .text(plain.stands)), .init("supposed", .string(plain.supposed)),
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
    fileprivate func words(of indicator: Indicator, _ rubric: Rubric) -> Bilingual {
        switch self {
        case .met(let met): met ? Words.met : Words.unmet
        case .grade(let grade): Bilingual(rubric.title(of: grade, in: indicator))
        case .count(let count): Bilingual("\(count)")
        }
    }

    /// As the command line takes it.
    fileprivate var text: String {
        switch self {
        case .met(let met): met ? "met" : "unmet"
        case .grade(let grade): grade.text
        case .count(let count): "\(count)"
        }
    }
}
