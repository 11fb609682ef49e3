// The parsers that read what others wrote, each with sound input of its own.

import AuditTrail
import Evaluation
import EventStorage
import Foundation
import Schema
import Testing

@testable import Reading
@testable import kaoji

struct FuzzedParser: Sendable, CustomTestStringConvertible {
    let name: String
    /// Rounds of the short form.
    let sample: Int
    /// What it reads.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// Whether it took the input; what it takes and can write, it has to write as it was.
    let parse: @Sendable ([UInt8]) -> Bool

    init(
        name: String, sample: Int,
        seeds: @escaping @autoclosure @Sendable () throws -> [[UInt8]],
        parse: @escaping @Sendable ([UInt8]) -> Bool
    ) {
        (self.name, self.sample, self.seeds, self.parse) = (name, sample, seeds, parse)
    }

    var testDescription: String { name }

    static let all: [FuzzedParser] = [
        FuzzedParser(name: "events", sample: 1_000, seeds: try events.get()) { bytes in
            holds {
                try EventFormat.read(bytes)
            } again: {
                EventFormat.write($0) == bytes
            }
        },
        FuzzedParser(name: "lines", sample: 1_000, seeds: try lines.get()) { bytes in
            bytes.withUnsafeBytes { line in
                guard let parts = EntryFormat.parse(line) else { return false }
                let again = EntryFormat.format(
                    event: Array(bytes[parts.event]), prev: parts.prev, rest: parts.rest,
                    seq: parts.seq)
                #expect(again == bytes)
                return true
            }
        },
        FuzzedParser(name: "canonical rubrics", sample: 200, seeds: try rubrics()) { bytes in
            holds {
                try RubricFormat.read(bytes)
            } again: {
                RubricFormat.write($0) == bytes
            }
        },
        FuzzedParser(
            name: "rubric files", sample: 60, seeds: texts(Bundled.rubrics.map(\.text)),
            parse: {
                guard let text = String(validating: $0, as: UTF8.self) else { return false }
                return holds { try RubricFile.read(text, name: "rubric.yaml") }
            }),
        FuzzedParser(name: "case files", sample: 60, seeds: texts([TrialDesk.caseFile])) {
            guard let text = String(validating: $0, as: UTF8.self) else { return false }
            return holds { try CaseFile.read(text, name: "case.yaml", rubric: try rubric.get()) }
        },
        FuzzedParser(name: "tables", sample: 200, seeds: texts(tables)) {
            guard let text = String(validating: $0, as: UTF8.self) else { return false }
            return holds {
                try TableFile.read(
                    text, name: "table.csv",
                    evaluation: EvaluationKey(
                        agency: AgencyID("325001"), subject: nil,
                        year: try #require(FiscalYear(2021)),
                        stage: .selfEvaluation),
                    rubric: try rubric.get())
            }
        },
        FuzzedParser(name: "tables of many evaluations", sample: 200, seeds: texts([collected])) {
            guard let text = String(validating: $0, as: UTF8.self) else { return false }
            return holds {
                let read = try CollectedTable.read(text, name: "table.csv")
                guard let table = read else { throw RequestError.needsYear("table.csv") }
                let names = Names(try rubric.get())
                for part in table.parts {
                    let key = EvaluationKey(
                        agency: part.agency, subject: part.subject, year: part.year,
                        stage: part.stage ?? .selfEvaluation)
                    _ = try table.read(part, as: key, names: names)
                }
            }
        },
        FuzzedParser(name: "formulas", sample: 1_000, seeds: texts(formulas)) {
            guard let text = String(validating: $0, as: UTF8.self) else { return false }
            return holds {
                try Formula(text) { try? FigureID($0) }
            } again: { formula in
                // The canonical text is read as the same formula.
                (try? Formula(formula.canonical) { try? FigureID($0) }) == formula
            }
        },
        FuzzedParser(
            name: "numbers", sample: 1_000, seeds: texts(["12.50", "1,234.5", "１２％", "(3.5)"]),
            parse: {
                guard let text = String(validating: $0, as: UTF8.self) else { return false }
                return holds { try InputNumber(text) }
            }),
        FuzzedParser(name: "notes", sample: 1_000, seeds: texts([note])) { bytes in
            holds {
                try SignedNote(parsing: bytes)
            } again: {
                $0.bytes == bytes
            }
        },
        FuzzedParser(name: "proofs", sample: 1_000, seeds: texts([proof])) { bytes in
            holds {
                try InclusionFile(parsing: bytes)
            } again: {
                $0.bytes == bytes
            }
        },
        FuzzedParser(name: "consistency files", sample: 1_000, seeds: texts([consistency])) {
            bytes in
            holds {
                try ConsistencyFile(parsing: bytes)
            } again: {
                $0.bytes == bytes
            }
        },
        FuzzedParser(name: "trust policies", sample: 1_000, seeds: texts([policy])) { bytes in
            holds { try TrustPolicy(parsing: bytes) }
        },
    ]

    /// Whether reading succeeded; what was read has to pass the second test.
    private static func holds<Value>(
        _ read: () throws -> Value, again: (Value) -> Bool = { _ in true }
    ) -> Bool {
        do {
            let value = try read()
            #expect(again(value))
            return true
        } catch {
            return false
        }
    }
}

extension FuzzedParser {
    private static func texts(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    private static let rubric = Result {
        try RubricFile.read(RecordingRubric.text, name: "small.yaml")
    }

    private static func rubrics() throws -> [[UInt8]] {
        try Bundled.rubrics.map {
            RubricFormat.write(try RubricFile.read($0.text, name: "rubric.yaml"))
        }
    }

    private static let lines = Result {
        let desk = try RecordingDesk.begun()
        return try LedgerFile.open(at: desk.ledger, for: .reading).read { snapshot in
            var lines: [[UInt8]] = []
            try snapshot.forEachEntry(.all) { lines.append(Array($0.line)) }
            return lines
        }
    }

    private static let events = Result {
        try lines.get().map { line in
            try line.withUnsafeBytes { bytes in
                Array(line[try #require(EntryFormat.parse(bytes)).event])
            }
        }
    }

    private static let tables = [
        "数据,数值,单位,来源\nstaff,52,人,\"花名册, 第 2 页\"\nposts,50,人,编制文件\n",
        "指标,要点,判定,依据\n3,published,是,网站\n", "indicator,score,grounds\n4,18,增长\n",
    ]

    private static let collected = """
        部门,评价年度,评价阶段,数据,数值,单位,指标,要点,判定,得分,依据
        325001,2020,,staff,48,人,,,,,
        325001,2021,自评,,,,3,published,是,,网站
        325002,2021,,,,,4,,,18,增长

        """

    private static let formulas = [
        "(abroad + vehicles - prior(abroad)) / prior(abroad)", "max(a, b, 0.5) - abs(-c) * 2",
        "mean(a, prior(a), prior(a, 2))", "median(a, b) / min(c, d)",
    ]

    // Invented, of the right form.
    private static let hash = "3BE5crBzSFsEvIuzoTkTPgyvNVpSnQXbm6ad5dPhNKs="
    private static let note = """
        kaoji/0000000000000000000000000000000000000000000000000000000000000000
        7
        \(hash)

        — kaoji/0 \(String(repeating: "AAAA", count: 22))AAA=

        """
    private static let proof = "c2sp.org/tlog-proof@v1\nindex 2\n\(hash)\n\(hash)\n\n\(note)"
    private static let consistency = "old 3\n\(hash)\n\n\(note)"
    private static let policy = """
        log PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
        # nobody else is asked
        quorum none

        """
}
