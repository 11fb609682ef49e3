// Words for what is wrong in an input file or on the command line.

import Evaluation
import Reading
import Reporting

extension Place {
    /// As compilers and editors write places; an option by its name alone.
    var text: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

extension Complaint {
    /// The same at a place in a file, of a table with its row where that has another number than its line.
    func at(_ place: Place?) -> Complaint {
        guard let place else { return self }
        var placed = at(place.text)
        if let row = place.row {
            placed.what = Bilingual(
                "\(what.zh) (表格第 \(row) 行)", "\(what.en) (row \(row) of the table)")
        }
        return placed
    }
}

extension Misreading {
    /// A wrong name in a file is wrong input, not a thing looked for in vain; on the command line it is that.
    var complaint: Complaint {
        var complaint = problem.complaint.at(place)
        if place.line > 0 {
            complaint.code = 2
            complaint.next = nil
        }
        return complaint
    }
}

extension InputProblem {
    var complaint: Complaint {
        switch self {
        case .text(let problem): problem.complaint
        case .number(let problem): problem.complaint
        case .name(let problem): problem.complaint
        case .formula(let error): error.complaint
        case .rubric(let kind): kind.complaint
        case .yaml(let problem): problem.complaint
        case .table(let problem): problem.complaint
        case .canonical, .rubricTooLarge, .shape, .unknownKey, .missingKey, .missingOneOf,
            .keysExclude, .tooMany, .twice, .identifier, .figureID, .word, .year, .wholeNumber,
            .digest, .blankNumber, .ruleEnd, .ruleDirection, .unitMissing, .unknownUnit,
            .unitMismatch, .basis, .aboveWeight, .negativeScore, .penaltySign, .notAwarded,
            .judgement, .noPoints, .item, .interval, .bandPoints:
            Complaint(what, read: read, expected: expected)
        }
    }

    private var what: Bilingual {
        switch self {
        case .text, .number, .name, .formula, .rubric, .yaml, .table: complaint.what
        case .canonical(let error):
            Bilingual(
                "指标体系写不成规范形式 (第 \(error.offset) 字节)",
                "the rubric has no canonical form (at byte \(error.offset))")
        case .rubricTooLarge: Bilingual("指标体系太大", "the rubric is too large")
        case .shape(_, let found):
            Bilingual(
                "结构不对，这里写的是\(found.words.zh)",
                "the structure is wrong: this is \(found.words.en)")
        case .unknownKey: Bilingual("没有这个键", "there is no such key")
        case .missingKey(let key): Bilingual("缺 \(key.shown)", "\(key.shown) is missing")
        case .missingOneOf: Bilingual("缺内容", "something is missing")
        case .keysExclude: Bilingual("两个键不能同时有", "two keys exclude one another")
        case .tooMany: Bilingual("太多", "there are too many")
        case .twice: Bilingual("同一内容写了两次", "the same is given twice")
        case .identifier: Bilingual("不是代码", "this is no id")
        case .figureID: Bilingual("不能用作数据的代码", "this is no id for a figure")
        case .word: Bilingual("没有这个选项", "there is no such choice")
        case .year: Bilingual("不是年度", "this is no year")
        case .wholeNumber: Bilingual("不是范围内的整数", "this is no whole number in the range")
        case .digest: Bilingual("不是摘要", "this is no digest")
        case .blankNumber: Bilingual("这里不能空白", "this cannot be blank")
        case .ruleEnd: Bilingual("评分规则端点的写法不对", "this is no end of a rule")
        case .ruleDirection:
            Bilingual("评分规则两端不是相背的", "the ends of the rule do not point apart")
        case .unitMissing: Bilingual("缺单位", "the unit is missing")
        case .unknownUnit: Bilingual("没有这个单位", "there is no such unit")
        case .unitMismatch: Bilingual("单位不能换算", "the unit does not convert")
        case .basis: Bilingual("口径不对", "this is another basis than the rubric asks for")
        case .aboveWeight: Bilingual("评分高于分值", "the score is above the weight")
        case .negativeScore: Bilingual("评分是负数", "the score is negative")
        case .penaltySign:
            Bilingual(
                "扣分项申报的是所扣的分数，不带负号",
                "a penalty is declared as the points it takes, without a minus sign")
        case .notAwarded(let id):
            Bilingual(
                "指标 \(id) 由规则核算，不评分", "indicator \(id) is scored by its rule, and not awarded")
        case .judgement: Bilingual("不是此指标的判定", "this is no judgement of this indicator")
        case .interval: Bilingual("不是区间", "this is no interval")
        case .bandPoints: Bilingual("区间的分数写法不对", "these are no points of a band")
        case .item(nil, _): Bilingual("此处不分项", "this is not of items")
        case .item(let list?, _):
            Bilingual("要写明是清单 \(list) 的哪一项", "the item of list \(list) has to be named")
        case .noPoints(let id):
            Bilingual("指标 \(id) 没有评价要点", "indicator \(id) has no evaluation points")
        }
    }

