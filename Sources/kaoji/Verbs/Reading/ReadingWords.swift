// The warnings of reading verbs.

import Evaluation
import Reporting

enum ReadingWords {
    static func beside(_ path: String) -> Bilingual {
        Bilingual(
            "! 账本旁有 \(path)，其中的内容已一并读入；只拷贝账本文件会丢掉它，请用 \(run: "copy OUT")",
            "! \(path) lies beside the ledger and was read with it; a copy of the ledger file alone "
                + "would lose it, use \(run: "copy OUT")")
    }

    static func furthest(_ key: EvaluationKey, of stages: [Stage]) -> Bilingual {
        let all = stages.map { "\(key.year)/\($0.rawValue)" }.joined(separator: " ")
        return Bilingual(
            "取最后阶段 \(key.year)/\(key.stage.rawValue)；可指明: \(all)",
            "the furthest stage is taken, \(key.year)/\(key.stage.rawValue); there are \(all)")
    }

    static let replaying = Bilingual("重放", "replay")
}
