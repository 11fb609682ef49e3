// Words for broken chains, and for what cannot be hashed or appended.

import AuditTrail
import Bookkeeping
import Reporting

extension ChainBreak {
    var complaint: Complaint {
        Complaint(
            difference.what, at: "#\(entry)", read: difference.read, expected: difference.expected,
            next: .run("verify"), code: 1)
    }
}

extension ChainBreak.Difference {
    fileprivate var what: Bilingual {
        switch self {
        case .tooLong: Bilingual("链在此断开: 条目过长", "the chain breaks here: the line is too long")
        case .content:
            Bilingual("链在此断开: 内容与摘要不符", "the chain breaks here: content and digest differ")
        case .malformed:
            Bilingual("链在此断开: 不成条目", "the chain breaks here: the line is no entry")
        case .number:
            Bilingual(
                "链在此断开: 缺条目或次序不对",
                "the chain breaks here: an entry is missing or out of order")
        case .link:
            Bilingual(
                "链在此断开: 与前一条目不相连",
                "the chain breaks here: the link to the entry before differs")
        case .rest:
            Bilingual("链在此断开: 一次追加不完整", "the chain breaks here: an append is not whole")
        case .cut(let rest):
            Bilingual(
                "台账断在一次追加之中，少 \(rest) 条",
                "the ledger ends within an append, \(English.count(rest, "entry", "entries")) short"
            )
        }
    }

    fileprivate var read: String? {
        switch self {
        case .tooLong(let bytes): "\(bytes)"
        case .content(let stored, _): stored?.hex
        case .number(let number): "#\(number)"
        case .link(let written, _): written.hex
        case .rest(let written, _): "\(written)"
        case .malformed, .cut: nil
        }
    }

    fileprivate var expected: Bilingual? {
        switch self {
        case .content(_, let computed): Bilingual(same: computed.hex)
        case .link(_, let expected): Bilingual(same: expected.hex)
        case .rest(_, let expected): Bilingual(same: "\(expected)")
        case .tooLong:
            Bilingual(
                "至多 \(EntryFormat.lineLimit) 字节", "at most \(EntryFormat.lineLimit) bytes")
        case .number, .malformed, .cut: nil
        }
    }
}

extension HashingFailed {
    var complaint: Complaint {
        let code = String(self.code, radix: 16)
        return Complaint(
            "OpenSSL 算不出 SHA-256 (错误码 \(code))", "OpenSSL gave no SHA-256 (error \(code))",
            next: .openSSL)
    }
}

extension HashesMissing {
    /// Of a kept level the nodes can be made again; the leaves are the entries' own digests.
    var complaint: Complaint {
        let range = NumberText.entries(in: span.hashes)
        return Complaint(
            span.level == 0
                ? Bilingual("条目的摘要不全", "digests of entries are missing")
                : Bilingual(
                    "所存的树第 \(span.level) 层不全",
                    "hashes of level \(span.level) of the kept tree are missing"),
            at: range, read: "\(found)", expected: Bilingual(same: "\(span.hashes.count)"),
            next: .run(span.level == 0 ? "verify" : "replay"), code: 1)
    }
}

extension AppendRefused {
    var complaint: Complaint {
        switch self {
        case .nothing:
            Complaint(
                "没有可追加的条目", "there is no entry to append",
                next: Bilingual("写明要记录的内容再运行", "run again with something to record"))
        case .unfinished(let rest):
            Complaint(
                "台账末次追加不完整，少 \(rest) 条",
                "the ledger's last append is \(English.count(rest, "entry", "entries")) short",
                next: .run("verify"))
        case .tooLong(let index, let bytes):
            Complaint(
                "第 \(index + 1) 项过长，一个条目放不下", "item \(index + 1) is too long for one entry",
                read: "\(bytes)",
                expected: Bilingual(
                    "至多 \(EntryFormat.eventLimit) 字节", "at most \(EntryFormat.eventLimit) bytes"),
                next: Bilingual(
                    "缩短文字后再运行同一命令", "shorten the texts and run the same command again"))
        case .hashing(let failed): failed.complaint
        }
    }
}

extension ReplayStopped {
    var complaint: Complaint {
        switch self {
        case .problem(let problem):
            Complaint(
                "台账不能重放，存表未改动", "the log cannot be replayed; the stored table is as it was",
                at: problem.entry.map { "#\($0)" }, next: .run("verify"), code: 1)
        case .notUnderstood(let unknown):
            UnreadableEntry.unknown(unknown.type, unknown.version).at("#\(unknown.entry)")
        }
    }
}
