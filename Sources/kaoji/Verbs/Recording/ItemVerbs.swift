// `kaoji item` and `category`: what a rubric's lists hold in one evaluation, and what kind of agency it is of.

import ArgumentParser
import Evaluation
import Reading
import Scoring

struct ItemVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item", abstract: "Put an item on one of the rubric's lists (列项).",
        discussion:
            "Tasks, projects, violations: whatever the rubric scores one by one. Take one back with withdraw."
    )

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The list: its id or title.")
    var list: String

    @Argument(help: "A short id for the item: t1, bridge.")
    var item: String

    @Argument(help: "What it is called.")
    var title: String

    @Option(help: "A note kept with it.")
    var note: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let fact = ItemListed(
                evaluation: evaluation.key, item: try Inputs.item(item),
                list: try evaluation.names.asked { try $0.list(list).id },
                note: try Inputs.optionalText(note, "--note", Limit.prose),
                source: try source.value(of: evaluation.key, recorder),
                title: try Inputs.text(title, "TITLE", Limit.title))
            try recorder.record([.state(.itemListed(fact))])
        }
    }
}

struct CategoryVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "category",
        abstract: "State which value of a category holds for an evaluation (分类).")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The category: its id or title.")
    var category: String

    @Argument(help: "The value: its id or title.")
    var value: String

    @Option(help: "What it rests on.")
    var grounds: String

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let category = try evaluation.names.asked { try $0.category(self.category) }
            let fact = CategoryStated(
                evaluation: evaluation.key, category: category.id,
                grounds: try Inputs.text(grounds, "--grounds", Limit.prose),
                source: try source.value(of: evaluation.key, recorder),
                value: try evaluation.names.asked { try $0.value(value, of: category) })
            try recorder.record([.state(.categoryStated(fact))])
        }
    }
}
