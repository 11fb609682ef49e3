// Words for what cannot stand in a ledger: what is wrong with it.

import Evaluation
import Reporting
import Scoring

extension Illegality {
    var complaint: Complaint { complaint(in: RefusalScene()) }

    /// - Parameter scene: what is known of the books around the refused command.
    func complaint(in scene: RefusalScene) -> Complaint {
        Complaint(what, read: read, expected: expected, next: advice(in: scene), code: code)
    }

    private var what: Bilingual {
        switch self {
        case .notOpened: Bilingual("台账缺建账条目", "the entry that opens the ledger is missing")
        case .openedTwice: Bilingual("台账已经建账", "the ledger has been opened already")
        case .timeRunsBack: Bilingual("时间早于前一条目", "the time is earlier than the entry before")
        case .appendNotOne:
            Bilingual("同一次追加的记录人或时间不一", "one append has several actors or times")
        case .clockNotClamped:
            Bilingual("不该另记时钟: 时间没有推后", "a clock is given although the time was not moved")
        case .rubricProblems(let problems):
            Bilingual(
                "指标体系不成立 (\(Self.list(problems).zh))",
                "the rubric does not hold together (\(Self.list(problems).en))")
        case .rubricMissing:
            Bilingual("台账里没有指标体系的文本", "the rubric's document is not in the ledger")
        case .rubricUnreadable(let error):
            Bilingual(
                "指标体系的文本不合格式 (第 \(error.offset) 字节)",
                "the rubric's document is malformed (at byte \(error.offset))")
        case .rubricDiffers:
            Bilingual("指标体系的文本与条目所说不符", "the rubric's document is not the one stated")
        case .agencyTwice: Bilingual("部门已经登记", "the agency is registered already")
        case .agencyUnknown: Bilingual("没有登记这个部门", "no such agency is registered")
        case .rubricUnknown: Bilingual("此条目没有采用指标体系", "no rubric was adopted by this entry")
        case .evaluationTwice: Bilingual("评价已经建立", "the evaluation is open already")
        case .evaluationUnknown: Bilingual("没有这个评价", "there is no such evaluation")
        case .evaluationSealed(_, let seal):
            Bilingual("评价已封存 (#\(seal))", "the evaluation is sealed (#\(seal))")
        case .evaluationNotSealed: Bilingual("评价没有封存", "the evaluation is not sealed")
        case .baseNotSealed(nil):
            Bilingual("前一阶段还没有封存", "the stage before it is not sealed yet")
        case .baseNotSealed:
            Bilingual("前一阶段没有如所说封存", "the stage before it is not sealed as stated")
        case .laterStageStands: Bilingual("后面的阶段已经建立", "a later stage stands on it")
        case .indicatorUnknown: Bilingual("没有这个指标", "there is no such indicator")
        case .figureUnknown: Bilingual("没有这个数据", "there is no such figure")
        case .pointUnknown: Bilingual("没有这个评价要点", "there is no such evaluation point")
        case .gradeUnknown: Bilingual("没有这个档次", "there is no such grade")
        case .judgementKind: Bilingual("判定的种类不对", "the rule asks for another kind of judgement")
        case .itemsNotRead: Bilingual("此处不分项", "this is not of items")
        case .itemMissing(let list):
            Bilingual("没有写明是清单 \(list) 的哪一项", "the item of list \(list) is not named")
        case .itemUnknown(let list, _):
            Bilingual("清单 \(list) 没有这一项", "no such item stands on list \(list)")
        case .listUnknown: Bilingual("体系没有这个清单", "the rubric has no such list")
        case .categoryUnknown: Bilingual("体系没有这个分类", "the rubric has no such category")
        case .categoryValueUnknown(let category, _):
            Bilingual("分类 \(category) 没有这个值", "category \(category) has no such value")
        case .tooManyItems(let list):
            Bilingual("清单 \(list) 的项太多", "list \(list) has too many items")
        case .unit: Bilingual("单位不能换算", "the unit does not convert")
        case .basis: Bilingual("口径不对", "this is another basis than the rubric asks for")
        case .period: Bilingual("年度不在评价可用的范围内", "the period is outside the evaluation's reach")
        case .restatesNothing:
            Bilingual("所指的条目不是该年度现有的数据", "what is restated is not that year's standing figure")
        case .restatementMissing(let earlier):
            Bilingual(
                "与该年度评价的数据 #\(earlier) 不同", "that year's evaluation has another value, #\(earlier)")
        case .adjustmentAtSelf: Bilingual("自评没有可调整的得分", "a self-evaluation has no score to adjust")
        case .notJudged:
            Bilingual("指标由规则核算，不评分", "the indicator is scored by its rule, and not awarded")
        case .scoreOutOfRange: Bilingual("评分不在分值以内", "the score is not within the weight")
        case .pointsUnused: Bilingual("此口径解释不用给分数", "this interpretation takes no points")
        case .pointsMissing: Bilingual("缺指标或分数", "the indicator or its points are missing")
        case .choice: Bilingual("这个问题不能这样解释", "the question cannot be read so")
        case .slotTaken(let standing):
            Bilingual("已有条目 #\(standing)", "entry #\(standing) stands here already")
        case .slotEmpty: Bilingual("此处没有条目可更正", "nothing stands here to be corrected")
        case .otherStands(let standing, _):
            Bilingual("现有的条目是 #\(standing)", "what stands here is #\(standing)")
        case .notWithdrawable: Bilingual("此条目不能撤回", "this entry cannot be withdrawn")
        case .declaredTwice: Bilingual("同一指标申报了两次", "the indicator is declared twice")
        case .sealDiffers: Bilingual("封存的表与台账不符", "the sealed table is not the ledger's")
        case .entryNotBefore: Bilingual("所指的条目还不存在", "the entry named does not exist yet")
        case .scoreDiffers: Bilingual("得分与其依据不符", "the score does not follow from its inputs")
        case .scoreLeftOut: Bilingual("缺一个应有的得分", "a score that follows is left out")
        case .inputAfterScores: Bilingual("数据或判定排在得分之后", "an input stands after the scores")
        case .actorNotEnrolled: Bilingual("没有登记这个记录人", "no such actor is enrolled")
        case .actorGone(_, let revoked):
            Bilingual("记录人已注销 (#\(revoked))", "the actor is revoked (#\(revoked))")
        case .roleTooLow: Bilingual("记录人的角色无权这样做", "the actor's role does not reach as far")
        case .outOfScope:
            Bilingual("不在记录人负责的部门或阶段", "the actor does not act for this agency or stage")
        case .authorKeyMalformed: Bilingual("不是带姓名的公钥", "this is no public key with a name")
        case .keyTaken: Bilingual("公钥已经用过", "the key is in the ledger already")
        case .firstEnrolment:
            Bilingual(
                "首个登记的应是管理人本人", "the first to be enrolled is no administrator who enrols themselves"
            )
        case .administratorScoped:
            Bilingual("管理人不能限于部门或阶段", "an administrator is not held to agencies or stages")
        case .lastAdministrator: Bilingual("这是最后一个管理人", "this is the last administrator")
        case .clockNotAhead:
            Bilingual(
                "最后一条的时间不晚于时钟，无须校正",
                "the last entry is not later than the clock: nothing is to be reset")
        case .evidenceTwice(let entry):
            Bilingual("已归档为 #\(entry)", "it is filed already, as #\(entry)")
        case .evidenceUnknown:
            Bilingual("该条目没有归档本部门的证据", "the entry filed no evidence of this agency")
        case .evidenceErased(_, let by):
            Bilingual("证据已由 #\(by) 删除", "the evidence was erased by #\(by)")
        }
    }

