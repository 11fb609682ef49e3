// Words for rubrics that do not hold together.

import Evaluation
import Reporting

extension RubricProblem {
    var complaint: Complaint { kind.complaint.at(place.text) }
}

extension RubricProblem.Place {
    fileprivate var text: String {
        switch self {
        case .rubric: "rubric"
        case .group(let id): id.text
        case .figure(let id): id.text
        case .indicator(let id): id.text
        case .grade(let title): title
        }
    }
}

extension RubricProblem.Kind {
    var complaint: Complaint { Complaint(what, read: read, expected: expected) }

    private var what: Bilingual {
        switch self {
        case .duplicateID: Bilingual("代码重复", "the id stands twice")
        case .unknownGroup: Bilingual("没有这个上级指标", "there is no such group")
        case .groupTooDeep: Bilingual("指标层级不对", "the levels are wrong")
        case .unknownFigure: Bilingual("没有这个数据", "there is no such figure")
        case .circular:
            Bilingual("推算数据用了排在它后面的推算数据", "a derived figure rests on one that stands below it")
        case .units: Bilingual("公式里的单位不一致", "the units of the formula do not agree")
        case .measureMissing:
            Bilingual("规则要读指标值，却没有公式", "the rule reads a measure, and there is none")
        case .measureUnused:
            Bilingual("有公式，规则却不读指标值", "there is a measure that the rule does not read")
        case .pointsMissing: Bilingual("缺评价要点", "evaluation points are missing")
        case .onePointWanted:
            Bilingual("分档指标的评价要点数不对", "a graded indicator has another number of points")
        case .countRows: Bilingual("按符合项数给分的档数不对", "the table of points has the wrong length")
        case .noSlope: Bilingual("评分规则两端相同", "both ends of the rule are the same")
        case .gradesMissing: Bilingual("缺档次", "grades are missing")
        case .weightOutOfRange: Bilingual("分值超出范围", "the weight is out of range")
        case .notARatio: Bilingual("指标值不是比率", "the measure is no ratio")
        case .tooManyFigures: Bilingual("公式展开后太长", "the formula is too long once written out")
        case .tooManyInputs:
            Bilingual("一个得分所据的数据和要点可能太多", "a score could rest on too many figures and points")
        case .noIndicators: Bilingual("没有指标", "there are no indicators")
        case .bandsNotDescending: Bilingual("等级没有从高到低", "the grades do not go from high to low")
        case .pointsNegative: Bilingual("分数是负数", "points are negative")
        case .newerRules:
            Bilingual("评分规则 1 没有此项", "scoring rules 1 do not know this")
        case .unknownList: Bilingual("没有这个清单", "there is no such list")
        case .unknownCategory: Bilingual("没有这个分类", "there is no such category")
        case .unknownIndicator: Bilingual("没有这个指标", "there is no such indicator")
        case .unknownGrade: Bilingual("没有这个等级", "there is no such grade")
        case .notOfList:
            Bilingual("不是这个清单各项的数据", "the figure is not recorded for the items of this list")
        case .itemOutsideList:
            Bilingual("分项的数据用在不分项之处", "a figure of items is read where no item is in hand")
        case .priorOfItem: Bilingual("分项的数据没有上年", "a figure of items has no last year")
        case .sumOfNothing: Bilingual("sum 里没有分项的数据", "sum reads no figure of items")
        case .severalLists: Bilingual("一个指标用了两个清单", "one indicator reads items of two lists")
        case .bandEmpty: Bilingual("区间是空的", "the range is empty")
        case .slopeWithoutEnds:
            Bilingual("按直线给分的区间缺一端", "a band whose points rise lacks an end")
        case .stepNotPositive: Bilingual("档距不是正数", "the step is not above zero")
        case .stepsNowhere: Bilingual("没有写在何处以外计扣", "no range is given outside which steps count")
        case .zeroAtWrongSide:
            Bilingual("归零的倍数在达标的一侧", "the multiple that scores zero lies on the side that meets")
        case .rangeBeyondWeight:
            Bilingual("等次的分数区间超出 0 至分值", "a grade's range lies outside 0 to the weight")
        case .noParts: Bilingual("没有区间或分项", "there are no bands or parts")
        case .weighedOnlyMean: Bilingual("只有平均可以加权", "only a mean can be weighed")
        case .baseOnlySum: Bilingual("只有累计有基础分", "only a sum begins somewhere")
        case .casesDiffer:
            Bilingual("各类的规则所要的不同", "the rules of a category ask for different things")
        case .casesIncomplete:
            Bilingual("不是每类一条规则", "the category's values do not have one rule each")
        case .specialCase: Bilingual("特殊情形不能这样写", "the special case cannot be settled so")
        case .moveUnusable: Bilingual("分值不能这样转移", "a weight cannot move so")
        case .clauseUnusable: Bilingual("条款扣分不能这样写", "a clause cannot deduct so much")
        case .limitUnusable: Bilingual("限制不起作用", "the limit limits nothing")
        case .rangeEmpty: Bilingual("总分下限高于上限", "the least total is above the most")
        case .fullWithoutWeight:
            Bilingual("组内满分要有分值, 且为正数", "a group scored out of something needs a weight")
        case .ordinalMixed:
            Bilingual("等级制与计分混用", "grades of a scale and points are mixed")
        case .scaleUnusable: Bilingual("等级表不成立", "the scale does not hold together")
        case .roundingTwice:
            Bilingual(
                "total_rounding 只与各项得分的取舍并用",
                "total_rounding goes with the rounding of each score alone")
        }
    }

