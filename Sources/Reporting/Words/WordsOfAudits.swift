// The words of a verification: its stages, verdicts, and what can be wrong.

import AuditTrail
package import Bookkeeping
import Evaluation
import EventStorage
import Scoring

extension AuditReport.Stage {
    /// What is gone through.
    package var words: Bilingual {
        switch self {
        case .file: Bilingual("文件与结构", "file and schema")
        case .chain: Bilingual("哈希链", "chain")
        case .tree: Bilingual("树的存值", "kept tree nodes")
        case .appends: Bilingual("追加完整", "appends whole")
        case .events: Bilingual("事件合法", "events legal")
        case .scores: Bilingual("得分重算", "scores recomputed")
        case .cells: Bilingual("存表等于重放", "stored rows equal replay")
        case .signatures: Bilingual("追加签名", "appends signed")
        case .documents: Bilingual("文档", "documents")
        case .evidence: Bilingual("证据", "evidence")
        }
    }
}

extension Words {
    static let verification = Bilingual("核验", "Verification")
    static let intact = Bilingual(
        "= 完好: 每一条都已重新计算, 与所存相符", "= intact: everything was re-derived and is as stored")
    static let intactSince = Bilingual(
        "= 检查点之后完好: 其后每一条及其所用都已重新计算, 与所存相符",
        "= intact since the checkpoint: what came after, and what that uses, is as stored"
    )
    static let tampered = Bilingual("! 有改动或损坏", "! altered or damaged")
    static let nothingRecorded = Bilingual(
        "! 台账没有条目, 不能说已核验", "! the ledger has no entry: nothing is verified")
    static let notUnderstood = Bilingual(
        "? 哈希链完好, 但有本程序不认识的事件", "? the chain holds, but an event is unknown to this program")
    static let headToNote = Bilingual("记下此头, 另处保存", "note this head and keep it elsewhere")
    static let claim = Bilingual(
        "链只说明所存之后没有改动; 截尾或整本重写, 要靠另处所存的头才看得出。时间与记录人都是自报。",
        "A chain shows that nothing was changed since. A tail cut off or a ledger rewritten whole shows only "
            + "against a head kept elsewhere. Times and names are claims.")
    static let claimOfSigned = Bilingual(
        "链只说明所存之后没有改动; 截尾或整本重写, 要靠另处所存的头才看得出。签名说明谁的私钥写了哪些条目; 时间仍是自报。",
        "A chain shows that nothing was changed since. A tail cut off shows only against a head kept elsewhere. "
            + "A signature shows whose key appended what; times are claims.")
    static let headFound = Bilingual("= 所记的头仍在链中", "= the noted head is in the chain")
    static func headCut(_ last: String) -> Bilingual {
        Bilingual(
            "! 所记的头不在: 台账只到 \(last), 后面被截去", "! the noted head is gone: the ledger ends at \(last)")
    }
    static func headRewritten(_ digest: String) -> Bilingual {
        Bilingual(
            "! 该条目摘要是 \(digest): 链被重写",
            "! that entry's digest is \(digest): the chain was rewritten")
    }

    static func perSecond(_ count: Int) -> Bilingual {
        Bilingual("每秒 \(count) 条", "\(count) entries/s")
    }
    static func signaturesPerSecond(_ count: Int) -> Bilingual {
        Bilingual("每秒 \(count) 个签名", "\(count) signatures/s")
    }
    static let firstBad = Bilingual("首个不符", "first bad")
    static let dependents = Bilingual("受影响得分", "scores that rest on it")
    static let remarks = Bilingual("另注", "also")
    static func more(_ count: Int) -> Bilingual { Bilingual("另有 \(count) 处", "\(count) more") }
    static func unknownType(_ entry: String, _ type: String, _ version: String) -> Bilingual {
        Bilingual(
            "条目 \(entry): 类型 \(type) v\(version), 较新的程序也许能读",
            "entry \(entry): type \(type) v\(version), which a newer program may read")
    }
}

