// `kaoji status`: how far every agency has come with a year.

import ArgumentParser
import Bookkeeping
import Evaluation
import Reporting
import Scoring

struct StatusVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how far every agency has come with a year (进度).")

    @Argument(help: "The year.")
    var year: YearStage

    @OptionGroup var time: RecordTimeOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: TableFormatOptions

    func validate() throws {
        if year.stage != nil {
            throw UsageProblem(
                "只写年度，不写阶段: 各部门都取最后阶段",
                "Give a year alone: each agency stands at its furthest stage.")
        }
    }

    func run() throws {
        let view = try ledger.read {
            try $0.view(.everything, asOf: time.asOf?.time ?? .now, rehash: time.verified)
        }
        let page = StatusPage(
            Status(of: year.year, in: view.books),
            view.standpoint(
                ledger.language, namesAgency: view.books.agencies.count > 1,
                asOf: time.asOf?.time ?? .now))
        Surroundings.current.show(page, format)
    }
}
