// What a score implies, for programs.

import Evaluation
import Scoring

extension ImpliedPage {
    package var json: JSONText {
        .object(
            standpoint.members("implied") + [
                .init("evaluation", .evaluation(implication.key)),
                .init("agency_name", .string(implication.agencyName)),
                .init("number", .integer(implication.row.number)),
                .init("indicator", .string(implication.row.scored.id.text)),
                .init("title", .string(indicator.title)),
                .init("weight", .exact(implication.row.weight)),
                .init("score", .string(implication.score.text)),
                .init("declared", .bool(implication.isDeclared)),
                .init(
                    "rule", .string(RuleText(indicator, in: rubric)(standpoint.language))),
                .init("possible", .bool(!implication.isNever)),
                .init("rounded", implication.rounded.map(JSONText.interval) ?? .null),
                .init("implies", .implied(implication.exactly)),
                .init("as_written", implication.asWritten.map(written) ?? .null),
                .init(
                    "settled", .array(implication.settled.map { .string($0.rawValue) })),
                .init("vetoed", .bool(implication.canBeStruck)),
                .init("known", .array(implication.known.map(known))),
                .init("unknown", .array(implication.unknown.map(reading))),
                .init("figure", implication.figure.map(figure) ?? .null),
                .init("state", .string(implication.outcome.state.rawValue)),
                .init("points", .points(implication.outcome.points)),
                .init("value", .exact(value)),
                .init("fits", .text(implication.fits?.rawValue)),
            ])
    }

    private var value: Exact? {
        guard case .value(let exact)? = implication.measurement else { return nil }
        return exact
    }

    private func written(_ written: Implication.AsWritten) -> JSONText {
        [
            "scores": .interval(written.scores), "implies": .implied(written.implied),
            "figure": written.figure.map(figure) ?? .null,
        ]
    }

    private func period(_ reading: FigureReading) -> JSONText {
        implication.key.year.back(reading.yearsBack).map { .integer($0.number) } ?? .null
    }

    private func reading(_ reading: FigureReading) -> JSONText {
        ["figure": .string(reading.figure.text), "period": period(reading)]
    }

    private func known(_ figure: KnownFigure) -> JSONText {
        [
            "figure": .string(figure.reading.figure.text), "period": period(figure.reading),
            "unit": .text(figure.unit?.symbol), "value": .exact(figure.value),
            "entries": .entries(figure.entries),
        ]
    }

    private func figure(_ figure: ImpliedFigure) -> JSONText {
        [
            "figure": .string(figure.reading.figure.text), "period": period(figure.reading),
            "unit": .text(figure.unit?.symbol),
            "values": figure.values.map(JSONText.set) ?? .null,
        ]
    }
}

extension JSONText {
    static func interval(_ interval: ExactInterval) -> JSONText {
        func end(_ end: ExactInterval.End?) -> JSONText {
            end.map { ["at": .exact($0.at), "closed": .bool($0.closed)] } ?? .null
        }
        return ["from": end(interval.from), "to": end(interval.to)]
    }

    static func set(_ set: ExactSet) -> JSONText { .array(set.intervals.map(interval)) }

    static func implied(_ implied: Implied) -> JSONText {
        switch implied {
        case .measure(let set): ["kind": "measure", "values": .set(set)]
        case .ratio(let set): ["kind": "ratio", "values": .set(set)]
        case .met(let counts, let all):
            [
                "kind": "met", "counts": .array(counts.map { .integer($0) }),
                "of": .integer(all),
            ]
        case .points(let ways):
            ["kind": "points", "ways": .ways(ways) { .string($0.text) }]
        case .occurrences(let total, let ways):
            [
                "kind": "occurrences", "values": .set(total),
                "ways": .ways(ways) { .integer($0) },
            ]
        case .grades(let grades):
            ["kind": "grades", "grades": .array(grades.map { .string($0.text) })]
        case .gradesGiven(let ways):
            ["kind": "grades_given", "ways": .ways(ways) { .string($0.text) }]
        case .award: ["kind": "award"]
        case .gathered(let gather, .items(let list), let set):
            [
                "kind": "items", "list": .string(list.text), "gather": .string(gather.rawValue),
                "values": .set(set),
            ]
        case .gathered(let gather, .parts(let parts), let set):
            [
                "kind": "parts", "gather": .string(gather.rawValue), "values": .set(set),
                "parts": .array(
                    parts.map { part in
                        [
                            "title": .string(part.title),
                            "values": part.values.map(JSONText.set) ?? .null,
                        ]
                    }),
            ]
        case .byCategory(let cases):
            [
                "kind": "by_category",
                "cases": .array(
                    cases.map {
                        ["value": .string($0.value.text), "implies": .implied($0.implied)]
                    }
                ),
            ]
        }
    }

    /// Null where they are too many to be listed.
    private static func ways<Element>(
        _ ways: Implied.Ways<Element>, _ element: (Element) -> JSONText
    ) -> JSONText {
        guard case .listed(let all) = ways else { return .null }
        return .array(all.map { .array($0.map(element)) })
    }
}
