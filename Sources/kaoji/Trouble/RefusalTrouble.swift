// Words for commands that are refused as the ledger stands.

import Evaluation
import Reading
import Reporting
import Scoring

extension PlacedRefusals {
    /// Each at its place in the file.
    var complaints: [Complaint] {
        refused.flatMap { place, refusal in
            refusal.complaints.map { $0.at(place?.text) }
        }
    }
}

extension Refusal {
    /// One, or one for each problem of a rubric.
    var complaints: [Complaint] {
        if case .illegal(.rubricProblems(let problems)) = self, !problems.isEmpty {
            return problems.map(\.complaint)
        }
        return [complaint]
    }

    private var complaint: Complaint {
        switch self {
        case .conflict(let standing, let type):
            Complaint(
                "已有条目 #\(standing)，内容不同", "entry #\(standing) stands here and says something else",
                next: type.correction(of: standing), code: 3)
        case .illegal(let illegality): illegality.complaint
        case .rubricNotAdopted(let id):
            Complaint(
                "台账没有采用这个指标体系", "the ledger has not adopted this rubric", read: id.text,
                next: Bilingual(
                    "采用: kaoji rubric adopt \(id) (文件或随附的名称)；已采用的: kaoji rubric list",
                    "to adopt it: kaoji rubric adopt \(id) (a file or a bundled name); "
                        + "those adopted: kaoji rubric list"), code: 4)
        case .rubricNotNamed:
            Complaint(
                "第一个阶段要指明指标体系", "a first stage needs its rubric named",
                expected: Bilingual(same: "--rubric ID"),
                next: Bilingual(
                    "已采用的: kaoji rubric list；然后 kaoji open YEAR --rubric ID",
                    "those adopted: kaoji rubric list; then kaoji open YEAR --rubric ID"))
        case .rubricOfEarlierStage(let id):
            Complaint(
                "后面的阶段沿用前一阶段的指标体系", "a later stage keeps the rubric of the stage before it",
                expected: Bilingual(same: id.text),
                next: Bilingual("不写 --rubric 再运行", "run again without --rubric"))
        case .looksLike(let new, let existing) where new.utf8.elementsEqual(existing.utf8):
            Complaint(
                "这个名称已经登记", "this name is registered already", read: new,
                next: Bilingual("全部部门: kaoji agency list", "all agencies: kaoji agency list"),
                code: 3)
        case .looksLike(let new, let existing):
            Complaint(
                "与已有的名称容易混淆", "this could be taken for a name there is", read: new,
                expected: Bilingual(
                    "“\(existing.shown)”本身，或明显不同的名称",
                    "\"\(existing.shown)\" itself, or a name unlike it"))
        case .parentUnknown(let id):
            Complaint(
                "没有登记这个部门", "no such agency is registered", read: id.text,
                next: Bilingual(
                    "先登记: kaoji agency add \(id) NAME",
                    "register it first: kaoji agency add \(id) NAME"),
                code: 4)
        case .entryUnknown(let entry):
            Complaint(
                "没有这个条目", "there is no such entry", read: "#\(entry)",
                next: Bilingual("全部条目: kaoji log", "all entries: kaoji log"), code: 4)
        case .nothingToSeal(let key):
            Complaint(
                "没有可封存的评价", "there is no evaluation to seal", read: "\(key)",
                next: Bilingual(
                    "已有的评价: kaoji status \(key.year)", "those there are: kaoji status \(key.year)"),
                code: 4)
        }
    }
}

extension FactType {
    /// The commands that show an entry of this type and put another in its place.
    fileprivate func correction(of entry: EntryNumber) -> Bilingual {
        let command: String? =
            switch self {
            case .figureRecorded, .figureUnavailable:
                "kaoji correct \(entry) VALUE UNIT --reason TEXT"
            case .pointJudged: "kaoji correct \(entry) JUDGEMENT --reason TEXT"
            case .scoreAwarded, .scoreAdjusted: "kaoji correct \(entry) POINTS --reason TEXT"
            case .itemListed: "kaoji correct \(entry) TITLE --reason TEXT"
            case .categoryStated: "kaoji correct \(entry) CATEGORY --reason TEXT"
            case .indicatorExempted: "kaoji correct \(entry) TREATMENT --reason TEXT"
            case .declarationRecorded: "kaoji declare … --corrects \(entry) --reason TEXT"
            case .interpretationAdopted: "kaoji interpret … --corrects \(entry) --reason TEXT"
            case .ledgerOpened, .rubricAdopted, .agencyRegistered, .evaluationOpened,
                .scoreComputed, .findingRaised, .findingAnswered, .entryWithdrawn,
                .evaluationSealed, .evaluationReopened, .narrativeRecorded:
                nil
            }
        return Bilingual(
            "查看: kaoji show \(entry)" + (command.map { "；要更正: \($0)" } ?? ""),
            "to see it: kaoji show \(entry)" + (command.map { "; to correct it: \($0)" } ?? ""))
    }
}
