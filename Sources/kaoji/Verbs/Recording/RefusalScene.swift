// What the books hold around a refused command, so that what is said to run next names it.

import Evaluation
import Scoring

/// As far as it is known; what is not stands in capitals in the commands suggested.
struct RefusalScene: Hashable, Sendable {
    /// The evaluation that the command was about.
    var evaluation: EvaluationKey?
    /// The one it is scored by, or else the one of the agency's last evaluation.
    var rubric: RubricID?
    /// Whether what stands in the way says that a figure is not to be had.
    var isOverUnavailable = false

    init(_ evaluation: EvaluationKey? = nil) { self.evaluation = evaluation }

    init(of command: Command, in books: Books) {
        evaluation = command.evaluation
        guard let key = evaluation, let agency = books.agencies[key.agency] else { return }
        let book = agency.evaluations[key]
        rubric = book?.edition.rubric.id ?? agency.lastRubric
        if case .state(.figureRecorded(let new)) = command,
            case .unavailable? = book?.figures[FigureSlot(new)]?.standing?.value
        {
            isOverUnavailable = true
        }
    }
}

extension AgencyBook {
    /// The rubric of the last evaluation there is.
    var lastRubric: RubricID? {
        evaluations.values.max {
            ($0.key.year, $0.key.stage, $0.opened.entry)
                < ($1.key.year, $1.key.stage, $1.opened.entry)
        }?.edition.rubric.id
    }
}
