// What a closer look at a rubric finds, as sentences, and what each code means.

import Evaluation
package import Scoring

extension RubricDoubt {
    /// The doubt in a sentence.
    package var sentence: Bilingual {
        switch self {
        case .silent(let range):
            Bilingual(
                "\(range.subject.zh) \(range.text) 时，规则没有规定。",
                "The rule says nothing of \(range.subject.en) \(range.text).")
        case .overlap(let range):
            Bilingual(
                "\(range.subject.zh) \(range.text) 也落在别的一档里，得分不同；以写在前面的为准。",
                "\(range.subject.en.capitalizedFirst) \(range.text) also fall where another range "
                    + "gives other points; the one written first decides.")
        case .jump(let at, let from, let to):
            Bilingual(
                "指标值 \(at.text) 处得分由 \(NumberText.points(from)) 跳到 \(NumberText.points(to))，直线与相邻的一档不相接。",
                "At \(at.text) the points leap from \(NumberText.points(from)) to "
                    + "\(NumberText.points(to)): the straight line does not meet its neighbour.")
        case .valley(let at):
            Bilingual(
                "指标值升到 \(at.text) 时，得分降过之后又回升。",
                "At \(at.text) the points rise again after they had fallen.")
        case .unreachable(let what): what.sentence
        case .cliff(let among?, let points):
            Bilingual(
                "总数不足 \(among) 时，一件之差就决定 \(NumberText.points(points)) 分。",
                "Where fewer than \(among) are counted, a single one decides "
                    + "\(English.points(NumberText.points(points))).")
        case .cliff(nil, let points):
            Bilingual(
                "不论总数多少，一件之差就决定 \(NumberText.points(points)) 分。",
                "However many are counted, a single one decides \(English.points(NumberText.points(points)))."
            )
        case .unlimited(let weight):
            Bilingual(
                "规则可以一直加分，没有上限，分值只有 \(NumberText.points(weight)) 分。",
                "The rule adds points without end; the weight is \(NumberText.points(weight)).")
        case .unused(let what): what.sentence
        case .caseUnused(let question):
            Bilingual(
                "特殊情形 \(question.rawValue) 在本指标不会出现。",
                "The special case \(question.rawValue) never comes up here.")
        case .namesOther(let title):
            Bilingual("文字里写的是别的指标“\(title)”。", "The text names another indicator, “\(title)”.")
        case .tableGap(let first, let missing, let all):
            Bilingual(
                "\(all) 种等级组合中有 \(missing) 种在表中没有对应的行，如 \(first.map(\.text).joined(separator: " "))。",
                "Of \(all) combinations of grades \(missing) \(missing == 1 ? "has" : "have") no row in the table, such as "
                    + "\(first.map(\.text).joined(separator: " ")).")
        }
    }
}

extension RubricDoubt.Value {
    fileprivate var text: String { form.text(exact) }
}

extension RubricDoubt.Range {
    fileprivate var subject: Bilingual {
        switch form {
        case .measure: Bilingual("指标值", "values")
        case .points: Bilingual("评分", "awards")
        }
    }

    fileprivate var text: String {
        switch (from, to) {
        case (let from?, let to?) where from.at == to.at: "= \(form.text(from.at))"
        case (let from?, let to?):
            "\(from.closed ? "[" : "(")\(form.text(from.at)), \(form.text(to.at))"
                + (to.closed ? "]" : ")")
        case (let from?, nil): "\(from.closed ? ">=" : ">") \(form.text(from.at))"
        case (nil, let to?): "\(to.closed ? "<=" : "<") \(form.text(to.at))"
        case (nil, nil): "-"
        }
    }
}

extension RubricDoubt.Form {
    fileprivate func text(_ exact: Exact) -> String {
        switch self {
        case .measure(let form): NumberText.measure(exact, form)
        case .points: NumberText.points(exact)
        }
    }
}

extension RubricDoubt.Unreachable {
    fileprivate var sentence: Bilingual {
        switch self {
        case .band(let from, let to, let form):
            let range =
                switch form {
                case .measure(let form): IntervalText.measure(from, to, form)
                case .points: IntervalText.points(from, to)
                }
            return Bilingual(
                "区间 \(range) 用不上：前面的区间已包含它，或指标值到不了。",
                "The band \(range) decides nothing: bands before it hold all of it, or the measure "
                    + "cannot get there.")
        case .row(let grades):
            let row = grades.map(\.text).joined(separator: " ")
            return Bilingual(
                "表中 \(row) 一行用不上：要点评不出这些等级。",
                "The row \(row) is never looked up: the points cannot be given these grades.")
        case .grade(let title, let atLeast, let most):
            return Bilingual(
                "等级 \(title) 要 \(NumberText.points(atLeast)) 分，总分至多 \(NumberText.points(most)) 分。",
                "Grade \(title) needs \(NumberText.points(atLeast)), the total reaches "
                    + "\(NumberText.points(most)) at most.")
        }
    }
}

extension RubricDoubt.Unused {
    fileprivate var sentence: Bilingual {
        switch self {
        case .figure: Bilingual("没有指标读这个数据。", "No indicator reads this figure.")
        case .derived: Bilingual("没有指标用这个推算数据。", "No indicator uses this derived figure.")
        case .list: Bilingual("没有规则用这个清单。", "No rule goes through this list.")
        case .category: Bilingual("没有规则按这个分类。", "No rule goes by this category.")
        case .group: Bilingual("这一组没有指标。", "This group has no indicators.")
        case .grade: Bilingual("没有规则会得出这个等级。", "No rule can come to this grade.")
        case .points: Bilingual("规则不看评价要点。", "The rule does not ask about evaluation points.")
        case .movesTo:
            Bilingual(
                "exemptions 没有写 moved，分值不会转移。",
                "Weights never move, since exemptions does not say moved.")
        case .bonusCap: Bilingual("没有加分项。", "There are no bonus indicators.")
        case .penaltyCap: Bilingual("没有扣分项。", "There are no penalty indicators.")
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
