// Words for what cannot stand in a ledger: what was read, what was expected, what to run next.

import Evaluation
import Reporting
import Scoring

extension Illegality {
    var read: String? {
        switch self {
        case .agencyTwice(let id), .agencyUnknown(let id): id.text
        case .rubricUnknown(let entry), .slotEmpty(let entry), .otherStands(_, let entry),
            .notWithdrawable(let entry), .entryNotBefore(let entry):
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
        case .notOpened, .openedTwice, .timeRunsBack, .appendNotOne, .clockNotClamped,
            .rubricProblems,
            .rubricUnreadable, .rubricDiffers, .judgementKind, .itemsNotRead, .itemMissing,
            .tooManyItems, .restatesNothing, .restatementMissing, .adjustmentAtSelf, .pointsUnused,
            .pointsMissing, .slotTaken,
            .sealDiffers, .scoreLeftOut, .inputAfterScores:
            nil
        }
    }

    var expected: Bilingual? {
        switch self {
        case .timeRunsBack(let before): Bilingual("\(before) 或以后", "\(before) or later")
        case .rubricUnreadable(let error): error.expected.words
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
        case .itemsNotRead: Bilingual("不写 --item", "no --item")
        case .tooManyItems:
            Bilingual("最多 \(Books.mostItems) 项", "at most \(Books.mostItems) items")
        case .notOpened, .openedTwice, .appendNotOne, .clockNotClamped, .rubricProblems,
            .rubricMissing,
            .rubricDiffers, .agencyTwice, .agencyUnknown, .rubricUnknown, .evaluationTwice,
            .evaluationUnknown, .evaluationSealed, .evaluationNotSealed, .laterStageStands,
            .indicatorUnknown, .figureUnknown, .pointUnknown, .gradeUnknown, .itemUnknown,
            .listUnknown, .categoryUnknown, .categoryValueUnknown, .restatesNothing, .slotTaken,
            .slotEmpty, .otherStands, .sealDiffers,
            .entryNotBefore, .inputAfterScores:
            nil
        }
    }

    var advice: Bilingual? {
        switch self {
        case .agencyTwice: Bilingual(same: "kaoji agency list")
        case .agencyUnknown(let id): Bilingual(same: "kaoji agency add \(id) NAME")
        case .rubricUnknown: Bilingual(same: "kaoji rubric list")
        case .evaluationTwice(let key): Bilingual(same: key.command("table"))
        case .evaluationUnknown(let key): Bilingual(same: key.command("open"))
        case .evaluationSealed(let key, _):
            Bilingual(
                "重开: \(key.command("reopen")) --reason TEXT",
                "to open it again: \(key.command("reopen")) --reason TEXT")
        case .evaluationNotSealed(let key): Bilingual(same: key.command("seal"))
        case .baseNotSealed:
            Bilingual("先封存前一阶段: kaoji seal YEAR", "seal the stage before it first: kaoji seal YEAR")
        case .laterStageStands(let key): Bilingual(same: "kaoji status \(key.year)")
        case .indicatorUnknown, .figureUnknown, .pointUnknown, .gradeUnknown, .notJudged,
            .listUnknown, .categoryUnknown, .categoryValueUnknown:
            .rubricShown
        case .itemUnknown(let list, let item):
            Bilingual(same: "kaoji item YEAR \(list) \(item) TITLE")
        case .restatementMissing(let earlier):
            Bilingual(
                "查看: kaoji show \(earlier)；口径调整则加 --restates \(earlier) --reason TEXT",
                "to see it: kaoji show \(earlier); for a restatement add --restates \(earlier) --reason TEXT"
            )
        case .slotTaken(let standing), .otherStands(let standing, _):
            Bilingual(
                "查看: kaoji show \(standing)；要更正: kaoji correct \(standing) VALUE UNIT --reason TEXT",
                "to see it: kaoji show \(standing); to correct it: "
                    + "kaoji correct \(standing) VALUE UNIT --reason TEXT")
        case .restatesNothing: Bilingual(same: "kaoji log")
        case .adjustmentAtSelf:
            Bilingual(
                "封存自评后: kaoji open YEAR/review", "once self is sealed: kaoji open YEAR/review")
        case .notOpened, .rubricMissing, .rubricUnreadable, .rubricDiffers, .sealDiffers,
            .scoreDiffers, .scoreLeftOut, .inputAfterScores, .timeRunsBack, .appendNotOne,
            .clockNotClamped:
            Bilingual(same: "kaoji verify")
        case .notWithdrawable(let entry), .slotEmpty(let entry):
            Bilingual(same: "kaoji show \(entry)")
        case .entryNotBefore: Bilingual(same: "kaoji log")
        case .openedTwice, .rubricProblems, .judgementKind, .itemsNotRead, .itemMissing,
            .tooManyItems, .unit, .basis, .period,
            .scoreOutOfRange, .pointsUnused, .pointsMissing, .choice, .declaredTwice:
            nil
        }
    }
}

extension EvaluationKey {
    /// A command line about this evaluation.
    func command(_ verb: String) -> String {
        "kaoji \(verb) \(year)/\(stage.rawValue) --agency \(agency)"
            + (subject.map { " --subject \($0)" } ?? "")
    }
}

extension ScoreComputed {
    /// `325001 2021/self budget_adjustment: scored 5/2`
    fileprivate var brief: String {
        "\(evaluation) \(indicator): \(state.rawValue)\(exact.map { " \($0.canonical)" } ?? "")"
    }
}
