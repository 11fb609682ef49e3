// Alignment, cutting and colour of tables and lines.

import Testing

@testable import Reporting

struct TextTableTests {
    private let plain = Style(colour: false)

    @Test("Chinese, Latin, quotes, emoji and combining marks stand under each other")
    func mixedScripts() {
        var table = TextTable([.init("指标"), .init("分值", .right), .init("状态")])
        table.append(["三公经费变动率", "2", "缺"])
        table.append(["“口径”ab", "12.50", "ok"])
        table.append(["e\u{301}✅", "10", "=="])
        table.append(["👍🏽 <", "", ""])
        #expect(
            table.lines().page(plain) == """
                指标             分值  状态
                三公经费变动率      2  缺
                “口径”ab        12.50  ok
                e\u{301}✅                10  ==
                👍🏽 <

                """)
    }

    @Test("Every line of a table puts a column at the same place")
    func columnStarts() {
        let names = ["在职人员控制率", "GDP 增速", "e\u{301}\u{302}", "⚠\u{FE0F}警告", "“…”"]
        var table = TextTable([.init("名"), .init("值")])
        for name in names { table.append([TextLine(name), "|"]) }
        let starts = table.lines().dropFirst().map { line in
            DisplayWidth.columns(of: String(line.text.prefix { $0 != "|" }))
        }
        #expect(Set(starts) == [16])
    }

    @Test("Figures stand under each other by their points, words to the right")
    func decimalPoints() {
        var table = TextTable([.init("增减", .decimal), .init("x")])
        for cell in ["-6.25", "+654.871523", "0", "不适用", "50.0%", "2/3", "-"] {
            table.append([TextLine(cell), "|"])
        }
        #expect(
            table.lines().page(plain) == """
                       增减  x
                  -6.25      |
                +654.871523  |
                   0         |
                     不适用  |
                  50.0%      |
                   2/3       |
                          -  |

                """)
    }

    @Test(
        "What is wrapped goes on below, set in as it begins, and the row's other cells stand beside its first line"
    )
    func wrapping() {
        var table = TextTable([
            .init("数据", flexible: true, wraps: true), .init("值", .right),
            .init("谁", flexible: true),
        ])
        table.append(["  一般公共预算财政拨款项目支出", "12.50", "王"])
        table.append(["  短", "3", "李"])
        #expect(
            table.lines(width: 27).page(plain) == """
                数据                 值  谁
                  一般公共预算财  12.50  王
                  政拨款项目支出
                  短                  3  李

                """)
        #expect(table.lines().count == 3)
    }

    @Test("An end that stays is never cut, whatever the width")
    func endsThatStay() {
        var table = TextTable([.init("名", flexible: true), .init("值", flexible: true)])
        table.append([TextLine("示例县财政局绩效科").ending(in: " !缺签名"), "一二三四五六七八"])
        table.append([TextLine("李").ending(in: " 已签"), "一二"])
        for width in 1...60 {
            let lines = table.lines(width: width).map(\.text)
            #expect(lines[1].contains("!缺签名") && lines[2].contains("已签"), "\(lines)")
            #expect(width < 14 || lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
        }
        #expect(table.lines(width: 30).map(\.text)[1] == "示例… !缺签名   一二三四五六…")
        let cut = TextLine("abcdefgh").ending(in: "!x").truncated(to: 6)
        #expect(cut.text == "abc…!x")
        #expect((cut + " ").truncated(to: 4).text == "abc…")
    }

    @Test("A table too wide cuts its flexible column and nothing else")
    func flexibleColumn() {
        var table = TextTable([.init("依据", flexible: true), .init("分值", .right)])
        table.append(["巨鹿县人民政府办公室关于印发", "1281.816962"])
        table.append(["短", "5"])
        let lines = table.lines(width: 24).map(\.text)
        #expect(
            lines == [
                "依据                分值",
                "巨鹿县人民…  1281.816962",
                "短                     5",
            ])
        #expect(table.lines(width: 4).map(\.columns) == [16, 16, 16])
    }

    @Test("A table without headings prints none, and rows may be short")
    func withoutHeadings() {
        var table = TextTable([.init(""), .init(""), .init("")])
        table.append(["a"])
        table.append(["bb", "c"])
        #expect(table.lines().map(\.text) == ["a", "bb  c"])
    }

    @Test("A line feed in a cell cannot break the table")
    func lineFeedInCell() {
        var table = TextTable([.init("")])
        table.append(["甲\n乙"])
        #expect(table.lines().page(plain) == "甲<U+000A>乙\n")
    }

    @Test("Colour is painted only where asked, and takes no columns")
    func colour() {
        var table = TextTable([.init(""), .init("")])
        table.append([TextLine("! 缺", tone: .warn), "x"])
        table.append(["abcdef", TextLine("- 2", tone: .bad)])
        let coloured = table.lines().page(Style(colour: true))
        #expect(coloured == "\u{1B}[33m! 缺\u{1B}[0m    x\nabcdef  \u{1B}[31m- 2\u{1B}[0m\n")
        #expect(table.lines().page(plain) == "! 缺    x\nabcdef  - 2\n")
    }

    @Test("A text cannot bring its own colour")
    func noForeignEscapes() {
        let line = TextLine("\u{1B}[2J红", tone: .good)
        #expect(line.rendered(Style(colour: true)) == "\u{1B}[32m<U+001B>[2J红\u{1B}[0m")
    }
}
