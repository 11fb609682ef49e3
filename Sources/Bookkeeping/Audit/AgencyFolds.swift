// Folds every agency of a snapshot, agency by agency on all cores.

package import AuditTrail
package import Evaluation
package import EventStorage
import Scoring

/// The whole ledger replayed: every event legal, every score recomputed, every stored row compared.
package struct AgencyFolds: Sendable {
    /// Events that are legal, of all.
    package private(set) var events = AuditReport.Count()
    /// Recorded scores that were recomputed, of all.
    package private(set) var scores = AuditReport.Count()
    /// Stored rows that equal the fold's, of all there are on either side.
    package private(set) var cells = AuditReport.Count()
    /// What stopped the fold of an agency, or of all.
    package private(set) var problems: [AuditProblem] = []
    package private(set) var notUnderstood: NotUnderstood?
    package private(set) var rows: [StoredRowDifference] = []
    /// Rows that the fold renders.
    private(set) var renderedCount = 0
    /// The documents named, each with the first entry that does.
    package private(set) var documents: [Digest: EntryNumber] = [:]
    /// What was filed as evidence, and what of it erased.
    private(set) var evidence = EvidenceRecord()
    /// The entries that say who may append, in order and legal.
    private(set) var authorEvents: [Recorded] = []
    /// Entries before this one were looked at.
    private(set) var limit = 0
    /// The rows of each agency whose stored ones differ, to be written in their place.
    private(set) var rendered: [ScoredAgency: [ScoredRow]] = [:]

    /// The time and place of each entry; nil before all are folded.
    private(set) var order: EntryOrder?

    private init() {}

    /// Replays the first `count` entries, which end an append.
    ///
    /// - Parameters:
    ///   - comparing: whether these are all entries, so that the stored rows can be compared.
    ///   - portion: which agencies are replayed; nil for all, and the rows of no agency with them.
    ///   - progress: entries folded so far.
    /// - Throws: `StorageError`; what is wrong with an event or a row is a result.
    package static func run(
        _ snapshot: Snapshot, upTo count: Int, comparing: Bool = true,
        of portion: AuditPortion? = nil, progress: (Int) -> Void = { _ in }
    ) throws -> AgencyFolds {
        let wide = try LedgerWideFold(of: snapshot, upTo: count)
        var folds = AgencyFolds(wide, portion?.count ?? count)
        var order = EntryOrder(
            count: wide.limit, from: min(portion?.first ?? 0, wide.limit), after: portion?.before)
        for event in wide.events {
            order.note(EntryOrder.Mark(event, agency: -1), of: event.entry)
        }
        let isComparing = comparing && wide.limit == count
        var pipeline = Pipeline<(ScoredAgency, AgencyFold.Result)>()
        let agencies = try portion?.agencies ?? snapshot.agencies()
        for (place, agency) in agencies.enumerated() {
            let fold = AgencyFold(of: agency, place: Int32(clamping: place), wide)
            let scored = ScoredAgency(agency)
            let stored = AgencyFold.Stored(
                rows: try snapshot.scoredRows(of: scored), isComparable: isComparing)
            try snapshot.forEachRun(of: agency, upTo: wide.limit, fold, stored) { work in
                try pipeline.supply {
                    (scored, try work())
                } taking: {
                    folds.take($0, &order)
                    progress(folds.events.done)
                }
            }
        }
        try pipeline.finish {
            folds.take($0, &order)
            progress(folds.events.done)
        }
        if portion == nil { try folds.takeRows(ofNoneAmong: agencies, in: snapshot) }
        folds.order = order
        folds.problems += [order.problem(), try snapshot.otherActor(in: order.spanning())]
            .compactMap { $0 }
        return folds
    }

    private init(_ wide: LedgerWideFold, _ count: Int) {
        events = AuditReport.Count(done: wide.events.count, total: count)
        problems = [wide.problem].compactMap { $0 }
        notUnderstood = wide.notUnderstood
        limit = wide.limit
        authorEvents = wide.events.filter { $0.event.fact.concernsAuthors }
        for event in wide.events {
            guard let digest = event.event.fact.namedDocument.flatMap({ Digest(hex: $0) })
            else { continue }
            documents[digest] = min(documents[digest] ?? event.entry, event.entry)
        }
    }

    private mutating func take(
        _ folded: (agency: ScoredAgency, result: AgencyFold.Result), _ order: inout EntryOrder
    ) {
        let result = folded.result
        for (entry, mark) in result.marks { order.note(mark, of: entry) }
        events.done += result.events
        scores.done += result.scores
        scores.total += result.scoresMet
        documents.merge(result.documents) { min($0, $1) }
        evidence.merge(result.evidence)
        problems += [result.fault?.problem].compactMap { $0 }
        if let unknown = result.fault?.notUnderstood {
            let isFirst = notUnderstood.map { unknown.entry < $0.entry } ?? true
            notUnderstood = isFirst ? unknown : notUnderstood
        }
        if let rendering = result.rendering { take(rendering, of: folded.agency) }
    }

    private mutating func take(_ rendering: AgencyFold.Rendered, of agency: ScoredAgency) {
        cells.total += rendering.storedCount
        guard let differences = rendering.differences else { return }
        let missing = differences.count { $0.difference == .missing }
        cells.total += missing
        cells.done += rendering.storedCount + missing - Set(differences.map(\.row)).count
        renderedCount += rendering.rowCount
        rows += differences
        if !differences.isEmpty { rendered[agency] = rendering.rows }
    }

    /// Stored rows of agencies that no entry names.
    private mutating func takeRows(ofNoneAmong agencies: [String], in snapshot: Snapshot) throws {
        let known = Set(agencies.map { ScoredAgency($0) })
        for agency in try snapshot.scoredAgencies() where !known.contains(agency) {
            let stored = try snapshot.scoredRows(of: agency)
            let differences = StoredRows.differences(stored: stored, folded: [])
            take(
                .init(
                    storedCount: stored.count, differences: differences, rowCount: 0,
                    rows: []), of: agency)
        }
    }
}

