// Words for what a rubric expects where something else was given: units, bases, judgements.

import Evaluation
import Reporting

extension Bilingual {
    /// The units that convert into the one wanted.
    static func unit(_ wanted: Unit) -> Bilingual {
        .oneOf(Unit.all.filter { $0.dimension == wanted.dimension }.map(\.symbol))
    }
}

extension Basis {
    /// As typed, with its name.
    var named: Bilingual { Bilingual("\(rawValue) (\(words.zh))", rawValue) }
}

extension PointQuestion {
    /// How it is answered on the command line.
    var answers: Bilingual {
        switch self {
        case .met: Bilingual("met 或 unmet (符合或不符合)", "met or unmet")
        case .grade: Bilingual("评分规则中的一个档次", "a grade of its rule")
        case .count: Bilingual("0 至 999999 的整数", "a whole number from 0 to 999999")
        }
    }
}
