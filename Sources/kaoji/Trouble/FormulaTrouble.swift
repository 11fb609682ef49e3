// Words for formulas that do not parse.

import Evaluation
import Reporting

extension FormulaError {
    var complaint: Complaint {
        let place = offset + 1
        return Complaint(
            Bilingual(
                "公式第 \(place) 个字符处\(problem.what.zh)",
                "at character \(place) of the formula, \(problem.what.en)"),
            read: problem.read, expected: problem.expected)
    }
}

extension FormulaError.Problem {
    fileprivate var what: Bilingual {
        switch self {
        case .unexpected: Bilingual("读不下去", "it does not go on like this")
        case .unexpectedEnd: Bilingual("没有写完", "it ends too early")
        case .unknownName: Bilingual("没有这个数据", "there is no such figure")
        case .badNumber: Bilingual("不是数字", "this is no number")
        case .tooDeep: Bilingual("括号太深", "brackets are nested too deeply")
        case .tooLong: Bilingual("太长", "it is too long")
        case .operands(let function):
            Bilingual(
                "\(function.rawValue)() 的参数个数不对",
                "\(function.rawValue)() has another number of operands than it takes")
        case .prior: Bilingual("上年() 的用法不对", "prior() is used wrongly")
        }
    }

    fileprivate var read: String? {
        switch self {
        case .unexpected(let text), .unknownName(let text), .badNumber(let text): text
        case .unexpectedEnd, .tooDeep, .tooLong, .operands, .prior: nil
        }
    }

    fileprivate var expected: Bilingual? {
        switch self {
        case .unexpected, .unexpectedEnd:
            Bilingual(
                "数据、数字、+ - * / 或括号", "a figure, a number, + - * / or a bracket")
        case .unknownName:
            Bilingual("figures 或 derived 中的代码或名称", "an id or title from figures or derived")
        case .badNumber: Bilingual("如 0.05", "a number such as 0.05")
        case .tooDeep: Bilingual("至多 32 层", "at most 32 levels")
        case .tooLong: Bilingual("至多 1000 个字符", "at most 1000 characters")
        case .operands(let function): function.operands.words
        case .prior:
            Bilingual("一个数据，至多往前 9 年", "one figure, at most 9 years back")
        }
    }
}

extension ClosedRange<Int> {
    /// So many operands.
    fileprivate var words: Bilingual {
        if count > 1 {
            return Bilingual(
                "\(lowerBound) 至 \(upperBound) 个参数", "\(lowerBound) to \(upperBound) operands")
        }
        return lowerBound == 1
            ? Bilingual("一个参数", "one operand")
            : Bilingual("\(lowerBound) 个参数", "\(lowerBound) operands")
    }
}
