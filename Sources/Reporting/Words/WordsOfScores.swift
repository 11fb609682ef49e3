// Sentences about scores, totals and what is missing, with their numbers.

import Evaluation
import Scoring

extension Words {
    static func asOf(_ entry: String) -> Bilingual { Bilingual("截至 \(entry)", "as of \(entry)") }
    static func endOfAppend(of entry: String) -> Bilingual {
        Bilingual("(\(entry) 所在追加之末)", " (end of the append of \(entry))")
    }
    static let verified = Bilingual("已核验", "verified")

    static func fiscalYear(_ year: FiscalYear) -> Bilingual {
        Bilingual("\(year) 年度", "fiscal year \(year)")
    }

    static func sealed(at entry: String) -> Bilingual {
        Bilingual("已封存 \(entry)", "sealed \(entry)")
    }

    static func pointsOf(_ points: String, _ weight: String) -> Bilingual {
        Bilingual("\(points)/\(weight) 分", "\(points) of \(weight)")
    }

    static func blanks(_ count: Int, _ points: String) -> Bilingual {
        Bilingual("空白 \(count) 项 \(points) 分", "blank: \(count) worth \(points)")
    }

    static func unscored(_ count: Int, _ points: String) -> Bilingual {
        Bilingual("未评 \(count) 项 \(points) 分", "unscored: \(count) worth \(points)")
    }

    static func notApplicable(_ count: Int, _ points: String) -> Bilingual {
        Bilingual("不适用 \(count) 项 \(points) 分", "not applicable: \(count) worth \(points)")
    }

    static func range(_ low: String, _ high: String) -> Bilingual {
        Bilingual("区间 [\(low), \(high)]", "range [\(low), \(high)]")
    }

    static func totalIs(_ total: String) -> Bilingual { Bilingual("总分 \(total)", "total \(total)") }

    static func gradeIs(_ grade: String) -> Bilingual { Bilingual("等级 \(grade)", "grade \(grade)") }

    /// The grade where something does not apply: the total is taken over the weights that do.
    static func gradeIs(_ grade: String, scaled total: String, full: String) -> Bilingual {
        Bilingual(
            "等级 \(grade) (折合 \(total)/\(full))", "grade \(grade) (scaled to \(total) of \(full))")
    }

    /// The grade where it goes by another number than the total shown.
    static func gradeIs(_ grade: String, by total: String) -> Bilingual {
        Bilingual("等级 \(grade) (按 \(total) 定级)", "grade \(grade) (graded as \(total))")
    }

    static func statedTotal(_ total: String) -> Bilingual {
        Bilingual("表上总分 \(total) 把空白当作 0", "the stated total \(total) counts blanks as 0")
    }

    static func statedTotalDiffers(_ total: String) -> Bilingual {
        Bilingual("表上总分 \(total) 与各项之和不符", "the stated total \(total) is not the sum of the rows")
    }

    static func unsupported(_ points: String) -> Bilingual {
        Bilingual(
            "申报中有 \(points) 分无从核算",
            points == "1"
                ? "1 declared point cannot be computed"
                : "\(points) declared points cannot be computed")
    }

    static func metOf(_ met: Int, _ all: Int) -> Bilingual {
        Bilingual("符合 \(met)/\(all) 项", "\(met) of \(all) met")
    }

    static func metShort(_ met: String, _ all: Int) -> Bilingual {
        Bilingual("\(met)/\(all) 项", "\(met)/\(all)")
    }

    static func awarded(_ points: String) -> Bilingual {
        Bilingual("评定 \(points) 分", "\(points) awarded")
    }

    static func settled(_ question: Bilingual, _ choice: Bilingual) -> Bilingual {
        Bilingual("\(question.zh), 按口径解释\(choice.zh)", "\(question.en), read as \(choice.en)")
    }

    static func readAs(_ question: Bilingual, _ choice: Bilingual) -> Bilingual {
        Bilingual("口径: \(question.zh), \(choice.zh)", "\(question.en): \(choice.en)")
    }

    static func missingFigure(_ title: Bilingual) -> Bilingual {
        Bilingual("缺 \(title.zh)", "no \(title.en)")
    }

    static func missingFigures(_ count: Int) -> Bilingual {
        Bilingual("缺 \(count) 个数据", "\(English.count(count, "figure", "figures")) missing")
    }

    static func unavailable(_ title: Bilingual) -> Bilingual {
        Bilingual("\(title.zh) 不可得", "\(title.en) not to be had")
    }

    static func missingJudgements(_ count: Int, of all: Int) -> Bilingual {
        count == all
            ? Bilingual("缺判定", "not judged")
            : Bilingual("缺 \(count) 项判定", "\(count) of \(all) not judged")
    }

