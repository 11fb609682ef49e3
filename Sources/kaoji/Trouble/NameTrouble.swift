// Words for names that mean nothing, or too much.

import Evaluation
import Reading
import Reporting

extension NameProblem {
    var complaint: Complaint { complaint(of: nil) }

    /// - Parameter rubric: whose names they are, where they are a rubric's.
    func complaint(of rubric: RubricID?) -> Complaint {
        let listing = listing(rubric)
        return switch self {
        case .unknown(let kind, let read, let nearest):
            Complaint(
                "没有这个\(kind.words.zh)", "there is no such \(kind.words.en)", read: read,
                expected: nearest.map {
                    .perhaps($0.id == $0.title ? $0.id : "\($0.id) \($0.title)")
                },
                next: listing, code: 4)
        case .ambiguous(let kind, let read, let ids):
            Complaint(
                "有多个\(kind.words.zh)叫这个名称", "more than one \(kind.words.en) bears this name",
                read: read, expected: .oneOf(ids), next: listing)
        case .derived(let figure):
            Complaint(
                "此数据由其他数据算出，不单独记录", "this figure is computed from others and never recorded",
                read: figure.text,
                expected: Bilingual("组成它的数据", "the figures it is made of"),
                next: listing)
        }
    }

    /// The command that lists what there is.
    private func listing(_ rubric: RubricID?) -> Bilingual {
        let kind: NamedKind =
            switch self {
            case .unknown(let kind, _, _), .ambiguous(let kind, _, _): kind
            case .derived: .figure
            }
        switch kind {
        case .agency:
            return Bilingual(
                "全部部门: \(run: "agency list")", "all agencies: \(run: "agency list")")
        case .subject:
            return Bilingual(
                "全部评价: \(run: "status YEAR")", "all evaluations: \(run: "status YEAR")")
        case .rubric:
            return Bilingual(
                "全部指标体系: \(run: "rubric list")", "all rubrics: \(run: "rubric list")")
        case .item:
            return Bilingual(
                "全部列项: \(run: "log --type item.listed")",
                "all items: \(run: "log --type item.listed")")
        case .indicator, .figure, .point, .grade, .list, .category, .value:
            return .rubricShown(rubric?.text ?? "RUBRIC")
        }
    }
}

/// A name that a rubric does not know, and which rubric that is.
struct NotInRubric: Error {
    let problem: NameProblem
    let rubric: RubricID
}

extension Names {
    /// Looks a name up for a command line.
    ///
    /// - Throws: `NotInRubric` for a `NameProblem`.
    func asked<Found>(_ find: (Names) throws -> Found) throws -> Found {
        do { return try find(self) } catch let problem as NameProblem {
            throw NotInRubric(problem: problem, rubric: rubric.id)
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
        case .item: Bilingual("列项", "item")
        }
    }
}

extension Bilingual {
    /// Where the names of a rubric stand.
    static func rubricShown(_ rubric: String) -> Bilingual {
        Bilingual(
            "全部名称: \(run: "rubric show \(rubric)")", "all names: \(run: "rubric show \(rubric)")")
    }
}
