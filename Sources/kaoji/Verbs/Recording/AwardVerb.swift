// `kaoji award` and `adjust`: scores that people give.

import ArgumentParser
import Evaluation
import Reading
import Scoring

struct AwardVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award",
        abstract: "Award a score that is left to judgement, within the weight (评分).")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The indicator: its id, number in the table, or title.")
    var indicator: String

    @Argument(help: "Points, 0 to the weight.")
    var score: String

    @Option(help: "What the award rests on.")
    var grounds: String

    @Option(help: "Who decided, where another records it.")
    var by: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let fact = ScoreAwarded(
                evaluation: evaluation.key, by: try Inputs.optionalText(by, "--by", Limit.title),
                grounds: try Inputs.text(grounds, "--grounds", Limit.prose),
                indicator: try evaluation.indicator(indicator).id,
                score: try Inputs.points(score, "SCORE"),
                source: try source.value(of: evaluation.key, recorder))
            try recorder.record([.state(.scoreAwarded(fact))])
        }
    }
}

struct AdjustVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Put a reviewer's own score over the computed one; both are kept (复核调整).")

    @Argument(help: "The year and a stage after self: 2021/review.")
    var year: YearStage

    @Argument(help: "The indicator: its id, number in the table, or title.")
    var indicator: String

    @Argument(help: "Points, 0 to the weight.")
    var score: String

    @Option(help: "What the adjustment rests on.")
    var grounds: String

    @Option(help: "The clause of the rule it rests on.")
    var clause: String?

    @Option(help: "Who decided, where another records it.")
    var by: String?

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let fact = ScoreAdjusted(
                evaluation: evaluation.key, by: try Inputs.optionalText(by, "--by", Limit.title),
                clause: try Inputs.optionalText(clause, "--clause", Limit.title),
                grounds: try Inputs.text(grounds, "--grounds", Limit.prose),
                indicator: try evaluation.indicator(indicator).id,
                score: try Inputs.points(score, "SCORE"))
            try recorder.record([.state(.scoreAdjusted(fact))])
        }
    }
}
