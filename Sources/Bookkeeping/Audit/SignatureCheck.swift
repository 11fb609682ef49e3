// Holds every append against the signature that its author must have left under it.

import AuditTrail
import Evaluation
import EventStorage
import Scoring

/// The signatures of a ledger in which names are more than claims.
struct SignatureCheck {
    /// Appends whose signature holds, of those that need one; nil where none does and none is kept.
    private(set) var count: AuditReport.Count?
    private(set) var problems: [AuditProblem] = []
    private(set) var remarks: [AuditRemark] = []

    /// - Parameters:
    ///   - events: the entries that say who may append, in order and found legal.
    ///   - edge: the tree over the entries before the first that is looked at, which begins an append.
    ///   - limit: entries before this one are looked at; the end of an append.
    ///   - progress: entries looked at so far.
    /// - Throws: `StorageError`, `HashingFailed`, `CryptoFailed`.
    init(
        _ snapshot: Snapshot, events: [Recorded], after edge: TreeFrontier = TreeFrontier(),
        upTo limit: Int, isWhole: Bool, progress: (Int) -> Void
    ) throws {
        let kept = try snapshot.signatureCount()
        let history = AuthorHistory(events)
        guard history.isEverRequired || kept > 0 else { return }
        progress(0)
        count = AuditReport.Count()
        problems = try history.problems(opening: snapshot.entry(at: 0) { $0.digest } ?? nil)
        remarks = history.remarks
        var signed = [Bool](repeating: false, count: limit)
        if history.isEverRequired {
            try follow(snapshot, history, after: edge, upTo: limit, &signed, progress)
        }
        let needed = signed.count { $0 }
        guard isWhole, kept != needed else { return }
        try snapshot.forEachSigned { seq in
            if seq < 0 || seq >= signed.count || !signed[seq] {
                // A number that no entry has is shown as the first.
                let entry = EntryNumber.range.contains(seq) ? EntryNumber(seq) : nil
                problems.append(AuditProblem(entry: entry, difference: .signature(.stray)))
            }
        }
    }

    /// An append that needs a signature, and all that verifying it takes.
    private struct Job: Sendable {
        let first: Int
        let last: Int
        let actor: String
        let origin: KeyName?
        let root: Digest
        let signature: [UInt8]?
        let authors: Authors
        let enrolment: Authors.Enrolment?

        func problem(_ fault: SignatureFault) -> AuditProblem {
            AuditProblem(entry: EntryNumber(first), difference: .signature(fault))
        }
    }

    private mutating func follow(
        _ snapshot: Snapshot, _ history: AuthorHistory, after edge: TreeFrontier, upTo limit: Int,
        _ signed: inout [Bool], _ progress: (Int) -> Void
    ) throws {
        let hasher = try SHA256Hasher()
        let first = edge.size
        var frontier = edge
        var lines = Pipeline<[Line]>()
        var checks = Pipeline<[Outcome]>()
        var jobs: [Job] = []
        var append: (first: Int, actor: String)?
        var origin =
            first == 0
            ? nil : try snapshot.entry(at: 0) { $0.digest }?.flatMap { history.origin(opening: $0) }
        func check() throws {
            let some = jobs
            jobs = []
            try checks.supply {
                try some.map { try Self.outcome(of: $0) }
            } taking: {
                try take($0)
            }
        }
        func note(_ line: Line) throws {
            let entry = line.entry
            try frontier.append(line.digest, hasher: hasher)
            if entry == 0 { origin = history.origin(opening: line.digest) }
            if let illegality = line.illegality {
                problems.append(
                    AuditProblem(entry: EntryNumber(entry), difference: .illegal(illegality)))
            }
            append = append ?? (entry, line.actor)
            guard line.rest == 0, let (first, actor) = append else { return }
            append = nil
            let (before, after) = (
                history.authors(before: first), history.authors(before: entry + 1)
            )
            guard after.requiredSince != nil else { return }
            let kept = try snapshot.signature(of: entry)
            signed[entry] = kept != nil
            jobs.append(
                Job(
                    first: first, last: entry, actor: actor, origin: origin,
                    root: try frontier.root(hasher: hasher), signature: kept, authors: after,
                    enrolment: Authors.signing(actor, before: before, after: after)?.value))
            if jobs.count == 64 {
                try check()
                progress(entry + 1)
            }
        }
        var batch = LineBatch()
        func read() throws {
            let full = batch
            batch = LineBatch()
            try lines.supply {
                Self.read(full, history)
            } taking: {
                for line in $0 { try note(line) }
            }
        }
        try snapshot.forEachEntry(Selection(.everything, in: first..<limit)) { entry in
            batch.append(entry)
            if batch.isFull { try read() }
        }
        try read()
        try lines.finish { for line in $0 { try note(line) } }
        try check()
        try checks.finish { try take($0) }
        progress(limit)
    }

