// The files of evidence that an agency filed: which are there, which are missing, which were erased and why.

import Evaluation
package import Scoring

/// `kaoji evidence list`: as lines, JSON and CSV.
package struct EvidencePage: TabularPage {
    private let rows: [Row]
    private let agencyName: String
    private let standpoint: Standpoint

    /// A file and what there is of it.
    package struct Row: Hashable, Sendable {
        let file: EvidenceShelf.File
        let state: State

        /// - Parameter isThere: whether the ledger has what it should, not yet hashed.
        package init(_ file: EvidenceShelf.File, isThere: Bool) {
            self.file = file
            state =
                if file.erased != nil {
                    .erased
                } else if !isThere {
                    .missing
                } else { file.filed.value.kept == .ledger ? .kept : .outside }
        }
    }

    /// What became of a file.
    enum State: String {
        case kept, outside, missing, erased
    }

    package init(_ rows: [Row], agencyName: String, _ standpoint: Standpoint) {
        self.rows = rows
        self.agencyName = agencyName
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        let head = standpoint.head(TextLine(agencyName))
        guard !rows.isEmpty else { return head + [standpoint.line(Words.noEvidence)] }
        func column(
            _ words: Bilingual, _ alignment: TextTable.Alignment = .left, flexible: Bool = false
        ) -> TextTable.Column {
            .init(standpoint.line(words, tone: .dim), alignment, flexible: flexible)
        }
        var table = TextTable([
            column(Words.entry), column(Words.evidenceName, flexible: true),
            column(Words.bytes, .right), column(Words.evidenceState),
            column(standpoint.actorHeading, flexible: true),
            column(Words.legalBasis, flexible: true),
        ])
        for row in rows {
            let (filed, erased) = (row.file.filed, row.file.erased)
            table.append([
                TextLine("#\(filed.entry)"), TextLine(filed.value.name),
                TextLine("\(filed.value.bytes)"),
                standpoint.line(row.state.words, tone: row.state == .missing ? .bad : nil),
                standpoint.actorCell(filed.actor, of: filed.entry),
                TextLine(erased.map { "#\($0.entry) \($0.value.basis)" } ?? "", tone: .dim),
            ])
        }
        return head + table.lines(width: standpoint.width)
    }

    package var json: JSONText {
        .object(
            standpoint.members("evidence") + [.init("evidence", .array(rows.map(json)))])
    }

    private func json(_ row: Row) -> JSONText {
        let filed = row.file.filed
        return [
            "entry": .entry(filed.entry), "agency": .string(filed.value.agency.text),
            "name": .string(filed.value.name), "bytes": .integer(filed.value.bytes),
            "digest": .string(filed.value.digest), "kept": .string(filed.value.kept.rawValue),
            "note": filed.value.note.map { .string($0) } ?? .null, "actor": .string(filed.actor),
            "at": .string(filed.at.canonical), "state": .string(row.state.rawValue),
            "erased": .entry(row.file.erased?.entry),
            "basis": row.file.erased.map { .string($0.value.basis) } ?? .null,
        ]
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: [
                Words.entry, Words.evidenceName, Words.bytes, Words.saltedDigest, Words.keptAt,
                Words.evidenceState, Words.by, Words.erasedBy, Words.legalBasis,
            ].map { standpoint.say($0) })
        for row in rows {
            let filed = row.file.filed
            csv.append([
                .entry(filed.entry), .text(filed.value.name), .text("\(filed.value.bytes)"),
                .text(filed.value.digest), .text(filed.value.kept.rawValue),
                .text(row.state.rawValue), .text(filed.actor),
                .entry(row.file.erased?.entry), .text(row.file.erased?.value.basis ?? ""),
            ])
        }
        return csv
    }
}
