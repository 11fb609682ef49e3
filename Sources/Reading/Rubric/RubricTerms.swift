// Reads what holds for the whole table of a rubric file: rounding, grades, exemptions, limits, range.

import Evaluation

extension RubricReader {
    mutating func rounding(_ node: YAMLNode) -> Rounding? {
        guard let row = Row(node, texts: ["digits", "mode", "scope"], &notes) else { return nil }
        for key in ["digits", "mode", "scope"] { _ = row.required(key, &notes) }
        let digits = row.wholeNumber("digits", 0...6, &notes)
        let mode = row.word("mode", InputWords.rounding, &notes)
        let scope = row.word("scope", InputWords.roundingScope, &notes)
        if scope == .shown { places.noteNewer("rounding", at: node.place) }
        guard let digits, let mode, let scope else { return nil }
        return Rounding(digits: digits, mode: mode, scope: scope)
    }

    mutating func gradeBand(_ node: YAMLNode) -> GradeBand? {
        guard let row = Row(node, texts: ["title", "at_least"], &notes) else { return nil }
        let title = row.requiredText("title", Limit.title, &notes)
        let atLeast = row.required("at_least", &notes).flatMap { $0.number(&notes) }
        guard let title, let atLeast else { return nil }
        places.grades[title] = node.place
        return GradeBand(title: title, atLeast: atLeast)
    }

    mutating func treatment(_ node: YAMLNode) -> Treatment? {
        guard let cell = text(node) else { return nil }
        if let treatment = InputWords.treatment.value(of: cell.text) {
            if treatment == .moved { places.noteNewer("moved", at: cell.place) }
            return treatment
        }
        notes.note(.word(cell.text, expected: InputWords.treatment.names), at: cell.place)
        return nil
    }

    /// `{indicator: execution_rate, below: 3, grade: 中, total: 79}`.
    mutating func limit(_ node: YAMLNode) -> TableLimit? {
        let texts = ["indicator", "below", "grade", "total"]
        guard let row = Row(node, texts: texts, &notes) else { return nil }
        let before = notes.all.count
        let indicator = row.required("indicator", &notes).flatMap { self.indicator(named: $0) }
        let below = row.number("below", &notes)
        let grade = row.text("grade", Limit.title, &notes)
        let total = row.number("total", &notes)
        guard let indicator, notes.all.count == before else { return nil }
        let limit = TableLimit(indicator: indicator, below: below, grade: grade, total: total)
        places.limits.append((limit, node.place))
        return limit
    }

    mutating func range(_ node: YAMLNode) -> TotalRange? {
        guard let row = Row(node, texts: ["least", "most"], &notes) else { return nil }
        if row.filled("least") == nil, row.filled("most") == nil {
            notes.note(.missingOneOf(["least", "most"]), at: node.place)
        }
        return TotalRange(
            least: row.number("least", &notes), most: row.number("most", &notes))
    }

    mutating func defect(_ node: YAMLNode) -> Defect? {
        guard let row = Row(node, texts: ["code", "indicator", "text"], &notes) else {
            return nil
        }
        let code = row.requiredText("code", Limit.title, &notes)
        let text = row.requiredText("text", Limit.prose, &notes)
        let indicator = row.filled("indicator").flatMap { self.indicator(named: $0) }
        guard let code, let text else { return nil }
        places.defects.append(node.place)
        return Defect(code: code, indicator: indicator, text: text)
    }

    /// An indicator of the tree, by id, number or title.
    private mutating func indicator(named cell: Located) -> IndicatorID? {
        let index = NameIndex(
            .indicator, indicators.map { Known(id: $0.id.text, title: $0.title) },
            isNumbered: true)
        do throws(NameProblem) { return indicators[try index.place(of: cell.text)].id } catch {
            // An indicator that is there but could not be read is reported at its own place.
            if !isDefined(cell.text) { notes.note(.name(error), at: cell.place) }
            return nil
        }
    }

    private func isDefined(_ indicator: String) -> Bool {
        places.indicators.keys.contains { $0.text == indicator }
    }
}
