// A rubric as large as it may be, written for the tests of bounds.

enum WideRubric {
    private static let letters = (97...122).map { String(UnicodeScalar(UInt8($0))) }
    /// Two letters each, so that a long formula stays within its length.
    private static let names = letters.flatMap { first in letters.map { first + $0 } }.prefix(480)
    private static let readings = (0..<3).flatMap { back in names.map { (name: $0, back: back) } }

    /// One indicator of twenty parts, each of which reads so many figures; no two the same.
    static func ofParts(reading count: Int) -> String {
        let parts = (0..<20).map { part in
            let formula = readings[(part * count)..<((part + 1) * count)]
                .map { $0.back == 0 ? $0.name : "prior(\($0.name),\($0.back))" }
                .joined(separator: "+")
            return """
                              - title: 部分 \(part)
                                measure: (\(formula))/1000
                                rule: {linear: {full: ">= 1", zero: "<= 0"}}
                """
        }
        return """
            id: wide
            title: 宽表
            rules: 2
            full: 100
            figures:
            \(names.map { "  - {id: \($0), title: 数据 \($0), unit: 个}" }.joined(separator: "\n"))
            groups:
              - id: whole
                title: 全部
                weight: 100
                indicators:
                  - id: all
                    title: 全部数据
                    weight: 100
                    rule:
                      parts:
                        gather: mean
                        parts:
            \(parts.joined(separator: "\n"))

            """
    }

    /// What `ofParts` reads, for 2021 and the years before.
    static func figures(of count: Int) -> String {
        "figure,period,value,unit,source\n"
            + readings.prefix(20 * count).enumerated().map { place, reading in
                "\(reading.name),\(2021 - reading.back),\(place % 7),个,报表\n"
            }.joined()
    }
}
