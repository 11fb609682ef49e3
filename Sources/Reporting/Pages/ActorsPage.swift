// Who may append to a ledger, and who might once: names, roles, scopes, keys.

import Evaluation
package import Scoring

/// `kaoji actor list`: as lines, JSON and CSV.
package struct ActorsPage: TabularPage {
    private let authors: Authors
    private let standpoint: Standpoint

    package init(_ authors: Authors, _ standpoint: Standpoint) {
        self.authors = authors
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        guard let since = authors.requiredSince else {
            return standpoint.head("") + [standpoint.line(Words.nobodyEnrolled)]
        }
        func column(_ words: Bilingual, flexible: Bool = false) -> TextTable.Column {
            .init(standpoint.line(words, tone: .dim), flexible: flexible)
        }
        var table = TextTable([
            column(Words.enrolled, flexible: true), column(Words.role),
            column(Words.actsFor, flexible: true), column(Words.entry), column(Words.keyID),
            column(Words.revokedBy, flexible: true),
        ])
        for (person, held) in rows {
            let tone: Tone? = person.revocation == nil ? nil : .dim
            table.append([
                TextLine(person.name, tone: tone),
                standpoint.line(held.value.role.words, tone: tone),
                TextLine(scope(of: held.value), tone: tone), TextLine("#\(held.entry)", tone: tone),
                TextLine(held.value.keyID, tone: tone),
                TextLine(
                    person.revocation.map { "#\($0.entry) \($0.value.reason)" } ?? "", tone: .warn),
            ])
        }
        let head = standpoint.line(Words.signedFrom("#\(since)"))
        return standpoint.head(head) + table.lines(width: standpoint.width)
    }

    /// Everybody with what stood of them last.
    private var rows: [(Authors.Person, Held<Authors.Enrolment>)] {
        authors.people.compactMap { person in person.slot.standing.map { (person, $0) } }
    }

    private func scope(of enrolment: Authors.Enrolment) -> String {
        let stages = enrolment.stages.map { standpoint.say($0.heading) }
        let parts = enrolment.agencies.map(\.text) + stages
        return parts.isEmpty ? standpoint.say(Words.everything) : parts.joined(separator: " ")
    }

    package var json: JSONText {
        .object(
            standpoint.members("actors") + [
                .init("required_since", .entry(authors.requiredSince)),
                .init("actors", .array(rows.map { json($0, $1) })),
            ])
    }

    private func json(_ person: Authors.Person, _ held: Held<Authors.Enrolment>) -> JSONText {
        let enrolment = held.value
        return [
            "name": .string(person.name), "role": .string(enrolment.role.rawValue),
            "agencies": .array(enrolment.agencies.map { .string($0.text) }),
            "stages": .array(enrolment.stages.map { .string($0.rawValue) }),
            "entry": .entry(held.entry), "key": .string(enrolment.key),
            "revoked": .entry(person.revocation?.entry),
        ]
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: [
                Words.enrolled, Words.role, Words.agenciesHeld, Words.stagesHeld, Words.entry,
                Words.publicKey, Words.revokedBy,
            ].map { standpoint.say($0) })
        for (person, held) in rows {
            csv.append([
                .text(person.name), .text(held.value.role.rawValue),
                .text(held.value.agencies.map(\.text).joined(separator: " ")),
                .text(held.value.stages.map(\.rawValue).joined(separator: " ")),
                .entry(held.entry), .text(held.value.key), .entry(person.revocation?.entry),
            ])
        }
        return csv
    }
}

extension Authors.Enrolment {
    /// The eight digits that tell keys apart.
    fileprivate var keyID: String { String(key.split(separator: "+").dropFirst().first ?? "") }
}
