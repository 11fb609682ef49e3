// A rubric as people read it: its tree with weights, rules in words and points; and what is doubtful in it.

package import Evaluation
package import Scoring

/// `kaoji rubric show`: as lines and JSON.
package struct RubricPage: Page {
    private let rubric: Rubric
    /// The entry that adopted it; nil for a file not adopted.
    private let entry: EntryNumber?
    private let standpoint: Standpoint
    private let interpretations: InterpretationLines?

    /// - Parameter framework: holds the interpretations in force.
    package init(
        _ edition: RubricEdition, in framework: Framework, _ standpoint: Standpoint
    ) {
        rubric = edition.rubric
        entry = edition.entry
        self.standpoint = standpoint
        interpretations = InterpretationLines(edition, framework, standpoint)
    }

    /// A rubric that is not adopted, as read from a file.
    package init(_ rubric: Rubric, _ standpoint: Standpoint) {
        self.rubric = rubric
        entry = nil
        self.standpoint = standpoint
        interpretations = nil
    }

    private var language: Language { standpoint.language }
    private var width: Int { standpoint.width }

    package var lines: [TextLine] {
        let title = TextLine("\(rubric.title)  \(rubric.id)  ") + adoption
        return standpoint.head(title) + terms + [""] + tree + [""] + figures
            + (interpretations?.lines ?? [])
    }

    private var adoption: TextLine {
        let words = entry.map { Words.adopted(NumberText.entry($0)) } ?? Words.notAdopted
        return TextLine(words(language), tone: .dim)
    }

    /// Full marks, source, grades, rounding, exemptions.
    private var terms: [TextLine] {
        let full = Words.indicatorCount(
            rubric.indicators.count, NumberText.points(rubric.full.exact))
        let grades = rubric.grades.map {
            "\($0.title) \(Words.atLeast(NumberText.points($0.atLeast.exact)))"
        }.joined(separator: ", ")
        let rounding = rubric.rounding.map {
            Words.roundedTo($0.digits, $0.mode.words, perIndicator: $0.scope == .indicator)
        }
        let exempt = rubric.exemptions.map { $0.words(language) }.joined(separator: ", ")
        return [TextLine(full(language))]
            + (rubric.source.map { labelled(Words.source, $0) } ?? [])
            + labelled(Words.grades, grades.isEmpty ? Words.gradeNone(language) : grades)
            + labelled(Words.rounding, (rounding ?? Words.roundingUnsaid)(language))
            + labelled(
                Words.exemptions, exempt.isEmpty ? Words.exemptionsUnsaid(language) : exempt)
    }

    private var tree: [TextLine] {
        TableOutline(rubric).parts.flatMap { part -> [TextLine] in
            switch part {
            case .group(let group):
                let weight = TextLine("  \(group.shownWeight)", tone: .dim)
                return [.blanks(2 * (group.level - 1)) + TextLine(group.title) + weight]
            case .indicator(let place): return self.indicator(place)
            }
        }
    }

    private func indicator(_ place: Int) -> [TextLine] {
        let indicator = rubric.indicators[place]
        let number = "\(place + 1)"
        let lead = String(repeating: " ", count: max(1, 6 - number.utf8.count)) + number
        let head =
            TextLine("\(lead) \(indicator.title)  \(NumberText.points(indicator.weight.exact))")
            + TextLine("  \(indicator.id)", tone: .dim)
        var below: [String] = []
        if let measure = indicator.measure {
            below.append(
                measure.formula.text { figure, yearsBack in
                    Words.prior(rubric.title(of: figure) ?? figure.text, yearsBack)(language)
                })
        }
        below.append(RuleText(indicator, in: rubric)(language))
        let points = indicator.points.map { "\($0.id) \($0.title)" }
        let note = indicator.note.map { "\(Words.note(language)): \($0)" }
        below += indicator.clauses.map { ClauseText($0).line(language) }
        return [head]
            + (below + [note].compactMap { $0 }).flatMap {
                WrappedText.hanging(.blanks(10), $0, indent: 10, width: width)
            }
            + points.flatMap {
                WrappedText.hanging(.blanks(10), $0, indent: 13, width: width, tone: .dim)
            }
    }

    private var figures: [TextLine] {
        guard !rubric.figures.isEmpty else { return [] }
        func column(_ words: Bilingual, flexible: Bool = false) -> TextTable.Column {
            .init(TextLine(words(language), tone: .dim), flexible: flexible)
        }
        var table = TextTable([
            column(Words.figures), column(Words.title, flexible: true), column(Words.unit),
            column(Words.basisColumn), column(Words.usedBy, flexible: true),
        ])
        for figure in rubric.figures {
            table.append([
                TextLine(figure.id.text), TextLine(figure.title), TextLine(figure.unit.symbol),
                TextLine(figure.basis?.words(language) ?? ""), TextLine(users(of: figure.id)),
            ])
        }
        for figure in rubric.derived {
            let formula = figure.formula.text { id, _ in rubric.title(of: id) ?? id.text }
            table.append([
                TextLine(figure.id.text), TextLine("\(figure.title) = \(formula)"), "",
                TextLine(Words.derived(language)), TextLine(users(of: figure.id)),
            ])
        }
        return table.lines(width: width)
    }

    /// The numbers of the indicators whose formula names a figure.
    private func users(of figure: FigureID) -> String {
        rubric.indicators.enumerated().filter { _, indicator in
            guard let formula = indicator.measure?.formula else { return false }
            return (formula.reads + rubric.expanded(formula).reads).contains {
                $0.figure == figure
            }
        }.map { "\($0.offset + 1)" }.joined(separator: " ")
    }

    private func labelled(_ label: Bilingual, _ text: String) -> [TextLine] {
        let indent = language == .zh ? 10 : 19
        return WrappedText.hanging(
            TextLine(label(language), tone: .dim), text, indent: indent, width: width)
    }

    package var json: JSONText {
        .object(
            standpoint.members("rubric") + [
                .init("rubric", .string(rubric.id.text)), .init("title", .string(rubric.title)),
                .init("source", .text(rubric.source)), .init("entry", .entry(entry)),
                .init("full", .string(rubric.full.text)),
                .init(
                    "grades",
                    .array(
                        rubric.grades.map {
                            ["title": .string($0.title), "at_least": .string($0.atLeast.text)]
                        })),
                .init("exemptions", .array(rubric.exemptions.map { .string($0.rawValue) })),
                .init("indicators", .array(rubric.indicators.indices.map(json))),
                .init("figures", .array(rubric.figures.map(Self.json))),
                .init("interpretations", .array(interpretations?.json ?? [])),
            ])
    }

    private func json(_ place: Int) -> JSONText {
        let indicator = rubric.indicators[place]
        return [
            "number": .integer(place + 1), "indicator": .string(indicator.id.text),
            "title": .string(indicator.title),
            "groups": .array(rubric.path(of: indicator.group).map { .string($0.title) }),
            "weight": .string(indicator.weight.text),
            "formula": .text(indicator.measure?.formula.canonical),
            "rule": .string(RuleText(indicator, in: rubric)(language)),
            "points": .array(
                indicator.points.map {
                    ["point": .string($0.id.text), "title": .string($0.title)]
                }),
            "clauses": .array(
                indicator.clauses.map {
                    [
                        "clause": .string($0.id.text), "title": .string($0.title),
                        "deduction": .string($0.deduction.text), "repeats": .bool($0.repeats),
                    ]
                }), "note": .text(indicator.note),
        ]
    }

    private static func json(_ figure: FigureDefinition) -> JSONText {
        [
            "figure": .string(figure.id.text), "title": .string(figure.title),
            "unit": .string(figure.unit.symbol), "basis": .text(figure.basis?.rawValue),
            "note": .text(figure.note),
        ]
    }
}