extension AuditRemark {
    /// The remark in a sentence.
    package func words(_ invocation: Invocation) -> Bilingual {
        switch self {
        case .beside(let path):
            Bilingual(
                "旁有 \(path), 只拷贝台账文件会丢掉其中内容; 请用 \(invocation("copy OUT"))",
                "\(path) lies beside the file; a copy of the file alone loses it, use "
                    + invocation("copy OUT"))
        case .documentMissing(let digest, let entry):
            Bilingual(
                "条目 #\(entry) 所指文档 \(digest.hex.prefix(12))… 不在",
                "the document \(digest.hex.prefix(12))… named by #\(entry) is not there")
        case .evidenceMissing(let entry, let name):
            Bilingual(
                "#\(entry) 归档的证据 \(name) 不在台账里",
                "the evidence filed by #\(entry), \(name), is not in the ledger")
        case .evidenceErased(let entry, let by):
            Bilingual(
                "#\(entry) 的证据已由 #\(by) 依法删除", "the evidence of #\(entry) was erased by #\(by)")
        case .authorUnused(let key, let entry):
            Bilingual(
                "#\(entry) 所列管理员公钥 \(key) 无效: 姓名或公钥在它之前已列",
                "the administrator's key \(key) in #\(entry) counts for nothing: its name or key stands "
                    + "before it")
        case .distrusted(let actor, let since, let revocation):
            Bilingual(
                "#\(revocation) 说 \(actor) 自 #\(since) 起的条目不可信",
                "#\(revocation) says that entries of \(actor) from #\(since) on are not to be trusted"
            )
        case .documentUnreferenced(let digest):
            Bilingual(
                "文档 \(digest.hex.prefix(12))… 没有条目指明",
                "no entry names the document \(digest.hex.prefix(12))…")
        }
    }
}

extension AuditProblem.Difference {
    /// What differs, in a sentence; why an event is illegal or unreadable is said elsewhere.
    package var words: Bilingual {
        switch self {
        case .structure(let text): Bilingual("文件结构: \(text)", "file structure: \(text)")
        case .schema(let difference): difference.words
        case .storage: Bilingual("原文不是以文本存放", "the line is not kept as text")
        case .chain(let difference): difference.words
        case .unreadable: Bilingual("原文读不成事件", "the line is no event")
        case .illegal(.scoreDiffers(let recorded, let due)):
            Bilingual(
                "所记得分 \(recorded.text) 不是由依据得出的 \(due?.text ?? "无")",
                "the recorded score \(recorded.text) does not follow; \(due?.text ?? "none") does")
        case .illegal(.scoreLeftOut(let due)):
            Bilingual("缺少应有的得分 \(due.text)", "the score due is left out: \(due.text)")
        case .illegal: Bilingual("事件在此处不合法", "the event is illegal where it stands")
        case .misfiled:
            Bilingual("文件把条目归在别的部门", "the file keeps the entry under another agency")
        case .row(let row): row.words
        case .signature(let fault): fault.words
        case .node(let level, let place):
            Bilingual(
                "所存的树第 \(level) 层第 \(place) 个哈希不是由条目算出的; 重放即重建",
                "the tree's kept hash \(place) of level \(level) is not that of its entries; replay makes it again"
            )
        case .evidence(.differs):
            Bilingual("所存证据与归档时的摘要不符", "the evidence kept is not what was filed")
        case .evidence(.notErased(let entry)):
            Bilingual(
                "#\(entry) 的证据应已删除，却还存着", "the evidence of #\(entry) should be erased, and is kept")
        case .evidence(.stray):
            Bilingual("所存证据不属于任何归档条目", "evidence is kept that no entry filed")
        case .document(let kept, let computed):
            Bilingual(
                "文档与摘要不符: 存为 \(kept?.hex ?? "无"), 算得 \(computed.hex)",
                "a document does not hash to its digest: kept as \(kept?.hex ?? "none"), is \(computed.hex)"
            )
        }
    }
}

