// The words of stages side by side.

import Scoring

extension Words {
    static let deviationRate = Bilingual("偏离率", "Rate")
    static let deviationRateLong = Bilingual("偏离率(占分值)", "Deviation of the weight")
    static let whatChanged = Bilingual("改动与理由", "Changes, reasons")
    static let clauseColumn = Bilingual("条款", "Clause")
    static let oneStage = Bilingual("只有一个阶段, 没有偏离。", "There is one stage, so no deviation.")
    static func adjustedBy(_ entry: String) -> Bilingual {
        Bilingual("复核调整 \(entry)", "adjusted \(entry)")
    }
    static func atStage(_ stage: String, _ what: String) -> Bilingual {
        Bilingual("\(stage): \(what)", "\(stage): \(what)")
    }
}
