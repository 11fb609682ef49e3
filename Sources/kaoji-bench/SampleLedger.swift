// A ledger of invented agencies, recorded as the program records.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Reading
import Schema
import Scoring

/// A ledger on disk, and how long recording it took.
final class SampleLedger {
    let path: String
    /// Entries it came to.
    private(set) var entries = 0
    /// Entries of each batched append, in order.
    private(set) var appends: [Int] = []
    /// Spent in `record`, and on how many entries, while batches were appended.
    private(set) var batchSeconds = 0.0
    private(set) var batchEntries = 0

    private let rubric: Rubric
    private let file: LedgerFile
    private var instant: Instant

    init(at path: String) throws {
        self.path = path
        guard let text = Bundled.rubrics.first?.text else { throw RawFailure(message: "no rubric") }
        rubric = try RubricFile.read(text, name: "julu-2021.yaml")
        instant = try Instant(canonical: "2024-01-01T00:00:00.000Z")
        _ = try Bookkeeper.create(
            at: path,
            opening: LedgerOpened(
                base: "kaoji", ledger: String(repeating: "b", count: 32), title: "性能测试台账（虚构）",
                zone: .utc), actor: "bench", clock: instant)
        file = try LedgerFile.open(at: path, for: .appending)
        let document = RubricFormat.write(rubric)
        var bookkeeper = Bookkeeper(file)
        try append(
            [
                .state(
                    .rubricAdopted(
                        RubricAdopted(
                            bytes: document.count, document: try Digest(hashing: document).hex,
                            rubric: rubric.id)))
            ], [document], &bookkeeper)
        appends.insert(1, at: 0)
        entries += 1
    }

    var rubricID: String { rubric.id.text }

    /// Records agencies until there are so many entries: ten years each in one append, then corrections in turn.
    ///
    /// - Parameter years: how many years instead of ten, the last ones.
    func grow(to count: Int, years: Int = SampleAgency.years.count) throws {
        let last = SampleAgency.years.upperBound
        var agencies: [SampleAgency] = []
        // As processes that append: each keeps what it has read, of the agencies registered or of one's evaluations.
        var (registrar, bookkeeper) = (Bookkeeper(file), Bookkeeper(file))
        while entries < count * 9 / 10 {
            var agency = try SampleAgency(
                agencies.count, rubric, years: (last - years + 1)...last)
            try append([agency.registration], [], &registrar)
            let commands = try agency.commands()
            let before = entries
            batchSeconds += try seconds { try append(commands, [], &bookkeeper) }
            batchEntries += entries - before
            agencies.append(agency)
        }
        var turn = 0
        while entries < count {
            try correct(&agencies[turn % agencies.count])
            turn += 1
        }
        try file.close()
    }

    /// Registers agencies and writes what they have to record as one table instead (CSV), ten years of each.
    ///
    /// - Returns: the table's rows.
    func writeTable(ofAgencies count: Int, at path: String) throws -> Int {
        var rows = [SampleTable.headings]
        for number in 0..<count {
            var agency = try SampleAgency(number, rubric)
            var bookkeeper = Bookkeeper(file)
            try append([agency.registration], [], &bookkeeper)
            rows += try agency.commands().compactMap { SampleTable.row(of: $0) }
        }
        try file.close()
        try Data(rows.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        return rows.count - 1
    }

    /// Corrects one year's figures, in one append.
    private func correct(_ agency: inout SampleAgency) throws {
        var bookkeeper = Bookkeeper(file)
        guard let year = FiscalYear(SampleAgency.years.upperBound) else { return }
        let standing = try file.read { snapshot in
            try snapshot.view(.agency(agency.id)).books.evaluation(agency.key(year))
        }
        let commands = try rubric.figures.map { definition in
            Command.state(
                .figureRecorded(
                    try agency.figure(
                        definition, year,
                        correcting: standing?.figure(definition.id, year)?.entry)))
        }
        try append(commands, [], &bookkeeper)
    }

    private func append(
        _ commands: [Command], _ documents: [[UInt8]], _ bookkeeper: inout Bookkeeper
    ) throws {
        instant = instant.adding(milliseconds: 1_000) ?? instant
        let receipt = try bookkeeper.record(
            commands, documents: documents, actor: "bench", clock: instant)
        appends.append(receipt.recorded.count)
        entries += receipt.recorded.count
    }
}
