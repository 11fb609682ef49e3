// The fold of one agency's events with the ledger-wide ones among them, a run of lines at a time.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// One agency's books so far, and whether something stopped them.
struct AgencyFold: Sendable {
    private let agency: AgencyID?
    private let place: Int32
    private var books: Books
    private var wide: ArraySlice<Recorded>
    private var isStopped = false

    /// - Parameter place: the agency's place among all.
    init(of agency: String, place: Int32, _ ledgerWide: LedgerWideFold) {
        do throws(IdentifierError) { self.agency = try AgencyID(agency) } catch {
            self.agency = nil
        }
        self.place = place
        books = Books(knowing: ledgerWide.books.framework)
        wide = ledgerWide.events[...]
    }

    /// What came of a run of lines.
    struct Result: Sendable {
        var marks: [(EntryNumber, EntryOrder.Mark)] = []
        var events = 0
        var scores = 0
        /// Scores met, recomputed or not.
        var scoresMet = 0
        var fault: EventFault?
        var documents: [Digest: EntryNumber] = [:]
        var evidence = EvidenceRecord()
        /// What the fold renders and how the stored rows differ, at the agency's end.
        var rendering: Rendered?
    }

    struct Rendered: Sendable {
        let storedCount: Int
        /// Nil where the fold stopped, or was not of all entries.
        let differences: [StoredRowDifference]?
        let rowCount: Int
        /// Empty where nothing differs.
        let rows: [ScoredRow]
    }

    /// An agency's stored rows, and whether the fold is of all entries, so that they can be compared.
    struct Stored: Sendable {
        let rows: [StoredRow]
        let isComparable: Bool
    }

    /// Folds a run of lines on any core: reads them at once, then waits for the fold of those before.
    ///
    /// - Parameters:
    ///   - after: is given the fold for the next run.
    ///   - stored: with an agency's last run.
    static func run(
        _ lines: LineBatch, onto before: Promised<AgencyFold>,
        handingTo after: Promised<AgencyFold>, comparing stored: Stored?
    ) throws -> Result {
        let events = read(lines)
        do {
            var fold = try before.take()
            var result = try fold.take(events)
            if let stored { try fold.finish(comparing: stored, &result) }
            after.give(.success(consume fold))
            return result
        } catch {
            after.give(.failure(error))
            throw error
        }
    }

    private static func read(_ lines: LineBatch) -> [Swift.Result<Recorded, UnreadableEntry>] {
        var read: [Swift.Result<Recorded, UnreadableEntry>] = []
        read.reserveCapacity(lines.count)
        lines.lend { line in
            do throws(UnreadableEntry) {
                read.append(.success(try Recorded(seq: line.seq, line: line.bytes)))
            } catch {
                read.append(.failure(error))
            }
        }
        return read
    }

    private mutating func take(_ events: [Swift.Result<Recorded, UnreadableEntry>]) throws -> Result
    {
        var result = Result()
        result.marks.reserveCapacity(events.count)
        for event in events {
            switch event {
            case .success(let recorded):
                result.note(recorded, place)
                if !isStopped { try fold(recorded, &result) }
            case .failure(let unreadable):
                result.marks.append((unreadable.entry, .unread))
                if !isStopped { stop(EventFault(unreadable), &result) }
            }
        }
        return result
    }

    /// Takes in what is still to come for all agencies, and compares the rows.
    private mutating func finish(comparing stored: Stored, _ result: inout Result) throws {
        do {
            if !isStopped {
                try takeWide(before: nil)
                try books.finishAppend()
            }
        } catch {
            stop(try EventFault(error), &result)
        }
        guard stored.isComparable, !isStopped else {
            result.rendering = Rendered(
                storedCount: stored.rows.count, differences: nil, rowCount: 0, rows: [])
            return
        }
        let rows = agency.flatMap { books.agencies[$0] }.map { Rendering.rows(of: $0) } ?? []
        let differences = StoredRows.differences(stored: stored.rows, folded: rows)
        result.rendering = Rendered(
            storedCount: stored.rows.count, differences: differences,
            rowCount: rows.count, rows: differences.isEmpty ? [] : rows)
    }

    private mutating func fold(_ recorded: Recorded, _ result: inout Result) throws {
        do {
            guard recorded.event.fact.agency == agency else {
                throw Misfiled(entry: recorded.entry)
            }
            try takeWide(before: recorded.entry)
            try books.apply(recorded) { _ in nil }
            result.events += 1
            if case .scoreComputed = recorded.event.fact { result.scores += 1 }
        } catch {
            stop(try EventFault(error), &result)
        }
    }

    private mutating func takeWide(before entry: EntryNumber?) throws {
        while let next = wide.first, entry.map({ next.entry < $0 }) ?? true {
            try books.apply(next) { _ in nil }
            wide.removeFirst()
        }
    }

    private mutating func stop(_ fault: EventFault, _ result: inout Result) {
        isStopped = true
        result.fault = fault
    }
}

extension AgencyFold.Result {
    fileprivate mutating func note(_ recorded: Recorded, _ place: Int32) {
        marks.append((recorded.entry, EntryOrder.Mark(recorded, agency: place)))
        if case .scoreComputed = recorded.event.fact { scoresMet += 1 }
        evidence.note(recorded)
        if let digest = recorded.event.fact.namedDocument.flatMap({ Digest(hex: $0) }),
            documents[digest] == nil
        {
            documents[digest] = recorded.entry
        }
    }
}
