// A reviewer's adjustment in words: its clause, its grounds, who decided.

import Evaluation
import Scoring

/// What is said of an adjustment.
struct AdjustmentText {
    private let held: Held<ScoreAdjusted>
    private let language: Language

    init(_ held: Held<ScoreAdjusted>, _ language: Language) {
        self.held = held
        self.language = language
    }

    /// `条款 3`, `理由: …`, each where there is one.
    var parts: [String] {
        [held.value.clause.map { Words.clause($0)(language) }].compactMap { $0 }
            + [Words.reason(held.value.grounds)(language)]
    }

    /// `复核调整 #126`, and those.
    var all: [String] { [Words.adjustedBy(NumberText.entry(held.entry))(language)] + parts }
}

extension JSONText {
    static func adjustment(_ held: Held<ScoreAdjusted>) -> JSONText {
        [
            "score": .string(held.value.score.text), "clause": .text(held.value.clause),
            "grounds": .string(held.value.grounds), "by": .text(held.value.by),
            "reason": .text(held.value.corrects?.reason),
            "entry": .integer(held.entry.number), "actor": .string(held.actor),
            "at": .instant(held.at),
        ]
    }

    static func deviation(_ deviation: Deviation?) -> JSONText {
        guard let deviation else { return .null }
        return ["points": .exact(deviation.points), "rate": .exact(deviation.rate)]
    }
}