    static func open(_ state: Bilingual, _ question: Bilingual) -> Bilingual {
        if state.zh == question.zh { return question }
        return Bilingual("\(state.zh): \(question.zh)", "\(state.en): \(question.en)")
    }

    static func exempted(_ treatment: Bilingual) -> Bilingual {
        Bilingual("不适用, \(treatment.zh)", "exempted, \(treatment.en)")
    }

    static func withExact(_ shown: String, _ exact: String) -> Bilingual {
        Bilingual("\(shown) (精确 \(exact))", "\(shown) (exactly \(exact))")
    }

    static let readyToSeal = Bilingual("无缺项, 可以封存", "nothing is missing, ready to seal")

    static func openFindings(_ count: Int) -> Bilingual {
        Bilingual("疑点 \(count) 项", count == 1 ? "1 finding" : "\(count) findings")
    }

    static let missingAward = Bilingual("缺评分", "no award")
    static let outsize = Bilingual("数字过大", "number too large")
    static let stale = Bilingual("与现有数据不符", "no longer follows")
    static let declaredBlank = Bilingual("申报空白", "declared blank")

    static func vetoed(_ point: String) -> Bilingual {
        Bilingual("否决: \(point)", "vetoed: \(point)")
    }

    static let nowhereToMove = Bilingual("分值无处转移", "nowhere to move the weight")
    static let outsideGrade = Bilingual("评分在等次区间之外", "award outside its grade")
    static let noSuchRow = Bilingual("表中无此等级组合", "no row for these grades")

    static func insufficient(_ point: String) -> Bilingual {
        Bilingual("\(point) 资料不足, 按最低计", "\(point) lacks data, counted as lowest")
    }

    static func missingItems(_ list: String) -> Bilingual {
        Bilingual("\(list)未列项", "nothing listed as \(list)")
    }

    static func exemptionNotPermitted(_ treatment: Bilingual) -> Bilingual {
        Bilingual("体系不许\(treatment.zh)", "the rubric does not permit: \(treatment.en)")
    }

    static func adjustedFrom(_ points: String) -> Bilingual {
        Bilingual("复核调整, 原核算 \(points)", "adjusted, computed \(points)")
    }

    static func mostOverWeight(_ most: String, _ weight: String) -> Bilingual {
        Bilingual("规则最高 \(most) > 分值 \(weight)", "rule gives up to \(most) > weight \(weight)")
    }

    static func counts(_ counts: Todo.Counts) -> Bilingual {
        var zh: [String] = []
        var en: [String] = []
        func add(_ count: Int, _ chinese: String, _ one: String, _ many: String) {
            guard count > 0 else { return }
            zh.append("\(count) \(chinese)")
            en.append("\(count) \(count == 1 ? one : many)")
        }
        add(counts.figures, "个数据", "figure", "figures")
        add(counts.judgements, "项判定", "judgement", "judgements")
        add(counts.awards, "项评分", "award", "awards")
        add(counts.questions, "个口径问题", "open question", "open questions")
        return Bilingual(zh.joined(separator: ", "), en.joined(separator: ", "))
    }

    /// The same in the fewest columns.
    static func countsShort(_ counts: Todo.Counts) -> Bilingual {
        let listed = [
            (counts.figures, Bilingual("数据", "figures")),
            (counts.judgements, Bilingual("判定", "judgements")),
            (counts.awards, Bilingual("评分", "awards")),
            (counts.questions, Bilingual("口径", "questions")),
        ].filter { $0.0 > 0 }
        return Bilingual(
            listed.map { "\($0.1.zh) \($0.0)" }.joined(separator: " "),
            listed.map { "\($0.1.en) \($0.0)" }.joined(separator: " "))
    }

    static func stillMissing(_ counts: Todo.Counts) -> Bilingual {
        let listed = self.counts(counts)
        return Bilingual("还缺 \(listed.zh)", "missing: \(listed.en)")
    }

    static func next(_ label: Bilingual, _ command: String) -> Bilingual {
        Bilingual("\(label.zh): \(command)", "\(label.en): \(command)")
    }

    static func roundedTo(_ digits: Int, _ mode: Bilingual, perIndicator: Bool) -> Bilingual {
        let places = English.count(digits, "place", "places")
        return perIndicator
            ? Bilingual(
                "每项保留 \(digits) 位小数, \(mode.zh)", "each score to \(places), \(mode.en)")
            : Bilingual(
                "总分保留 \(digits) 位小数, \(mode.zh)", "the total to \(places), \(mode.en)")
    }
}
