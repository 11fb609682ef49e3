// The items and parts of one score: what each comes to, and what stands of it.

import Evaluation
import Scoring

/// The category, items and parts of an explanation.
struct ItemLines {
    private let inputs: IndicatorInputs
    private let page: Margin

    init(_ explanation: Explanation, _ page: Margin) {
        inputs = explanation.inputs
        self.page = page
    }

    var lines: [TextLine] { categoryLines + partLines + itemLines }

    private var categoryLines: [TextLine] {
        guard let held = inputs.category else { return [] }
        let category = inputs.edition.rubric.category(held.value.category)
        let value = category?.values.first { $0.id == held.value.value }?.title
        let text = [
            value ?? held.value.value.text, held.value.grounds, NumberText.entry(held.entry),
            page.standpoint.actor(held.actor, of: held.entry),
            NumberText.minute(held.at, page.standpoint.zone),
        ].joined(separator: "  ")
        return page.labelled(
            Bilingual(category?.title ?? held.value.category.text), text)
    }

    private var partLines: [TextLine] {
        guard case .parts(let rule) = inputs.scored.rule else { return [] }
        return zip(rule.parts, inputs.partOutcomes).flatMap { part, outcome in
            let value =
                if case .value(let value) = part.measure.formula.measured(inputs.values) {
                    NumberText.measure(value, part.measure.form)
                } else {
                    "?"
                }
            return page.noted(part.title, "\(value)  \(points(outcome))")
        }
    }

    private var itemLines: [TextLine] {
        guard let list = inputs.scored.list, !inputs.items.isEmpty else { return [] }
        let title = inputs.edition.rubric.list(list)?.title ?? list.text
        let outcomes = inputs.itemOutcomes
        var lines = [TextLine(title, tone: .dim)]
        for (place, item) in inputs.items.enumerated() {
            let points = outcomes.indices.contains(place) ? [self.points(outcomes[place])] : []
            let entry = NumberText.entry(item.listed.entry)
            lines += page.noted(
                "\(item.id)  \(item.listed.value.title)",
                (points + figures(of: item) + answers(of: item) + [entry])
                    .joined(separator: "  "))
        }
        return lines
    }

    private func points(_ outcome: Outcome) -> String {
        outcome.exact.map { $0.shortDecimal(maxPlaces: 4) }
            ?? page.say(MissingText(inputs, outcome).words?.0 ?? outcome.state.words)
    }

    private func figures(of item: ItemInputs) -> [String] {
        item.figures.map { input in
            let definition = inputs.edition.rubric.figure(input.reading.figure)
            let title = definition?.title ?? input.reading.figure.text
            guard case .recorded(let figure) = input.held?.value else { return "\(title) ?" }
            let entry = input.held.map { " " + NumberText.entry($0.entry) } ?? ""
            return "\(title) \(figure.quantity)\(entry)"
        }
    }

    private func answers(of item: ItemInputs) -> [String] {
        let indicator = inputs.scored.indicator
        return zip(indicator.ruledPoints, item.points).map { point, held in
            let answer =
                switch held?.value.judgement {
                case .met(let met)?: page.say(met ? Words.met : Words.unmet)
                case .count(let count)?: "\(count)"
                case .grade(let grade)?: inputs.edition.rubric.title(of: grade, in: indicator)
                case nil: "?"
                }
            let entry = held.map { " " + NumberText.entry($0.entry) } ?? ""
            return "\(point.id) \(answer)\(entry)"
        }
    }
}
