// Reads what an evaluation declares of itself, what people found, and the report's own words.

import Evaluation

extension CaseReader {
    mutating func declaration(_ node: YAMLNode) {
        let keys = ["total", "grade", "corrects.entry", "corrects.reason"] + Row.sourceKeys
        guard let row = Row(node, texts: keys, parts: ["scores"], &notes) else { return }
        let total = row.cell("total").flatMap { declaredNumber($0) }
        let grade = row.text("grade", Limit.title, &notes)
        let corrects = row.correction("corrects", &notes)
        let source = row.source(or: standing, &notes)
        if source == nil { notes.note(.missingKey("source"), at: row.place) }
        let scores = row.part("scores").map { declaredScores($0) } ?? []
        if scores.count > Limit.indicators {
            notes.note(.tooMany(limit: Limit.indicators), at: row.place)
        }
        guard let source else { return }
        state(
            .declarationRecorded(
                DeclarationRecorded(
                    evaluation: evaluation, corrects: corrects, grade: grade, scores: scores,
                    source: source, total: total)),
            at: row.place)
    }

    /// A mapping of indicators to scores; or a list with `indicator`, `score` and the measure's `value` as printed.
    private mutating func declaredScores(_ node: YAMLNode) -> [DeclaredScore] {
        if case .mapping(let members) = node.value {
            return members.compactMap { member in
                guard case .text(let cell) = member.value.value else {
                    notes.note(
                        .shape(expected: .text, found: member.value.shape), at: member.value.place)
                    return nil
                }
                return declaredScore(member.key, cell, value: nil)
            }
        }
        var scores: [DeclaredScore] = []
        for element in node.elements(atMost: Limit.indicators, &notes) {
            guard
                let row = Row(element, texts: ["indicator", "score", "value"], &notes),
                let name = row.required("indicator", &notes)
            else { continue }
            let value = row.text("value", Limit.locator, &notes)
            guard let cell = row.cell("score") else {
                notes.note(.missingKey("score"), at: row.place)
                continue
            }
            if let score = declaredScore(name, cell, value: value) { scores.append(score) }
        }
        return scores
    }

    private mutating func declaredScore(
        _ name: Located, _ cell: Located, value: String?
    ) -> DeclaredScore? {
        let before = notes.all.count
        let score = declaredNumber(cell)
        guard let indicator = indicator(name) else { return nil }
        if let score, indicator.kind == .penalty, score.exact.isNegative {
            notes.note(.penaltySign(score), at: cell.place)
        }
        guard notes.all.count == before,
            take(.declared(indicator.id), at: name.place)
        else { return nil }
        return DeclaredScore(indicator: indicator.id, score: score, value: value)
    }

    /// A number as declared; nil for a blank.
    private mutating func declaredNumber(_ cell: Located) -> DecimalNumber? {
        switch cell.inputNumber(&notes) {
        case .number(let number, isPercent: false)?: return number
        case .number(_, isPercent: true)?:
            notes.note(.number(.spelling(cell.text)), at: cell.place)
            return nil
        case .blank?, nil: return nil
        }
    }

    /// A finding about an entry, a figure or an indicator, or about the evaluation as a whole.
    mutating func finding(_ row: Row) {
        let before = notes.all.count
        let indicator = row.filled("indicator").flatMap { self.indicator($0) }
        var figure: FigureID?
        if let cell = row.filled("figure") {
            do throws(NameProblem) { figure = try names.figureID(cell.text) } catch {
                notes.note(.name(error), at: cell.place)
            }
        }
        let entry = row.wholeNumber("entry", EntryNumber.range, &notes).map(EntryNumber.init)
        let text = row.requiredText("text", Limit.prose, &notes)
        guard let text, notes.all.count == before else { return }
        let about = FindingSubject(entry: entry, figure: figure, indicator: indicator?.id)
        state(
            .findingRaised(FindingRaised(evaluation: evaluation, about: about, text: text)),
            at: row.place)
    }

    mutating func narrative(_ row: Row) {
        let section = row.requiredText("section", Limit.title, &notes)
        let text = row.required("text", &notes).flatMap {
            $0.checked(CaseFile.longestText, lines: .many, &notes)
        }
        guard let section, let text else { return }
        texts.append(PlacedText(section: section, text: text, place: row.place))
    }
}
