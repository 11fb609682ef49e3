// `kaoji rubric`: checks, shows, adopts and lists rubrics.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Reading
import Reporting
import Schema
import Scoring

struct RubricVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric", abstract: "Write, check, show, adopt and list rubrics (指标体系).",
        subcommands: [Template.self, Lint.self, Show.self, Adopt.self, List.self])

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is wrong or doubtful in a rubric file, each at its place.",
            discussion: "Exit 0: nothing; 1: doubtful, can be adopted; 2: cannot be adopted.")

        @Argument(help: "A rubric file, or the name of a bundled rubric.")
        var file: String

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let examined = try RubricText.examine(file)
            let page = LintPage(
                examined.said, of: examined.rubric, file: examined.file, ledger.standpoint())
            Surroundings.current.show(page, json: format.json)
            if page.isRefused { throw ExitCode(2) }
            if !page.isClean { throw ExitCode(1) }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a rubric: its tree, weights, and rules in words.")

        @Argument(help: "The id of an adopted rubric, a rubric file, or the name of a bundled one.")
        var rubric: String

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            if let id = RubricID(reading: rubric),
                FileManager.default.fileExists(atPath: ledger.path)
            {
                let view = try ledger.read { try $0.view(.ledgerWide) }
                if let edition = view.books.framework.edition(of: id) {
                    let page = RubricPage(
                        edition, in: view.books.framework, view.standpoint(ledger.language))
                    Surroundings.current.show(page, json: format.json)
                    return
                }
            }
            Surroundings.current.show(
                RubricPage(try RubricText.read(rubric), ledger.standpoint()), json: format.json)
        }
    }

    struct Adopt: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adopt a rubric as published; its findings are said, not repaired.")

        @Argument(help: "A rubric file, or the name of a bundled rubric.")
        var file: String

        @OptionGroup var acting: ActorOptions
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let rubric = try RubricText.read(file)
            let bytes = RubricFormat.write(rubric)
            let fact = RubricAdopted(
                bytes: bytes.count, document: try Digest(hashing: bytes).hex, rubric: rubric.id)
            try Recorder.run(RecordingOptions(acting: acting, ledger: ledger, format: format)) {
                try $0.record([.state(.rubricAdopted(fact))], documents: [bytes])
            }
            let findings = rubric.remarks().count
            if findings > 0 {
                Surroundings.current.warn(
                    Bilingual(
                        "! 该体系有 \(findings) 处疑点: \(run: "rubric lint \(file.argument)")",
                        "! the rubric has \(English.count(findings, "finding", "findings")): "
                            + "\(run: "rubric lint \(file.argument)")")(
                            ledger.language))
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the rubrics adopted, and those that come with the program.")

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var format: JSONOptions

        func run() throws {
            let view = try ledger.read { try $0.view(.ledgerWide) }
            Surroundings.current.show(
                RubricListPage(
                    view.books.framework, view.standpoint(ledger.language)),
                json: format.json)
            let bundled = Bundled.rubrics.map(\.name).joined(separator: " ")
            Surroundings.current.warn(
                Bilingual("随程序附带: \(bundled)", "with the program: \(bundled)")(ledger.language),
                tone: .dim)
        }
    }
}

/// Rubrics from files, or from the program itself.
enum RubricText {
    /// - Throws: `TextFileError`, `Misreadings`.
    static func read(_ name: String) throws -> Rubric {
        try RubricFile.read(try text(name), name: name)
    }

    /// - Throws: `TextFileError`.
    static func examine(_ name: String) throws -> ExaminedRubric {
        RubricFile.examine(try text(name), name: name)
    }

    private static func text(_ name: String) throws -> String {
        if let bundled = Bundled.rubrics.first(where: { $0.name == name }),
            !FileManager.default.fileExists(atPath: name)
        {
            return bundled.text
        }
        return try TextFile.read(name)
    }
}

extension ExaminedRubric {
    /// What refuses it, and what is doubtful in it.
    var said: [LintLine] {
        let refusals = (refusal?.all ?? []).map { misreading in
            LintLine(
                file: file, line: misreading.place.line, column: misreading.place.column,
                code: misreading.problem.code, gravity: .refused,
                sentence: misreading.problem.complaint.sentence)
        }
        guard let rubric else { return refusals }
        return refusals
            + rubric.remarks().map { remark in
                let place = place(of: remark.spot)
                return LintLine(
                    remark, in: rubric, file: file, line: place.line, column: place.column)
            }
    }
}
