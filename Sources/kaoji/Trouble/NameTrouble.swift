// Words for names that mean nothing, or too much.

import Evaluation
import Reading
import Reporting

extension NameProblem {
    var complaint: Complaint {
        switch self {
        case .unknown(let kind, let read, let nearest):
            Complaint(
                "没有这个\(kind.words.zh)", "there is no such \(kind.words.en)", read: read,
                expected: nearest.map {
                    .perhaps($0.id == $0.title ? $0.id : "\($0.id) \($0.title)")
                },
                next: kind.listing, code: 4)
        case .ambiguous(let kind, let read, let ids):
            Complaint(
                "有多个\(kind.words.zh)叫这个名称", "more than one \(kind.words.en) bears this name",
                read: read, expected: .oneOf(ids), next: kind.listing)
        case .derived(let figure):
            Complaint(
                "此数据由其他数据算出，不单独记录", "this figure is computed from others and never recorded",
                read: figure.text,
                expected: Bilingual("组成它的数据", "the figures it is made of"),
                next: NamedKind.figure.listing)
        }
    }
}

extension NamedKind {
    fileprivate var words: Bilingual {
        switch self {
        case .agency: Bilingual("部门", "agency")
        case .subject: Bilingual("项目", "project")
        case .rubric: Bilingual("指标体系", "rubric")
        case .indicator: Bilingual("指标", "indicator")
        case .figure: Bilingual("数据", "figure")
        case .point: Bilingual("评价要点", "evaluation point")
        case .grade: Bilingual("档次", "grade")
        case .list: Bilingual("清单", "list")
        case .category: Bilingual("分类", "category")
        case .value: Bilingual("类别", "value of the category")
        }
    }

    /// The command that lists what there is.
    fileprivate var listing: Bilingual {
        switch self {
        case .agency: Bilingual("全部部门: kaoji agency list", "all agencies: kaoji agency list")
        case .subject: Bilingual("全部评价: kaoji status YEAR", "all evaluations: kaoji status YEAR")
        case .rubric: Bilingual("全部指标体系: kaoji rubric list", "all rubrics: kaoji rubric list")
        case .indicator, .figure, .point, .grade, .list, .category, .value: .rubricShown
        }
    }
}

extension Bilingual {
    /// Where the names of a rubric stand.
    static let rubricShown = Bilingual(
        "全部名称: kaoji rubric show RUBRIC", "all names: kaoji rubric show RUBRIC")
}
