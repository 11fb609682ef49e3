// The rubrics of a ledger.

import Evaluation
package import Scoring

/// `kaoji rubric list`: the editions adopted, in the order of their entries.
package struct RubricListPage: Page {
    private let editions: [RubricEdition]
    private let standpoint: Standpoint

    package init(_ framework: Framework, _ standpoint: Standpoint) {
        editions = framework.editions.values.sorted { $0.entry < $1.entry }
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        let head = standpoint.head(standpoint.line(Words.rubric))
        guard !editions.isEmpty else { return head + [standpoint.line(Words.noRubrics)] }
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
        ) -> TextTable.Column {
            .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
        }
        var table = TextTable([
            column(Words.entry), column(Words.rubric), column(Words.title, flexible: true),
            column(Words.indicators, .right), column(Words.full, .decimal),
        ])
        for edition in editions {
            table.append([
                TextLine("#\(edition.entry)"), TextLine(edition.rubric.id.text),
                TextLine(edition.rubric.title), TextLine("\(edition.rubric.indicators.count)"),
                TextLine(NumberText.points(edition.rubric.full.exact)),
            ])
        }
        return head + table.lines(width: standpoint.width)
    }

    package var json: JSONText {
        .object(
            standpoint.members("rubrics") + [
                .init(
                    "rubrics",
                    .array(
                        editions.map {
                            [
                                "entry": .integer($0.entry.number),
                                "rubric": .string($0.rubric.id.text),
                                "title": .string($0.rubric.title),
                                "indicators": .integer($0.rubric.indicators.count),
                                "full": .string($0.rubric.full.text),
                            ]
                        }))
            ])
    }
}
