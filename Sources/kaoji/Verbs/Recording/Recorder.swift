// How every writing verb works: look at the ledger, make commands, record them, print the receipt.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

/// The options of every writing verb.
struct RecordingOptions: ParsableArguments {
    @OptionGroup var agency: AgencyOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: JSONOptions

    init() {}

    /// For verbs that concern no single agency.
    init(acting: ActorOptions, ledger: LedgerOptions, format: JSONOptions) {
        agency = AgencyOptions()
        self.acting = acting
        self.ledger = ledger
        self.format = format
    }
}

/// A ledger opened for one append.
struct Recorder {
    let file: LedgerFile
    let options: RecordingOptions

    var language: Language { options.ledger.language }

    /// Whether nothing is appended, only said what would be.
    let isDryRun: Bool

    init(_ options: RecordingOptions, dryRun: Bool = false) throws {
        self.options = options
        isDryRun = dryRun
        _ = try options.acting.name()
        file = try LedgerFile.open(
            at: options.ledger.path, for: dryRun ? .reading : .appending)
    }

    /// Opens the ledger, runs the body, and closes it whatever comes.
    static func run(
        _ options: RecordingOptions, dryRun: Bool = false, _ body: (Recorder) throws -> Void
    ) throws {
        let recorder = try Recorder(options, dryRun: dryRun)
        do {
            try body(recorder)
        } catch {
            try recorder.file.close()
            throw error
        }
        try recorder.file.close()
    }

    /// The evaluation of a year, at the stage named or the furthest.
    func evaluation(_ year: YearStage) throws -> RecordedEvaluation {
        try file.read { snapshot in
            let agency = try options.agency.agency(in: snapshot)
            let books = try snapshot.view(.agency(agency)).books
            let book = try books.evaluation(
                agency, options.agency.subjectID(), year.year, year.stage)
            let stages = books.stages(of: book.key)
            if year.stage == nil && stages.count > 1 {
                Surroundings.current.warn(
                    ReadingWords.furthest(book.key, of: stages)(language), tone: .dim)
            }
            return RecordedEvaluation(book: book, names: Names(book.edition.rubric))
        }
    }

    /// What holds for all agencies.
    func framework() throws -> Framework {
        try file.read { try $0.view(.ledgerWide).books.framework }
    }

    /// Records commands as one append and prints the receipt.
    ///
    /// - Parameter notice: said before the receipt, and only where there is one.
    /// - Throws: `RefusedCommands`, and what `Bookkeeper.record` throws besides.
    func record(
        _ commands: [Command], documents: [[UInt8]] = [], evidence: EvidenceContent? = nil,
        notice: Bilingual? = nil
    ) throws {
        let surroundings = Surroundings.current
        let actor = try options.acting.name()
        let agencies = Set(commands.compactMap(\.agency))
        try checkLookAlike(of: actor, among: agencies)
        var bookkeeper = Bookkeeper(file)
        let receipt: Receipt
        do {
            receipt = try bookkeeper.record(
                commands, documents: documents, evidence: evidence, actor: actor,
                clock: surroundings.clock(), confirmed: options.acting.confirmClock,
                dryRun: isDryRun,
                signer: try signer(for: commands))
        } catch let refusals as Refusals {
            let refused = RefusedCommands(refusals, of: commands)
            throw try booksAfter(agencies).map(refused.seen) ?? refused
        }
        // An interpretation is ledger-wide; the scores that follow from it are not.
        let scored = receipt.recorded.compactMap { $0.event.fact.evaluation?.agency }
        let books = try booksAfter(agencies.union(scored))
        let page = ReceiptPage(
            receipt: receipt, books: books, isDryRun: isDryRun, language: language)
        if let notice { surroundings.warn(notice(language), tone: .dim) }
        surroundings.show(page, json: options.format.json)
    }

    /// The actor's key, where the append is to be signed; nobody is asked for a passphrase in vain.
    func signer(for commands: [Command]) throws -> Signer? {
        guard !isDryRun, options.acting.keyPath != nil else { return nil }
        let enrols = commands.contains {
            if case .state(.actorEnrolled) = $0 { true } else { false }
        }
        return try enrols || framework().requiresAuthors ? options.acting.signer() : nil
    }

    private func booksAfter(_ agencies: Set<AgencyID>) throws -> Books? {
        try file.read { snapshot in
            if agencies.count == 1, let only = agencies.first {
                return try snapshot.view(.agency(only)).books
            }
            return try snapshot.view(agencies.isEmpty ? .ledgerWide : .everything).books
        }
    }

    /// A name that looks like one already at work for the same agency is refused.
    private func checkLookAlike(of actor: String, among agencies: Set<AgencyID>) throws {
        guard agencies.count == 1, let agency = agencies.first else { return }
        let known = try file.read { try $0.view(.agency(agency)).books.actors }
        if let existing = LookAlike.of(actor, among: known) {
            throw RequestError.actorLooksLike(actor, existing: existing)
        }
    }
}

/// An evaluation to be recorded in, and the names its rubric knows.
struct RecordedEvaluation {
    let book: EvaluationBook
    let names: Names

    var key: EvaluationKey { book.key }

    /// The indicator meant by an id, a number or a title.
    ///
    /// - Throws: `NotInRubric`.
    func indicator(_ name: String) throws -> Indicator {
        try names.asked { try $0.indicator(name) }
    }
}

extension Command {
    /// The agency it concerns; nil where it holds for all, or makes one.
    fileprivate var agency: AgencyID? {
        switch self {
        case .state(.agencyRegistered): nil
        case .state(let fact): fact.agency
        case .open(let key, _): key.agency
        case .seal(let key, _): key.agency
        }
    }

    /// The evaluation it concerns; nil where it holds for all.
    var evaluation: EvaluationKey? {
        switch self {
        case .state(let fact): fact.evaluation
        case .open(let key, _): key
        case .seal(let key, _): key
        }
    }
}
