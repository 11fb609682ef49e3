// A measure's formula with titles, and with the numbers that stand in their place.

package import Evaluation
package import Scoring

/// The formula of an indicator's measure, for people; nil texts where it has no measure.
package struct FormulaText: Sendable {
    private let inputs: IndicatorInputs
    private let measure: Measure
    private let measured: Measurement?

    /// Nil where the indicator has no measure.
    package init?(_ inputs: IndicatorInputs) {
        guard let measure = inputs.scored.indicator.measure else { return nil }
        self.inputs = inputs
        self.measure = measure
        measured = inputs.measurement()
    }

    /// `(三公经费 - 上年三公经费) / 上年三公经费`
    package func titled(_ language: Language) -> String {
        measure.formula.text { figure, yearsBack in
            let title = inputs.edition.rubric.title(of: figure) ?? figure.text
            return Words.prior(title, yearsBack)(language)
        }
    }

    /// `(36.80 - 38.00) / 38.00`, in the units in which the figures are shown; `?` for what is missing.
    package var numbered: String { numbered(measure.formula) }

    /// `-3/95 = -3.1579%`, or `88.5%` where that is exact; nil where there is no value.
    package var value: String? {
        guard case .value(let exact) = measured else { return nil }
        let shown = NumberText.measure(exact, measure.form)
        return NumberText.isWhole(exact, measure.form) ? shown : "\(exact.canonical) = \(shown)"
    }

    /// The value as it is shown alone: `-3.1579%`.
    package var short: String? {
        guard case .value(let exact) = measured else { return nil }
        return NumberText.measure(exact, measure.form)
    }

    /// The value as a decimal without its percent sign, for a spreadsheet.
    package var bare: String? { short.map { $0.hasSuffix("%") ? String($0.dropLast()) : $0 } }

    /// The sign that belongs to `bare`.
    package var symbol: String? { measure.form == .percent ? "%" : nil }

    /// The exact value.
    package var exact: Exact? {
        guard case .value(let exact) = measured else { return nil }
        return exact
    }

    /// What is divided by what, where the measure is a quotient.
    package var quotient: Quotient? {
        guard case .binary(.divide, let above, let below) = measure.formula else { return nil }
        return Quotient(above: part(above), below: part(below))
    }

    /// The two terms of a quotient, in the unit in which they are shown.
    package struct Quotient: Hashable, Sendable {
        package let above: Part
        package let below: Part

        /// The unit of both terms, or of each where they differ: `万元`, `元 / 万元`.
        package var units: String? {
            if above.unit == below.unit { return above.unit?.symbol }
            return [above, below].map { ($0.unit ?? .number).symbol }.joined(separator: " / ")
        }
    }

    /// A term of a quotient: its value where every figure is there, and its unit where it has one.
    package struct Part: Hashable, Sendable {
        package let text: String?
        package let unit: Unit?

        /// `53 人`, or `?`.
        package var shown: String {
            guard let text else { return "?" }
            return unit.map { $0 == .number ? text : "\(text) \($0.symbol)" } ?? text
        }
    }

    private var units: Set<Unit> {
        Set((inputs.scored.reads + inputs.scored.itemReads).compactMap { unit(of: $0.figure) })
    }

    private func unit(of figure: FigureID) -> Unit? {
        let rubric = inputs.edition.rubric
        if let unit = rubric.figure(figure)?.unit { return unit }
        let parts = rubric.derived.first { $0.id == figure }.map { rubric.expanded($0.formula) }
        return parts?.reads.first.flatMap { rubric.figure($0.figure)?.unit }
    }

    private func numbered(_ formula: Formula) -> String {
        let isMixed = units.count > 1
        return formula.text { figure, yearsBack in
            guard let text = number(.figure(figure, yearsBack: yearsBack), unit(of: figure)) else {
                return "?"
            }
            let symbol = unit(of: figure).map { isMixed && $0 != .number ? " \($0.symbol)" : "" }
            return text.hasPrefix("-") ? "(\(text)\(symbol ?? ""))" : text + (symbol ?? "")
        }
    }

    private func part(_ formula: Formula) -> Part {
        let unit = formula.reads.first.flatMap { self.unit(of: $0.figure) }
        return Part(text: number(formula, unit), unit: unit)
    }

    /// The value of a part of the formula, with as many places as the figures in it were given with.
    private func number(_ formula: Formula, _ unit: Unit?) -> String? {
        let formula = inputs.edition.rubric.expanded(formula)
        let read = formula.reads.compactMap { inputs.values.input($0) }
        guard case .value(let exact) = formula.measured(inputs.values) else { return nil }
        let places = read.compactMap { $0.places(in: unit) }.max() ?? 0
        return NumberText.amount(exact, in: unit ?? .number, places: places)
    }
}

extension FigureInput {
    /// The decimal places it was given with, where it was given in that unit.
    fileprivate func places(in unit: Unit?) -> Int? {
        guard case .recorded(let figure) = held?.value, figure.unit == unit else { return nil }
        return NumberText.places(of: figure.value.text)
    }
}
