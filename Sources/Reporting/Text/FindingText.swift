// A finding as it is shown: its sign, its place in words, its sentence.

package import Evaluation
package import Scoring

/// A finding of an evaluation under a rubric, in words.
package struct FindingText: Sendable {
    let answered: AnsweredFinding
    let rubric: Rubric

    package init(_ answered: AnsweredFinding, _ rubric: Rubric) {
        self.answered = answered
        self.rubric = rubric
    }

    /// `!` serious, `?` doubtful, `-` worth knowing, `=` answered.
    package var sign: String {
        answered.answer == nil ? answered.finding.severity.sign : "="
    }

    package var tone: Tone? {
        answered.answer == nil ? answered.finding.severity.tone : .good
    }

    /// The finding in a sentence.
    package func sentence(_ language: Language) -> String {
        answered.finding.kind.sentence { NumberText.measure($0, form) }(language)
    }

    /// `5 “三公经费”变动率`, `2021 公务接待费`, or the whole table.
    package func place(_ language: Language) -> String {
        switch answered.finding.place {
        case .evaluation: Words.wholeTable(language)
        case .rubric: Words.rubric(language)
        case .group(let id): rubric.groups.first { $0.id == id }?.title ?? id.text
        case .indicator(let id):
            "\(rubric.number(of: id).map { "\($0) " } ?? "")\(rubric.indicator(id)?.title ?? id.text)"
        case .figure(let id, let year): "\(year) \(rubric.title(of: id) ?? id.text)"
        }
    }

    private var form: Measure.Form {
        guard case .indicator(let id) = answered.finding.place else { return .percent }
        return rubric.indicator(id)?.measure?.form ?? .percent
    }
}

extension Finding.Severity {
    var sign: String {
        switch self {
        case .serious: "!"
        case .doubtful: "?"
        case .notice: "-"
        }
    }

    var tone: Tone? {
        switch self {
        case .serious: .bad
        case .doubtful: .warn
        case .notice: nil
        }
    }
}
