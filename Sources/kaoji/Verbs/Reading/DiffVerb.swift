// `kaoji diff`: what changed between two years, two stages, or two places in record time, and why.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

struct DiffVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two years, two stages, or one year then and later (对比).",
        usage: """
            kaoji diff 2020 2021 [--as-of TIME]
            kaoji diff 2021/self 2021/review
            kaoji diff 2021 --between 80 120
            kaoji diff 2021 --since-seal
            """,
        discussion: "Exit code 0 where nothing differs, 1 where something does.")

    @Argument(help: "The year, or year and stage, that is compared; then what it is compared with.")
    var sides: [YearStage]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Compare one year as it stood at two places in record time.", valueName: "time time"))
    var between: [AsOf] = []

    @Flag(help: "Compare one year as it was sealed last with how it stands now.")
    var sinceSeal = false

    @OptionGroup var agency: AgencyOptions
    @OptionGroup var time: RecordTimeOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: TableFormatOptions

    /// Whether one evaluation is compared with itself at another place in record time.
    private var isInRecordTime: Bool { !between.isEmpty || sinceSeal }

    func validate() throws {
        guard sides.count == (isInRecordTime ? 1 : 2) else {
            throw isInRecordTime
                ? UsageProblem(
                    "用 --between 或 --since-seal 时只写一个年度",
                    "Give one year with --between or --since-seal.")
                : UsageProblem(
                    "写两个年度或阶段；或写一个，加 --between A B 或 --since-seal",
                    "Give two years or stages, or one with --between A B or --since-seal.")
        }
        guard between.isEmpty || between.count == 2 else {
            throw UsageProblem(
                "--between 后面写两个记录时间", "--between takes two places in record time.")
        }
        if !between.isEmpty && (sinceSeal || time.asOf != nil) || sinceSeal && time.asOf != nil {
            throw UsageProblem(
                "--between、--since-seal、--as-of 只能用一个",
                "Give only one of --between, --since-seal and --as-of.")
        }
    }

    func run() throws {
        let (from, to) = try ledger.read { try pair(in: $0) }
        if !isInRecordTime { from.warnOfStage(ledger.language) }
        to.warnOfStage(ledger.language)
        let comparison = Comparison(from: try from.side, to: try to.side)
        let page = DiffPage(
            comparison, agencyName: to.agencyName, to.standpoint(ledger.language),
            fromEntry: isInRecordTime ? EntryNumber(from.view.head.seq) : nil)
        Surroundings.current.show(page, format)
        if !comparison.isSame { throw ExitCode(1) }
    }

    private func pair(in snapshot: Snapshot) throws -> (EvaluationView, EvaluationView) {
        let last = between.last ?? time.asOf
        let first = try EvaluationView(
            of: sides[0], agency, asOf: last?.time ?? .now, rehash: time.verified, in: snapshot)
        if let start = between.first {
            return (try first.earlier(start.time, in: snapshot), first)
        }
        guard sinceSeal else { return (first, try first.other(sides[1])) }
        return (try first.asSealedLast(in: snapshot), first)
    }
}

extension EvaluationView {
    /// The evaluation as it was when it was sealed last; a reopening ends a seal.
    fileprivate func asSealedLast(in snapshot: Snapshot) throws -> EvaluationView {
        let book = try found(books.evaluation(key))
        if let seal = book.seal { return try earlier(.entry(seal.entry), in: snapshot) }
        guard let reopening = book.reopenings.last else { throw LookupError.notSealed(key) }
        let before = EntryNumber(reopening.entry.number - 1)
        return try earlier(.entry(before), in: snapshot)
    }

    /// As it is compared.
    fileprivate var side: ComparedSide {
        get throws { try found(ComparedSide(books, key)) }
    }
}
