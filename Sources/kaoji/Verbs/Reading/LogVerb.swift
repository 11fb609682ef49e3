// `kaoji log`: the entries of the ledger, filtered.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

struct LogVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "List the ledger's entries (流水).",
        discussion: """
            All filters given must hold. Without --agency, every agency's entries are listed. A date \
            counts whole, in the ledger's zone.
            """)

    @OptionGroup var filter: LogOptions

    @Flag(help: "Write each entry in full.")
    var long = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    func run() throws {
        let page = try ledger.read { snapshot in
            let view = try snapshot.view(.ledgerWide)
            let selection = try filter.selection(view, in: snapshot)
            let subject = try filter.agency.subjectID()
            let entries = try snapshot.log(selection.filter, in: selection.range).filter {
                subject == nil || $0.event.fact.evaluation?.subject == subject
            }
            return LogPage(
                entries, view.books.framework,
                view.standpoint(ledger.language, namesAgency: try snapshot.hasSeveralAgencies()),
                isLong: long)
        }
        Surroundings.current.show(page, json: format.json)
    }
}

/// Which entries.
struct LogOptions: ParsableArguments {
    @OptionGroup var agency: AgencyOptions

    @Option(help: "Entries of this year's evaluations.")
    var year: YearStage?

    @Option(help: "Entries that name this indicator: id, number or title.")
    var indicator: String?

    @Option(help: "Entries that name this figure: id or title.")
    var figure: String?

    @Option(
        help: ArgumentHelp(
            "Entries of this type: figure.recorded, 数据 …", valueName: "type"))
    var type: FactType?

    @Option(help: "Entries of this actor.")
    var by: String?

    @Option(help: "Entries from this entry, date or instant on.")
    var since: AsOf?

    @Option(help: "Entries up to this entry, date (its end) or instant.")
    var until: AsOf?

    @Option(
        help: ArgumentHelp(
            "Entries after this evaluation was sealed last.", valueName: "year/stage"))
    var sinceSeal: YearStage?

    func validate() throws {
        if year?.stage != nil {
            throw UsageProblem("--year 只写年度，不写阶段", "Give --year without a stage.")
        }
    }

    /// The filter, and the entries among which it looks.
    ///
    /// - Throws: `LookupError`, `NotInRubric`, `NoSuchTime`.
    func selection(
        _ view: LedgerView, in snapshot: Snapshot
    ) throws -> (filter: LogFilter, range: Range<Int>) {
        let framework = view.books.framework
        let zone = framework.opened?.value.zone ?? .utc
        var filter = LogFilter()
        if agency.agency != nil { filter.agency = try agency.agency(in: snapshot) }
        filter.year = year?.year
        filter.indicator = try indicator.map { try framework.indicator($0) }
        filter.figure = try figure.map { try framework.figure($0) }
        filter.type = type
        filter.actor = by
        filter.since = try since.flatMap { try $0.start(zone) }
        filter.until = try until.flatMap { try $0.end(zone) }
        if let sinceSeal {
            filter.sinceSeal = try sealed(sinceSeal, in: snapshot)
            filter.agency = filter.sinceSeal?.agency
        }
        let first = since?.entry ?? 0
        let last = until?.entry ?? view.head.seq
        return (filter, first..<max(first, last + 1))
    }

    private func sealed(_ year: YearStage, in snapshot: Snapshot) throws -> EvaluationKey {
        let found = try EvaluationView(of: year, agency, in: snapshot)
        let book = try found.found(found.books.evaluation(found.key))
        guard book.isSealed || !book.reopenings.isEmpty else {
            throw LookupError.notSealed(found.key)
        }
        return found.key
    }
}

extension AsOf {
    fileprivate var entry: Int? {
        guard case .entry(let entry) = time else { return nil }
        return entry.number
    }

    /// The first moment of what was said; nil for an entry.
    fileprivate func start(_ zone: ZoneOffset) throws(NoSuchTime) -> Instant? {
        try end(zone)?.adding(milliseconds: -lasting)
    }

    /// The last moment of what was said; nil for an entry.
    fileprivate func end(_ zone: ZoneOffset) throws(NoSuchTime) -> Instant? {
        switch time {
        case .now, .entry: return nil
        case .instant(let instant): return instant
        case .local(let year, let month, let day, let through):
            let end = Instant.endOfDay(
                year: year, month: month, day: day, offsetMinutes: zone.minutes)?
                .adding(milliseconds: through - RecordTime.lastMillisecond)
            guard let end else { throw .noSuchDay }
            return end
        }
    }
}

extension Framework {
    /// An indicator by its name in any rubric adopted, the last first.
    fileprivate func indicator(_ name: String) throws -> IndicatorID {
        try named(.indicator, name) { try $0.indicator(name).id }
    }

    fileprivate func figure(_ name: String) throws -> FigureID {
        try named(.figure, name) { try $0.figureID(name) }
    }

    private func named<ID>(
        _ kind: NamedKind, _ name: String, _ find: (Names) throws -> ID
    ) throws -> ID {
        var problem: NotInRubric?
        for edition in editions.values.sorted(by: { $0.entry > $1.entry }) {
            do { return try Names(edition.rubric).asked(find) } catch let error as NotInRubric {
                problem = problem ?? error
            }
        }
        if let problem { throw problem }
        throw NameProblem.unknown(kind, name, nearest: nil)
    }
}

extension FactType: ExpressibleByArgument {
    /// By its name in events or its Chinese name.
    package init?(argument: String) {
        guard
            let type = Self.allCases.first(where: {
                $0.rawValue == argument || $0.words.zh == argument
            })
        else { return nil }
        self = type
    }
}