    private mutating func take(_ outcomes: [Outcome]) throws {
        count?.total += outcomes.count
        for outcome in outcomes {
            switch outcome {
            case .holds: count?.done += 1
            case .fault(let problem): problems.append(problem)
            case .notTheirs(let job, let statement):
                // Whose it is takes as long as there are keys: asked of the first few only.
                asked += 1
                let fault = asked > Self.mostAsked ? nil : try Self.owner(of: job, statement)
                problems.append(job.problem(fault ?? .wrong(job.actor)))
            }
        }
    }

    private static let mostAsked = 20
    private var asked = 0

    /// What came of looking at one signature.
    private enum Outcome: Sendable {
        case holds
        case fault(AuditProblem)
        case notTheirs(Job, AppendStatement)
    }

    // MARK: On any core

    /// What is needed of a line.
    private struct Line: Sendable {
        let entry: Int
        let digest: Digest
        let rest: Int
        let actor: String
        /// Why its actor might not state it.
        let illegality: Illegality?
    }

    /// Lines that cannot be read are a fault found elsewhere, before which this ends.
    private static func read(_ batch: LineBatch, _ history: AuthorHistory) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(batch.count)
        batch.lend { line in
            do throws(UnreadableEntry) {
                let recorded = try Recorded(seq: line.seq, line: line.bytes)
                lines.append(
                    Line(
                        entry: line.seq, digest: line.stored ?? .zero, rest: recorded.rest,
                        actor: recorded.event.actor,
                        illegality: history.authors(before: line.seq).refusal(of: recorded.event)))
            } catch {
                lines.append(
                    Line(
                        entry: line.seq, digest: line.stored ?? .zero,
                        rest: EntryFormat.parse(line.bytes)?.rest ?? 0, actor: "",
                        illegality: nil))
            }
        }
        return lines
    }

    private static func outcome(of job: Job) throws -> Outcome {
        guard let enrolment = job.enrolment else {
            return .fault(job.problem(.byNobody(job.actor)))
        }
        guard let key = AuthorKey.publicKey(enrolment.key) else {
            return .fault(job.problem(.keyUnusable(job.actor)))
        }
        guard let signature = job.signature else {
            return .fault(job.problem(.missing(job.actor)))
        }
        guard let origin = job.origin,
            let statement = AppendStatement(
                origin: origin, first: job.first, size: job.last + 1, root: job.root,
                actor: job.actor)
        else { return .fault(job.problem(.wrong(job.actor))) }
        return try statement.isSigned(signature, by: key) ? .holds : .notTheirs(job, statement)
    }

    /// Whose a signature is that is not the actor's; nil where it is no author's.
    private static func owner(
        of job: Job, _ statement: AppendStatement
    ) throws -> SignatureFault? {
        for person in job.authors.people {
            for held in [person.slot.standing].compactMap({ $0 }) + person.slot.past {
                guard let key = AuthorKey.publicKey(held.value.key), let signature = job.signature,
                    try statement.isSigned(signature, by: key)
                else { continue }
                return person.name.isSameBytes(as: job.actor)
                    ? .replacedKey(job.actor) : .another(job.actor, signer: person.name)
            }
        }
        return nil
    }
}

extension Authors {
    fileprivate func refusal(of event: Event) -> Illegality? {
        do throws(Illegality) {
            try check(event)
            return nil
        } catch { return error }
    }
}
