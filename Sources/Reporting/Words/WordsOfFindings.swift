// Each finding as a sentence.

package import Evaluation
package import Scoring

extension Finding.Kind {
    /// The finding in a sentence.
    ///
    /// - Parameter value: writes a measure's value in its form.
    package func sentence(value: (Exact) -> String) -> Bilingual {
        declaredSentence ?? inputSentence(value) ?? rubricSentence(value)
    }

    private var declaredSentence: Bilingual? {
        switch self {
        case .declaredOverBlanks(let total, let of, let blanks, let points):
            let points = NumberText.points(points)
            return Bilingual(
                "申报总分 \(total) 把 \(blanks) 项空白（共 \(points) 分）当作 0；只能说是 \(NumberText.points(of)) 分中的得分。",
                "The declared total \(total) counts \(English.count(blanks, "blank row", "blank rows")), "
                    + "worth \(points), as 0; "
                    + "it is a score out of \(NumberText.points(of)) only.")
        case .declaredSumDiffers(let total, let sum):
            return Bilingual(
                "申报总分 \(total) 与各项申报得分之和 \(NumberText.points(sum)) 不符。",
                "The declared total \(total) is not the sum of the declared scores, "
                    + "\(NumberText.points(sum)).")
        case .declaredBlank:
            return Bilingual("申报得分为空白，不作零分。", "The declared score is blank, which is not zero.")
        case .declaredOverWeight(let score):
            return Bilingual(
                "申报 \(score) 分，高于分值。",
                "\(English.points(score.text)) \(score.text == "1" ? "is" : "are") declared, above the weight."
            )
        case .declaredDiffers(let declared, let computed):
            let computed = NumberText.points(computed)
            return Bilingual(
                "申报 \(declared) 分，核算 \(computed) 分。",
                "\(English.points(declared.text)) \(declared.text == "1" ? "is" : "are") declared, \(computed) computed."
            )
        case .declaredUnsupported(let count, let points):
            let points = NumberText.points(points)
            return Bilingual(
                "申报得分中 \(count) 项共 \(points) 分，从现有数据、判定和评分得不出来。",
                "\(English.count(count, "declared score", "declared scores")), \(English.points(points)), "
                    + "\(count == 1 ? "does" : "do") not follow from any figure, judgement or "
                    + "award on record.")
        case .declaredGradeDiffers(let declared, let computed):
            return Bilingual(
                "申报等级 \(declared)，核算\(computed.map { "等级 \($0)" } ?? "尚不能定级")。",
                "Grade \(declared) is declared, \(computed.map { "\($0) computed" } ?? "none can be given yet")."
            )
        case .questionOpen, .exemptionNotPermitted, .unavailable, .restated, .magnitude,
            .notWhole, .partBelowZero, .clockClamped, .outsize, .nowhereToMove, .awardOutsideGrade,
            .noSuchRow,
            .insufficientData, .vetoed, .sealedScoreStale, .unsupported, .aboveSelf,
            .clauseDiffers, .clauseUnknown, .raised, .weightsDiffer, .awardsOverWeight, .noCap,
            .ruleSilent, .zeroDenominatorOpen, .gradeGap, .published, .doubt, .sameActor:
            return nil
        }
    }

