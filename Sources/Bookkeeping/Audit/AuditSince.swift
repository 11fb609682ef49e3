// Verifies what came after a checkpoint, and of what stood before it only what that uses.

import AuditTrail
import Evaluation
package import EventStorage
import Scoring

extension Audit {
    /// Verifies the entries after a checkpoint, each hashed again and replayed.
    ///
    /// Of the entries under the checkpoint those of the agencies concerned and those of no single
    /// agency are hashed and replayed as well, found by the file's own index; of all others only the
    /// kept digests are read, which must make the checkpoint's root.
    ///
    /// - Throws: `StorageError`, `HashingFailed`: where the file cannot be looked at.
    package static func run(
        _ file: LedgerFile, since outside: OutsideCheckpoint, progress: Progress = { _, _, _ in }
    ) throws -> AuditReport {
        let beside = file.besides.map { AuditRemark.beside(path: $0) }
        return try file.read { snapshot in
            try RoundSince(snapshot, outside, progress).report(besides: beside)
        }
    }
}

/// One such audit, stage by stage.
private struct RoundSince {
    private let snapshot: Snapshot
    private let held: HeldCheckpoint
    private let entries: Int
    private let head: Head?
    private var stages: [AuditReport.Stage: AuditReport.Count] = [:]
    private var problems: [AuditProblem] = []
    private var remarks: [AuditRemark] = []
    private var notUnderstood: NotUnderstood?
    private var unread: [Range<Int>] = []
    /// Of the tree under the checkpoint, over the kept digests and not the kept nodes.
    private let edge: TreeFrontier

    init(
        _ snapshot: Snapshot, _ outside: OutsideCheckpoint, _ progress: Audit.Progress
    ) throws {
        self.snapshot = snapshot
        let entries = try snapshot.entryCount()
        self.entries = entries
        let size = outside.checkpoint.size
        edge = size <= entries ? try snapshot.frontierOfDigests(at: size) : TreeFrontier()
        held = HeldCheckpoint(
            outside, origin: try snapshot.originIfSound(), entries: entries,
            root: size <= entries ? try edge.root(hasher: SHA256Hasher()) : nil)
        progress(.file, 0, 1)
        let schema = try snapshot.schemaDifferences()
        problems = schema.map { AuditProblem(entry: nil, difference: .schema($0)) }
        stages[.file] = .init(done: schema.isEmpty ? 1 : 0, total: 1)
        guard size <= entries else {
            head = nil
            return
        }
        let used = try UsedLines(snapshot, before: size)
        var chain = HashChain(after: try snapshot.head(at: size))
        var appends = 0
        var whole: Head?
        do {
            try snapshot.follow(&chain, from: size) { chain in
                if chain.rest == 0 { (appends, whole) = (appends + 1, chain.head) }
                progress(.chain, used.count + chain.next - size, used.count + entries - size)
            }
            try chain.finish()
        } catch let broken as ChainBreak {
            problems.append(
                AuditProblem(
                    entry: EntryNumber(broken.entry), difference: .chain(broken.difference)))
        }
        problems += used.problems
        let count = whole?.count ?? size
        head = try whole ?? snapshot.head(at: size)
        stages[.chain] = .init(
            done: used.count - used.problems.count + chain.next - size,
            total: used.count + entries - size)
        stages[.appends] = .init(done: appends, total: appends + (count == entries ? 0 : 1))
        unread = used.unread
        try replay(used, upTo: count, progress)
    }

    private mutating func replay(
        _ used: UsedLines, upTo count: Int, _ progress: Audit.Progress
    ) throws {
        let portion = AuditPortion(
            agencies: used.agencies, count: used.replayed + count - used.size, first: used.size,
            before: used.last)
        let folds = try AgencyFolds.run(
            snapshot, upTo: count, comparing: count == entries, of: portion
        ) { progress(.events, $0, portion.count) }
        let signatures = try SignatureCheck(
            snapshot, events: folds.authorEvents, after: edge,
            upTo: max(used.size, folds.limit), isWhole: false
        ) { progress(.signatures, $0, folds.limit) }
        let documents = try DocumentCheck(
            snapshot, named: folds.documents, evidence: folds.evidence.digests, isWhole: false
        ) { progress(.documents, $0, $1) }
        let evidence = try EvidenceCheck(snapshot, folds.evidence, isWhole: false) {
            progress(.evidence, $0, $1)
        }
        stages[.events] = .init(done: folds.events.done, total: portion.count)
        stages[.scores] = folds.scores
        if let count = signatures.count { stages[.signatures] = count }
        stages[.cells] = folds.cells
        stages[.documents] = documents.count
        if let count = evidence.count { stages[.evidence] = count }
        problems +=
            folds.problems + signatures.problems.filter { !folds.problems.contains($0) }
            + documents.problems + evidence.problems
        problems += folds.rows.map { AuditProblem(entry: nil, difference: .row($0)) }
        remarks = signatures.remarks + documents.remarks + evidence.remarks
        notUnderstood = folds.notUnderstood
    }

