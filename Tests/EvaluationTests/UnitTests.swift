// Units are a closed list and convert exactly.

import Evaluation
import Testing

struct UnitTests {
    @Test(
        "A quantity counts in the base of its dimension, exactly",
        arguments: [
            ("12.5", "万元", "125000", "元"), ("125000", "元", "125000", "元"), ("1", "分", "1/100", "元"),
            ("0.01", "千元", "10", "元"), ("-3.000001", "亿元", "-300000100", "元"),
            ("95.10", "%", "951/1000", "1"),
            ("7", "1", "7", "1"), ("53", "人", "53", "人"), ("2.5", "平方米", "5/2", "平方米"),
            ("30", "天", "30", "天"),
        ])
    func conversion(value: String, symbol: String, exact: String, dimension: String) throws {
        let unit = try #require(Unit(symbol: symbol))
        #expect(Quantity(try DecimalNumber(canonical: value), unit).exact.canonical == exact)
        #expect(unit.dimension.description == dimension)
    }

    @Test("Symbols are their own spelling, and no other is known")
    func symbols() {
        for unit in Unit.all { #expect(Unit(symbol: unit.symbol) == unit) }
        #expect(Set(Unit.all.map(\.symbol)).count == Unit.all.count)
        for symbol in [
            "", "万", "万元 ", " 元", "％", "RMB", "10", "㎡", "元\u{0}", "亿", "\u{5143}\u{301}",
        ] {
            #expect(Unit(symbol: symbol) == nil)
        }
    }

    @Test("Counted things convert into nothing else")
    func countedThings() throws {
        let counted = try [
            "人", "个", "项", "件", "次", "台", "套", "辆", "户", "处", "人次", "所", "家", "张", "份", "篇", "期",
            "场", "小时", "公里", "亩", "吨", "平方米", "天", "元", "1",
        ].map { try #require(Unit(symbol: $0)).dimension }
        #expect(Set(counted).count == counted.count)
    }

    @Test("A quantity is written with its unit, a bare number without")
    func description() throws {
        let value = try DecimalNumber(canonical: "12.50")
        #expect(Quantity(value, .number).description == "12.50")
        #expect(Quantity(value, .percent).description == "12.50 %")
    }
}
