// Reads the judgements of a case file or table.

import Evaluation

extension CaseReader {
    static let pointKeys =
        [
            "indicator", "point", "item", "met", "grade", "count", "judgement", "grounds", "by",
            "corrects.entry", "corrects.reason",
        ] + Row.sourceKeys

    private static let judgementKeys = ["met", "grade", "count", "judgement"]

    /// One point; or those named under `points`; or, where none is named, all points of the indicator alike.
    mutating func points(_ row: Row) {
        let indicator = indicator(row)
        let about = about(row)
        let given = Self.judgementKeys.filter { row.cell($0) != nil }
        if given.count > 1, let cell = row.cell(given[1]) {
            notes.note(.keysExclude(given[0], given[1]), at: cell.place)
        }
        guard let indicator else { return }
        if let node = row.part("points") {
            for key in given + (row.cell("point") == nil ? [] : ["point"]) {
                notes.note(.keysExclude("points", key), at: node.place)
            }
            if let cell = row.cell("corrects.entry") {
                notes.note(.keysExclude("points", "corrects"), at: cell.place)
            }
            return several(node, of: indicator, row, about)
        }
        guard let key = given.first, let cell = row.cell(key) else {
            notes.note(.missingOneOf(Self.judgementKeys + ["points"]), at: row.place)
            return
        }
        let named = row.filled("point").map { [$0] } ?? []
        let points =
            named.isEmpty
            ? indicator.points.filter { about.item == nil || !$0.vetoes }
            : named.flatMap { allNamed($0, of: indicator, about.item) }
        if indicator.points.isEmpty { notes.note(.noPoints(indicator.id), at: row.place) }
        if points.count > 1, let cell = row.cell("corrects.entry") {
            notes.note(.missingKey("point"), at: cell.place)
        }
        for point in points {
            judge(
                point, of: indicator, cell, at: named.first?.place ?? row.place, row.place, about)
        }
    }

    private mutating func several(
        _ node: YAMLNode, of indicator: Indicator, _ row: Row, _ about: About
    ) {
        guard case .mapping(let members) = node.value else {
            notes.note(.shape(expected: .mapping, found: node.shape), at: node.place)
            return
        }
        for member in members {
            guard case .text(let cell) = member.value.value else {
                notes.note(
                    .shape(expected: .text, found: member.value.shape), at: member.value.place)
                continue
            }
            guard let point = point(member.key, indicator) else { continue }
            judge(point, of: indicator, cell, at: member.key.place, member.key.place, about)
        }
    }

    /// What the judgements of a row have in common.
    private struct About {
        let by: String?
        let corrects: Correction?
        let grounds: String?
        let item: ItemID?
        let source: Source?
    }

    private mutating func about(_ row: Row) -> About {
        About(
            by: row.text("by", Limit.title, &notes),
            corrects: row.correction("corrects", &notes),
            grounds: row.text("grounds", Limit.prose, &notes),
            item: row.id("item", ItemKind.self, &notes),
            source: row.source(or: standing, &notes))
    }

    private mutating func judge(
        _ point: EvaluationPoint, of indicator: Indicator, _ cell: Located, at named: Place,
        _ place: Place, _ about: About
    ) {
        guard take(.point(indicator.id, point.id, about.item), at: named) else { return }
        let list = point.vetoes ? nil : indicator.judgedItems
        if (list == nil) != (about.item == nil) {
            notes.note(.item(list, read: about.item), at: place)
            return
        }
        if InputNumber.isBlank(cell.text) {
            blanks.append(Blank(place: cell.place, what: .point(indicator.id, point.id)))
            return
        }
        let judgement = judgement(cell, of: point, indicator)
        guard let grounds = about.grounds else {
            notes.note(.missingKey("grounds"), at: place)
            return
        }
        guard let judgement else { return }
        state(
            .pointJudged(
                PointJudged(
                    evaluation: evaluation, by: about.by, corrects: about.corrects,
                    grounds: grounds, indicator: indicator.id, item: about.item,
                    judgement: judgement, point: point.id, source: about.source)),
            at: place)
    }

    private mutating func allNamed(
        _ cell: Located, of indicator: Indicator, _ item: ItemID?
    ) -> [EvaluationPoint] {
        do throws(NameProblem) {
            return try names.points(cell.text, of: indicator, item: item)
        } catch {
            notes.note(.name(error), at: cell.place)
            return []
        }
    }

    private mutating func point(_ cell: Located, _ indicator: Indicator) -> EvaluationPoint? {
        do throws(NameProblem) { return try names.point(cell.text, of: indicator) } catch {
            notes.note(.name(error), at: cell.place)
            return nil
        }
    }

    /// What a cell says of a point, in the terms the indicator's rule asks for.
    private mutating func judgement(
        _ cell: Located, of point: EvaluationPoint, _ indicator: Indicator
    ) -> Judgement? {
        let asks = indicator.asks(of: point)
        switch asks {
        case .met:
            if let met = InputWords.met.value(of: cell.text) { return .met(met) }
        case .grade:
            do throws(NameProblem) {
                return .grade(try names.grade(cell.text, of: indicator))
            } catch {
                notes.note(.name(error), at: cell.place)
                return nil
            }
        case .count:
            return cell.wholeNumber(0...999_999, &notes).map(Judgement.count)
        }
        notes.note(.judgement(cell.text, asked: asks), at: cell.place)
        return nil
    }
}
