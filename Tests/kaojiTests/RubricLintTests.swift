// `rubric lint` and `rubric template` as people run them.

import Foundation
import Schema
import Testing

@testable import kaoji

@Suite("Authoring a rubric")
struct RubricLintTests {
    private static let refused = RecordingRubric.text
        .replacing("full: 100\nfigures", with: "full: 90\ncolour: red\nfigures")

    @Test("A clean file ends with 0, a doubtful one with 1, a refused one with 2")
    func codes() throws {
        let desk = try RecordingDesk()
        try desk.write("clean.yaml", Bundled.rubricTemplate)
        try desk.write("doubtful.yaml", RecordingRubric.text)
        try desk.write("refused.yaml", Self.refused)
        for (name, code) in [("clean", 0), ("doubtful", 1), ("refused", 2)] as [(String, Int32)] {
            let session = desk.type("rubric lint \(name).yaml")
            #expect(session.code == code, "\(session.out)\(session.err)")
            #expect(session.err.isEmpty)
        }
        #expect(desk.type("rubric lint absent.yaml").code == 2)
    }

    @Test("A case given for another names the one that is meant, in one remark")
    func mistakenCase() throws {
        let desk = try RecordingDesk()
        let measure = "measure: (sangong - prior(sangong)) / prior(sangong)"
        try #require(RecordingRubric.text.contains(measure))
        let marked = RecordingRubric.text.split(separator: "\n").map { line in
            guard line.contains(measure) else { return String(line) }
            let indent = line.prefix { $0 == " " }
            return "\(line)\n\(indent)cases: {zero_denominator: full}"
        }
        try desk.write("t.yaml", marked.joined(separator: "\n"))
        for (lang, words) in [
            ("zh", "分母是以前年度的数，要写的是 zero_to_positive。"),
            ("en", "the divisor is of an earlier year, and zero_to_positive is the case to give."),
        ] {
            let session = desk.type("rubric lint t.yaml", lang: lang)
            #expect(session.out.flat.contains(words), "\(session.out)\(session.err)")
            #expect(!session.out.contains("case_unused"))
        }
    }

    @Test("Refusals and findings stand on one page in the order of the file, in both languages")
    func page() throws {
        let desk = try RecordingDesk()
        let text = Bundled.rubricTemplate
            .replacing("full: 100    ", with: "full: 101    ")
            .replacing("measure: staff / posts", with: "measure: staff / budget")
            .replacing("measure: days_late", with: "measure: done")
        try desk.write("t.yaml", text)
        let wanted = [
            "zh": [
                ":13:7: 严重 weights_differ", "各项分值之和 100 与所列 101 不符。",
                ": 提示 unused", "数据 days_late 决算公开逾期天数: 没有指标读这个数据。",
                ": 错误 not_a_ratio", "指标值不是比率，读到",
            ],
            "en": [
                ":13:7: Serious weights_differ", "The weights sum to 100, not to the stated 101.",
                ": Notice unused", "figure days_late 决算公开逾期天数: No indicator reads this figure.",
                ": Refused not_a_ratio", "The measure is no ratio, read",
            ],
        ]
        for (lang, parts) in wanted {
            let session = desk.type("rubric lint t.yaml", lang: lang)
            #expect(session.code == 2)
            // Long paths wrap, so that blanks are no part of what is compared.
            let out = session.out.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            var rest = out[...]
            for part in parts {
                let range = rest.firstRange(of: part)
                #expect(range != nil, "missing: \(part)\n\(session.out)")
                if let range { rest = rest[range.upperBound...] }
            }
        }
    }

    @Test("For programs it is the same, with codes, severities and places")
    func json() throws {
        let desk = try RecordingDesk()
        try desk.write("t.yaml", Self.refused)
        let session = desk.type("rubric lint t.yaml --json")
        #expect(session.code == 2)
        let page = try JSONSerialization.jsonObject(with: Data(session.out.utf8))
        let members = try #require(page as? [String: Any])
        #expect(members["refused"] as? Bool == true)
        #expect(members["rubric"] is NSNull)
        let findings = try #require(members["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["unknown_key"])
        #expect(findings.first?["severity"] as? String == "refused")
        #expect((findings.first?["line"] as? Int ?? 0) > 1)
    }

    @Test("The template is written out or to a new file, never over one that is there")
    func template() throws {
        let desk = try RecordingDesk()
        let out = desk.type("rubric template")
        #expect(out.code == 0 && out.out == Bundled.rubricTemplate)
        let path = "\(desk.folder)/mine.yaml"
        #expect(desk.type("rubric template --output mine.yaml").code == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Bundled.rubricTemplate)
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        for (lang, words) in [("zh", "已有这个文件"), ("en", "is there already")] {
            let again = desk.type("rubric template --output mine.yaml", lang: lang)
            #expect(again.code == 2)
            #expect(again.err.contains(words) && again.err.contains("rubric template --output"))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(desk.type("rubric template --output none/t.yaml").code == 2)
    }
}
