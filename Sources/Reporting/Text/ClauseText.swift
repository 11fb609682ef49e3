// A clause that states a deduction, as it is shown.

import Evaluation

/// `第 3 款 收入增长须来自自身业务: 扣 1`
struct ClauseText {
    private let clause: Clause

    init(_ clause: Clause) { self.clause = clause }

    func line(_ language: Language) -> String {
        let costs = Words.change(NumberText.points(clause.deduction.exact), isLess: true)
        let each = clause.repeats ? Words.eachTime : Words.once
        return "\(Words.clause(clause.id.text)(language)) \(clause.title): "
            + each(language) + costs(language)
    }
}

extension Words {
    fileprivate static let eachTime = Bilingual("每次", "each time ")
    fileprivate static let once = Bilingual("", "")
}