extension SignatureFault {
    fileprivate var words: Bilingual {
        switch self {
        case .missing(let actor):
            Bilingual("没有 \(actor) 的签名", "\(actor) did not sign this append")
        case .wrong(let actor):
            Bilingual(
                "签名不是 \(actor) 对此次追加所签: 内容改过, 或签名是移来的",
                "the signature is not \(actor)'s over this append: it was altered, or the signature moved"
            )
        case .another(let actor, let signer):
            Bilingual("以 \(actor) 之名, 签名却是 \(signer) 的", "in \(actor)'s name, signed by \(signer)")
        case .replacedKey(let actor):
            Bilingual("签名用的是 \(actor) 已换掉的密钥", "signed with a key that \(actor) had replaced")
        case .byNobody(let actor):
            Bilingual("\(actor) 没有有效的密钥", "no key of \(actor)'s stands")
        case .keyUnusable(let key):
            Bilingual("\(key) 的公钥不能用来核对签名", "the key of \(key) verifies nothing")
        case .possession(let actor):
            Bilingual(
                "登记 \(actor) 时没有证明持有私钥", "\(actor) was enrolled without proof of having the key")
        case .stray:
            Bilingual(
                "签名不属于任何要签的追加", "a signature is kept that belongs to no append in need of one")
        }
    }
}

extension SchemaDifference {
    fileprivate var words: Bilingual {
        switch self {
        case .missing(let kind, let name):
            Bilingual("缺少 \(kind) \(name)", "\(kind) \(name) is missing")
        case .unknown(let kind, let name):
            Bilingual("多出 \(kind) \(name)", "\(kind) \(name) is not the ledger's")
        case .changed(let kind, let name):
            Bilingual("\(kind) \(name) 被改", "\(kind) \(name) was changed")
        }
    }
}

extension ChainBreak.Difference {
    fileprivate var words: Bilingual {
        switch self {
        case .tooLong(let bytes):
            Bilingual(
                "原文过长, \(bytes) 字节",
                "the line is too long: \(English.count(bytes, "byte", "bytes"))")
        case .content(let stored, let computed):
            Bilingual(
                "内容与摘要不符: 存 \(stored?.hex ?? "无"), 算得 \(computed.hex)",
                "the content does not hash to its digest: stored \(stored?.hex ?? "none"), is \(computed.hex)"
            )
        case .malformed: Bilingual("原文没有条目的形式", "the line has not the form of an entry")
        case .number(let number):
            Bilingual(
                "此处是 #\(number): 缺条目或次序被换",
                "#\(number) stands here: one is missing, or out of order")
        case .link(let written, let expected):
            Bilingual(
                "没有接上前一条: 写 \(written.hex), 应为 \(expected.hex)",
                "it does not link to the entry before: written \(written.hex), expected \(expected.hex)"
            )
        case .rest(let written, let expected):
            Bilingual(
                "追加不完整: 写余 \(written) 条, 应余 \(expected) 条",
                "an append is not whole: \(written) said to follow, \(expected) expected")
        case .cut(let rest):
            Bilingual(
                "台账在追加中断: 还应有 \(rest) 条",
                "the log ends inside an append: \(English.count(rest, "entry is", "entries are")) missing"
            )
        }
    }
}

extension ScoreComputed {
    /// `2021/self sangong_rate 100/57`
    fileprivate var text: String {
        "\(evaluation) \(indicator) \(exact?.canonical ?? state.rawValue)"
    }
}

extension StoredRowDifference {
    fileprivate var words: Bilingual {
        let subject = evaluation.subject.isEmpty ? "" : "/\(evaluation.subject)"
        let place =
            "\(evaluation.agency)\(subject) \(evaluation.year)/\(evaluation.stage) \(indicator)"
        switch difference {
        case .missing: return Bilingual("存表缺行 \(place)", "the stored table lacks \(place)")
        case .unknown: return Bilingual("存表多行 \(place)", "the stored table has an extra \(place)")
        case .damaged:
            return Bilingual(
                "存表 \(place) 有值类型不对, 或不是 UTF-8 文字",
                "stored \(place) holds a value of another type, or a text that is no UTF-8")
        case .column(let column, let stored, let folded):
            return Bilingual(
                "存表 \(place) \(column.rawValue) 为 \(stored ?? "空"), 重放为 \(folded ?? "空")",
                "stored \(place) \(column.rawValue) is \(stored ?? "empty"), the replay has \(folded ?? "empty")"
            )
        }
    }
}
