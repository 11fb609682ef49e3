// Files that must be refused whole, each error at its place.

import Foundation
import Testing

@testable import kaoji

@Suite struct RecordingFileRefusalTests {
    @Test("Case files with errors are refused with every place", arguments: caseFiles)
    func caseFile(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Tables with errors are refused with every place", arguments: tables)
    func table(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Rubrics that do not hold together are not adopted", arguments: rubrics)
    func rubric(name: String, find: String, replacement: String, names: [String]) throws {
        let desk = try RecordingDesk.begun()
        let text = RecordingRubric.text.replacing("small-2021", with: "other-2021")
        #expect(text.contains(find))
        try desk.write("other.yaml", text.replacing(find, with: replacement))
        let before = try desk.head()
        for line in ["rubric adopt other.yaml", "rubric lint other.yaml"] {
            let session = desk.type(line)
            #expect(session.code == 2, "\(session.out)\(session.err)")
            for name in names {
                // Lint says it on its page, what records says it as trouble.
                let said = line.hasPrefix("rubric lint") ? session.out : session.err
                #expect(said.contains(name), "missing: \(name)\n\(said)")
            }
        }
        #expect(try desk.head() == before)
        #expect(desk.type("verify").code == 0)
    }

    @Test("Weights that do not sum are a finding, and no refusal")
    func weights() throws {
        let desk = try RecordingDesk.begun()
        try desk.write(
            "other.yaml",
            RecordingRubric.text.replacing("small-2021", with: "other-2021")
                .replacing("full: 100\nfigures", with: "full: 90\nfigures"))
        let lint = desk.type("rubric lint other.yaml")
        #expect(lint.code == 1)
        #expect(lint.out.contains("90"), "\(lint.out)")
        #expect(desk.type("rubric adopt other.yaml").code == 0)
        #expect(desk.type("verify").code == 0)
    }

    @Test("What is no file of text is refused")
    func noText() throws {
        let desk = try RecordingDesk.begun()
        try FileManager.default.createDirectory(
            atPath: "\(desk.folder)/folder.yaml", withIntermediateDirectories: false)
        try desk.write("huge.yaml", "")
        let huge = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(desk.folder)/huge.yaml"))
        try huge.truncate(atOffset: 1_000_000_000)
        try huge.close()
        let before = try desk.head()
        for name in ["folder.yaml", "huge.yaml", "absent.yaml"] {
            for line in ["import \(name)", "rubric adopt \(name)"] {
                let session = desk.type(line)
                #expect(session.code == 2)
                #expect(session.err.contains(name), "\(session.err)")
            }
        }
        #expect(try desk.head() == before)
    }

    private static let head = "evaluation: {agency: 325001, year: 2020, rubric: small-2021}\n"

    static let caseFiles: [RecordingRefusal] = [
        RecordingRefusal(
            file: "many.yaml",
            head + """
                figures:
                  - {figure: stuff, value: 50, unit: 人, source: x}
                  - {figure: posts, value: 5O, unit: 万元, source: x}
                  - {figure: sangong, value: 50, source: x, basis: final, period: 2019}
                  - {figure: staff, value: NaN, unit: 人}
                  - {figure: staff, value: 1e9999, unit: 人, source: x}
                  - {figure: sangong, value: 0x1F, unit: 万元, source: x, period: 2018}
                awards:
                  - {indicator: 4, score: 21, grounds: x}
                  - {indicator: 1, score: 1, grounds: x}
                points:
                  - {indicator: 3, point: published, met: 是, grounds: x}
                  - {indicator: 3, point: published, met: 否, grounds: x}
                  - {indicator: 3, point: content, met: 是}

                """,
            [
                "many.yaml:3:14: ", "staff 在职人员数", "many.yaml:4:28: ", "5O", "many.yaml:4:38: ",
                "万元",
                "many.yaml:5:5: ", "many.yaml:5:52: ", "final", "many.yaml:6:28: ", "NaN",
                "many.yaml:7:14: ", "many.yaml:8:30: ", "many.yaml:10:27: ", "21",
                "many.yaml:11:17: ", "many.yaml:14:27: ", "many.yaml:13:27", "many.yaml:15:5: ",
            ]),
        RecordingRefusal(
            file: "conflict.yaml",
            "evaluation: {agency: 325001, year: 2021}\nsource: x\nfigures:\n"
                + "  - {figure: staff, value: 7, unit: 人}\n  - {figure: posts, value: 7, unit: 人}\n",
            ends: 3,
            [
                "conflict.yaml:4:5: ", "#8", "kaoji show 8", "kaoji correct 8",
                "conflict.yaml:5:5: ",
                "kaoji correct 9",
            ]),
        RecordingRefusal(file: "twice.yaml", head + head, ["twice.yaml:2:1: ", "twice.yaml:1:1"]),
        RecordingRefusal(
            file: "tab.yaml", "evaluation:\n\tagency: 1\n", ["tab.yaml:2:1: ", "U+0009"]),
        RecordingRefusal(
            file: "anchor.yaml", head + "source: &a x\nfigures: []\ndeclaration: {grade: *a}\n",
            ["anchor.yaml:2:", "&"]),
        RecordingRefusal(file: "tag.yaml", head + "source: !!str x\n", ["tag.yaml:2:9: ", "!"]),
        RecordingRefusal(
            file: "key.yaml", head + "figurs: []\n", ["key.yaml:2:1: ", "figurs", "figures"]),
        RecordingRefusal(file: "empty.yaml", "", ["empty.yaml:1:1: "]),
        RecordingRefusal(file: "broken.yaml", "evaluation: {agency: [\n", ["broken.yaml:"]),
        RecordingRefusal(
            file: "unseen.yaml", head + "source: 甲\u{202E}乙\u{200B}\n",
            ["unseen.yaml:2:10: ", "U+202E", "unseen.yaml:2:12: ", "U+200B"]),
        RecordingRefusal(
            file: "bytes.yaml", bytes: Array((head + "source: ").utf8) + [0xFF, 0x0A],
            ["bytes.yaml:2:9: "]),
        RecordingRefusal(
            file: "agency.yaml", "evaluation: {agency: 325002, year: 2020, rubric: small-2021}\n",
            ends: 4, ["325002", "325001 示例县融媒体中心", "kaoji agency list"]),
        RecordingRefusal(
            file: "rubric.yaml", "evaluation: {agency: 325001, year: 2023, rubric: other}\n",
            ends: 4, ["other", "small-2021", "kaoji rubric adopt"]),
        RecordingRefusal(
            file: "no-rubric.yaml", "evaluation: {agency: 325001, year: 2023}\n",
            ["325001 2023/self", "kaoji open 2023/self --agency 325001 --rubric"]),
        RecordingRefusal(
            file: "other.yaml", "evaluation: {agency: 325001, year: 2020, rubric: other}\n",
            ["other", "small-2021"]),
    ]

    static let tables: [RecordingRefusal] = [
        RecordingRefusal(file: "a.csv", "figure,value\nstaff,7\n", ["a.csv:1:1: ", "缺列“单位”"]),
        RecordingRefusal(file: "b.csv", "甲,乙\n1,2\n", ["b.csv:1:1: ", "数据,数值,单位"]),
        RecordingRefusal(
            file: "c.csv", "figure,value,unt\nstaff,7,人\n", ["c.csv:1:14: ", "unt", "单位"]),
        RecordingRefusal(file: "d.csv", "figure,value,unit\n\"staff,7,人\n", ["d.csv:2:1: "]),
        RecordingRefusal(file: "e.csv", "figure,value,unit\nst\"aff,7,人\n", ["e.csv:2:3: "]),
        RecordingRefusal(
            file: "f.csv", bytes: Array("figure,value,unit\nstaff,".utf8) + [0xFF, 0x0A],
            ["f.csv:2:7: "]),
        RecordingRefusal(
            file: "g.csv", "figure,value,unit\nstaff,7,人,8\nstuff,x,人\n",
            ["g.csv:2:1: ", "g.csv:3:1: ", "staff 在职人员数", "g.csv:3:7: "]),
        RecordingRefusal(
            file: "h.csv", "figure,value,unit\nstaff,7\u{1B}[31m,\u{202E}人\n",
            ["h.csv:2:8: ", "U+001B", "U+202E"]),
        RecordingRefusal(file: "i.csv", "", ["i.csv:1:1: "]),
        RecordingRefusal(
            file: "j.csv", "indicator,score,grounds\n4,21,x\n3,5,x\n",
            ["j.csv:2:3: ", "j.csv:3:1: "]),
        RecordingRefusal(
            file: "k.csv", "figure,value,unit\nstaff,7,人\n", ends: 3,
            ["k.csv:2:1: ", "#8", "kaoji correct 8"]),
        RecordingRefusal(
            file: "l.csv", "figure,value,unit,basis\nsangong,7,万元,final\nstaff,7,,\n",
            ["l.csv:2:14: ", "final", "budget", "l.csv:3:9: "]),
        // 数据 in GB 2312.
        RecordingRefusal(
            file: "m.csv", bytes: [0xCA, 0xFD, 0xBE, 0xDD] + Array(",value,unit\n".utf8),
            ["m.csv: ", "GB18030", "iconv -f GB18030 -t UTF-8 m.csv > m.utf8.csv"]),
        RecordingRefusal(
            file: "n.csv", bytes: [0xFF, 0xFE, 0x61, 0x00],
            ["iconv -f UTF-16 -t UTF-8 n.csv > n.utf8.csv"]),
        RecordingRefusal(file: "o.csv", "数据;数值;单位\n", ["o.csv:1:1: ", "“;”", "半角逗号"]),
    ]

    static let rubrics: [(String, String, String, [String])] = [
        (
            "a name that does not resolve", "staff / posts", "stuff / posts",
            ["other.yaml:17:18: ", "stuff", "staff 在职人员数"]
        ),
        (
            "a formula that does not parse", "staff / posts", "staff / (posts",
            ["other.yaml:17:32: "]
        ),
        (
            "units that do not agree", "staff / posts", "staff / sangong",
            ["other.yaml:17:18: ", "人"]
        ),
        ("a count of another length", "[0, 5, 20]", "[0, 5]", ["other.yaml:30:15: ", "3"]),
        ("an id that stands twice", "id: posts", "id: staff", ["staff"]),
        ("a rule nobody knows", "rule: judged", "rule: guessed", ["other.yaml:", "guessed"]),
        ("no measure", "        measure: staff / posts\n", "", ["other.yaml:17:15: "]),
    ]
}
