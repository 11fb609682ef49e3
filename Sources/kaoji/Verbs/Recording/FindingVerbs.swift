// `kaoji raise` and `answer`: findings by people, and answers to findings.

import ArgumentParser
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

struct RaiseVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise", abstract: "Raise a finding of your own (提出疑点).")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "What you found.")
    var text: String

    @Option(help: "The indicator it is about.")
    var indicator: String?

    @Option(help: "The figure it is about.")
    var figure: String?

    @Option(help: "The entry it is about.")
    var entry: String?

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let names = evaluation.names
            let about = FindingSubject(
                entry: try entry.map { try Inputs.entry($0) },
                figure: try figure.map { name in try names.asked { try $0.figureID(name) } },
                indicator: try indicator.map { try evaluation.indicator($0).id })
            let text = try Inputs.text(text, "TEXT", Limit.prose)
            try recorder.record([
                .state(
                    .findingRaised(
                        FindingRaised(evaluation: evaluation.key, about: about, text: text)))
            ])
        }
    }
}

struct AnswerVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer a finding (答复疑点).",
        discussion: "An answer lapses when the entries that the finding rests on change.")

    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @Argument(help: "The finding's code.")
    var code: String

    @Argument(
        help:
            "Its place, as findings prints it: evaluation, rubric, indicator:ID, an indicator's number."
    )
    var place: String

    @Argument(help: "accepted, explained, rejected or corrected; 属实, 已说明, 不成立 or 已更正.")
    var answer: String

    @Option(help: "Why.")
    var cause: String

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let evaluation = try recorder.evaluation(year)
            let answer = try Inputs.word(answer, InputWords.findingAnswer)
            let cause = try Inputs.text(cause, "--cause", Limit.prose)
            let findings = try finding(of: evaluation, in: recorder)
            try recorder.record(
                findings.map {
                    .state(
                        .findingAnswered(
                            FindingAnswered(
                                evaluation: evaluation.key, answer: answer, cause: cause,
                                finding: $0.reference)))
                })
        }
    }

    /// The findings of this code and place.
    private func finding(
        of evaluation: RecordedEvaluation, in recorder: Recorder
    ) throws -> [Finding] {
        let books = try recorder.file.read {
            try $0.view(.agency(evaluation.key.agency)).books
        }
        let named = books.findings(of: evaluation.key).filter { $0.finding.kind.code == code }
        guard !named.isEmpty else { throw RequestError.noFinding(code, evaluation.key) }
        let wanted = named.filter { matches($0, evaluation) }
        guard !wanted.isEmpty else {
            throw RequestError.manyFindings(code, places: named.map(\.finding.place.text))
        }
        return wanted.map(\.finding)
    }

    /// By its place as answers write it, as a page prints it, or by its indicator's name.
    private func matches(_ answered: AnsweredFinding, _ evaluation: RecordedEvaluation) -> Bool {
        let place = answered.finding.place
        let text = FindingText(answered, evaluation.names.rubric)
        let printed = Language.allCases.map { NameFolding.folded(text.place($0)) }
        if place.text == self.place || printed.contains(NameFolding.folded(self.place)) {
            return true
        }
        guard case .indicator(let id) = place else { return false }
        do throws(NameProblem) { return try evaluation.names.indicator(self.place).id == id } catch
        {
            return false
        }
    }
}
