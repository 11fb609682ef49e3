// `kaoji declare`: records what an evaluation claims of itself.

import ArgumentParser
import Evaluation
import Reading
import Scoring

struct DeclareVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare",
        abstract:
            "Record the scores and total an evaluation declares (申报); claims, never computed from.")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Option(
        name: .customLong("score"),
        help: "An indicator and its declared score, 5=2, or blank: 8=blank; once for each.")
    var scores: [String] = []

    @Option(help: "The total as stated.")
    var total: String?

    @Option(help: "The grade as stated.")
    var grade: String?

    @Option(help: "The entry of the declaration that this one corrects.")
    var corrects: String?

    @Option(help: "Why, with --corrects.")
    var reason: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let fact = DeclarationRecorded(
                evaluation: evaluation.key, corrects: try Corrections.read(corrects, reason),
                grade: try Inputs.optionalText(grade, "--grade", Limit.title),
                scores: try scores.map { try Self.score($0, evaluation.names) },
                source: try source.required(of: evaluation.key, recorder),
                total: try total.map { try Inputs.points($0, "--total") })
            try recorder.record([.state(.declarationRecorded(fact))])
        }
    }

    private static func score(_ text: String, _ names: Names) throws -> DeclaredScore {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw RequestError.noWord(text, expected: ["INDICATOR=SCORE", "INDICATOR=blank"])
        }
        let indicator = try names.asked { try $0.indicator(String(parts[0])) }
        let value = String(parts[1])
        if value == "blank" || value == "空白" || value.isEmpty {
            return DeclaredScore(indicator: indicator.id, score: nil)
        }
        return DeclaredScore(
            indicator: indicator.id, score: try Inputs.points(value, "--score"))
    }
}

/// A correction as two options give it.
enum Corrections {
    static func read(_ entry: String?, _ reason: String?) throws -> Correction? {
        guard let entry else { return nil }
        guard let reason else {
            throw RequestError.optionMissing("--reason TEXT")
        }
        return Correction(
            entry: try Inputs.entry(entry),
            reason: try Inputs.text(reason, "--reason", Limit.prose))
    }
}