    /// The first few problems, each in a sentence.
    private static func list(_ problems: [RubricProblem]) -> Bilingual {
        let sentences = problems.prefix(4).map(\.complaint.sentence)
        let rest = problems.count > 4 ? ["…"] : []
        return Bilingual(
            (sentences.map(\.zh) + rest).joined(separator: "；"),
            (sentences.map(\.en) + rest).joined(separator: "; "))
    }
}

extension Illegality {
    /// 3 where something else stands, or the stages do not; 4 where nothing is there, else 2.
    private var code: Int32 {
        switch self {
        case .agencyTwice, .evaluationTwice, .restatementMissing, .slotTaken, .otherStands,
            .evaluationSealed, .evaluationNotSealed, .baseNotSealed, .laterStageStands,
            .actorGone, .keyTaken, .lastAdministrator, .evidenceTwice, .evidenceErased:
            3
        case .agencyUnknown, .rubricUnknown, .evaluationUnknown, .indicatorUnknown,
            .figureUnknown, .pointUnknown, .gradeUnknown, .slotEmpty, .entryNotBefore,
            .itemUnknown, .listUnknown, .categoryUnknown, .categoryValueUnknown, .actorNotEnrolled,
            .evidenceUnknown:
            4
        case .notOpened, .openedTwice, .timeRunsBack, .appendNotOne, .clockNotClamped,
            .rubricProblems,
            .rubricMissing, .rubricUnreadable, .rubricDiffers, .judgementKind, .itemsNotRead,
            .itemMissing, .tooManyItems, .unit, .basis, .period, .restatesNothing,
            .adjustmentAtSelf,
            .notJudged, .scoreOutOfRange, .pointsUnused, .pointsMissing, .choice,
            .notWithdrawable, .declaredTwice, .sealDiffers, .scoreDiffers, .scoreLeftOut,
            .inputAfterScores, .roleTooLow, .outOfScope, .authorKeyMalformed, .firstEnrolment,
            .administratorScoped, .clockNotAhead:
            2
        }
    }
}
