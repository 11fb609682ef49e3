// `kaoji open`, `seal` and `reopen`: the life of an evaluation.

import ArgumentParser
import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

struct OpenVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open an evaluation, or the next stage of a sealed one (建评价).")

    @Argument(help: "The year, or year and stage: 2021, 2021/review. Without a stage: self.")
    var year: YearStage

    @Option(help: "The rubric; a later stage takes that of the stage before it.")
    var rubric: String?

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let key = EvaluationKey(
                agency: try recorder.file.read { try options.agency.agency(in: $0) },
                subject: try options.agency.subjectID(), year: year.year,
                stage: year.stage ?? .selfEvaluation)
            let rubric = try rubric.map { try Inputs.identifier($0, RubricKind.self) }
            try recorder.record([.open(key, rubric)])
        }
    }
}

struct SealVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Close an evaluation with its whole table (封存).",
        discussion: """
            Prints the sealed sheet, from lines that this run re-hashed. Name those who sign with --signer; \
            once sealed, only reopening lets them be added.
            """)

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Option(name: .customLong("signer"), help: "Who signs; may be given several times.")
    var signers: [String] = []

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            // What is sealed and printed has been re-hashed and folded anew.
            let books = try recorder.file.read {
                try $0.view(.everything, rehash: true).books
            }
            let serious = books.findings(of: evaluation.key).count {
                $0.finding.severity == .serious && $0.answer == nil
            }
            let signers = try signers.map { try Inputs.text($0, "--signer", Limit.title) }
            let totals = ScoreTable(evaluation.book).totals
            try recorder.record([.seal(evaluation.key, signers: signers)])
            if !totals.isComplete {
                Surroundings.current.warn(RecordingWords.sealedOpen(totals)(recorder.language))
            }
            if signers.isEmpty {
                Surroundings.current.warn(
                    RecordingWords.unsigned(evaluation.key)(recorder.language))
            }
            if serious > 0 {
                Surroundings.current.warn(
                    RecordingWords.sealedOver(serious, evaluation.key)(recorder.language))
            }
            guard !options.format.json else { return }
            try recorder.file.read { snapshot in
                let view = try EvaluationView(
                    of: YearStage(evaluation.key), options.agency, rehash: true, in: snapshot)
                let page = try view.found(
                    TablePage(of: view.key, in: view.books, view.standpoint(recorder.language)))
                Surroundings.current.show(page.lines)
            }
        }
    }
}

struct ReopenVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Open a sealed evaluation again (重开).")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let reason = try Inputs.text(reason, "--reason", Limit.prose)
            try recorder.record([
                .state(
                    .evaluationReopened(
                        EvaluationReopened(evaluation: evaluation.key, reason: reason)))
            ])
        }
    }
}
