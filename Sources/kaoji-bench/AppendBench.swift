// How fast entries are appended, beside the same rows written through SQLite's own functions.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Scoring

enum AppendBench {
    /// Single corrections, each committed durably before the next, against the very same rows.
    static func durable(in directory: String, commits: Int = 3_000) throws -> BenchRow {
        let sample = try SampleLedger(at: directory + "/single.db")
        try sample.grow(to: 900)
        let file = try LedgerFile.open(at: sample.path, for: .appending)
        var hand = try SingleHand(file)
        let raw = try RawLedger.create(directory + "/single-raw.db")
        for row in try Self.raw(sample, from: 0, appends: sample.appends) { try raw.append(row) }
        // One of each in turn, so that both meet the same disk in the same mood; the first warm both up.
        let warmUp = 100
        var (ours, theirs) = (0.0, 0.0)
        for turn in 0..<(warmUp + commits) {
            let our = try seconds { try hand.correct() }
            let same = try hand.written()
            let their = try seconds { try raw.append(same) }
            guard turn >= warmUp else { continue }
            (ours, theirs) = (ours + our, theirs + their)
        }
        let entries = try file.read { try $0.entryCount() }
        try file.close()
        return BenchRow(
            "durable single append", entries: entries,
            measured: Double(commits) / ours, limit: Double(commits) / theirs, unit: "commits/s",
            against: "raw commits of the same rows", goal: .atLeast(0.85))
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

/// One bookkeeper who corrects one agency's figures of a year in turn.
private struct SingleHand {
    private let file: LedgerFile
    private var bookkeeper: Bookkeeper
    private var agency: SampleAgency
    private let figures: [FigureDefinition]
    private let year: FiscalYear
    private var standing: [EntryNumber] = []
    private var instant: Instant
    private var turn = 0
    private var recorded: [Recorded] = []

    init(_ file: LedgerFile) throws {
        self.file = file
        bookkeeper = Bookkeeper(file)
        let view = try file.read { try $0.view(.everything) }
        guard let rubric = view.books.framework.editions.values.first?.rubric,
            let year = FiscalYear(SampleAgency.years.upperBound)
        else { throw RawFailure(message: "no rubric") }
        agency = try SampleAgency(0, rubric)
        self.year = year
        let book = view.books.evaluation(agency.key(year))
        figures = rubric.figures.filter { book?.figure($0.id, year) != nil }
        standing = figures.compactMap { book?.figure($0.id, year)?.entry }
        instant = view.at
    }

    mutating func correct() throws {
        instant = instant.adding(milliseconds: 1) ?? instant
        let place = turn % figures.count
        let fact = try agency.figure(figures[place], year, correcting: standing[place])
        recorded = try bookkeeper.record(
            [.state(.figureRecorded(fact))], actor: "bench", clock: instant
        ).recorded
        guard let first = recorded.first else { throw RawFailure(message: "nothing recorded") }
        standing[place] = first.entry
        turn += 1
    }

    /// The rows that the last correction wrote.
    func written() throws -> RawAppend {
        try file.read { snapshot in
            let entries = try recorded.map { recorded in
                try snapshot.entry(at: recorded.entry.number) {
                    RawAppend.Entry(
                        seq: $0.seq, line: Array($0.line), digest: $0.digest ?? .zero)
                }
            }
            let numbers = Set(recorded.map(\.entry.number))
            var rows: [RawRow] = []
            try snapshot.forEachScoredRow(of: ScoredAgency(agency.id.text)) {
                if let entry = $0.row.entry, numbers.contains(entry) { rows.append(RawRow($0.row)) }
            }
            return RawAppend(entries: entries.compactMap { $0 }, rows: rows)
        }
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
