// A mark that says what a name is worth stays on the page, however long the name and narrow the page.

import Testing

@testable import kaoji

@Suite("Marks of doubt") struct DoubtMarkTests {
    private static let admin = "示例县财政局预算绩效管理科/预算绩效评价岗位管理员"

    /// A ledger whose author has a long name; no append keeps its signature any more.
    private func unsigned() throws -> ProvingDesk {
        let desk = ProvingDesk(desk: try RecordingDesk())
        let sign = "--key gl.pem --actor \(Self.admin)"
        for line in [
            "key new \(Self.admin) --output gl.pem",
            "init --title t --administrator gl.pem.pub \(sign)", "rubric adopt small.yaml \(sign)",
            "agency add 325001 示例县融媒体中心 \(sign)", "open 2021 --rubric small-2021 \(sign)",
            "record 2021 sangong 100 万元 --source 决算 \(sign)",
            "record 2021 staff 52 人 --source 花名册 \(sign)",
            "record 2021 posts 50 人 --source 编制文件 \(sign)",
            "evidence add small.yaml --name 花名册 \(sign)",
        ] { try desk.succeed(line) }
        try Intruder(desk.desk.ledger).runUnwatched("DELETE FROM signature")
        return desk
    }

    @Test(
        "Whose signature is missing is said in every table with names", arguments: [80, 100, 120])
    func marks(columns: Int) throws {
        let desk = try unsigned()
        for (words, rows) in [
            ("log", 9), ("blame 2021", 4), ("explain 2021 1", 2), ("evidence list", 1),
        ] {
            for (lang, mark) in [("zh", "!缺签名"), ("en", "!unsigned")] {
                let page = desk.desk.type(
                    words.split(separator: " ").map(String.init), on: desk.desk.ledger, lang: lang,
                    columns: columns)
                #expect(page.code == 0, "\(page.err)")
                let lines = page.out.split(separator: "\n").filter { $0.contains(mark) }
                #expect(lines.count >= rows, "\(columns) \(lang) \(words)\n\(page.out)")
                let named = page.out.split(separator: "\n").filter {
                    $0.contains("示") && $0.contains("#")
                }
                for line in named where line.contains("…") {
                    #expect(line.contains(mark), "\(columns) \(lang) \(words)\n\(page.out)")
                }
            }
        }
    }

    @Test("In an open ledger the list of evidence says that names are claims")
    func claims() throws {
        let desk = try ProvingDesk.begun()
        try desk.succeed("evidence add small.yaml --name 花名册")
        #expect(try desk.succeed("evidence list", lang: "zh").contains("记录人(自报)"))
        #expect(try desk.succeed("evidence list").contains("By (claimed)"))
    }
}
