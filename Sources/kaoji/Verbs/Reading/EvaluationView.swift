// One evaluation as of a place in record time: what most reading verbs work on.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

/// Which evaluation, of whom, as of when.
struct ViewOptions: ParsableArguments {
    @Argument(help: "The year, or year and stage: 2021, 2021/review.")
    var year: YearStage

    @OptionGroup var agency: AgencyOptions
    @OptionGroup var time: RecordTimeOptions
    @OptionGroup var ledger: LedgerOptions

    /// Looks it up, and says which stage was taken where none was named and there are several.
    ///
    /// - Throws: `LookupError`, `NoSuchTime`, `StorageError`, and what `Snapshot.view` throws.
    func evaluation() throws -> EvaluationView { try evaluation { found, _ in found } }

    /// The same, with something more out of the same moment of the ledger.
    func evaluation<Result>(
        _ body: (EvaluationView, Snapshot) throws -> Result
    ) throws -> Result {
        let (found, result) = try ledger.read { snapshot in
            let found = try EvaluationView(
                of: year, agency, asOf: time.asOf?.time ?? .now, rehash: time.verified,
                in: snapshot)
            return (found, try body(found, snapshot))
        }
        found.warnOfStage(ledger.language)
        return result
    }
}

/// An evaluation, and the books it stands in.
struct EvaluationView {
    let view: LedgerView
    let key: EvaluationKey
    /// Whether commands must name the agency.
    let namesAgency: Bool
    /// The place in record time that was asked for.
    let time: RecordTime
    /// All stages of the evaluation where the furthest was taken because none was named.
    private let stages: [Stage]

    var books: Books { view.books }

    var agencyName: String {
        books.agencies[key.agency]?.registered.value.name ?? key.agency.text
    }

    init(
        of year: YearStage, _ agency: AgencyOptions, asOf time: RecordTime = .now,
        rehash: Bool = false, in snapshot: Snapshot
    ) throws {
        let id = try agency.agency(in: snapshot)
        try self.init(
            of: year, id, agency.subjectID(),
            in: snapshot.view(Self.scope(id, rehash), asOf: time, rehash: rehash),
            namesAgency: snapshot.hasSeveralAgencies(), time: time)
    }

    /// Another evaluation of the same agency, or of the same project, in the same books.
    func other(_ year: YearStage) throws(LookupError) -> EvaluationView {
        try EvaluationView(
            of: year, key.agency, key.subject, in: view, namesAgency: namesAgency, time: time)
    }

    /// The same evaluation as it stood at another place.
    ///
    /// - Throws: `LookupError.notYetOpened` where it did not, and what `Snapshot.view` throws.
    func earlier(_ time: RecordTime, in snapshot: Snapshot) throws -> EvaluationView {
        let then = try snapshot.view(
            Self.scope(key.agency, view.isVerified), asOf: time, rehash: view.isVerified)
        guard then.books.evaluation(key) != nil else {
            throw LookupError.notYetOpened(key, asOf: EntryNumber(then.head.seq))
        }
        return EvaluationView(
            view: then, key: key, namesAgency: namesAgency, time: time, stages: [])
    }

    /// What was verified is folded from every line: an index of the file's could hide some.
    private static func scope(_ agency: AgencyID, _ rehash: Bool) -> FoldScope {
        rehash ? .everything : .agency(agency)
    }

    private init(
        of year: YearStage, _ agency: AgencyID, _ subject: SubjectID?, in view: LedgerView,
        namesAgency: Bool, time: RecordTime
    ) throws(LookupError) {
        let key: EvaluationKey
        do throws(LookupError) {
            key = try view.books.evaluation(agency, subject, year.year, year.stage).key
        } catch {
            guard time != .now, case .noEvaluation = error else { throw error }
            throw .noEvaluationYet(agency, year.year, asOf: EntryNumber(view.head.seq))
        }
        self.init(
            view: view, key: key, namesAgency: namesAgency, time: time,
            stages: year.stage == nil ? view.books.stages(of: key) : [])
    }

    private init(
        view: LedgerView, key: EvaluationKey, namesAgency: Bool, time: RecordTime, stages: [Stage]
    ) {
        self.view = view
        self.key = key
        self.namesAgency = namesAgency
        self.time = time
        self.stages = stages
    }

    /// Whether no later stage of the same evaluation exists.
    var isFurthest: Bool {
        books.agencies[key.agency]?.furthest(key.subject, key.year)?.key == key
    }

    func warnOfStage(_ language: Language) {
        guard stages.count > 1 else { return }
        Surroundings.current.warn(ReadingWords.furthest(key, of: stages)(language), tone: .dim)
    }

    /// What the books have of the evaluation.
    ///
    /// - Throws: `LookupError.noEvaluation` where there is nothing.
    func found<Value>(_ value: Value?) throws(LookupError) -> Value {
        if let value { return value }
        throw .noEvaluation(key.agency, key.subject, key.year, key.stage, others: [])
    }

    /// The indicator meant by an id, a number or a title.
    ///
    /// - Throws: `NotInRubric`.
    func indicator(_ name: String) throws -> ScoredIndicator {
        let edition = try found(books.evaluation(key)).edition
        let id = try Names(edition.rubric).asked { try $0.indicator(name).id }
        return try found(edition.indicator(id))
    }

    func standpoint(_ language: Language) -> Standpoint {
        view.standpoint(language, namesAgency: namesAgency, asOf: time)
    }
}

extension LedgerView {
    /// The place that a page of these books shows.
    ///
    /// - Parameter time: the place that was asked for; within an append, the page shows its end.
    func standpoint(
        _ language: Language, namesAgency: Bool = false, asOf time: RecordTime = .now
    ) -> Standpoint {
        let asked: EntryNumber? = if case .entry(let entry) = time { entry } else { nil }
        return Standpoint(
            language: language, entry: EntryNumber(head.seq), at: at,
            zone: books.framework.opened?.value.zone ?? .utc, isVerified: isVerified,
            namesAgency: namesAgency, isPast: time != .now,
            asked: asked?.number == head.seq ? nil : asked, width: Surroundings.current.columns,
            invocation: Surroundings.current.invocation,
            signedSince: books.framework.authors.requiredSince, unsigned: unsigned)
    }
}

extension LedgerOptions {
    /// Of a page about a file that stands in no ledger.
    ///
    /// - Parameter invocation: where its commands work on that file.
    func standpoint(_ invocation: Invocation = Surroundings.current.invocation) -> Standpoint {
        Standpoint(
            ofFileIn: language, width: Surroundings.current.columns, invocation: invocation)
    }
}
