// Reads the figures of a rubric file, and the formulas over them.

import Evaluation

extension RubricReader {
    /// Takes down the id and title of every figure, before any formula is read.
    mutating func nameFigures(_ nodes: [YAMLNode]) {
        var known: [Known] = []
        var silent = Notes()
        for node in nodes {
            guard case .mapping(let members) = node.value else { continue }
            var texts: [String: String] = [:]
            for member in members {
                if case .text(let text) = member.value.value { texts[member.key.text] = text.text }
            }
            guard let text = texts["id"],
                let id = Located(text, at: node.place).identifier(FigureKind.self, &silent)
            else { continue }
            known.append(Known(id: id.text, title: texts["title"] ?? id.text))
            figureIDs.append(id)
        }
        figureNames = NameIndex(.figure, known)
    }

    private static let figureTexts = ["id", "title", "unit", "basis", "note", "list"]

    mutating func figure(_ node: YAMLNode) -> FigureDefinition? {
        guard let row = Row(node, texts: Self.figureTexts, &notes) else { return nil }
        let id = figureID(row)
        let title = row.requiredText("title", Limit.title, &notes)
        let unit = row.required("unit", &notes).flatMap { $0.unit(&notes) }
        let basis = row.word("basis", InputWords.basis, &notes)
        let note = row.text("note", Limit.prose, &notes)
        let list = row.id("list", ListKind.self, &notes)
        guard let id, let title, let unit else { return nil }
        return FigureDefinition(
            id: id, title: title, unit: unit, basis: basis, note: note, list: list)
    }

    mutating func derivedFigure(_ node: YAMLNode) -> DerivedFigure? {
        guard let row = Row(node, texts: ["id", "title", "formula"], &notes) else { return nil }
        let id = figureID(row)
        let title = row.requiredText("title", Limit.title, &notes)
        let formula = row.required("formula", &notes).flatMap { self.formula($0) }
        guard let id, let title, let formula else { return nil }
        return DerivedFigure(id: id, title: title, formula: formula)
    }

    /// An id that formulas can read as a name.
    private mutating func figureID(_ row: Row) -> FigureID? {
        guard let id = row.requiredID("id", FigureKind.self, &notes) else { return nil }
        places.figures[id, default: []].append(row.place)
        let isName = id.text.utf8.enumerated().allSatisfy { place, byte in
            (97...122).contains(byte) || (place > 0 && (byte == 95 || (48...57).contains(byte)))
        }
        let function = Formula.Function(rawValue: id.text)
        let isTaken = function.map { $0.isOfRules1 || rules > 1 } ?? (id.text == "prior")
        guard isName, !isTaken else {
            notes.note(.figureID(id.text), at: row.cell("id")?.place ?? row.place)
            return nil
        }
        return id
    }

    /// A formula over the file's figures, by id or title.
    mutating func formula(_ cell: Located) -> Formula? {
        let (names, ids) = (figureNames, figureIDs)
        do throws(FormulaError) {
            let formula = try Formula(cell.text) { name in
                do throws(NameProblem) { return ids[try names.place(of: name)] } catch {
                    return nil
                }
            }
            if !formula.isOfRules1 { places.noteNewer("formula", at: cell.place) }
            return formula
        } catch {
            note(error, in: cell)
            return nil
        }
    }

    /// A figure by its id or title.
    mutating func figure(named cell: Located) -> FigureID? {
        do throws(NameProblem) { return figureIDs[try figureNames.place(of: cell.text)] } catch {
            notes.note(.name(error), at: cell.place)
            return nil
        }
    }

    private mutating func note(_ error: FormulaError, in cell: Located) {
        let place = Place(
            file: cell.place.file, line: cell.place.line,
            column: cell.place.column + error.offset + (cell.isQuoted ? 1 : 0))
        guard case .unknownName(let name) = error.problem else {
            return notes.note(.formula(error), at: place)
        }
        do throws(NameProblem) {
            _ = try figureNames.place(of: name)
            notes.note(.formula(error), at: place)
        } catch {
            notes.note(.name(error), at: place)
        }
    }
}

extension Located {
    func unit(_ notes: inout Notes) -> Unit? {
        let symbol = InputText.trimmed(text)
        if let unit = Unit(symbol: symbol) { return unit }
        if let unit = Unit(symbol: NameFolding.narrowed(symbol)) { return unit }
        notes.note(.unknownUnit(symbol), at: place)
        return nil
    }
}