    private func inputSentence(_ value: (Exact) -> String) -> Bilingual? {
        switch self {
        case .questionOpen(let question, let measured):
            let shown = measured.map(value)
            return Bilingual(
                "\(question.words.zh)\(shown.map { "（指标值 \($0)）" } ?? "")，体系没有说怎样得分；在有人作口径解释以前不计分。",
                "Here \(question.words.en)\(shown.map { " (value \($0))" } ?? "") and the rubric does not say "
                    + "what that scores; it stays unscored until someone interprets it.")
        case .exemptionNotPermitted(let treatment):
            return Bilingual(
                "按“\(treatment.words.zh)”作不适用处理，体系没有许可；其分值保持未评。",
                "Exempted with “\(treatment.words.en)”, which the rubric does not permit; "
                    + "its points stay unscored.")
        case .unavailable(let cause):
            return Bilingual("数据不可得：\(cause)", "The figure is not to be had: \(cause)")
        case .restated(let own, let earlier, let declared):
            return Bilingual(
                "本评价的上年数为 \(own)，上年评价为 \(earlier)；\(declared ? "已作口径调整" : "没有口径调整说明")。",
                "This evaluation has \(own) for the earlier year, that year's own has \(earlier); "
                    + "\(declared ? "restated with a reason" : "no reason is given").")
        case .magnitude(let now, let before):
            return Bilingual(
                "\(now) 与上年 \(before) 相差一万倍以上，单位可能有误。",
                "\(now) against \(before) the year before is a factor of 10,000 or more: perhaps a wrong unit."
            )
        case .notWhole(let quantity):
            return Bilingual(
                "\(quantity) 不是整数：可能是平均数，或单位有误。",
                "\(quantity) is no whole number of people: perhaps a mean, or a wrong unit.")
        case .partBelowZero(let part):
            return Bilingual(
                "部分占整体的 \(value(part))，小于零，数据可能有误。",
                "The part is \(value(part)) of its whole, below zero: perhaps a figure is wrong.")
        case .clockClamped:
            return Bilingual(
                "记录时的时钟早于前一条目，时间按前一条目计。",
                "The clock lay behind the entry before; the entry takes that entry's time.")
        case .sameActor(let actor, let stage):
            return Bilingual(
                "\(actor) 在\(stage.words.zh)阶段已经参与，又参与本阶段。",
                "\(actor) took part at \(stage.words.en) already, and takes part here again.")
        case .outsize:
            return Bilingual(
                "得分超过 200 位数字，不能记录。", "The score has more than 200 digits and cannot be recorded.")
        case .nowhereToMove:
            return Bilingual(
                "分值应当转移，可以承接的指标也都不适用；其分值保持未评。",
                "Its weight should move, but no indicator that could take it applies; "
                    + "its points stay unscored.")
        case .awardOutsideGrade(let grade):
            return Bilingual(
                "评分不在等次 \(grade) 的分数区间之内；在更正以前不计分。",
                "The award lies outside the range of grade \(grade); it stays unscored until corrected."
            )
        case .noSuchRow(let grades):
            let listed = grades.map(\.text).joined(separator: " ")
            return Bilingual(
                "等级组合 \(listed) 在表中没有对应的结果。",
                "The grades \(listed) have no row in the rule's table.")
        case .insufficientData(let point):
            return Bilingual(
                "要点 \(point) 资料不足，按最低等级计。",
                "Point \(point) lacks data and counts as the lowest grade.")
        case .vetoed(let point):
            return Bilingual(
                "要点 \(point) 成立，本项得 0 分。", "Point \(point) is met, which makes the score 0.")
        case .sealedScoreStale(let sealed, let now):
            let (sealed, now) = (sealed.map(NumberText.points), now.map(NumberText.points))
            return Bilingual(
                "封存的得分（\(sealed ?? "无")）与现有数据得出的（\(now ?? "无")）不符，需重开后重新核算。",
                "The sealed score (\(sealed ?? "none")) is not what now follows (\(now ?? "none")); "
                    + "it is scored again once the evaluation is reopened.")
        case .unsupported(let isFull):
            let (zh, en) = isFull ? ("得满分，", "Full marks rest") : ("", "The score rests")
            return Bilingual(
                zh + "所依的判定或评分只有文字理由，没有来源或佐证材料。",
                en + " on judgements or awards with grounds in words alone: no source, no evidence."
            )
        case .aboveSelf(let points, let own):
            return Bilingual(
                "本阶段得 \(NumberText.points(points)) 分，比自评的 \(NumberText.points(own)) 分更有利。",
                "This stage gives \(NumberText.points(points)), better than the self-evaluation's "
                    + "\(NumberText.points(own)).")
        case .clauseDiffers(let clause, let stated, let repeats, let actual):
            let (stated, actual) = (NumberText.points(stated), NumberText.points(actual))
            return Bilingual(
                "按条款 \(clause) 应扣 \(stated) 分\(repeats ? "（或其倍数）" : "")，实际扣 \(actual) 分。",
                "Clause \(clause) takes \(stated)\(repeats ? ", or several times that" : ""); "
                    + "the adjustment takes \(actual).")
        case .clauseUnknown(let names):
            return Bilingual(
                "复核调整所依的条款 \(names.joined(separator: "、")) 不在体系所列条款之内。",
                "The adjustment names \(names.joined(separator: ", ")), which is no clause of the rubric."
            )
        case .raised(let text, let by):
            return Bilingual("\(text)（\(by) 提出）", "\(text) (raised by \(by))")
        case .declaredOverBlanks, .declaredSumDiffers, .declaredBlank, .declaredOverWeight,
            .declaredDiffers, .declaredUnsupported, .declaredGradeDiffers, .weightsDiffer,
            .awardsOverWeight, .noCap, .ruleSilent, .zeroDenominatorOpen, .gradeGap, .published,
            .doubt:
            return nil
        }
    }

