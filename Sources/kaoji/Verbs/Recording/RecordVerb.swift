// `kaoji record`: puts a figure on record.

import ArgumentParser
import Evaluation
import Reading
import Scoring

struct RecordVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record a figure with its unit and source (数据).",
        discussion:
            "With --unavailable, records that the figure was asked for and is not to be had.")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The figure: its id or title.")
    var figure: String

    @Argument(help: "The value, as given: 12.5, 1,234.50, (3.2).")
    var value: String?

    @Argument(help: "Its unit: 元, 万元, 人, 个, % …")
    var unit: String?

    @Option(help: "The year the figure is of, where not the evaluation's.")
    var period: String?

    @Option(help: "budget, adjusted, final or actual, where the rubric asks for one.")
    var basis: String?

    @Option(
        help:
            "The item it is of, by id or title, where the rubric asks for it of each item of a list."
    )
    var item: String?

    @Option(help: "A note kept with it.")
    var note: String?

    @Option(help: "Why the figure is not to be had.")
    var unavailable: String?

    @Option(help: "The earlier year's entry that this value restates.")
    var restates: String?

    @Option(help: "Why, with --restates.")
    var reason: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func validate() throws {
        if unavailable != nil && value != nil {
            throw UsageProblem(
                "数值和 --unavailable 只能写一个", "Give a value or --unavailable, not both.")
        }
        if unavailable == nil && value == nil {
            throw UsageProblem("缺 <value>", "Missing expected argument '<value>'")
        }
        if (restates == nil) != (reason == nil) {
            throw UsageProblem(
                "--restates 和 --reason 要一起写", "--restates and --reason go together.")
        }
    }

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let figure = try evaluation.names.asked { try $0.figure(self.figure) }
            let period = try period.map { try Inputs.year($0, "--period") } ?? year.year
            let item = try item.map { try evaluation.book.item($0, on: figure.list) }
            let fact = try fact(evaluation.key, figure, item, period, recorder)
            try recorder.record([.state(fact)])
        }
    }

    private func fact(
        _ key: EvaluationKey, _ figure: FigureDefinition, _ item: ItemID?, _ period: FiscalYear,
        _ recorder: Recorder
    ) throws -> Fact {
        if let unavailable {
            return .figureUnavailable(
                FigureUnavailable(
                    evaluation: key,
                    cause: try Inputs.text(unavailable, "--unavailable", Limit.prose),
                    figure: figure.id, item: item, period: period))
        }
        let place = "\(key.year)/\(key.stage.rawValue) \(figure.id)"
        let instead =
            "record \(place) --unavailable TEXT"
            + (period == key.year ? "" : " --period \(period)") + key.options
        let (number, isPercent) = try Inputs.number(value ?? "", "VALUE", instead: instead)
        guard let symbol = unit ?? (isPercent ? "%" : nil) else {
            throw RequestError.unitNeeded(figure.id, wanted: figure.unit)
        }
        let basis = try basis.map { try Inputs.word($0, InputWords.basis) } ?? figure.basis
        return .figureRecorded(
            FigureRecorded(
                evaluation: key, basis: basis, figure: figure.id,
                item: item,
                note: try Inputs.optionalText(note, "--note", Limit.prose), period: period,
                restates: try restatement(), source: try source.required(of: key, recorder),
                unit: try Inputs.unit(symbol, of: figure), value: number))
    }

    private func restatement() throws -> Correction? {
        guard let restates, let reason else { return nil }
        return Correction(
            entry: try Inputs.entry(restates),
            reason: try Inputs.text(reason, "--reason", Limit.prose))
    }
}
