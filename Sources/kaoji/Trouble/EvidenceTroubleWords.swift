// Words for what can go wrong with evidence and its files.

import Bookkeeping
import Reporting

extension EvidenceTrouble {
    var complaint: Complaint {
        switch self {
        case .notAFile(let path):
            Complaint(
                "不是普通文件", "this is no regular file", at: path.shown,
                next: Bilingual(
                    "写明一个文件；目录先打包: tar -cf FILE \(path.argument)",
                    "name a file; of a folder make one first: tar -cf FILE \(path.argument)"))
        case .notEvidence(let entry):
            Complaint(
                "该条目没有归档证据", "the entry filed no evidence", at: "#\(entry)",
                next: .run("log --type evidence.filed"), code: 4)
        case .otherAgency(let entry, let evaluated):
            Complaint(
                "这是另一个部门归档的证据", "another agency filed this evidence", at: "#\(entry)",
                next: .run("evidence list --agency \(evaluated)"))
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
            Complaint(
                "没有所要归档的内容", "there is no content to be filed",
                next: Bilingual(
                    "写明文件: \(run: "evidence add FILE")", "name a file: \(run: "evidence add FILE")")
            )
        case .tooLarge(let limit):
            Complaint(
                "文件太大", "the file is too large",
                expected: Bilingual("至多 \(limit) 字节", "at most \(limit) bytes"),
                next: Bilingual(
                    "用 --outside 存放在台账外", "keep it outside of the ledger, with --outside"))
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