extension Fact {
    /// Whether it says who may append.
    fileprivate var concernsAuthors: Bool {
        [FactType.ledgerOpened, .actorEnrolled, .actorRevoked].contains(type)
    }
}

extension Snapshot {
    /// The first entry whose actor is not that of its append, among the appends given.
    fileprivate func otherActor(in appends: [Range<Int>]) throws -> AuditProblem? {
        for append in appends {
            var actor: String?
            var other: EntryNumber?
            try forEachEntry(Selection(.everything, in: append)) { stored in
                let recorded = try stored.recorded()
                let same = actor?.isSameBytes(as: recorded.event.actor) ?? true
                other = same ? other : other ?? recorded.entry
                actor = actor ?? recorded.event.actor
            }
            if let other {
                return AuditProblem(entry: other, difference: .illegal(.appendNotOne))
            }
        }
        return nil
    }

    fileprivate func scoredRows(of agency: ScoredAgency) throws -> [StoredRow] {
        var rows: [StoredRow] = []
        try forEachScoredRow(of: agency) { rows.append($0) }
        return rows
    }

    /// Gives the work of folding an agency, run of lines by run of lines, each handing on to the next.
    fileprivate func forEachRun(
        of agency: String, upTo limit: Int, _ fold: AgencyFold, _ stored: AgencyFold.Stored,
        _ body: (@escaping @Sendable () throws -> AgencyFold.Result) throws -> Void
    ) throws {
        var before = Promised<AgencyFold>()
        before.give(.success(fold))
        var lines = LineBatch.large
        func hand(_ stored: AgencyFold.Stored?) throws {
            let (batch, from, after) = (lines, before, Promised<AgencyFold>())
            try body {
                try AgencyFold.run(batch, onto: from, handingTo: after, comparing: stored)
            }
            (lines, before) = (LineBatch.large, after)
        }
        try forEachEntry(Selection(.agencyOnly(agency), in: 0..<limit)) { entry in
            lines.append(entry)
            if lines.isFull { try hand(nil) }
        }
        try hand(stored)
    }
}
