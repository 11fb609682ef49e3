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
        case .noIndicators: Bilingual("没有指标", "there are no indicators")
        case .bandsNotDescending: Bilingual("等级没有从高到低", "the grades do not go from high to low")
        case .pointsNegative: Bilingual("分数是负数", "points are negative")
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
        case .groupTooDeep, .measureMissing, .measureUnused, .pointsMissing, .onePointWanted,
            .noSlope, .gradesMissing, .weightOutOfRange, .tooManyFigures, .noIndicators,
            .bandsNotDescending, .pointsNegative:
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
        case .noIndicators: Bilingual("至少一个指标", "at least one indicator")
        case .bandsNotDescending: Bilingual("由高到低的等级", "each grade below the one before it")
        case .pointsNegative: Bilingual("0 或以上", "0 or more")
        }
    }
}
