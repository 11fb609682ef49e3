// The log: one line an entry, or all that each says.

import AuditTrail
package import Bookkeeping
import Evaluation
package import Scoring

/// `kaoji log`: as lines, JSON and CSV.
package struct LogPage: TabularPage {
    private let entries: [LogEntry]
    private let members: EventMembers
    private let standpoint: Standpoint
    private let isLong: Bool

    /// - Parameters:
    ///   - framework: gives ids their titles.
    ///   - isLong: every member of every entry, not a line each.
    package init(
        _ entries: [LogEntry], _ framework: Framework, _ standpoint: Standpoint,
        isLong: Bool = false
    ) {
        self.entries = entries
        members = EventMembers(framework)
        self.standpoint = standpoint
        self.isLong = isLong
    }

    package var lines: [TextLine] {
        guard !entries.isEmpty else {
            return standpoint.head("") + [standpoint.line(Words.noEntries)]
        }
        let head = standpoint.head(standpoint.line(Words.entryCount(entries.count)))
        return isLong
            ? head
                + entries.flatMap { entry in
                    [""] + EntryLines(entry, members, standpoint).lines
                } : head + table.lines(width: standpoint.width)
    }

    private var table: TextTable {
        func column(_ words: Bilingual, flexible: Bool = false) -> TextTable.Column {
            .init(standpoint.line(words, tone: .dim), flexible: flexible)
        }
        var table = TextTable([
            column(Words.entry), column(Words.time),
            column(standpoint.actorHeading, flexible: true),
            column(Words.evaluation), column(Words.type, flexible: true),
            column(Words.what, flexible: true),
        ])
        for entry in entries {
            let event = entry.event
            table.append([
                TextLine("#\(entry.entry)"),
                TextLine(NumberText.minute(event.at, standpoint.zone)),
                standpoint.actorCell(event.actor, of: entry.entry, isSigned: entry.isSigned),
                TextLine(event.fact.evaluation.map(evaluation) ?? "-"),
                standpoint.line(event.fact.type.words),
                standpoint.line(members.short(event.fact)),
            ])
        }
        return table
    }

    /// Without its agency where the ledger has only one.
    private func evaluation(_ key: EvaluationKey) -> String {
        if standpoint.namesAgency { return key.description }
        return (key.subject.map { "\($0) " } ?? "") + "\(key.year)/\(key.stage.rawValue)"
    }

    package var json: JSONText {
        .object(
            standpoint.members("log") + [
                .init(
                    "entries",
                    .array(
                        entries.map {
                            .object(EntryLines($0, members, standpoint).members)
                        }))
            ])
    }

    package var csv: CSVText {
        var csv = CSVText(
            columns: [
                Words.entry, Words.time, standpoint.actorHeading, Words.agencyID, Words.subject,
                Words.year,
                Words.stage, Words.type, Words.what, Words.digest,
            ].map { standpoint.say($0) })
        for entry in entries {
            let key = entry.event.fact.evaluation
            csv.append([
                .number("\(entry.entry)"), .text(entry.event.at.canonical),
                .text(entry.event.actor), .text(entry.event.fact.agency?.text),
                .text(key?.subject?.text), .amount(key.map { "\($0.year)" }),
                .text(key?.stage.rawValue), .text(entry.event.fact.type.rawValue),
                .text(standpoint.say(members.short(entry.event.fact))), .text(entry.digest.hex),
            ])
        }
        return csv
    }
}
