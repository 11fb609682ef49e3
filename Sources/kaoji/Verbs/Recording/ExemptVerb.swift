// `kaoji exempt` and `interpret`: what does not apply, and how a rubric is read.

import ArgumentParser
import Bookkeeping
import Evaluation
import Reading
import Scoring

struct ExemptVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exempt", abstract: "Say that an indicator does not apply (不适用).",
        discussion: """
            What becomes of its weight must be permitted by the rubric; where it is not, the exemption \
            stands with a finding and its points stay unscored.
            """)

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The indicator: its id, number in the table, or title.")
    var indicator: String

    @Argument(help: "full (full marks), left_out (its weight leaves the total), moved.")
    var treatment: String

    @Option(help: "Why it does not apply.")
    var cause: String

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let fact = IndicatorExempted(
                evaluation: evaluation.key, cause: try Inputs.text(cause, "--cause", Limit.prose),
                indicator: try evaluation.indicator(indicator).id,
                treatment: try Inputs.word(treatment, InputWords.treatment))
            try recorder.record([.state(.indicatorExempted(fact))])
        }
    }
}

struct InterpretVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interpret",
        abstract: "Say how a rubric is read where it is silent or defective (口径解释).",
        discussion: """
            Questions: zero_denominator, zero_to_zero, zero_to_positive, negative_base, over_whole, silent, \
            award_over_weight. Choices: full, zero, capped, not_applicable, points. It holds for every \
            agency scored by the rubric, so that all are read alike.
            """)

    @Argument(help: "The rubric's id.")
    var rubric: String

    @Argument(help: "What the rubric leaves open.")
    var question: String

    @Argument(help: "How it is read.")
    var choice: String

    @Option(help: "The indicator, by id, number or title; without it, all.")
    var indicator: String?

    @Option(help: "The points, with the choice points.")
    var points: String?

    @Option(help: "Why it is read so.")
    var cause: String

    @Option(help: "The entry of the interpretation that this one corrects.")
    var corrects: String?

    @Option(help: "Why, with --corrects.")
    var reason: String?

    @OptionGroup var acting: ActorOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        try Recorder.run(RecordingOptions(acting: acting, ledger: ledger, format: format)) {
            let framework = try $0.framework()
            let editions = framework.editions.values.filter { $0.rubric.id.text == rubric }
            guard !editions.isEmpty else {
                let known = Set(framework.editions.values.map(\.rubric.id.text)).sorted()
                throw RequestError.noRubric(rubric, known: known)
            }
            let facts = try editions.sorted { $0.entry < $1.entry }.map(fact)
            try $0.record(
                corrected(facts, in: framework).map { .state(.interpretationAdopted($0)) })
        }
    }

    /// The interpretation for one edition: it holds for each that was adopted under the id, so that evaluations
    /// under an earlier one are read alike.
    private func fact(for edition: RubricEdition) throws -> InterpretationAdopted {
        let names = Names(edition.rubric)
        return InterpretationAdopted(
            rubric: edition.entry,
            question: try Inputs.choice(question, InterpretationQuestion.self),
            indicator: try indicator.map { name in try names.asked { try $0.indicator(name).id } },
            choice: try Inputs.choice(choice, InterpretationChoice.self),
            points: try points.map { try Inputs.points($0, "--points") },
            cause: try Inputs.text(cause, "--cause", Limit.prose),
            corrects: try Corrections.read(corrects, reason))
    }

    /// With `--corrects`, the one edition whose interpretation that entry is.
    private func corrected(
        _ facts: [InterpretationAdopted], in framework: Framework
    ) -> [InterpretationAdopted] {
        guard let entry = facts.first?.corrects?.entry else { return facts }
        let wanted = framework.interpretations.first { $0.value.standing?.entry == entry }
        return facts.filter { $0.rubric == wanted?.key.rubric ?? facts.last?.rubric }
    }
}