    func report(besides: [AuditRemark]) throws -> AuditReport {
        let problems = problems.sorted()
        let bad = problems.first?.entry
        return AuditReport(
            stages: stages, problems: problems, remarks: besides + remarks,
            notUnderstood: notUnderstood, head: head, entries: entries, noted: .notAsked,
            dependents: try bad.map { try snapshot.dependents(on: $0) } ?? [], held: held,
            unread: Unread(entries: unread))
    }
}

/// The lines under a checkpoint that those after it use, hashed again.
private struct UsedLines {
    let size: Int
    /// The agencies that entries after the checkpoint are of.
    let agencies: [String]
    /// How many lines were hashed.
    private(set) var count = 0
    /// How many of them are replayed: not the last one, where it is of another agency. That one counts
    /// among those that were not read, since nobody looks at what it says.
    private(set) var replayed = 0
    private(set) var problems: [AuditProblem] = []
    /// The entry just under the checkpoint, which ends an append.
    private(set) var last: EntryOrder.Mark?
    private var isRead: [Bool]

    init(_ snapshot: Snapshot, before size: Int) throws {
        self.size = size
        agencies = try snapshot.agencies(in: size..<EntryFormat.numbers.upperBound)
        isRead = Array(repeating: false, count: size)
        let hasher = try SHA256Hasher()
        for scope in [.ledgerWide] + agencies.map({ Selection.Scope.agencyOnly($0) }) {
            try snapshot.forEachEntry(Selection(scope, in: 0..<size)) { try take($0, hasher) }
        }
        replayed = count
        guard size > 0 else { return }
        try snapshot.entry(at: size - 1) { entry in
            let isReplayed = isRead[size - 1]
            if !isReplayed {
                try take(entry, hasher)
                isRead[size - 1] = false
            }
            do throws(UnreadableEntry) {
                let recorded = try entry.recorded()
                last = EntryOrder.Mark(recorded, agency: -1)
                if !isReplayed, isUsed(recorded) {
                    problems.append(AuditProblem(entry: recorded.entry, difference: .misfiled))
                }
            } catch { last = .unread }
        }
    }

    /// Whether an entry is one of those that are replayed, as it says itself and not the file's index.
    private func isUsed(_ recorded: Recorded) -> Bool {
        recorded.event.fact.agency.map { agency in
            agencies.contains { $0.utf8.elementsEqual(agency.text.utf8) }
        } ?? true
    }

    private mutating func take(_ entry: StoredEntry, _ hasher: borrowing SHA256Hasher) throws {
        isRead[entry.seq] = true
        count += 1
        let digest = try hasher.leaf(of: entry.line)
        let difference: AuditProblem.Difference? =
            if digest != entry.digest {
                .chain(.content(stored: entry.digest, computed: digest))
            } else if let parts = EntryFormat.parse(entry.line) {
                parts.seq != entry.seq
                    ? .chain(.number(parts.seq)) : entry.lineType == .text ? nil : .storage
            } else {
                .chain(.malformed)
            }
        guard let difference else { return }
        problems.append(AuditProblem(entry: EntryNumber(entry.seq), difference: difference))
    }

    /// The lines that were not.
    var unread: [Range<Int>] {
        isRead.indices.reduce(into: []) { ranges, place in
            guard !isRead[place] else { return }
            if let last = ranges.last, last.upperBound == place {
                ranges[ranges.count - 1] = last.lowerBound..<(place + 1)
            } else {
                ranges.append(place..<(place + 1))
            }
        }
    }
}

extension Snapshot {
    /// The head that the first entries have, by the digest kept with the last of them.
    fileprivate func head(at size: Int) throws -> Head? {
        guard size > 0 else { return nil }
        let digest = try entry(at: size - 1) { $0.digest }.flatMap { $0 }
        return Head(seq: size - 1, digest: digest ?? .zero)
    }

    fileprivate func follow(
        _ chain: inout HashChain, from first: Int, _ followed: (HashChain) -> Void
    ) throws {
        let hasher = try SHA256Hasher()
        // Whatever it is numbered, nothing behind the checkpoint is left out.
        try forEachEntry(Selection(.everything, in: first..<Int.max)) { entry in
            try chain.follow(
                try ExaminedLine(
                    key: entry.seq, line: entry.line, stored: entry.digest, hasher: hasher))
            followed(chain)
        }
    }
}
