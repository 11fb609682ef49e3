// `kaoji whatif`: which scores would follow from figures that are not on record.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import Reading
import Reporting
import Scoring

struct WhatIfVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Show what other figures, judgements or awards would score; record nothing (测算).",
        usage: """
            kaoji whatif 2021 reception 9.30 万元 [FIGURE VALUE UNIT …]
            kaoji whatif 2021 reception@2020 10 万元 --judge duties mandate unmet --award economy 4
            """,
        discussion:
            "FIGURE@2020 is of an earlier year, FIGURE/ITEM of an item. The file is opened for reading alone."
    )

    @OptionGroup var options: ViewOptions

    @Argument(help: "Figures with their values and units, three words each.")
    var figures: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Suppose a judgement: indicator, point (or all), judgement.",
            valueName: "indicator point judgement"))
    var judge: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Suppose an award: indicator, points.", valueName: "indicator points"))
    var award: [String] = []

    @OptionGroup var format: TableFormatOptions

    func validate() throws {
        guard figures.count.isMultiple(of: 3) else {
            throw UsageProblem(
                "每个数据写三个词: 名称 数值 单位", "Give three words for each figure: name, value, unit.")
        }
        guard judge.count.isMultiple(of: 3), award.count.isMultiple(of: 2) else {
            throw UsageProblem(
                "--judge 后面写 指标 要点 判定, --award 后面写 指标 分数",
                "--judge takes an indicator, a point and a judgement; --award an indicator and points."
            )
        }
        guard !(figures + judge + award).isEmpty else {
            throw UsageProblem("没有写明假设什么", "Say what is to be supposed.")
        }
    }

    func run() throws {
        let found = try options.evaluation()
        let book = try found.found(found.books.evaluation(found.key))
        let inputs = try suppositions(in: book)
        let supposition: Supposition?
        do {
            supposition = try found.books.supposing(
                inputs, in: found.key, next: EntryNumber(found.view.head.seq + 1))
        } catch let refused as RefusedSupposition {
            throw RefusedCommands(refused).seen(in: found.books)
        }
        let page = WhatIfPage(
            try found.found(supposition), found.standpoint(options.ledger.language))
        Surroundings.current.show(page, format)
    }

    private func suppositions(in book: EvaluationBook) throws -> [SupposedInput] {
        let names = Names(book.edition.rubric)
        var inputs: [SupposedInput] = []
        for place in stride(from: 0, to: figures.count, by: 3) {
            let named = try FigureName(figures[place], names, book)
            let (value, _) = try Inputs.number(figures[place + 1], "VALUE")
            let unit = try Inputs.unit(figures[place + 2], of: named.figure)
            inputs.append(
                .figure(named.figure.id, named.period, named.item, Quantity(value, unit)))
        }
        for place in stride(from: 0, to: judge.count, by: 3) {
            let indicator = try names.asked { try $0.indicator(judge[place]) }
            let (point, item) = try Self.split(judge[place + 1], at: "/")
            let id = try item.map { try book.item($0, on: indicator.judgedItems) }
            for judged in try names.asked({ try $0.points(point, of: indicator, item: id) }) {
                let judgement = try Judgements.read(
                    judge[place + 2], for: judged, of: indicator, names)
                inputs.append(.judgement(indicator.id, judged.id, id, judgement))
            }
        }
        for place in stride(from: 0, to: award.count, by: 2) {
            let indicator = try names.asked { try $0.indicator(award[place]) }
            inputs.append(.award(indicator.id, try Inputs.points(award[place + 1], "POINTS")))
        }
        return inputs
    }

    /// A name, and what stands behind a mark in it.
    fileprivate static func split(
        _ text: String, at mark: Character
    ) throws -> (name: String, rest: String?) {
        guard let place = text.lastIndex(of: mark) else { return (text, nil) }
        return (String(text[..<place]), String(text[text.index(after: place)...]))
    }
}

/// `reception`, `reception@2020`, `paid/roads`.
private struct FigureName {
    let figure: FigureDefinition
    let period: FiscalYear
    let item: ItemID?

    init(_ text: String, _ names: Names, _ book: EvaluationBook) throws {
        let (rest, back) = try WhatIfVerb.split(text, at: "@")
        let (name, item) = try WhatIfVerb.split(rest, at: "/")
        figure = try names.asked { try $0.figure(name) }
        period = try back.map { try Inputs.year($0, "FIGURE@YEAR") } ?? book.key.year
        let list = figure.list
        self.item = try item.map { try book.item($0, on: list) }
    }
}
