// What an indicator counts for at one step of a comparison.

import Evaluation

/// An indicator that counts: with its points, or with none where it does not apply. One that is open has no standing.
struct IndicatorStanding: Hashable {
    /// Points before the rubric's rounding.
    let exact: Exact
    /// Points as they enter the total.
    let shown: Exact
    /// What sets the indicator aside, where it does not apply.
    let setAside: ChangePart?

    private init(exact: Exact, shown: Exact, setAside: ChangePart? = nil) {
        self.exact = exact
        self.shown = shown
        self.setAside = setAside
    }

    /// As recorded; nil where the indicator is open.
    init?(recorded row: ScoreTable.Row, _ inputs: IndicatorInputs) {
        if let adjusted = row.adjustment {
            self.init(adjusted: adjusted)
        } else if let points = row.points {
            self.init(exact: row.computed?.value.exact ?? points, shown: points)
        } else if row.state == .notApplicable {
            self.init(setAsideIn: inputs, using: row.computed?.value.inputs ?? [])
        } else {
            return nil
        }
    }

    /// As it follows from inputs and an adjustment put over them; nil where the indicator is open.
    init?(_ inputs: IndicatorInputs, adjusted: Held<ScoreAdjusted>?) {
        if let adjusted {
            self.init(adjusted: adjusted)
            return
        }
        let outcome = inputs.outcome()
        if let exact = outcome.exact {
            self.init(exact: exact, shown: outcome.points ?? exact)
        } else if outcome.state == .notApplicable {
            self.init(setAsideIn: inputs, using: outcome.inputs)
        } else {
            return nil
        }
    }

    private init(adjusted: Held<ScoreAdjusted>) {
        self.init(exact: adjusted.value.score.exact, shown: adjusted.value.score.exact)
    }

    private init(setAsideIn inputs: IndicatorInputs, using used: [EntryNumber]) {
        let part =
            if let exemption = inputs.exemption {
                ChangePart(.exemption, .zero, [exemption.entry])
            } else {
                ChangePart(
                    .interpretation, .zero,
                    inputs.interpretations.map(\.entry).filter(used.contains))
            }
        self.init(exact: .zero, shown: .zero, setAside: part)
    }
}
