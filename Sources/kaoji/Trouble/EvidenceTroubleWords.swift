// Words for what can go wrong with evidence and its files.

import Bookkeeping
import Foundation
import Reporting

extension EvidenceTrouble {
    var complaint: Complaint {
        switch self {
        case .notAFile(let path):
            Complaint("不是普通文件", "this is no regular file", at: path.shown)
        case .unreadable(let path, let code):
            Complaint(
                Bilingual("文件读不出", "the file cannot be read"), at: path.shown,
                read: String(cString: strerror(code)), code: code == ENOENT ? 4 : 2)
        case .exists(let path):
            Complaint(
                "已有这个文件，不会覆盖", "there is such a file, which is not written over", at: path.shown,
                next: Bilingual("另写一个文件名", "name another file"), code: 3)
        case .notWritten(let path, let code):
            Complaint(
                Bilingual("文件写不成", "the file could not be written"), at: path.shown,
                read: String(cString: strerror(code)))
        case .notEvidence(let entry):
            Complaint(
                "该条目没有归档证据", "the entry filed no evidence", at: "#\(entry)",
                next: .run("evidence list"), code: 4)
        case .otherAgency(let entry):
            Complaint(
                "这是另一个部门的证据", "the evidence is another agency's", at: "#\(entry)",
                next: .run("evidence list"))
        }
    }
}

extension EvidenceRefused {
    var complaint: Complaint {
        switch self {
        case .changed:
            Complaint(
                "文件在读取时被改动，没有记录", "the file was changed while it was read; nothing was recorded",
                next: Bilingual("待文件不再变动后再运行同一命令", "run the same command once it stays as it is"))
        case .noContent:
            Complaint("没有所要归档的内容", "there is no content to be filed")
        case .missing(let entry):
            Complaint(
                "证据或其盐不在台账里", "the evidence or its salt is not in the ledger",
                at: "#\(entry)", next: .run("verify"), code: 4)
        case .outside(let entry):
            Complaint(
                "内容存放在台账外", "the content is kept outside of the ledger", at: "#\(entry)",
                next: .run("evidence check \(entry) FILE"), code: 4)
        case .differs(let entry):
            Complaint(
                "所存内容与归档时的摘要不符，没有写出", "what is kept is not what was filed; nothing was written",
                at: "#\(entry)", next: .run("verify"), code: 1)
        }
    }
}
