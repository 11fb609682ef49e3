// Who may append to a ledger, and who might.

import Evaluation
import Reporting
import Scoring

struct ActorListPage: Page {
    let authors: Authors
    let standpoint: Standpoint

    var lines: [TextLine] {
        guard authors.requiredSince != nil else {
            return [TextLine(KeyWords.openLedger(standpoint.language))]
        }
        var table = TextTable(
            [KeyWords.owner, KeyWords.role, KeyWords.scope, KeyWords.entry, KeyWords.keyID].map {
                .init(TextLine($0(standpoint.language), tone: .dim))
            } + [.init(TextLine(KeyWords.revoked(standpoint.language), tone: .dim), flexible: true)]
        )
        for person in authors.people {
            guard let last = person.slot.standing else { continue }
            table.append([
                TextLine(person.name, tone: person.revocation == nil ? nil : .dim),
                TextLine(last.value.role.words(standpoint.language)),
                TextLine(scope(last.value)), TextLine("#\(last.entry)"), TextLine(last.value.id),
                TextLine(
                    person.revocation.map { "#\($0.entry) \($0.value.reason)" } ?? "", tone: .warn),
            ])
        }
        return table.lines(width: standpoint.width)
    }

    private func scope(_ enrolment: Authors.Enrolment) -> String {
        let stages = enrolment.stages.map { $0.words(standpoint.language) }
        let parts = enrolment.agencies.map(\.text) + stages
        return parts.isEmpty
            ? KeyWords.everything(standpoint.language) : parts.joined(separator: " ")
    }

    var json: JSONText {
        .object([
            .init("version", .integer(1)), .init("page", .string("actors")),
            .init("required_since", authors.requiredSince.map { .integer($0.number) } ?? .null),
            .init(
                "actors",
                .array(
                    authors.people.compactMap { person in
                        person.slot.standing.map { json(person, $0) }
                    })),
        ])
    }

    private func json(_ person: Authors.Person, _ last: Held<Authors.Enrolment>) -> JSONText {
        let enrolment = last.value
        return .object([
            .init("name", .string(person.name)), .init("role", .string(enrolment.role.rawValue)),
            .init("agencies", .array(enrolment.agencies.map { .string($0.text) })),
            .init("stages", .array(enrolment.stages.map { .string($0.rawValue) })),
            .init("entry", .integer(last.entry.number)), .init("key", .string(enrolment.key)),
            .init("revoked", person.revocation.map { .integer($0.entry.number) } ?? .null),
        ])
    }
}

extension Authors.Enrolment {
    /// The eight digits that tell keys apart.
    fileprivate var id: String { String(key.split(separator: "+").dropFirst().first ?? "") }
}
