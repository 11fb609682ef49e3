// The members of the facts that have many.

import Evaluation
import Scoring

extension EventMembers {
    func ledger(_ fact: LedgerOpened) -> [LabelledText] {
        let authors = fact.authors.joined(separator: " ")
        return [
            .init(Words.title, fact.title), .init(Words.ledger, fact.ledger),
            .init(Words.base, fact.base), .init(Words.format, "\(fact.format), sha-256"),
            .init(Words.zone, fact.zone.canonical),
            authors.isEmpty
                ? .init(Words.authors, Words.open) : .init(Words.authors, authors),
        ]
    }

    func agency(_ fact: AgencyRegistered) -> [LabelledText] {
        let formerly = fact.formerly.map(\.text).joined(separator: " ")
        return [.init(Words.agencyID, fact.agency.text), .init(Words.title, fact.name)]
            + LabelledText.some(Words.parent, fact.parent?.text)
            + LabelledText.some(Words.formerly, formerly.isEmpty ? nil : formerly)
    }

    func interpretation(_ fact: InterpretationAdopted) -> [LabelledText] {
        let indicator = fact.indicator.map { title(of: $0) }
        return [
            .init(Words.rubric, "#\(fact.rubric)"),
            indicator.map { .init(Words.indicator, $0) }
                ?? .init(Words.indicator, Words.allIndicators),
            .init(Words.question, fact.question.words), .init(Words.choice, fact.choice.words),
        ] + LabelledText.some(Words.pointsLabel, fact.points?.text) + [
            .init(Words.cause, fact.cause)
        ]
            + corrected(fact.corrects)
    }

    func figure(_ fact: FigureRecorded) -> [LabelledText] {
        let basis = fact.basis.map { [LabelledText(Words.basisColumn, $0.words)] } ?? []
        let restates = fact.restates.map {
            [LabelledText(Words.restates, Words.reference("#\($0.entry)", $0.reason))]
        }
        return [
            .init(Words.figure, title(of: fact.figure)), .init(Words.period, "\(fact.period)"),
            .init(Words.amount, fact.quantity.description),
        ] + basis + [.init(Words.source, text(fact.source))]
            + LabelledText.some(Words.item, fact.item?.text)
            + LabelledText.some(Words.note, fact.note) + (restates ?? []) + corrected(fact.corrects)
    }

    func judgement(_ fact: PointJudged) -> [LabelledText] {
        [
            .init(Words.indicator, title(of: fact.indicator)),
            .init(Words.point, title(of: fact.point, fact.indicator)),
            .init(Words.judgements, answer(fact.judgement, fact.indicator)),
            .init(Words.grounds, fact.grounds),
        ] + LabelledText.some(Words.source, fact.source.map(text))
            + LabelledText.some(Words.item, fact.item?.text)
            + LabelledText.some(Words.decider, fact.by) + corrected(fact.corrects)
    }

    func computed(_ fact: ScoreComputed) -> [LabelledText] {
        let exact = fact.exact.map {
            NumberText.hides($0)
                ? Words.withExact(NumberText.points($0), $0.canonical)
                : Bilingual(NumberText.points($0), NumberText.points($0))
        }
        return [
            .init(Words.indicator, title(of: fact.indicator)), .init(Words.state, fact.state.words),
        ] + (exact.map { [.init(Words.pointsLabel, $0)] } ?? [])
            + LabelledText.some(Words.rounding, fact.score?.text)
            + [.init(Words.inputs, NumberText.entries(fact.inputs, limit: 200))]
    }

    func declaration(_ fact: DeclarationRecorded) -> [LabelledText] {
        let scores = fact.scores.map { row -> Bilingual in
            let title = title(of: row.indicator)
            return row.score.map { Bilingual("\(title) \($0)", "\(title) \($0)") }
                ?? Bilingual("\(title) \(Words.blank.zh)", "\(title) \(Words.blank.en)")
        }
        return LabelledText.some(Words.totalPoints, fact.total?.text)
            + LabelledText.some(Words.grade, fact.grade)
            + [
                .init(Words.source, text(fact.source)),
                .init(Words.scores, Self.joined(scores)),
            ] + corrected(fact.corrects)
    }

    func raised(_ fact: FindingRaised) -> [LabelledText] {
        let about = [
            fact.about.entry.map { "#\($0)" }, fact.about.indicator.map { title(of: $0) },
            fact.about.figure.map { title(of: $0) },
        ].compactMap { $0 }.joined(separator: ", ")
        return [
            about.isEmpty ? .init(Words.about, Words.wholeTable) : .init(Words.about, about),
            .init(Words.textLabel, fact.text),
        ]
    }

    func answered(_ fact: FindingAnswered) -> [LabelledText] {
        [
            .init(Words.findingCode, fact.finding.code),
            .init(Words.findingPlace, fact.finding.place),
            .init(Words.inputs, NumberText.entries(fact.finding.entries, limit: 200)),
            .init(Words.answerLabel, fact.answer.words), .init(Words.cause, fact.cause),
        ]
    }

    func sealed(_ fact: EvaluationSealed) -> [LabelledText] {
        let rows = fact.rows.map { row -> Bilingual in
            let title = title(of: row.indicator)
            let entry = row.entry.map { " #\($0)" } ?? ""
            return row.score.map {
                Bilingual("\(title) \($0.canonical)\(entry)", "\(title) \($0.canonical)\(entry)")
            } ?? Bilingual("\(title) \(row.state.words.zh)", "\(title) \(row.state.words.en)")
        }
        let totals = fact.totals
        let points = Words.pointsOf(totals.scored.text, totals.of.text)
        let signers = fact.signers.joined(separator: ", ")
        var members: [LabelledText] = [
            .init(Words.totalPoints, points),
            .init(Words.range, "[\(totals.lowest), \(totals.highest)]"),
        ]
        members += LabelledText.some(Words.grade, fact.grade)
        members += LabelledText.some(Words.signers, signers.isEmpty ? nil : signers)
        members.append(.init(Words.rows, Self.joined(rows)))
        return members
    }

    private static func joined(_ parts: [Bilingual]) -> Bilingual {
        Bilingual(
            parts.map(\.zh).joined(separator: "; "), parts.map(\.en).joined(separator: "; "))
    }
}