    private func rubricSentence(_ value: (Exact) -> String) -> Bilingual {
        switch self {
        case .weightsDiffer(let sum, let stated):
            let (sum, stated) = (NumberText.points(sum), NumberText.points(stated))
            return Bilingual(
                "各项分值之和 \(sum) 与所列 \(stated) 不符。",
                "The weights sum to \(sum), not to the stated \(stated).")
        case .awardsOverWeight(let most, let weight):
            let (most, weight) = (NumberText.points(most), NumberText.points(weight))
            return Bilingual(
                "规则最多给 \(most) 分，分值只有 \(weight) 分。",
                "The rule gives up to \(English.points(most)), the weight is \(weight).")
        case .noCap:
            return Bilingual(
                "规则未设上限，指标值超过 100% 时得分高于分值。",
                "The rule has no cap: above 100% it gives more than the weight.")
        case .ruleSilent(let below, let above):
            let zh = [below.map { "低于 \(value($0))" }, above.map { "高于 \(value($0))" }]
            let en = [below.map { "below \(value($0))" }, above.map { "above \(value($0))" }]
            return Bilingual(
                "指标值\(zh.compactMap { $0 }.joined(separator: " 或")) 时，规则没有规定。",
                "The rule says nothing \(en.compactMap { $0 }.joined(separator: " or ")).")
        case .zeroDenominatorOpen(let mistaken?):
            let isChange = mistaken.meant == .zeroToPositive
            let (given, meant) = (mistaken.given.rawValue, mistaken.meant.rawValue)
            return Bilingual(
                "特殊情形 \(given) 在本指标不会出现：分母\(isChange ? "是" : "不是")以前年度的数，要写的是 \(meant)。",
                "The special case \(given) never comes up here: the divisor is "
                    + "\(isChange ? "" : "not ")of an earlier year, and \(meant) is the case to give."
            )
        case .zeroDenominatorOpen(nil):
            return Bilingual("分母为零时怎样得分，没有规定。", "Nothing says what a zero divisor scores.")
        case .gradeGap:
            return Bilingual("最低等级以下没有等级。", "No grade is given below the lowest band.")
        case .published(_, let text):
            return Bilingual(text, text)
        case .doubt(let doubt): return doubt.sentence
        case .declaredOverBlanks, .declaredSumDiffers, .declaredBlank, .declaredOverWeight,
            .declaredDiffers, .declaredUnsupported, .declaredGradeDiffers, .questionOpen,
            .exemptionNotPermitted, .unavailable, .restated, .magnitude, .notWhole,
            .partBelowZero, .clockClamped, .outsize,
            .nowhereToMove, .awardOutsideGrade, .noSuchRow, .insufficientData, .vetoed,
            .sealedScoreStale, .unsupported, .aboveSelf, .clauseDiffers, .clauseUnknown, .raised,
            .sameActor:
            return Bilingual(code, code)
        }
    }
}
