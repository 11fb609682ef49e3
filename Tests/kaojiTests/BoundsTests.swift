// The most that anything may be: taken at its limit, refused one above, and never a ledger that cannot go on.

import Evaluation
import Foundation
import Testing

@testable import kaoji

@Suite struct BoundsTests {
    @Test("What is as long as it may be is taken; one more is refused", arguments: lengths)
    func length(line: String, most: Int, filling: String) throws {
        let desk = try RecordingDesk.begun()
        let before = try desk.bytes()
        let words = { (count: Int) in
            desk.words(of: line).map {
                $0.replacing("~", with: String(repeating: filling, count: count))
            }
        }
        for lang in ["zh", "en"] {
            let refused = desk.type(words(most + 1), on: desk.ledger, lang: lang)
            #expect(refused.code == 2, "\(refused.out)\(refused.err)")
            #expect(!refused.err.isEmpty && refused.out.isEmpty)
        }
        #expect(try desk.bytes() == before)
        let taken = desk.type(words(most), on: desk.ledger)
        #expect(taken.code == 0, "\(taken.err)")
        #expect(desk.type("verify").code == 0)
    }

    static let lengths: [(line: String, most: Int, filling: String)] = [
        ("agency add ~ 甲局", 40, "7"), ("agency add 325009 ~", 66, "局"),
        ("raise 2021 ~", 1_333, "疑"), ("raise 2021 疑点 --actor ~", 200, "a"),
        ("correct 8 53 人 --reason ~", 1_333, "误"),
        ("record 2020 staff 48 人 --source 表 --locator ~", 400, "p"),
        ("record 2020 staff ~ 人 --source 表", 30, "9"),
        ("record 2020 sangong 0.~ 万元 --source 表 --period 2019", 12, "1"),
        ("seal 2020 --signer ~", 200, "a"),
    ]

    @Test("The oldest and the newest year are taken; those beyond are refused")
    func years() throws {
        let desk = try RecordingDesk.begun()
        for year in [FiscalYear.range.lowerBound, FiscalYear.range.upperBound] {
            #expect(desk.type("open \(year) --rubric small-2021").code == 0)
            #expect(desk.type("record \(year) staff 1 人 --source 表").code == 0)
        }
        let before = try desk.bytes()
        for year in [FiscalYear.range.lowerBound - 1, FiscalYear.range.upperBound + 1] {
            for lang in ["zh", "en"] {
                let refused = desk.type("open \(year) --rubric small-2021", lang: lang)
                #expect(refused.code == 2)
                #expect(refused.err.contains("1950"), "\(refused.err)")
            }
        }
        #expect(try desk.bytes() == before)
        #expect(desk.type("table 1950").code == 0)
        #expect(desk.type("verify").code == 0)
    }

    @Test("A list given on the command line holds so many and no more", arguments: lists)
    func list(line: String, each: String) throws {
        let desk = try RecordingDesk.begun()
        let before = try desk.bytes()
        let words = { (count: Int) in
            desk.words(of: line) + (0..<count).flatMap { [each, "人\($0)"] }
        }
        for lang in ["zh", "en"] {
            let refused = desk.type(words(Limit.names + 1), on: desk.ledger, lang: lang)
            #expect(refused.code == 2)
            #expect(refused.err.contains("\(Limit.names)"), "\(refused.err)")
        }
        #expect(try desk.bytes() == before)
        #expect(desk.type(words(Limit.names), on: desk.ledger).code == 0)
        #expect(desk.type("verify").code == 0)
    }

    static let lists = [(line: "seal 2021", each: "--signer")]

    @Test("A score rests on as many entries as its rubric can ask for, and is recorded")
    func inputs() throws {
        let desk = try RecordingDesk()
        try desk.write("wide.yaml", WideRubric.ofParts(reading: 48))
        try desk.write("wider.yaml", WideRubric.ofParts(reading: 60))
        try desk.write("figures.csv", WideRubric.figures(of: 48))
        for line in [
            "init --title 台账", "rubric adopt wide.yaml", "agency add 325001 示例县融媒体中心",
            "open 2021 --rubric wide", "import figures.csv --year 2021",
        ] {
            let session = desk.type(line)
            #expect(session.code == 0, "\(line)\n\(session.err)")
        }
        #expect(desk.type("verify").code == 0)
        let before = try desk.bytes()
        for lang in ["zh", "en"] {
            let refused = desk.type("rubric adopt wider.yaml", lang: lang)
            #expect(refused.code == 2)
            #expect(refused.err.contains("\(Limit.inputs)"), "\(refused.err)")
            #expect(desk.type("rubric lint wider.yaml", lang: lang).out.contains("too_many_inputs"))
        }
        #expect(try desk.bytes() == before)
    }
}
