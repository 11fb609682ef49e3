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
        if answered.answer != nil { return "=" }
        switch answered.finding.severity {
        case .serious: return "!"
        case .doubtful: return "?"
        case .notice: return "-"
        }
    }

    package var tone: Tone? {
        if answered.answer != nil { return .good }
        switch answered.finding.severity {
        case .serious: return .bad
        case .doubtful: return .warn
        case .notice: return nil
        }
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
