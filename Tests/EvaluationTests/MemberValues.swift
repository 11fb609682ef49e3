// Values that lie just within the limits of a member, and just beyond them.

import Evaluation

extension MemberTable.Kind {
    /// Values that lie just within the limits, as JSON.
    var acceptedValues: [String] {
        switch self {
        case .object, .list, .exact, .instant, .unit, .formula, .zone, .decimal: []
        case .boolean: ["true", "false"]
        case .integer(let range): ["\(range.lowerBound)", "\(range.upperBound)"]
        case .text(let limit):
            [
                #""\#(String(repeating: "a", count: limit))""#,
                #""\#(String(repeating: "部", count: limit / 3))""#,
            ]
        case .words(let words): words.map { #""\#($0)""# }
        case .identifier: [#""\#(String(repeating: "a", count: 40))""#]
        case .hex(let digits): [#""\#(String(repeating: "f", count: digits))""#]
        }
    }

    /// Values just beyond them, as JSON.
    var refusedValues: [String] {
        let others = ["[]", "1.5", "{}", "\"\"", "null", "0"]
        switch self {
        case .object: return ["[]", "null", "\"\""]
        case .list: return ["{}", "null", "\"\""]
        case .boolean: return ["0", "\"true\"", "null"]
        case .integer(let range):
            return ["\(range.lowerBound - 1)", "\(range.upperBound + 1)", "\"1\"", "null"]
        case .text(let limit):
            return others + [
                #""\#(String(repeating: "a", count: limit + 1))""#,
                #""\#(String(repeating: "部", count: limit / 3 + 1))""#,
            ]
        case .words(let words):
            return others + [#""\#(words[0])x""#, #""\#(words[0].uppercased())""#]
        case .identifier:
            return others + [#""\#(String(repeating: "a", count: 41))""#, #""部""#, #""-a""#]
        case .decimal: return others + [#""1.""#, #""-0""#, #""1.1234567890123""#, #""1/2""#]
        case .exact: return others + [#""2/4""#, #""1.5""#, #""1/1""#]
        case .instant: return others + [#""2022-02-30T00:00:00.000Z""#, #""2022-03-01T08:00:00Z""#]
        case .unit: return others + [#""美元""#]
        case .zone: return others + [#""+8:00""#, #""-00:00""#]
        case .formula: return others + [#""a+b""#, #""甲""#]
        case .hex(let digits):
            return others + [
                #""\#(String(repeating: "f", count: digits - 1))""#,
                #""\#(String(repeating: "f", count: digits + 1))""#,
                #""\#(String(repeating: "F", count: digits))""#,
            ]
        }
    }
}
