// A figure, an indicator or the total over the years, with differences and change rates.

import Evaluation
package import Scoring

/// `kaoji trend`: as lines, JSON and CSV.
package struct TrendPage: TabularPage {
    private let trend: Trend
    private let agencyName: String
    private let standpoint: Standpoint
    private let text: ChangeText

    package init(_ trend: Trend, agencyName: String, _ standpoint: Standpoint) {
        self.trend = trend
        self.agencyName = agencyName
        self.standpoint = standpoint
        text = ChangeText(standpoint.language)
    }

    private var id: String {
        switch trend.topic {
        case .figure(let figure): figure.text
        case .indicator(let indicator): indicator.text
        case .total: standpoint.say(Words.totalPoints)
        }
    }

    private var isGraded: Bool { trend.topic == .total }

    package var lines: [TextLine] {
        let unit = trend.unit.map { " (\($0.symbol))" } ?? ""
        let title = TextLine("\(agencyName)  \(trend.title ?? id)\(unit)")
        guard !trend.years.isEmpty else {
            return standpoint.head(title) + [standpoint.line(Words.nothingOverYears)]
        }
        func column(_ words: Bilingual, _ alignment: TextTable.Alignment = .left)
            -> TextTable.Column
        {
            .init(standpoint.line(words, tone: .dim), alignment)
        }
        var table = TextTable(
            [column(Words.year), column(Words.stage), column(Words.amount, .decimal)]
                + (isGraded ? [column(Words.grade)] : []) + [
                    column(Words.difference, .decimal), column(Words.changeRate, .decimal),
                    column(Words.entry),
                ])
        for year in trend.years {
            table.append(
                [TextLine("\(year.year)"), place(of: year), value(of: year)]
                    + (isGraded ? [TextLine(grade(of: year) ?? "-")] : []) + [
                        TextLine(year.change.map(difference) ?? "-"),
                        year.change.map { text.rate($0.rate) } ?? "-",
                        TextLine(NumberText.entries(year.entries, limit: 4)),
                    ])
        }
        return standpoint.head(title) + table.lines(width: standpoint.width)
    }

    /// The stage; for a figure that only a later year's evaluation states, that one.
    private func place(of year: Trend.Year) -> TextLine {
        let stage = standpoint.say(year.key.stage.words)
        return TextLine(year.key.year == year.year ? stage : "\(year.key.year)/\(stage)")
    }

    private func value(of year: Trend.Year) -> TextLine {
        switch year.standing {
        case .figure(let figure): text.figure(figure)
        case .indicator(let row, let rubric): text.side(row, in: rubric, withWeight: true)
        case .total(let table):
            table.edition.rubric.isOrdinal
                ? standpoint.line(Words.noTotalShort) : TextLine(text.total(table.totals))
        }
    }

    /// The grade of a total that is complete.
    private func grade(of year: Trend.Year) -> String? {
        guard case .total(let table) = year.standing else { return nil }
        return table.grade?.title
    }

    private func difference(_ change: Change) -> String {
        switch trend.topic {
        case .figure: text.figureDifference(change)
        case .indicator, .total: change.difference.map(NumberText.difference) ?? "-"
        }
    }

    package var json: JSONText {
        .object(
            standpoint.members("trend") + [
                .init("agency_name", .string(agencyName)), .init("topic", topic),
                .init("title", .text(trend.title)), .init("unit", .text(trend.unit?.symbol)),
                .init("years", .array(trend.years.map(json))),
            ])
    }

    private var topic: JSONText {
        switch trend.topic {
        case .figure(let figure): ["figure": .string(figure.text)]
        case .indicator(let indicator): ["indicator": .string(indicator.text)]
        case .total: ["total": true]
        }
    }

    private func json(_ year: Trend.Year) -> JSONText {
        let state: JSONText =
            switch year.standing {
            case .figure, .total: .null
            case .indicator(let row, _): .string(row.state.rawValue)
            }
        return [
            "year": .integer(year.year.number), "evaluation": .evaluation(year.key),
            "state": state, "value": .exact(year.value), "shown": .string(value(of: year).text),
            "grade": .text(grade(of: year)),
            "difference": .exact(year.change?.difference),
            "rate": year.change.map { JSONText.rate($0.rate) } ?? .null,
            "entries": .entries(year.entries),
        ]
    }

    /// For a cell of a table: empty where there is none, as other cells are.
    private func rate(of year: Trend.Year) -> String? {
        year.change.map { text.rate($0.rate).text }.flatMap { $0 == "-" ? nil : $0 }
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: CSVText.evaluationColumns(standpoint)
                + [
                    Words.period, Words.amount, Words.unit, Words.difference,
                    Words.changeRate, Words.entry, Words.grade,
                ].map { standpoint.say($0) })
        for year in trend.years {
            csv.append(
                CSVText.evaluationCells(year.key) + [
                    .number("\(year.year)"),
                    year.value.map { .number($0.shortDecimal(maxPlaces: 12)) } ?? .empty,
                    .text(trend.unit?.symbol),
                    year.change?.difference.map { .number($0.shortDecimal(maxPlaces: 12)) }
                        ?? .empty,
                    .text(rate(of: year)),
                    .text(NumberText.entries(year.entries)), .text(grade(of: year)),
                ])
        }
        return csv
    }
}
