// How fast entries are appended, beside the same rows written through SQLite's own functions.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Scoring

enum AppendBench {
    /// Single corrections, each committed durably before the next.
    static func durable(in directory: String) throws -> BenchRow {
        let sample = try SampleLedger(at: directory + "/single.db")
        try sample.grow(to: 900)
        let file = try LedgerFile.open(at: sample.path, for: .appending)
        let (commits, warmUp) = (3_000, 20)
        let first = try file.read { try $0.head()?.count ?? 0 }
        var hand = try SingleHand(file)
        for _ in 0..<warmUp { try hand.correct() }
        // Taken in turns, so that both meet the same disk.
        let rows = try raw(sample, from: 0, appends: sample.appends)
        let raw = try RawLedger.create(directory + "/single-raw.db")
        for row in rows { try raw.append(row) }
        var (ours, theirs) = (0.0, 0.0)
        var next = first + warmUp * 2
        let skipped = try Self.raw(
            sample, from: first, appends: Array(repeating: 2, count: warmUp))
        for row in skipped { try raw.append(row) }
        for _ in 0..<6 {
            ours += try seconds { for _ in 0..<(commits / 6) { try hand.correct() } }
            let same = try Self.raw(
                sample, from: next, appends: Array(repeating: 2, count: commits / 6))
            next += commits / 3
            theirs += try seconds { for row in same { try raw.append(row) } }
        }
        try file.close()
        return BenchRow(
            "durable single append", entries: next, measured: Double(commits) / ours,
            limit: Double(commits) / theirs, unit: "commits/s",
            against: "raw commits of the same rows",
            goal: .atLeast(0.85))
    }

    /// Batches of about 1,000 entries, all that recording takes, against inserting the very same rows.
    static func batched(_ sample: SampleLedger, in directory: String) throws -> BenchRow {
        let appends = try raw(sample, from: 0, appends: sample.appends)
        let target = try RawLedger.create(directory + "/batched-raw.db")
        var time = 0.0
        var count = 0
        for append in appends {
            let spent = try seconds { try target.append(append) }
            guard append.entries.count > 500 else { continue }
            time += spent
            count += append.entries.count
        }
        return BenchRow(
            "batched append, whole path", entries: sample.entries,
            measured: Double(sample.batchEntries) / sample.batchSeconds,
            limit: Double(count) / time, unit: "entries/s", against: "raw insert of the same rows",
            goal: .atLeast(0.5),
            note: "\(count / max(1, appends.count { $0.entries.count > 500 })) a transaction")
    }

    /// What was written, append by append; a stored row is counted to the append that put it into its state.
    private static func raw(
        _ sample: SampleLedger, from first: Int, appends: [Int]
    ) throws -> [RawAppend] {
        try raw(sample.path, from: first, appends: appends)
    }

    /// - Parameter appends: how many entries each has; nil where the lines say it.
    static func raw(
        _ path: String, from first: Int, appends: [Int]? = nil
    ) throws -> [RawAppend] {
        try LedgerFile.open(at: path, for: .appending).read { snapshot in
            var rows: [Int: [RawRow]] = [:]
            try snapshot.forEachScoredRow { stored in
                rows[stored.row.entry ?? -1, default: []].append(RawRow(stored.row))
            }
            var entries: [RawAppend.Entry] = []
            var counts: [Int] = []
            var count = 0
            try snapshot.forEachEntry(
                Selection(.everything, in: first..<EntryFormat.numbers.upperBound)
            ) {
                entries.append(
                    .init(seq: $0.seq, line: Array($0.line), digest: $0.digest ?? .zero))
                count += 1
                guard EntryFormat.parse($0.line)?.rest == 0 else { return }
                counts.append(count)
                count = 0
            }
            var start = 0
            return (appends ?? counts).map { count in
                let part = Array(entries[start..<(start + count)])
                start += count
                return RawAppend(entries: part, rows: part.flatMap { rows[$0.seq] ?? [] })
            }
        }
    }
}

/// One bookkeeper who corrects one figure over and over.
private struct SingleHand {
    private var bookkeeper: Bookkeeper
    private var agency: SampleAgency
    private let figure: FigureDefinition
    private let year: FiscalYear
    private var standing: EntryNumber
    private var instant: Instant

    init(_ file: LedgerFile) throws {
        bookkeeper = Bookkeeper(file)
        let view = try file.read { try $0.view(.everything) }
        guard let rubric = view.books.framework.editions.values.first?.rubric,
            let year = FiscalYear(SampleAgency.years.upperBound),
            let figure = rubric.figures.first
        else { throw RawFailure(message: "no rubric") }
        agency = try SampleAgency(0, rubric)
        (self.year, self.figure) = (year, figure)
        guard let held = view.books.evaluation(agency.key(year))?.figure(figure.id, year) else {
            throw RawFailure(message: "no figure")
        }
        standing = held.entry
        instant = view.at
    }

    mutating func correct() throws {
        instant = instant.adding(milliseconds: 1) ?? instant
        let fact = try agency.figure(figure, year, correcting: standing)
        let receipt = try bookkeeper.record(
            [.state(.figureRecorded(fact))], actor: "bench", clock: instant)
        guard receipt.recorded.count == 2 else { throw RawFailure(message: "no score followed") }
        standing = receipt.recorded[0].entry
    }
}

extension RawRow {
    init(_ row: ScoredRow) {
        cells = [
            row.evaluation.agency, row.evaluation.subject, String(row.evaluation.year),
            row.evaluation.stage, row.indicator, String(row.number), row.title, row.weight,
            row.state, row.exact, row.score, row.declared, row.entry.map { String($0) },
        ]
    }
}
