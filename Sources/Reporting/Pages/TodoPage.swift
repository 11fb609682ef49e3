// What an evaluation is waiting for, each with the command that enters it.

package import Evaluation
package import Scoring

/// `kaoji todo`: as lines and JSON.
package struct TodoPage: Page {
    private let todo: Todo
    private let title: TextLine
    private let standpoint: Standpoint
    private let commands: Commands

    /// Nil for an evaluation that the books do not hold.
    package init?(of key: EvaluationKey, in books: Books, _ standpoint: Standpoint) {
        guard let agency = books.agencies[key.agency], let book = agency.evaluations[key],
            let todo = books.todo(of: key)
        else { return nil }
        self.todo = todo
        self.standpoint = standpoint
        title = EvaluationTitle(key, agency.registered.value.name, seal: book.seal?.entry)
            .line(standpoint)
        commands = Commands(
            key, standpoint, isFurthest: agency.furthest(key.subject, key.year)?.key == key)
    }

    package var isEmpty: Bool { todo.items.isEmpty }

    package var lines: [TextLine] {
        guard !isEmpty else {
            return standpoint.head(title) + [standpoint.line(Words.nothingMissing)]
        }
        let sealed =
            todo.isSealed
            ? standpoint.advice(Words.sealedTodo, commands.reopen(), tone: .warn) : []
        return standpoint.head(title) + [standpoint.line(Words.stillMissing(todo.counts))]
            + sealed + todo.edition.indicators.indices.flatMap(section) + footer
    }

    private var footer: [TextLine] {
        let asksMet = todo.items.contains { item in
            guard case .judgement = item.ask, let place = item.places.first else { return false }
            return todo.edition.indicators[place].indicator.rule.asks == .met
        }
        return asksMet ? ["", standpoint.line(Words.metChoices, tone: .dim)] : []
    }

    /// What an indicator is the first to wait for.
    private func section(_ place: Int) -> [TextLine] {
        let items = todo.items.filter { $0.places.first == place }
        guard !items.isEmpty else { return [] }
        let scored = todo.edition.indicators[place]
        let points = standpoint.say(Words.pointsWaiting(NumberText.points(scored.weight)))
        let heading =
            TextLine("\(scored.number) \(scored.indicator.title)  ") + TextLine(points, tone: .dim)
        return ["", heading] + items.flatMap(lines(of:)) + hints(items, scored)
    }

    /// What is asked, and beside it the command, or below it where there is no room.
    private func lines(of item: Todo.Item) -> [TextLine] {
        let others = item.places.dropFirst().map { $0 + 1 }
        let also = others.isEmpty ? "" : " (\(standpoint.say(Words.alsoFor(others))))"
        let asked = asked(item) + also
        let command = self.command(item)
        let column = 36
        let place = 4 + DisplayWidth.columns(of: asked)
        if place + 2 <= column, column + DisplayWidth.columns(of: command) <= standpoint.width {
            return [
                TextLine("    \(asked)") + .blanks(column - place) + TextLine(command, tone: .good)
            ]
        }
        return WrappedText.hanging(.blanks(4), asked, indent: 4, width: standpoint.width)
            + CommandLines.lines(of: command, width: standpoint.width - 6).map {
                .blanks(6) + TextLine($0, tone: .good)
            }
    }

    private func asked(_ item: Todo.Item) -> String {
        let rubric = todo.edition.rubric
        switch item.ask {
        case .figure(let figure, let period, _):
            return "\(rubric.title(of: figure) ?? figure.text) \(period)"
        case .unavailable(let figure, let period, let cause, _):
            let title = "\(rubric.title(of: figure) ?? figure.text) \(period)"
            return "\(title) \(standpoint.say(Words.statedUnavailable(cause)))"
        case .judgement(let indicator, let point):
            let points = rubric.indicator(indicator)?.points ?? []
            return "\(point) \(points.first { $0.id == point }?.title ?? "")"
        case .award: return standpoint.say(Words.award)
        case .question(let question, _): return standpoint.say(question.words)
        case .exemption(_, let treatment, _):
            return standpoint.say(Words.exemptionNotPermitted(treatment.words))
        case .outsize: return standpoint.say(Words.outsize)
        case .items(let list): return rubric.list(list)?.title ?? list.text
        case .category(let category): return rubric.category(category)?.title ?? category.text
        case .itemFigure(let figure, _, let item):
            return "\(item) \(rubric.title(of: figure) ?? figure.text)"
        case .itemUnavailable(let figure, _, let item, let cause, _):
            let title = "\(item) \(rubric.title(of: figure) ?? figure.text)"
            return "\(title) \(standpoint.say(Words.statedUnavailable(cause)))"
        case .itemJudgement(let indicator, let point, let item):
            let points = rubric.indicator(indicator)?.points ?? []
            return "\(item) \(point) \(points.first { $0.id == point }?.title ?? "")"
        case .awardOutsideGrade: return standpoint.say(Words.outsideGrade)
        case .noSuchRow: return standpoint.say(Words.noSuchRow)
        }
    }

    /// The command line, exact but for the words in capitals.
    private func command(_ item: Todo.Item) -> String {
        let place = (item.places.first ?? 0)
        let scored = todo.edition.indicators[place]
        switch item.ask {
        case .figure(let figure, let period, let home):
            return todo.edition.definition(of: figure).map {
                commands.record($0, period, in: home)
            } ?? commands.explain(scored.number)
        case .unavailable(let figure, _, _, let entry):
            return todo.edition.definition(of: figure).map { commands.correct(entry, $0) }
                ?? commands.explain(scored.number)
        case .judgement(_, let point):
            return commands.judge(scored.number, point, scored.indicator.rule.asks)
        case .award: return commands.award(scored.number)
        case .question(let question, _):
            return commands.interpret(question, scored.number, of: todo.edition.rubric.id)
        case .exemption(_, _, let entry): return commands.withdraw(entry)
        case .outsize, .noSuchRow: return commands.explain(scored.number)
        case .items(let list): return commands.list(list)
        case .category(let category): return commands.category(category)
        case .itemFigure(let figure, let period, let item):
            return todo.edition.definition(of: figure).map {
                commands.record($0, period, in: todo.key, of: item)
            } ?? commands.explain(scored.number)
        case .itemUnavailable(let figure, _, _, _, let entry):
            return todo.edition.definition(of: figure).map { commands.correct(entry, $0) }
                ?? commands.explain(scored.number)
        case .awardOutsideGrade(_, _, let entry): return commands.correct(award: entry)
        case .itemJudgement(_, let point, let item):
            return commands.judge(scored.number, point, scored.indicator.rule.asks, of: item)
        }
    }

    /// What stands for a word in capitals, where it is one of a few.
    private func hints(_ items: [Todo.Item], _ scored: ScoredIndicator) -> [TextLine] {
        var hints: [Bilingual] = []
        for item in items {
            if case .question(let question, _) = item.ask {
                hints.append(Words.choose(question.choices))
            }
            if item.ask.asksJudgement, scored.indicator.rule.asks == .grade {
                let rubric = todo.edition.rubric
                let listed = rubric.grades(of: scored.indicator).map {
                    "\($0) (\(rubric.title(of: $0, in: scored.indicator)))"
                }
                hints.append(Words.gradeChoices(listed.joined(separator: ", ")))
            }
            if case .category(let id) = item.ask, let category = todo.edition.rubric.category(id) {
                let listed = category.values.map { "\($0.id) (\($0.title))" }
                hints.append(Words.valueChoices(listed.joined(separator: ", ")))
            }
        }
        return hints.reduce(into: [Bilingual]()) { known, hint in
            if !known.contains(hint) { known.append(hint) }
        }.flatMap {
            WrappedText.hanging(
                .blanks(4), standpoint.say($0), indent: 4, width: standpoint.width, tone: .dim)
        }
    }

    package var json: JSONText {
        .object(
            standpoint.members("todo") + [
                .init("evaluation", .evaluation(todo.key)), .init("sealed", .bool(todo.isSealed)),
                .init("missing", TablePage.counts(todo.counts)),
                .init("items", .array(todo.items.map(json))),
            ])
    }

    private func json(_ item: Todo.Item) -> JSONText {
        let ids = item.places.map { JSONText.string(todo.edition.indicators[$0].id.text) }
        var members: [JSONText.Member]
        switch item.ask {
        case .figure(let figure, let period, let home):
            members = [
                .init("kind", "figure"), .init("figure", .string(figure.text)),
                .init("period", .integer(period.number)), .init("record_in", .evaluation(home)),
            ]
        case .unavailable(let figure, let period, let cause, let entry):
            members = [
                .init("kind", "unavailable"), .init("figure", .string(figure.text)),
                .init("period", .integer(period.number)), .init("cause", .string(cause)),
                .init("entry", .integer(entry.number)),
            ]
        case .judgement(_, let point):
            members = [.init("kind", "judgement"), .init("point", .string(point.text))]
        case .award: members = [.init("kind", "award")]
        case .question(let question, _):
            members = [.init("kind", "question"), .init("question", .string(question.rawValue))]
        case .exemption(_, let treatment, let entry):
            members = [
                .init("kind", "exemption"), .init("treatment", .string(treatment.rawValue)),
                .init("entry", .integer(entry.number)),
            ]
        case .outsize: members = [.init("kind", "outsize")]
        case .items(let list):
            members = [.init("kind", "items"), .init("list", .string(list.text))]
        case .category(let category):
            members = [.init("kind", "category"), .init("category", .string(category.text))]
        case .itemFigure(let figure, let period, let item):
            members = [
                .init("kind", "figure"), .init("figure", .string(figure.text)),
                .init("item", .string(item.text)), .init("period", .integer(period.number)),
                .init("record_in", .evaluation(todo.key)),
            ]
        case .itemUnavailable(let figure, let period, let item, let cause, let entry):
            members = [
                .init("kind", "unavailable"), .init("figure", .string(figure.text)),
                .init("item", .string(item.text)), .init("period", .integer(period.number)),
                .init("cause", .string(cause)), .init("entry", .integer(entry.number)),
            ]
        case .itemJudgement(_, let point, let item):
            members = [
                .init("kind", "judgement"), .init("point", .string(point.text)),
                .init("item", .string(item.text)),
            ]
        case .awardOutsideGrade(_, let grade, let entry):
            members = [
                .init("kind", "award_outside_grade"), .init("grade", .string(grade.text)),
                .init("entry", .integer(entry.number)),
            ]
        case .noSuchRow(_, let grades):
            members = [
                .init("kind", "no_such_row"),
                .init("grades", .array(grades.map { .string($0.text) })),
            ]
        }
        return .object(
            members + [
                .init("indicators", .array(ids)), .init("text", .string(asked(item))),
                .init("command", .string(command(item))),
            ])
    }
}

extension Todo.Ask {
    fileprivate var asksJudgement: Bool {
        switch self {
        case .judgement, .itemJudgement: true
        case .figure, .unavailable, .award, .question, .exemption, .outsize, .items, .category,
            .itemFigure, .itemUnavailable, .awardOutsideGrade, .noSuchRow:
            false
        }
    }
}