    private var read: String? {
        switch self {
        case .unknownKey(let text, _, _), .twice(let text, _), .identifier(let text),
            .figureID(let text), .word(let text, _), .year(let text), .wholeNumber(let text, _),
            .digest(let text), .ruleEnd(let text), .unknownUnit(let text), .judgement(let text, _):
            text
        case .rubricTooLarge(let bytes): "\(bytes)"
        case .ruleDirection(let full, let zero): "\(full), \(zero)"
        case .unitMismatch(let read, _): read.symbol
        case .basis(let read, _): read.rawValue
        case .aboveWeight(let score, _), .negativeScore(let score), .penaltySign(let score):
            score.text
        case .keysExclude(let one, let other): "\(one), \(other)"
        case .item(_, let item): item?.text
        case .interval(let text, _): text
        case .bandPoints(let found): "\(found)"
        case .text, .number, .name, .formula, .rubric, .yaml, .table, .canonical, .missingKey,
            .missingOneOf, .tooMany, .blankNumber, .unitMissing, .notAwarded, .noPoints, .shape:
            nil
        }
    }

    private var expected: Bilingual? {
        switch self {
        case .canonical(let error): error.expected.words
        case .rubricTooLarge:
            Bilingual("至多 \(Rubric.maximumBytes) 字节", "at most \(Rubric.maximumBytes) bytes")
        case .shape(let expected, _): expected.words
        case .unknownKey(_, let nearest, let known):
            nearest.map { .perhaps($0) } ?? (known.isEmpty ? nil : .oneOf(known))
        case .missingOneOf(let keys): .oneOf(keys)
        case .tooMany(let limit): Bilingual("至多 \(limit) 个", "at most \(limit)")
        case .twice(_, let first): .once(first)
        case .identifier:
            Bilingual(
                "1 至 40 个字母、数字或 . _ -, 以字母或数字开头",
                "1 to 40 letters, digits or . _ -, beginning with a letter or digit")
        case .figureID:
            Bilingual(
                "小写字母、数字或 _, 以字母开头, 且不是公式里的词",
                "lower-case letters, digits or _, beginning with a letter, and no word of formulas")
        case .word(_, let words): .oneOf(words)
        case .year: Bilingual("1950 至 2199, 四位数字", "1950 to 2199, in four digits")
        case .wholeNumber(_, let range): .within(range)
        case .digest: Bilingual("64 个小写十六进制数字", "64 lower-case hexadecimal digits")
        case .ruleEnd: Bilingual("如 <= 100% 或 >= 115% 或 = 0", "such as <= 100%, >= 115% or = 0")
        case .ruleDirection: Bilingual("一端 <=, 一端 >=", "one end <=, the other >=")
        case .unitMissing(let wanted), .unitMismatch(_, let wanted): .unit(wanted)
        case .unknownUnit: .oneOf(Unit.all.map(\.symbol))
        case .basis(_, let wanted): wanted.named
        case .aboveWeight(_, let weight): Bilingual("0 至 \(weight)", "0 to \(weight)")
        case .negativeScore: Bilingual("0 或以上", "0 or more")
        case .penaltySign(let score):
            Bilingual(same: String(score.text.drop { $0 == "-" }))
        case .judgement(_, let asked): asked.answers
        case .keysExclude: Bilingual("其中一个", "one of them")
        case .blankNumber: Bilingual("一个数字", "a number")
        case .notAwarded: Bilingual("数据或判定", "figures or judgements")
        case .noPoints: Bilingual("数据或评分", "figures or an award")
        case .interval(_, closed: false):
            Bilingual("如 <= 0, > 60, (0, 10%] 或 = 0", "such as <= 0, > 60, (0, 10%] or = 0")
        case .interval(_, closed: true):
            Bilingual("两端在内的区间, 如 [95%, 105%]", "one with its ends, such as [95%, 105%]")
        case .bandPoints:
            Bilingual("一个分数, 或两端的两个分数", "one number, or two: at the lower and the upper end")
        case .item(let list, _):
            list == nil ? Bilingual("不写 item", "no item") : Bilingual("item", "item")
        case .text, .number, .name, .formula, .rubric, .yaml, .table, .missingKey: nil
        }
    }
}

extension InputShape {
    fileprivate var words: Bilingual {
        switch self {
        case .text: Bilingual("文字", "a text")
        case .list: Bilingual("列表", "a list")
        case .mapping: Bilingual("键和值", "keys with values")
        }
    }
}
