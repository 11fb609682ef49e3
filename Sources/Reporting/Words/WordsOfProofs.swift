// The words about proofs: what one shows, what it does not, and why one does not hold.

import AuditTrail
import Bookkeeping
import Evaluation

extension Words {
    static let proofFile = Bilingual("证明", "Proof")
    static let ofEntries = Bilingual("所示条目", "Entries")
    static let proofHolds = Bilingual("= 成立", "= it holds")
    static let nextStep = Bilingual("下一步", "next")
    static let anotherProof = Bilingual(
        "重新取得原件，或请台账一方另写: kaoji prove ENTRY",
        "take the original again, or have the ledger's side write another: kaoji prove ENTRY")
    static let proofFails = Bilingual("! 不成立", "! it does not hold")

    /// The name in an event, in a text that shows the entry alone.
    static func named(_ actor: String) -> Bilingual {
        Bilingual(
            "\(actor) (所写姓名，此处不含其签名)", "\(actor) (as written; no signature of theirs is here)")
    }

    static func standsAt(_ count: Int, _ checkpoint: Checkpoint) -> Bilingual {
        Bilingual(
            "\(count) 个条目原样在 \(checkpoint.origin) 的前 \(checkpoint.size) 条之中, 文字与原文一致",
            "\(count == 1 ? "this entry stands" : "these \(count) entries stand") unaltered "
                + (checkpoint.size == 1 ? "as the first" : "among the first \(checkpoint.size)")
                + " of \(checkpoint.origin), and the text is what the lines say")
    }

    /// What no proof shows; said with every one.
    static func recordedBy(_ size: Int) -> Bilingual {
        Bilingual(
            "以条目数 \(size) 为限的记录; 其后的更正不能排除。所记是否属实、得分是否由依据得出, 不在证明之内。",
            "recorded by size \(size); a later correction is not excluded. Whether what was recorded is true, and "
                + "whether a score follows from its inputs, it does not show.")
    }

    static func continues(from old: Int, to checkpoint: Checkpoint) -> Bilingual {
        Bilingual(
            "\(checkpoint.origin) 的前 \(checkpoint.size) 条以旧检查点的 \(old) 条开头, 一条未改",
            (checkpoint.size == 1 ? "the first entry" : "the first \(checkpoint.size) entries")
                + " of \(checkpoint.origin) \(checkpoint.size == 1 ? "begins" : "begin") with the \(old) "
                + "of the older checkpoint, unaltered")
    }

    static func signedCheckpoint(_ checkpoint: Checkpoint) -> Bilingual {
        Bilingual(
            "检查点: \(checkpoint.origin) 有 \(checkpoint.size) 条",
            "a checkpoint: \(checkpoint.origin) has \(English.count(checkpoint.size, "entry", "entries"))"
        )
    }
}

extension ProofFault {
    /// A sentence; what keys and hashes refuse is said elsewhere.
    var words: Bilingual? {
        switch self {
        case .refused, .hashing: nil
        case .number(let line, let written):
            Bilingual(
                "原文是 #\(line.map { "\($0)" } ?? "?"), 证明写的是 #\(written)",
                "the line is #\(line.map { "\($0)" } ?? "?"), the proof says #\(written)")
        case .unreadable:
            Bilingual("原文读不成事件, 也许要较新的程序", "the line is no event that this program reads")
        case .text(let language):
            language == .zh
                ? Bilingual("中文文字与原文不符", "the Chinese text is not what the line says")
                : Bilingual("英文文字与原文不符", "the English text is not what the line says")
        case .otherCheckpoint:
            Bilingual("各条目的检查点不同", "its checkpoint is not that of the first entry")
        case .subjectMissing:
            Bilingual("没有出示所证的条目", "the entry that the file is about is not shown")
        case .noScore: Bilingual("所证的条目不是得分", "the entry that the file is about is no score")
        case .inputMissing(let entry):
            Bilingual("没有出示得分的依据 #\(entry)", "an input of the score is not shown: #\(entry)")
        case .twice: Bilingual("出示了两次", "it is shown twice")
        }
    }

    /// Stable, for programs.
    var code: String {
        switch self {
        case .refused: "refused"
        case .number: "number"
        case .unreadable: "unreadable"
        case .text: "text"
        case .otherCheckpoint: "other_checkpoint"
        case .subjectMissing: "subject_missing"
        case .noScore: "no_score"
        case .inputMissing: "input_missing"
        case .twice: "twice"
        case .hashing: "hashing"
        }
    }
}

extension Words {
    static let witnessing = Bilingual("见证", "Witness")
    static let exported = Bilingual("导出", "Export")
    static let tilesIn = Bilingual("瓦片", "Tiles")
    static let bundleIn = Bilingual("归档包", "Bundle")
    static let takeIn = Bilingual("装回", "to take it in")
}
