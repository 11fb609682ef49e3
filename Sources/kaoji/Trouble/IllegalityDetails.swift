// Words for what cannot stand in a ledger: what was read, what was expected, what to run next.

import Evaluation
import Reporting
import Scoring

extension Illegality {
    var read: String? {
        switch self {
        case .agencyTwice(let id), .agencyUnknown(let id): id.text
        case .rubricUnknown(let entry), .slotEmpty(let entry), .otherStands(_, let entry),
            .notWithdrawable(let entry), .entryNotBefore(let entry), .evidenceTwice(let entry),
            .evidenceUnknown(let entry), .evidenceErased(let entry, _):
            "#\(entry)"
        case .evaluationTwice(let key), .evaluationUnknown(let key), .evaluationSealed(let key, _),
            .evaluationNotSealed(let key), .laterStageStands(let key):
            "\(key)"
        case .baseNotSealed(let entry): entry.map { "#\($0)" }
        case .indicatorUnknown(let id), .notJudged(let id), .declaredTwice(let id): id.text
        case .figureUnknown(let id): id.text
        case .pointUnknown(let indicator, let point): "\(indicator) \(point)"
        case .gradeUnknown(let id): id.text
        case .itemUnknown(_, let id): id.text
        case .listUnknown(let id): id.text
        case .categoryUnknown(let id): id.text
        case .categoryValueUnknown(_, let id): id.text
        case .unit(let given, _): given.symbol
        case .basis(let given, _): given?.rawValue
        case .period(let year): "\(year)"
        case .scoreOutOfRange(let score, _): score.text
        case .choice(let question, let choice): "\(question.rawValue) \(choice.rawValue)"
        case .scoreDiffers(let recorded, _): recorded.brief
        case .rubricMissing(let document): document
        case .actorNotEnrolled(let name), .actorGone(let name, _), .roleTooLow(let name, _),
            .outOfScope(let name), .authorKeyMalformed(let name), .keyTaken(let name),
            .firstEnrolment(let name), .administratorScoped(let name),
            .lastAdministrator(let name):
            name
        case .notOpened, .openedTwice, .timeRunsBack, .appendNotOne, .clockNotClamped,
            .rubricProblems,
            .rubricUnreadable, .rubricDiffers, .judgementKind, .itemsNotRead, .itemMissing,
            .tooManyItems, .restatesNothing, .restatementMissing, .adjustmentAtSelf, .pointsUnused,
            .pointsMissing, .slotTaken,
            .sealDiffers, .scoreLeftOut, .inputAfterScores, .clockNotAhead:
            nil
        }
    }

    var expected: Bilingual? {
        switch self {
        case .timeRunsBack(let before): Bilingual("\(before) 或以后", "\(before) or later")
        case .rubricUnreadable(let error): error.expected.words
        case .baseNotSealed(nil): nil
        case .baseNotSealed: Bilingual("前一阶段的封存条目", "the seal of the stage before it")
        case .judgementKind(let wanted): wanted.answers
        case .unit(_, let wanted): .unit(wanted)
        case .basis(_, let wanted): wanted?.named ?? Bilingual("不写口径", "none")
        case .period:
            Bilingual("评价年度或之前九年", "the evaluation's year or one of the nine before it")
        case .notJudged: Bilingual("数据或判定", "figures or judgements")
        case .scoreOutOfRange(_, let weight): Bilingual("0 至 \(weight)", "0 to \(weight)")
        case .choice(let question, _):
            .oneOf(InterpretationChoice.allCases.filter { question.allows($0) }.map(\.rawValue))
        case .pointsUnused: Bilingual("不写 --points", "no --points")
        case .pointsMissing: Bilingual("--indicator 和 --points", "--indicator and --points")
        case .scoreDiffers(_, let due): due.map { Bilingual(same: $0.brief) }
        case .scoreLeftOut(let score): Bilingual(same: score.brief)
        case .notWithdrawable:
            Bilingual("本评价现有的数据、判定、评分等", "an input of this evaluation that stands")
        case .restatementMissing(let earlier):
            Bilingual("与 #\(earlier) 相同的值，或口径调整", "the value of #\(earlier), or a restatement")
        case .adjustmentAtSelf: Bilingual("自评之后的阶段", "a stage after self")
        case .declaredTwice: Bilingual("一次", "it once")
        case .itemMissing: Bilingual("--item ITEM", "--item ITEM")
        case .roleTooLow(_, let needs): needs.words
        case .authorKeyMalformed: Bilingual("姓名+公钥号+公钥", "name+id+key")
        case .keyTaken: Bilingual("新的密钥", "a new key")
        case .itemsNotRead: Bilingual("不写 --item", "no --item")
        case .tooManyItems:
            Bilingual("最多 \(Limit.items) 项", "at most \(Limit.items) items")
        case .notOpened, .openedTwice, .appendNotOne, .clockNotClamped, .rubricProblems,
            .rubricMissing,
            .rubricDiffers, .agencyTwice, .agencyUnknown, .rubricUnknown, .evaluationTwice,
            .evaluationUnknown, .evaluationSealed, .evaluationNotSealed, .laterStageStands,
            .indicatorUnknown, .figureUnknown, .pointUnknown, .gradeUnknown, .itemUnknown,
            .listUnknown, .categoryUnknown, .categoryValueUnknown, .restatesNothing, .slotTaken,
            .slotEmpty, .otherStands, .sealDiffers,
            .entryNotBefore, .inputAfterScores, .actorNotEnrolled, .actorGone, .outOfScope,
            .firstEnrolment, .administratorScoped, .lastAdministrator, .clockNotAhead,
            .evidenceTwice, .evidenceUnknown, .evidenceErased:
            nil
        }
    }