    private var read: String? {
        switch self {
        case .duplicateID(let id): id
        case .unknownGroup(let id): id.text
        case .unknownFigure(let id), .circular(let id): id.text
        case .units(let units): "\(units.left), \(units.right)"
        case .countRows(_, let found): "\(found)"
        case .notARatio(let dimension): "\(dimension)"
        case .newerRules(let name), .unknownGrade(let name): name
        case .unknownList(let id): id.text
        case .unknownCategory(let id), .casesIncomplete(let id): id.text
        case .unknownIndicator(let id), .moveUnusable(let id): id.text
        case .notOfList(let figure, _), .itemOutsideList(let figure), .priorOfItem(let figure):
            figure.text
        case .specialCase(let question): question.rawValue
        case .clauseUnusable(let id): id.text
        case .groupTooDeep, .measureMissing, .measureUnused, .pointsMissing, .onePointWanted,
            .noSlope, .gradesMissing, .weightOutOfRange, .tooManyFigures, .tooManyInputs,
            .noIndicators,
            .bandsNotDescending, .pointsNegative, .sumOfNothing, .severalLists, .bandEmpty,
            .slopeWithoutEnds, .stepNotPositive, .stepsNowhere, .zeroAtWrongSide,
            .rangeBeyondWeight, .noParts, .weighedOnlyMean, .baseOnlySum, .casesDiffer,
            .limitUnusable, .rangeEmpty, .fullWithoutWeight, .ordinalMixed, .scaleUnusable,
            .roundingTwice:
            nil
        }
    }

