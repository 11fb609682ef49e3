// Sentences of the pages that list: findings, what is to do, who is unfinished, rubrics, blame.

import Evaluation
import Scoring

extension Words {
    static func counted(_ words: Bilingual, _ count: Int) -> Bilingual {
        Bilingual("\(words.zh) \(count) 项", "\(words.en): \(count)")
    }

    static func findingCounts(_ all: Int, _ parts: [Bilingual], answered: Int) -> Bilingual {
        Bilingual(
            "疑点 \(all) 项: \(parts.map(\.zh).joined(separator: ", ")); 已答复 \(answered) 项",
            "\(English.count(all, "finding", "findings")); \(parts.map { $0.en.lowercased() }.joined(separator: ", ")); "
                + "answered: \(answered)")
    }

    static let toAnswer = Bilingual("答复", "to answer")
    static let answer = Bilingual("答复", "answered")
    static let lapsed = Bilingual("答复已失效(所依条目已变)", "answer lapsed (its entries changed)")
    static func answerChoices(_ answers: String) -> Bilingual {
        Bilingual("ANSWER 可选 \(answers)", "ANSWER is one of \(answers)")
    }

    static func yearStatus(_ year: FiscalYear, unfinished: Int, of all: Int) -> Bilingual {
        Bilingual(
            "\(year) 年度  未完成 \(unfinished)/\(all)",
            "fiscal year \(year)  unfinished: \(unfinished) of \(all)")
    }

    static let scored = Bilingual("得分", "Scored")
    static let openFindingsColumn = Bilingual("疑点", "Findings")
    static func seriousOf(_ serious: Int, _ all: Int) -> Bilingual {
        serious == 0
            ? Bilingual("\(all)", "\(all)")
            : Bilingual("\(all) (! \(serious))", "\(all) (! \(serious))")
    }

    static let complete = Bilingual("齐全", "complete")
    static let toDo = Bilingual("缺项", "what is missing")
    static let noAgencies = Bilingual("没有登记的部门。", "No agency is registered.")

    static func alsoFor(_ numbers: [Int]) -> Bilingual {
        let list = numbers.map { "\($0)" }.joined(separator: " ")
        return Bilingual("也用于 \(list)", "also for \(list)")
    }

    static func pointsWaiting(_ points: String) -> Bilingual {
        Bilingual("\(points) 分", English.points(points))
    }

    static let sealedTodo = Bilingual("已封存, 先重开", "sealed; reopen it first")
    static func statedUnavailable(_ cause: String) -> Bilingual {
        Bilingual("已说明不可得: \(cause)", "said not to be had: \(cause)")
    }

    static func choose(_ choices: String) -> Bilingual {
        Bilingual("CHOICE 可选 \(choices)", "CHOICE is one of \(choices)")
    }

    static func valueChoices(_ values: String) -> Bilingual {
        Bilingual("CATEGORY 可选 \(values)", "CATEGORY is one of \(values)")
    }

    static func gradeChoices(_ grades: String) -> Bilingual {
        Bilingual("GRADE 可选 \(grades)", "GRADE is one of \(grades)")
    }

    static let metChoices = Bilingual(
        "JUDGEMENT 可选 met (符合) unmet (不符合)", "JUDGEMENT is one of met unmet")

    // Rubrics.
    static func indicatorCount(_ count: Int, _ full: String) -> Bilingual {
        Bilingual(
            "\(count) 项指标, 满分 \(full)",
            "\(English.count(count, "indicator", "indicators")), full marks \(full)")
    }

    static func adopted(_ entry: String) -> Bilingual {
        Bilingual("采用 \(entry)", "adopted \(entry)")
    }
    static let interpretationsInForce = Bilingual("现行口径解释", "Interpretations in force")
    static let notAdopted = Bilingual("未采用", "not adopted")
    static let grades = Bilingual("等级", "Grades")
    static let exemptions = Bilingual("不适用时", "If not applicable")
    static let exemptionsUnsaid = Bilingual("体系未规定", "the rubric does not say")
    static let roundingUnsaid = Bilingual("未规定, 得分保持精确", "not stated, scores stay exact")
    static let derived = Bilingual("由此得出", "Derived")
    static func atLeast(_ points: String) -> String { ">= \(points)" }
    static let noRubrics = Bilingual("没有采用的指标体系。", "No rubric is adopted.")
    static let indicators = Bilingual("指标数", "Indicators")
    static let full = Bilingual("满分", "Full")
    static let title = Bilingual("名称", "Title")
    static let basisColumn = Bilingual("口径", "Basis")
    static let usedBy = Bilingual("用于", "Used by")
    static let inFormula = Bilingual("公式", "Formula")

    // Blame.
    static let cell = Bilingual("单元", "Cell")
    static let declaredCell = Bilingual("申报", "declared")
    static let computedCell = Bilingual("核算", "computed")
    static let awardCell = Bilingual("评分", "award")
    static let adjustedCell = Bilingual("调整", "adjusted")
    static let unreadFigures = Bilingual("无指标读取", "read by none")
    static let exemptedCell = Bilingual("不适用", "exempted")
}