    /// - Parameter scene: what is known of the books around the refused command.
    func advice(in scene: RefusalScene) -> Bilingual? {
        let key = scene.evaluation
        return switch self {
        case .agencyTwice: .run("agency list")
        case .agencyUnknown(let id): .run("agency add \(id) NAME")
        case .rubricUnknown: .run("rubric list")
        case .evaluationTwice(let key): .run(key.words("table"))
        case .evaluationUnknown(let key): .opening(key, rubric: scene.rubric)
        case .evaluationSealed(let key, _):
            Bilingual(
                "重开: \(run: "\(key.words("reopen")) --reason TEXT")",
                "to open it again: \(run: "\(key.words("reopen")) --reason TEXT")")
        case .evaluationNotSealed(let key): .run(key.words("seal"))
        case .baseNotSealed:
            Bilingual(
                "先封存前一阶段: \(run: "seal \(Self.year(of: key))")",
                "seal the stage before it first: \(run: "seal \(Self.year(of: key))")")
        case .laterStageStands(let key): .run("status \(key.year)")
        case .indicatorUnknown, .figureUnknown, .pointUnknown, .gradeUnknown, .notJudged,
            .listUnknown, .categoryUnknown, .categoryValueUnknown:
            .rubricShown(scene.rubric?.text ?? "RUBRIC")
        case .itemUnknown(let list, let item):
            .run("item \(Self.year(of: key)) \(list) \(item) TITLE")
        case .restatementMissing(let earlier):
            Bilingual(
                "查看: \(run: "show \(earlier)")；口径调整则加 --restates \(earlier)，理由写在 --reason",
                "to see it: \(run: "show \(earlier)"); "
                    + "for a restatement add --restates \(earlier), with the reason in --reason"
            )
        case .slotTaken(let standing), .otherStands(let standing, _):
            Bilingual(
                "查看: \(run: "show \(standing)")；"
                    + "要更正: \(run: "correct \(standing) VALUE --reason TEXT")",
                "to see it: \(run: "show \(standing)"); "
                    + "to correct it: \(run: "correct \(standing) VALUE --reason TEXT")")
        case .restatesNothing: .run("log")
        case .adjustmentAtSelf:
            Bilingual(
                "封存自评后: \(run: "open \(Self.year(of: key, at: "/review"))")",
                "once self is sealed: \(run: "open \(Self.year(of: key, at: "/review"))")")
        case .notOpened, .rubricMissing, .rubricUnreadable, .rubricDiffers, .sealDiffers,
            .scoreDiffers, .scoreLeftOut, .inputAfterScores, .timeRunsBack, .appendNotOne,
            .clockNotClamped:
            .run("verify")
        case .notWithdrawable(let entry), .slotEmpty(let entry):
            .run("show \(entry)")
        case .entryNotBefore: .run("log")
        case .actorNotEnrolled, .actorGone, .roleTooLow, .outOfScope: .run("actor list")
        case .firstEnrolment: .run("actor enroll FILE --role administrator")
        case .lastAdministrator:
            Bilingual(
                "先登记另一个管理人: \(run: "actor enroll FILE --role administrator")",
                "enrol another one first: \(run: "actor enroll FILE --role administrator")")
        case .keyTaken: .run("key new NAME")
        case .evidenceTwice(let entry): .run("show \(entry)")
        case .evidenceUnknown: .run("log --type evidence.filed")
        case .evidenceErased(_, let by): .run("show \(by)")
        case .openedTwice, .rubricProblems, .judgementKind, .itemsNotRead, .itemMissing,
            .tooManyItems, .unit, .basis, .period,
            .scoreOutOfRange, .pointsUnused, .pointsMissing, .choice, .declaredTwice,
            .authorKeyMalformed, .administratorScoped, .clockNotAhead:
            nil
        }
    }

    /// `2024 --agency 325001`, possibly with a stage; capitals where it is not known.
    private static func year(of key: EvaluationKey?, at stage: String = "") -> String {
        "\(key?.year.description ?? "YEAR")\(stage)\(key?.options ?? "")"
    }
}

extension ScoreComputed {
    /// `325001 2021/self budget_adjustment: scored 5/2`
    fileprivate var brief: String {
        "\(evaluation) \(indicator): \(state.rawValue)\(exact.map { " \($0.canonical)" } ?? "")"
    }
}