    private var expected: Bilingual? {
        switch self {
        case .duplicateID: Bilingual("各不相同的代码", "ids that differ")
        case .unknownGroup: Bilingual("groups 中的代码", "an id from groups")
        case .groupTooDeep: Bilingual("一级、二级，其下是指标", "two levels of groups, then indicators")
        case .unknownFigure: Bilingual("figures 或 derived 中的代码", "an id from figures or derived")
        case .circular: Bilingual("排在它前面的数据", "a figure that stands above it")
        case .units: Bilingual("加减和比较的单位相同", "one unit in what is added or compared")
        case .measureMissing: Bilingual("measure", "a measure")
        case .measureUnused: Bilingual("没有 measure", "no measure")
        case .pointsMissing: Bilingual("至少一个", "at least one")
        case .onePointWanted: Bilingual("恰好一个", "exactly one")
        case .countRows(let expected, _):
            Bilingual("\(expected) (要点数加一)", "\(expected), one more than there are points")
        case .noSlope: Bilingual("两个不同的值", "two values that differ")
        case .gradesMissing: Bilingual("至少一个档次", "at least one grade")
        case .weightOutOfRange: Bilingual("0 至 1000000", "0 to 1000000")
        case .notARatio: Bilingual("单位相消的公式", "a formula whose units cancel out")
        case .tooManyFigures: Bilingual("至多 200 个数据和数字", "at most 200 figures and numbers")
        case .tooManyInputs:
            Bilingual(
                "连同每项的至多 \(Limit.inputs) 笔记录",
                "at most \(Limit.inputs) entries, those of all items counted")
        case .noIndicators: Bilingual("至少一个指标", "at least one indicator")
        case .bandsNotDescending: Bilingual("由高到低的等级", "each grade below the one before it")
        case .pointsNegative: Bilingual("0 或以上", "0 or more")
        case .newerRules: Bilingual("rules: 2", "rules: 2")
        case .unknownList, .itemOutsideList: Bilingual("lists 中的代码", "an id from lists")
        case .unknownCategory: Bilingual("categories 中的代码", "an id from categories")
        case .unknownIndicator: Bilingual("本体系的指标代码", "the id of one of its indicators")
        case .unknownGrade: Bilingual("grades 或 scale 中的等级", "a grade from grades or scale")
        case .notOfList(_, let list):
            Bilingual("写有 list: \(list) 的数据", "a figure with list: \(list)")
        case .priorOfItem: Bilingual("本年的数据", "this year's figure")
        case .sumOfNothing: Bilingual("写有 list 的数据", "a figure with a list")
        case .severalLists: Bilingual("一个清单", "one list")
        case .bandEmpty: Bilingual("左端小于右端", "a lower end below the upper")
        case .slopeWithoutEnds: Bilingual("如 (10%, 20%]", "such as (10%, 20%]")
        case .stepNotPositive: Bilingual("正数", "above zero")
        case .stepsNowhere: Bilingual("如 within: <= 100%", "such as within: <= 100%")
        case .zeroAtWrongSide:
            Bilingual("at_least 小于 100%, 其余大于", "below 100% for at_least, above it for the others")
        case .rangeBeyondWeight: Bilingual("0 至分值", "0 to the weight")
        case .noParts: Bilingual("至少一个", "at least one")
        case .weighedOnlyMean: Bilingual("gather: mean", "gather: mean")
        case .baseOnlySum: Bilingual("gather: sum", "gather: sum")
        case .casesDiffer: Bilingual("同一种规则, 参数不同", "one kind of rule with other numbers")
        case .casesIncomplete: Bilingual("每类一条规则", "one rule for each value")
        case .specialCase(let question):
            .oneOf(InterpretationChoice.allCases.filter { question.allows($0) }.map(\.rawValue))
        case .moveUnusable:
            Bilingual("别的有分值的指标, 比例为正数", "another indicator with a weight, and a share above zero")
        case .clauseUnusable:
            Bilingual("大于零、不大于分值的扣分", "a deduction above zero and no more than the weight")
        case .limitUnusable:
            Bilingual(
                "grade 或 total; 不写 below 的须是否决项", "grade or total; without below, a veto")
        case .rangeEmpty: Bilingual("下限不高于上限", "least no more than most")
        case .fullWithoutWeight: Bilingual("weight 和正的 full", "a weight, and full above zero")
        case .ordinalMixed:
            Bilingual(
                "有 scale 时 full 和分值为 0, 只用 weakest_link 或 lookup",
                "with a scale, full and weights of 0, and only weakest_link or lookup")
        case .scaleUnusable:
            Bilingual(
                "至少一个 given, insufficient 和 not_applicable 至多各一个",
                "at least one given, at most one insufficient and one not_applicable")
        case .roundingTwice:
            Bilingual(
                "rounding 管各项, total_rounding 管总分",
                "rounding for each indicator, total_rounding for the total")
        }
    }
}
