// What changed between two evaluations and what caused it, scores first, the figures behind them below.

package import Evaluation
package import Scoring

/// `kaoji diff`: as lines, JSON and CSV.
package struct DiffPage: TabularPage {
    let comparison: Comparison
    let agencyName: String
    let standpoint: Standpoint
    /// The entry up to which the earlier side is read; nil where both are read at the standpoint.
    let fromEntry: EntryNumber?
    private let text: ChangeText

    /// - Parameter fromEntry: for one evaluation in two states of the ledger, the end of the earlier one.
    package init(
        _ comparison: Comparison, agencyName: String, _ standpoint: Standpoint,
        fromEntry: EntryNumber? = nil
    ) {
        self.comparison = comparison
        self.agencyName = agencyName
        self.standpoint = standpoint
        self.fromEntry = fromEntry
        text = ChangeText(standpoint.language)
    }

    package var isSame: Bool { comparison.isSame }

    package var lines: [TextLine] {
        let subject = comparison.to.key.subject.map { " / \($0)" } ?? ""
        let head = standpoint.head(TextLine(agencyName + subject)) + sides + totalLines
        guard !isSame else { return head + [standpoint.line(Words.same, tone: .good)] }
        return head + [""] + scores.lines(width: standpoint.width) + scoreRest + [""]
            + (shownFigures.isEmpty ? [] : figures.lines(width: standpoint.width)) + figureRest
    }

    // MARK: Head

    private var sides: [TextLine] {
        let (from, to) = (comparison.from, comparison.to)
        let (before, after) = (
            side(from, at: fromEntry) + " -> ",
            side(to, at: fromEntry == nil ? nil : standpoint.entry)
        )
        let isWide = before.columns + after.columns > standpoint.width
        let title = isWide ? [before, after] : [before + after]
        guard comparison.rubricsDiffer else { return title }
        let weights = comparison.lines.count { $0.weightDiffers }
        let onlyOne = comparison.onlyFrom.count + comparison.onlyTo.count
        let words = Words.rubricsDiffer(weights, onlyOne: onlyOne)
        return standpoint.joined(title + [standpoint.line(words, tone: .warn)])
    }

    private func side(_ table: ScoreTable, at entry: EntryNumber?) -> TextLine {
        let stage = EvaluationTitle(table.key, "", seal: table.seal?.entry).stage(standpoint)
        let place = entry.map { " " + standpoint.say(Words.asOf("#\($0)")) } ?? ""
        return TextLine("\(table.key.year)/") + stage + TextLine(place)
    }

    /// Whether both sides have grades and no total.
    private var isOrdinal: Bool { fromRubric.isOrdinal && toRubric.isOrdinal }
    private var fromRubric: Rubric { comparison.from.edition.rubric }
    private var toRubric: Rubric { comparison.to.edition.rubric }

    private var totalLines: [TextLine] {
        if isOrdinal { return [standpoint.line(Words.noTotal)] }
        let totals = comparison.totals
        let first = [
            "\(standpoint.say(Words.totalPoints))  \(text.total(totals.from)) -> \(text.total(totals.to))",
            standpoint.say(Words.differenceIs(differenceText)),
        ].map { TextLine($0) }
        guard totals.isComplete else {
            let range = Words.differenceWithin(
                NumberText.difference(totals.lowest), NumberText.difference(totals.highest))
            return standpoint.joined(first) + [standpoint.line(range)]
        }
        switch totals.rate {
        case .value(let rate):
            let words = Words.rateIs(NumberText.changeRate(rate))
            return standpoint.joined(first + [standpoint.line(words)])
        case .notComputable(let reason):
            return standpoint.joined(first + [standpoint.line(reason.words)])
        }
    }

    /// `-6.25`, with the exact difference where that hides something.
    private var differenceText: String {
        let difference = comparison.totals.difference
        let shown = NumberText.difference(difference)
        guard NumberText.hides(difference) else { return shown }
        return standpoint.say(Words.withExact(shown, NumberText.signed(difference.canonical)))
    }

    // MARK: Scores

    private func column(
        _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
    ) -> TextTable.Column {
        .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
    }

    /// The headings of both sides: their years, or stages, or entries, whatever tells them apart.
    private var headings: (TextLine, TextLine) {
        let (from, to) = (comparison.from.key, comparison.to.key)
        if from.year != to.year { return ("\(from.year)", "\(to.year)") }
        if from.stage != to.stage {
            return (standpoint.line(from.stage.heading), standpoint.line(to.stage.heading))
        }
        guard let fromEntry else {
            return (standpoint.line(Words.before), standpoint.line(Words.after))
        }
        return ("#\(fromEntry)", TextLine(standpoint.entry.map { "#\($0)" } ?? ""))
    }

    private var scores: NotedTable {
        var table = NotedTable(
            [
                .init(""), column(Words.indicator, flexible: true),
                .init(headings.0, .decimal), .init(headings.1, .decimal),
                column(Words.difference, .decimal),
                column(comparison.isOfStages ? Words.deviation : Words.scoreRate),
            ], notes: standpoint.line(Words.becauseOf, tone: .dim))
        for line in comparison.lines where !line.isSame {
            let causes = text.causes(line, isOnly: line.parts.count == 1)
            let weights = Words.weightChange(
                NumberText.points(line.from.weight), NumberText.points(line.to.weight))
            table.append(
                [
                    sign(line.difference), title(line.to),
                    text.side(line.from, in: fromRubric, withWeight: line.weightDiffers),
                    text.side(line.to, in: toRubric, withWeight: line.weightDiffers),
                ] + changes(line),
                causes + (line.weightDiffers ? [Note(standpoint.say(weights))] : []))
        }
        let rubric = [Note(standpoint.say(ChangeCause.rubric.words))]
        let absent = standpoint.line(Words.noSuchIndicator, tone: .dim)
        for row in comparison.onlyFrom {
            let change = row.points.map { Exact.zero - $0 }
            table.append(
                [
                    sign(change), title(row), text.side(row, in: fromRubric, withWeight: true),
                    absent,
                    isOrdinal ? "" : text.difference(change),
                ], rubric)
        }
        for row in comparison.onlyTo {
            table.append(
                [
                    sign(row.points), title(row), absent,
                    text.side(row, in: toRubric, withWeight: true),
                    isOrdinal ? "" : text.difference(row.points),
                ], rubric)
        }
        if isOrdinal { return table }
        table.append(
            ["=", standpoint.line(Words.total), "", "", sum],
            comparison.parts.map {
                Note("\(standpoint.say($0.cause.words)) \(text.amount($0.amount))")
            })
        return table
    }

    /// Points and rates; grades have no distance.
    private func changes(_ line: Comparison.Line) -> [TextLine] {
        if isOrdinal { return ["", ""] }
        return [
            text.difference(line.difference),
            comparison.isOfStages
                ? text.deviation(line.deviation) : text.rates(line.from, line.to),
        ]
    }

    private var sum: TextLine { text.difference(comparison.totals.difference) }

    private func title(_ row: ScoreTable.Row) -> TextLine {
        TextLine("\(row.number) \(row.scored.indicator.title)")
    }

    private func sign(_ difference: Exact?) -> TextLine {
        guard let difference, !difference.isZero else { return "~" }
        return difference.isNegative ? TextLine("-", tone: .bad) : TextLine("+", tone: .good)
    }

    private var scoreRest: [TextLine] {
        let same = comparison.lines.count { $0.isSame }
        return same == 0 ? [] : ["   " + standpoint.line(Words.unchanged(same), tone: .dim)]
    }

    // MARK: Figures

    /// Of two years every figure; of one year in two states those that differ.
    private var shownFigures: [FigureChange] {
        comparison.from.key.year == comparison.to.key.year
            ? comparison.figures.filter { !$0.isSame } : comparison.figures
    }

    private var figures: TextTable {
        var table = TextTable([
            .init(""), column(Words.figures, flexible: true), column(Words.unit),
            .init(headings.0, .decimal), .init(headings.1, .decimal),
            column(Words.difference, .decimal), column(Words.changeRate, .decimal),
        ])
        for change in shownFigures {
            table.append([
                change.isSame ? "" : "~", TextLine(figureTitle(change)),
                TextLine(change.unit?.symbol ?? ""), text.figure(change.from),
                text.figure(change.to),
                TextLine(text.figureDifference(change.change, [change.from, change.to])),
                text.rate(change.change.rate),
            ])
        }
        return table
    }

    func figureTitle(_ change: FigureChange) -> String {
        standpoint.say(Words.prior(change.title, change.yearsBack))
    }

    private var figureRest: [TextLine] {
        let hidden = comparison.figures.count - shownFigures.count
        if hidden == 0 { return [] }
        let words =
            shownFigures.isEmpty ? Words.unchangedFigures(hidden) : Words.unchanged(hidden)
        return ["   " + standpoint.line(words, tone: .dim)]
    }
}
