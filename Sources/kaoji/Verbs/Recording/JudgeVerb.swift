// `kaoji judge`: judges evaluation points.

import ArgumentParser
import Evaluation
import Reading
import Scoring

struct JudgeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: "Judge an evaluation point, or all of an indicator (判定).")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The indicator: its id, number in the table, or title.")
    var indicator: String

    @Argument(help: "The point: its id, number or title; or: all (全部).")
    var point: String

    @Argument(help: "met, unmet, a grade, or a count, as the rule asks.")
    var judgement: String

    @Option(help: "What the judgement rests on.")
    var grounds: String

    @Option(help: "The item judged, its id or title, where the rule scores the items of a list.")
    var item: String?

    @Option(help: "Who decided, where another records it.")
    var by: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let indicator = try evaluation.indicator(indicator)
            let item = try item.map { try evaluation.book.item($0, on: indicator.judgedItems) }
            let points = try evaluation.names.asked {
                try $0.points(point, of: indicator, item: item)
            }
            let grounds = try Inputs.text(grounds, "--grounds", Limit.prose)
            let by = try Inputs.optionalText(by, "--by", Limit.title)
            let source = try source.value(of: evaluation.key, recorder)
            try recorder.record(
                points.map {
                    .state(
                        .pointJudged(
                            PointJudged(
                                evaluation: evaluation.key, by: by, grounds: grounds,
                                indicator: indicator.id, item: item,
                                judgement: try Judgements.read(
                                    judgement, for: $0, of: indicator, evaluation.names),
                                point: $0.id, source: source)))
                })
        }
    }
}

/// Judgements as the command line writes them.
enum Judgements {
    /// - Throws: `RequestError.noWord`, `NotInRubric` for an unknown grade, `Misreadings` for no count.
    static func read(
        _ text: String, for point: EvaluationPoint, of indicator: Indicator, _ names: Names
    ) throws -> Judgement {
        switch indicator.asks(of: point) {
        case .met:
            guard let met = InputWords.met.value(of: text) else {
                throw RequestError.noWord(text, expected: ["met (符合)", "unmet (不符合)"])
            }
            return .met(met)
        case .grade: return .grade(try names.asked { try $0.grade(text, of: indicator) })
        case .count:
            guard let count = Int(text), (0...999_999).contains(count) else {
                throw RequestError.noWord(text, expected: ["0…999999"])
            }
            return .count(count)
        }
    }
}
