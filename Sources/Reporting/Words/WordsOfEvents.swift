// The labels under which an event's members are shown, and what became of an entry.

package import Bookkeeping
import Evaluation

extension Words {
    static let type = Bilingual("类型", "Type")
    static let evaluation = Bilingual("评价", "Evaluation")
    static let period = Bilingual("所属年度", "Period")
    static let item = Bilingual("分项", "Item")
    static let corrects = Bilingual("更正", "Corrects")
    static let restates = Bilingual("口径调整", "Restates")
    static let point = Bilingual("要点", "Point")
    static let answerLabel = Bilingual("答复", "Answer")
    static let decider = Bilingual("决定人", "Decided by")
    static let clauseLabel = Bilingual("条款", "Clause")
    static let question = Bilingual("问题", "Question")
    static let choice = Bilingual("读法", "Choice")
    static let pointsLabel = Bilingual("分数", "Points")
    static let treatment = Bilingual("处理", "Treatment")
    static let inputs = Bilingual("依据条目", "Rests on")
    static let document = Bilingual("文档", "Document")
    static let bytes = Bilingual("字节", "Bytes")
    static let parent = Bilingual("上级部门", "Parent")
    static let formerly = Bilingual("原编号", "Formerly")
    static let from = Bilingual("承接封存", "From the seal")
    static let format = Bilingual("格式", "Format")
    static let ledger = Bilingual("台账", "Ledger")
    static let base = Bilingual("来源", "Origin base")
    static let zone = Bilingual("时区", "Time zone")
    static let authors = Bilingual("管理人公钥", "Administrators' keys")
    static let signers = Bilingual("签署人", "Signers")
    static let section = Bilingual("章节", "Section")
    static let about = Bilingual("对象", "About")
    static let findingCode = Bilingual("疑点代码", "Finding code")
    static let findingPlace = Bilingual("疑点位置", "Finding place")
    static let textLabel = Bilingual("文字", "Text")
    static let scores = Bilingual("各项申报", "Scores")
    static let rows = Bilingual("各项", "Rows")
    static let by = Bilingual("记录人", "By")
    static let clock = Bilingual("时钟读数", "Clock as read")
    static let stands = Bilingual("现状", "Now")
    static let rest = Bilingual("同一追加", "Same append")
    static let previous = Bilingual("前一摘要", "Digest before")
    static let line = Bilingual("原文", "Line")
    static let content = Bilingual("内容", "Content")
    static let contentIntact = Bilingual("与摘要相符", "hashes to its digest")
    static let contentDiffers = Bilingual("! 与摘要不符", "! does not hash to its digest")
    static let open = Bilingual("不限", "open to every name")
    static let allIndicators = Bilingual("全部指标", "every indicator")
    static let noEntries = Bilingual("没有符合条件的条目。", "No entry matches.")

    static func claimed(_ actor: String) -> Bilingual {
        Bilingual("\(actor) (自报, 无签名)", "\(actor) (claimed, unsigned)")
    }

    static func following(_ rest: Int) -> Bilingual {
        switch rest {
        case 0: Bilingual("最后一条", "the last entry of it")
        case 1: Bilingual("其后还有 1 条", "1 more entry follows")
        default: Bilingual("其后还有 \(rest) 条", "\(rest) more entries follow")
        }
    }

    static func entryCount(_ count: Int) -> Bilingual {
        Bilingual("\(count) 条", count == 1 ? "1 entry" : "\(count) entries")
    }

    static func correcting(_ entry: String) -> Bilingual {
        Bilingual("更正 \(entry)", "corrects \(entry)")
    }

    static func declaredCount(_ total: String?, _ count: Int, blanks: Int) -> Bilingual {
        Bilingual(
            (total.map { "总分 \($0), " } ?? "") + "\(count) 项, 空白 \(blanks) 项",
            (total.map { "total \($0), " } ?? "")
                + "\(count) row\(count == 1 ? "" : "s"), \(blanks) blank")
    }

    static func reference(_ entry: String, _ reason: String) -> Bilingual {
        Bilingual("\(entry), 理由: \(reason)", "\(entry), reason: \(reason)")
    }

    static let listLabel = Bilingual("清单", "list")
    static let itemLabel = Bilingual("项", "item")
    static let categoryLabel = Bilingual("分类", "category")
    static let valueLabel = Bilingual("类别", "value")

    static func itemCount(_ count: Int) -> Bilingual {
        Bilingual("\(count) 项", count == 1 ? "1 item" : "\(count) items")
    }
}

extension EntryPage.Standing {
    /// Whether what the entry says still stands.
    package var words: Bilingual {
        switch self {
        case .stands: Bilingual("有效", "stands")
        case .replaced(let by): Bilingual("已由 #\(by) 取代", "replaced by #\(by)")
        case .withdrawn(let by): Bilingual("已由 #\(by) 撤回", "withdrawn by #\(by)")
        case .erased(let by): Bilingual("已由 #\(by) 删除", "erased by #\(by)")
        case .said: Bilingual("在案", "on record")
        case .unknown: Bilingual("台账不能重放，无从判断", "unknown: the ledger cannot be folded")
        }
    }
}
