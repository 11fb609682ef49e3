// Words for commands that are refused as the ledger stands.

import Evaluation
import Reading
import Reporting
import Schema
import Scoring

extension RefusedCommands {
    /// Each at its place in the file.
    var complaints: [Complaint] {
        refused.flatMap { refused in
            refused.refusal.complaints(in: refused.scene)
                .map { $0.at(refused.place) }
        }
    }
}

extension Refusal {
    /// One, or one for each problem of a rubric.
    ///
    /// - Parameter scene: what is known of the books around the refused command.
    func complaints(in scene: RefusalScene) -> [Complaint] {
        if case .illegal(.rubricProblems(let problems)) = self, !problems.isEmpty {
            return problems.map(\.complaint)
        }
        return [complaint(in: scene)]
    }

    private func complaint(in scene: RefusalScene) -> Complaint {
        switch self {
        case .conflict(let standing, let type):
            Complaint(
                "已有条目 #\(standing)，内容不同", "entry #\(standing) stands here and says something else",
                next: (scene.isOverUnavailable ? .figureUnavailable : type)
                    .correction(of: standing, in: scene.evaluation), code: 3)
        case .illegal(let illegality): illegality.complaint(in: scene)
        case .rubricNotAdopted(let id):
            Complaint(
                "台账没有采用这个指标体系", "the ledger has not adopted this rubric", read: id.text,
                next: Bilingual(
                    "采用: \(run: "rubric adopt \(Self.source(of: id))")；"
                        + "已采用的: \(run: "rubric list")",
                    "to adopt it: \(run: "rubric adopt \(Self.source(of: id))"); "
                        + "those adopted: \(run: "rubric list")"), code: 4)
        case .rubricNotNamed:
            Complaint(
                "第一个阶段要指明指标体系", "a first stage needs its rubric named",
                expected: Bilingual(same: "--rubric ID"),
                next: Bilingual(
                    "已采用的: \(run: "rubric list")；然后 \(run: Self.opening(scene))",
                    "those adopted: \(run: "rubric list"); then \(run: Self.opening(scene))"))
        case .rubricOfEarlierStage(let id):
            Complaint(
                "后面的阶段沿用前一阶段的指标体系", "a later stage keeps the rubric of the stage before it",
                expected: Bilingual(same: id.text),
                next: Bilingual("不写 --rubric 再运行", "run again without --rubric"))
        case .looksLike(let new, let existing) where new.utf8.elementsEqual(existing.utf8):
            Complaint(
                "这个名称已经登记", "this name is registered already", read: new,
                next: Bilingual(
                    "全部部门: \(run: "agency list")", "all agencies: \(run: "agency list")"),
                code: 3)
        case .looksLike(let new, let existing):
            Complaint(
                "与已有的名称容易混淆", "this could be taken for a name there is", read: new,
                expected: Bilingual(
                    "“\(existing.shown)”本身，或明显不同的名称",
                    "\"\(existing.shown)\" itself, or a name unlike it"))
        case .authorTwice(let name):
            Complaint(
                "管理员的姓名或公钥写了两次", "an administrator's name or key is given twice", read: name,
                expected: Bilingual("一人一钥", "one key for each name"))
        case .parentUnknown(let id):
            Complaint(
                "没有登记这个部门", "no such agency is registered", read: id.text,
                next: Bilingual(
                    "先登记: \(run: "agency add \(id) NAME")",
                    "register it first: \(run: "agency add \(id) NAME")"),
                code: 4)
        case .entryUnknown(let entry):
            Complaint(
                "没有这个条目", "there is no such entry", read: "#\(entry)",
                next: Bilingual("全部条目: \(run: "log")", "all entries: \(run: "log")"), code: 4)
        case .nothingToSeal(let key):
            Complaint(
                "没有可封存的评价", "there is no evaluation to seal", read: "\(key)",
                next: Bilingual(
                    "已有的评价: \(run: "status \(key.year)")",
                    "those there are: \(run: "status \(key.year)")"),
                code: 4)
        case .unwritable(let unwritable): unwritable.complaint
        }
    }

