// `kaoji declare`: records what an evaluation claims of itself.

import ArgumentParser
import Evaluation
import Reading
import Scoring

struct DeclareVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare",
        abstract:
            "Record the scores and total an evaluation declares (申报); claims, never computed from.",
        discussion: """
            With --corrects, what is not given anew is kept: other indicators' scores and blanks, the total, \
            the grade, the source. A penalty is declared as the points it takes, without a minus sign.
            """)

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
            let corrects = try Corrections.read(corrects, reason)
            let standing = evaluation.book.declaration.standing
            let old = standing?.entry == corrects?.entry ? standing?.value : nil
            let given = try scores.map { try Self.score($0, evaluation.names) }
            let source = try SourceOptions.required(
                try source.value(over: old?.source, of: evaluation.key, recorder))
            let fact = DeclarationRecorded(
                evaluation: evaluation.key, corrects: corrects,
                grade: try Inputs.optionalText(grade, "--grade", Limit.title) ?? old?.grade,
                scores: Self.scores(given, over: old?.scores ?? []), source: source,
                total: try total.map { try Inputs.points($0, "--total") } ?? old?.total)
            try recorder.record([.state(.declarationRecorded(fact))])
        }
    }

    /// Those given in the place of those declared before, which are kept where none is; what is given twice stays so.
    private static func scores(
        _ given: [DeclaredScore], over old: [DeclaredScore]
    ) -> [DeclaredScore] {
        var rest = given
        let kept = old.map { old in
            guard let place = rest.firstIndex(where: { $0.indicator == old.indicator }) else {
                return old
            }
            let score = rest.remove(at: place).score
            return DeclaredScore(indicator: old.indicator, score: score, value: old.value)
        }
        return kept + rest
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
        let score = try Inputs.points(value, "--score")
        if indicator.kind == .penalty, score.exact.isNegative {
            throw Misreadings(all: [
                Misreading(place: Place(option: "--score"), problem: .penaltySign(score))
            ])
        }
        return DeclaredScore(indicator: indicator.id, score: score)
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
