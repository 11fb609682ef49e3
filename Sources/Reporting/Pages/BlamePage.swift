// The table cell by cell: value, entry, who, when, and for corrected cells what was there.

package import Evaluation
package import Scoring

/// `kaoji blame`: as lines, JSON, CSV, and lines for programs.
package struct BlamePage: TabularPage {
    private let cells: [BlamedCell]
    private let edition: RubricEdition
    private let key: EvaluationKey
    private let title: TextLine
    private let standpoint: Standpoint

    /// Nil for an evaluation that the books do not hold.
    package init?(of key: EvaluationKey, in books: Books, _ standpoint: Standpoint) {
        guard let agency = books.agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        self.key = key
        self.standpoint = standpoint
        edition = book.edition
        title = EvaluationTitle(key, agency.registered.value.name, seal: book.seal?.entry)
            .line(standpoint)
        cells = BlamedCell.all(
            of: book, agency,
            book.edition.indicators.indices.compactMap { books.inputs(of: $0, in: key) })
    }

    package var lines: [TextLine] {
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
        ) -> TextTable.Column {
            .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
        }
        var table = NotedTable(
            [
                column(Words.number, .right), column(Words.cell, flexible: true),
                column(Words.amount), column(Words.entry),
                column(standpoint.actorHeading, flexible: true),
                column(Words.time),
            ], notes: standpoint.line(Words.correction, tone: .dim))
        var last: Int?
        for cell in cells {
            guard let now = cell.values.last else { continue }
            let number = cell.place.map { $0 == last ? "" : "\($0 + 1)" } ?? ""
            if cell.place == nil, last != nil || cell == cells.first {
                table.append(["-", standpoint.line(Words.unreadFigures, tone: .dim)])
            }
            last = cell.place
            let isGone = now.standing != .standing
            table.append(
                [
                    TextLine(number), TextLine(name(of: cell)),
                    standpoint.line(now.said.words, tone: isGone ? .warn : nil),
                    TextLine("#\(now.entry)"), standpoint.actorCell(now.actor, of: now.entry),
                    TextLine(NumberText.minute(now.at, standpoint.zone)),
                ], before(cell))
        }
        return standpoint.head(title) + table.lines(width: standpoint.width)
    }

    /// What was there before, the latest first, and why it went.
    private func before(_ cell: BlamedCell) -> [Note] {
        let withdrawn = cell.values.last?.standing == .withdrawn
        let past = cell.values.dropLast().reversed().map {
            "#\($0.entry) \(standpoint.say($0.said.words))"
        }
        let reason = cell.values.last?.reason
        let parts =
            (withdrawn ? [standpoint.say(Words.withdrawn)] : [])
            + (past.isEmpty ? [] : [standpoint.say(Words.was) + " " + past.joined(separator: ", ")])
            + [reason].compactMap { $0 }
        return parts.map { Note($0, tone: .warn) }
    }

    /// Nil for a figure that none reads.
    private func indicator(of cell: BlamedCell) -> Indicator? {
        cell.place.map { edition.indicators[$0].indicator }
    }

    private func name(of cell: BlamedCell) -> String {
        switch cell.kind {
        case .declared: return standpoint.say(Words.declaredCell)
        case .computed: return standpoint.say(Words.computedCell)
        case .adjusted: return standpoint.say(Words.adjustedCell)
        case .exempted: return standpoint.say(Words.exemptedCell)
        case .award: return standpoint.say(Words.awardCell)
        case .category(let category):
            return edition.rubric.category(category)?.title ?? category.text
        case .item(let item): return item.text
        case .figure(let figure, let year, let item):
            let title = edition.rubric.title(of: figure) ?? figure.text
            return item.map { "  \($0) \(title)" } ?? "\(year) \(title)"
        case .point(let point, let item):
            let points = indicator(of: cell)?.points ?? []
            let title = "\(point) \(points.first { $0.id == point }?.title ?? "")"
            return item.map { "  \($0) \(title)" } ?? title
        }
    }

    /// One line a value, tab-separated: number, indicator, cell, value, entry, time in UTC, actor,
    /// `standing`, `corrected` or `withdrawn`, reason. A blank is empty, and so are number and indicator of a
    /// figure that none reads. The order of members is stable.
    package var porcelain: [String] {
        cells.flatMap { cell in
            cell.values.map { value in
                [
                    cell.place.map { "\($0 + 1)" } ?? "", indicator(of: cell)?.id.text ?? "",
                    cell.kind.text, value.said.stable, "\(value.entry)", value.at.canonical,
                    value.actor,
                    value.standing.rawValue, value.reason ?? "",
                ].map { SafeText($0).text }.joined(separator: "\t")
            }
        }
    }

    package var json: JSONText {
        .object(
            standpoint.members("blame") + [
                .init("evaluation", .evaluation(key)),
                .init("cells", .array(cells.map(json))),
            ])
    }

    private func json(_ cell: BlamedCell) -> JSONText {
        [
            "number": cell.place.map { .integer($0 + 1) } ?? .null,
            "indicator": .text(indicator(of: cell)?.id.text),
            "cell": .string(cell.kind.text),
            "values": .array(
                cell.values.map {
                    [
                        "value": $0.said.stable.isEmpty ? .null : .string($0.said.stable),
                        "entry": .integer($0.entry.number), "actor": .string($0.actor),
                        "at": .instant($0.at), "standing": .string($0.standing.rawValue),
                        "reason": .text($0.reason),
                    ]
                }),
        ]
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: CSVText.evaluationColumns(standpoint)
                + [
                    Words.number, Words.indicatorID, Words.cell, Words.amount, Words.entry,
                    Words.time,
                    standpoint.actorHeading, Words.state, Words.reason,
                ].map { standpoint.say($0) })
        for cell in cells {
            for value in cell.values {
                csv.append(
                    CSVText.evaluationCells(key) + [
                        .amount(cell.place.map { "\($0 + 1)" }),
                        .text(indicator(of: cell)?.id.text),
                        .text(cell.kind.text), .number(value.said.stable),
                        .number("\(value.entry)"),
                        .text(value.at.canonical), .text(value.actor),
                        .text(value.standing.rawValue), .text(value.reason),
                    ])
            }
        }
        return csv
    }
}
