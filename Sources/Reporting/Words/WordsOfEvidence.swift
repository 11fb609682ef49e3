// The words about evidence: where it is kept, and what became of it.

import Evaluation
import Scoring

extension Words {
    static let evidenceName = Bilingual("名称", "Name")
    static let saltedDigest = Bilingual("加盐摘要", "Salted digest")
    static let keptAt = Bilingual("存放", "Kept")
    static let evidenceState = Bilingual("状态", "State")
    static let erasedBy = Bilingual("删除条目", "Erased by")
    static let legalBasis = Bilingual("删除依据", "Legal basis")
    static let noEvidence = Bilingual("没有归档任何证据。", "No evidence is filed.")

    static func filedAs(_ file: EvidenceShelf.File) -> Bilingual {
        let entry = NumberText.entry(file.filed.entry)
        return file.erased == nil
            ? Bilingual("证据 \(entry)", "evidence \(entry)")
            : Bilingual("证据 \(entry) (已删除)", "evidence \(entry) (erased)")
    }

    static func sameEvidence(_ entry: String, _ name: String) -> Bilingual {
        Bilingual("= 就是 \(entry) 归档的 \(name):", "= this is what \(entry) filed as \(name):")
    }

    static func otherEvidence(_ entry: String, _ name: String) -> Bilingual {
        Bilingual("! 不是 \(entry) 归档的 \(name):", "! this is not what \(entry) filed as \(name):")
    }
}

extension EvidencePlace {
    var words: Bilingual {
        switch self {
        case .ledger: Bilingual("台账内", "in the ledger")
        case .outside: Bilingual("台账外", "outside")
        }
    }
}

extension EvidencePage.State {
    var words: Bilingual {
        switch self {
        case .kept: Bilingual("在", "kept")
        case .outside: Bilingual("另存", "kept outside")
        case .missing: Bilingual("! 缺失", "! missing")
        case .erased: Bilingual("已删除", "erased")
        }
    }
}

extension EventMembers {
    func evidence(_ fact: EvidenceFiled) -> [LabelledText] {
        [
            .init(Words.evidenceName, fact.name), .init(Words.bytes, "\(fact.bytes)"),
            .init(Words.saltedDigest, fact.digest), .init(Words.keptAt, fact.kept.words),
        ] + LabelledText.some(Words.note, fact.note)
    }
}
