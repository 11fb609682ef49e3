// The README's commands, run in order on the README's own files.

import ArgumentParser
import AuditTrail
import Foundation
import Reading
import Scoring
import Synchronization
import Testing

@testable import Bookkeeping
@testable import Evaluation
@testable import kaoji

@Suite("The README") struct ReadmeTests {
    @Test("Every command of its first ledger runs, on the files it shows")
    func firstLedger() throws {
        let readme = try Readme()
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoji-readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = readme.blocks("yaml")
        try #require(files.count == 2)
        for (name, text) in zip(["small-2024.yaml", "case-2024.yaml"], files) {
            try text.write(
                to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let tables = readme.blocks("csv")
        try #require(tables.count == 1)
        try tables[0].write(
            to: folder.appendingPathComponent("county-2023.csv"), atomically: true,
            encoding: .utf8)
        let commands = readme.blocks("sh").flatMap { $0.split(separator: "\n") }
            .filter { $0.hasPrefix("kaoji ") }
        try #require(commands.count > 20)
        for command in commands {
            let (code, output) = run(String(command), in: folder)
            // Comparing and finding end with 1 where there is something to see.
            let allowed: Set<Int32> =
                command.hasPrefix("kaoji diff") || command.hasPrefix("kaoji findings")
                ? [0, 1] : [0]
            #expect(allowed.contains(code), "\(command)\n\(output)")
        }
    }

    @Test("What else a rubric may state reads as it is written, with every unit there is")
    func rubricParts() throws {
        let readme = try Readme()
        let whole = try #require(readme.blocks("yaml").first)
        let parts = try #require(readme.blocks("text").first)
        let rubric = try RubricFile.read(whole + parts, name: "readme.yaml")
        #expect(rubric.grades.count == 3 && rubric.defects.count == 2)
        #expect(rubric.rounding?.digits == 2 && rubric.exemptions == [.leftOut])
        for unit in Unit.all {
            #expect(readme.text.contains("`\(unit.symbol)`"), "\(unit.symbol)")
        }
    }

    @Test("What a rubric of rules 2 may state reads as it is written")
    func newerRubricParts() throws {
        let readme = try Readme()
        let whole = try #require(readme.blocks("yaml").first)
        let parts = readme.blocks("text")
        try #require(parts.count == 2)
        let rubric = try RubricFile.read(
            "rules: 2\n" + whole + parts[0].replacing("scope: total}", with: "scope: indicator}")
                + parts[1], name: "readme.yaml")
        #expect(rubric.lists.count == 1 && rubric.categories.count == 1)
        #expect(rubric.limits.count == 1 && rubric.totalRounding?.scope == .shown)
    }

    @Test("Every shape of rule, special case and key of a rubric is in its reference")
    func rules() throws {
        let readme = try Readme()
        let section = try #require(readme.section("Writing a rubric"))
        for shape in [
            "linear", "proportion", "count", "all_or_nothing", "graded", "judged", "bands", "steps",
            "target", "weighted", "occurrences", "graded_range", "items", "parts", "by_category",
            "weakest_link", "lookup",
        ] { #expect(section.contains("`{\(shape):") || section.contains("`\(shape)`"), "\(shape)") }
        for question in InterpretationQuestion.allCases {
            #expect(section.contains("`\(question.rawValue)`"), "\(question)")
        }
        for function in Formula.Function.allCases {
            #expect(section.contains("`\(function.rawValue)"), "\(function)")
        }
    }

    @Test("The reference of lint has every code with its severity, and no other")
    func lintCodes() throws {
        let readme = try Readme()
        let section = try #require(readme.section("What lint says", level: "###"))
        var listed: [String: String] = [:]
        for row in section.split(separator: "\n") where row.hasPrefix("| `") {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            try #require(cells.count >= 3)
            let isForAuthors = cells[0].contains("†")
            for code in cells[0].matches(of: #/`([a-z_]+)`/#).map({ String($0.1) }) {
                #expect(listed[code] == nil, "\(code) stands twice")
                listed[code] = cells[1] + (isForAuthors ? " †" : "")
            }
        }
        var expected: [String: String] = [:]
        for code in RubricDoubt.Code.allCases {
            expected[code.rawValue] =
                code.severity.rawValue + (code.isForReaders ? "" : " †")
        }
        for code in RubricProblem.Code.allCases { expected[code.rawValue] = "refused" }
        for code in InputProblem.Code.allCases where code.isOfRubrics {
            expected[code.rawValue] = "refused"
        }
        #expect(listed == expected)
    }

    @Test("Every verb it names is one of the program's, and every verb is named")
    func verbs() throws {
        let readme = try Readme()
        let named = Kaoji.configuration.subcommands.compactMap { $0.configuration.commandName }
        #expect(named.count > 25)
        for verb in named {
            #expect(
                readme.text.contains("`\(verb)") || readme.text.contains("kaoji \(verb)"), "\(verb)"
            )
        }
    }

    @Test("The transcript of the audit office's score is what the program prints")
    func transcript() throws {
        let readme = try Readme()
        for line in [
            "          = (2687.06 - 2711.65) / 2711.65 = -2459/271165 = -0.9068%",
            "得分      (10% + 2459/271165) / 15% × 2 = 78868/54233 ≈ 1.454244, 显示 1.45",
        ] {
            #expect(readme.text.contains(line))
        }
    }

    @Test("The limits it states are those of the program")
    func limits() throws {
        let members = try MemberTable.rubric().rows
        func most(of list: String) throws -> Int {
            let row = try #require(members.first { $0.path == list })
            guard case .list(let counts) = row.kind else { return 0 }
            return counts.upperBound
        }
        let stated = try #require(try Readme().section("Limits"))
            .filter { $0 != "," }
        let ofFiles: [String] = [
            "its documents | \(EntryFormat.lineLimit) bytes; \(Bookkeeping.Bundle.documentLimit)",
            "policy | \(TrustPolicy.byteLimit) bytes \(TrustPolicy.depthLimit) groups",
        ]
        for limit in ofFiles { #expect(stated.contains(limit), "\(limit)") }
        for limit in [
            "\(EntryFormat.lineLimit) bytes; its event \(EventFormat.maximumBytes)",
            "| \(Limit.title) bytes of UTF-8", "note | \(Limit.prose) bytes",
            "as printed | \(Limit.locator) bytes", "rests on | \(Limit.inputs) counted",
            "an actor | \(Limit.names) |", "| \(Limit.items) of a list",
            "| \(Rubric.maximumBytes) bytes \(try most(of: "indicators")) indicators "
                + "\(try most(of: "figures")) figures \(try most(of: "derived")) derived",
            "| \(try most(of: "indicators[].points")) evaluation points "
                + "\(try most(of: "indicators[].rule.parts.parts")) parts",
            "| \(FormulaParser.maximumScalars) characters \(FormulaParser.deepest) levels "
                + "\(Rubric.largestFormula) figures",
            "\(Rubric.mostOfItem) figures and \(Rubric.mostOfItem) points of each",
            "imported | \(TextFile.maximumBytes) bytes; a table \(TextFile.maximumTableBytes)",
            "in the ledger | \(EvidenceContent.mostBytes) bytes",
            "\(FiscalYear.range.lowerBound) to \(FiscalYear.range.upperBound)",
        ] {
            #expect(stated.contains(limit), "\(limit)")
        }
    }

    @Test("It ends with the licence")
    func licence() throws {
        #expect(try Readme().text.hasSuffix("## Licence\n\nApache-2.0\n"))
    }

    private func run(_ command: String, in folder: URL) -> (Int32, String) {
        let output = Captured()
        var surroundings = Surroundings.process
        surroundings.environment = [
            "KAOJI_LEDGER": folder.appendingPathComponent("ledger.db").path,
            "KAOJI_ACTOR": "县融媒体中心/会计", "LC_ALL": "zh_CN.UTF-8",
        ]
        surroundings.isTerminal = false
        surroundings.isErrTerminal = false
        surroundings.terminalColumns = nil
        surroundings.out = { output.append($0) }
        surroundings.err = { output.append($0) }
        let words = command.split(separator: " ").dropFirst().map { word in
            [
                ".yaml", ".csv", ".db", ".pem", ".pub", ".request", ".checkpoint", ".proof",
                ".bundle",
            ]
            .contains {
                word.hasSuffix($0)
            }
                ? folder.appendingPathComponent(String(word)).path : String(word)
        }
        return (Program.run(words, in: surroundings), output.text)
    }
}

/// The README as it stands in the project.
private struct Readme {
    let text: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    /// What stands under a heading, up to the next of its level or above.
    func section(_ heading: String, level: String = "##") -> String? {
        let parts = text.components(separatedBy: "\n\(level) \(heading)\n")
        guard parts.count == 2 else { return nil }
        return parts[1].components(separatedBy: "\n## ").first
    }

    /// The fenced blocks of a language.
    func blocks(_ language: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }
}

/// What a run printed.
private final class Captured: Sendable {
    private let parts = Mutex("")

    var text: String { parts.withLock { $0 } }
    func append(_ part: String) { parts.withLock { $0 += part } }
}
