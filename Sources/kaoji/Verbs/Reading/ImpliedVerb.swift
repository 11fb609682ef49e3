// `kaoji implied`: what a declared score implies, so that it can be held against what is known.

import ArgumentParser
import Evaluation
import Reporting
import Scoring

struct ImpliedVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "implied",
        abstract: "Say which values or judgements a declared score allows (反推).",
        discussion:
            "Nothing is recorded: what a score implies is no judgement. "
            + "Exit code 1 where the score does not follow from what is on record, or nothing gives it."
    )

    @OptionGroup var options: ViewOptions

    @Argument(help: "The indicator: its id, number in the table, or title.")
    var indicator: String

    @Argument(
        help: "The score asked about, in an ordinal rubric a grade (default: the declared score).")
    var score: String?

    @OptionGroup var format: JSONOptions

    func run() throws {
        let found = try options.evaluation()
        let scored = try found.indicator(indicator)
        let edition = try found.found(found.books.evaluation(found.key)).edition
        let asked = try score.map { try Self.score($0, of: scored.indicator, in: edition.rubric) }
        guard
            let implication = found.books.implication(
                of: scored.place, in: found.key, score: asked)
        else { throw LookupError.notDeclared(scored.id, found.key) }
        let page = ImpliedPage(implication, found.standpoint(options.ledger.language))
        Surroundings.current.show(page, json: format.json)
        if implication.isNever || implication.fits == .not { throw ExitCode(1) }
    }

    /// Points; in an ordinal rubric the rank of the grade named by id or title.
    private static func score(
        _ text: String, of indicator: Indicator, in rubric: Rubric
    ) throws -> DecimalNumber {
        guard rubric.isOrdinal else { return try Inputs.points(text, "SCORE") }
        let ranked = rubric.rankedScale
        guard let rank = ranked.firstIndex(where: { $0.id.text == text || $0.title == text }) else {
            throw RequestError.noWord(text, expected: ranked.reversed().map(\.title))
        }
        return try Inputs.points("\(rank)", "SCORE")
    }
}