    /// The name of a bundled rubric, or else a file only the reader knows.
    private static func source(of id: RubricID) -> String {
        Bundled.rubrics.contains { $0.name == id.text } ? id.text : "FILE"
    }

    private static func opening(_ scene: RefusalScene) -> String {
        (scene.evaluation?.words("open") ?? "open YEAR")
            + " --rubric \(scene.rubric?.text ?? "ID")"
    }
}

extension FactType {
    /// The commands that show an entry of this type and put another in its place.
    fileprivate func correction(of entry: EntryNumber, in key: EvaluationKey?) -> Bilingual {
        let words: String? =
            switch self {
            case .figureRecorded: "correct \(entry) VALUE UNIT --reason TEXT"
            case .figureUnavailable: "correct \(entry) VALUE UNIT --reason TEXT --source TITLE"
            case .pointJudged: "correct \(entry) JUDGEMENT --reason TEXT"
            case .scoreAwarded, .scoreAdjusted: "correct \(entry) POINTS --reason TEXT"
            case .itemListed: "correct \(entry) TITLE --reason TEXT"
            case .categoryStated: "correct \(entry) CATEGORY --reason TEXT"
            case .indicatorExempted: "correct \(entry) TREATMENT --reason TEXT"
            case .declarationRecorded: .redeclaring(entry, in: key)
            case .interpretationAdopted: .reinterpreting(entry)
            case .actorEnrolled: "actor enroll FILE --role ROLE --reason TEXT"
            case .ledgerOpened, .rubricAdopted, .agencyRegistered, .evaluationOpened,
                .scoreComputed, .findingRaised, .findingAnswered, .entryWithdrawn,
                .evaluationSealed, .evaluationReopened, .narrativeRecorded, .actorRevoked,
                .clockReset, .evidenceFiled, .documentErased:
                nil
            }
        let correct = words.map { "\(run: $0)" }
        return Bilingual(
            "查看: \(run: "show \(entry)")" + (correct.map { "；要更正: \($0)" } ?? ""),
            "to see it: \(run: "show \(entry)")" + (correct.map { "; to correct it: \($0)" } ?? ""))
    }
}

extension String {
    /// The words of a command that puts another declaration in the place of one.
    static func redeclaring(_ entry: EntryNumber, in key: EvaluationKey?) -> String {
        (key?.words("declare") ?? "declare YEAR")
            + " --score INDICATOR=POINTS --corrects \(entry) --reason TEXT"
    }

    /// The words of a command that puts another interpretation in the place of one.
    static func reinterpreting(_ entry: EntryNumber) -> String {
        "interpret RUBRIC QUESTION CHOICE --indicator INDICATOR --cause TEXT"
            + " --corrects \(entry) --reason TEXT"
    }
}

extension UnwritableEvent {
    var complaint: Complaint {
        switch self {
        case .tooLong(let bytes):
            Complaint(
                "内容过长，一个条目放不下", "this is too long for one entry", read: "\(bytes)",
                expected: Bilingual(
                    "至多 \(EventFormat.maximumBytes) 字节", "at most \(EventFormat.maximumBytes) bytes"
                ),
                next: Bilingual(
                    "缩短文字后再运行同一命令", "shorten the texts and run the same command again"))
        case .unreadable(let type, let error):
            Complaint(
                "“\(type.words.zh)”条目 (\(type.rawValue)) 装不下这些内容",
                "an entry of \(type.rawValue) cannot hold this", expected: error.expectation,
                next: Bilingual(
                    "减少所列的内容后再运行同一命令", "list fewer and run the same command again"))
        }
    }
}

extension EventError {
    fileprivate var expectation: Bilingual? {
        guard case .malformed(_, let error) = self else { return nil }
        return error.expected.words
    }
}
