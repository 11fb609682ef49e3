// `kaoji import`: records what a case file or a table states, all of it or nothing.

import ArgumentParser
import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Record a case file (YAML) or a table (CSV) as one append (导入).",
        discussion: """
            A case file opens its evaluation if need be. A table needs --year. A table with columns agency \
            and year (部门, 评价年度) is of many evaluations: each is one append of its own, taken or \
            refused by itself; where a row leaves the stage blank, it is the one that the evaluation's \
            other rows name, else the furthest there is. Importing the same file again \
            appends nothing; blanks are listed and nothing is recorded for them. With --bundle a whole \
            ledger that export wrote becomes a new file at --ledger, if it verifies; --key is then the \
            ledger's public key. Until then it is made in a folder NAME.partial- and six more characters \
            beside it: where one is left, its run was killed, and it can be removed.
            """)

    @Argument(help: "The file: .csv for a table, anything else for a case file.")
    var file: String?

    @Option(
        help: ArgumentHelp(
            "A bundle that export --bundle wrote; the ledger of --ledger must not be there yet.",
            valueName: "file"))
    var bundle: String?

    @Option(
        help: ArgumentHelp(
            "With --bundle: a checkpoint kept elsewhere, which the bundle must continue.",
            valueName: "file"))
    var checkpoint: String?

    @Option(
        help: ArgumentHelp(
            "With --bundle: a trust policy for its checkpoint's signatures.", valueName: "file"))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "With --bundle: the ledger's SM2 public key, whose line is wanted besides --key or --policy.",
            valueName: "key"))
    var sm2Key: String?

    @Option(help: "The evaluation a table belongs to: 2021, 2021/review.")
    var year: YearStage?

    @Option(
        help: ArgumentHelp(
            "With a table of many evaluations: open those that are not open yet under this rubric.",
            valueName: "id"))
    var rubric: String?

    @Flag(help: "Check everything and record nothing.")
    var dryRun = false

    @OptionGroup var options: RecordingOptions

    func validate() throws {
        if (file == nil) == (bundle == nil) {
            throw UsageProblem(
                "写明文件，或 --bundle，二者取一", "Name a file or a --bundle, one of the two.")
        }
        if bundle == nil && (checkpoint != nil || policy != nil || sm2Key != nil) {
            throw UsageProblem(
                "--checkpoint、--policy 和 --sm2-key 要与 --bundle 同用",
                "--checkpoint, --policy and --sm2-key go with --bundle.")
        }
        if bundle != nil { try trust.validate() }
    }

    func run() throws {
        if let bundle {
            return try BundleTaking(
                bundle: bundle, ledger: options.ledger, json: options.format.json
            ).run(trust, outside: checkpoint)
        }
        guard let file else { return }
        try record(file)
    }

    /// Whose signature on a bundle's checkpoint is wanted.
    private var trust: TrustOptions {
        var trust = TrustOptions()
        trust.key = [options.acting.key].compactMap { $0 }
        (trust.policy, trust.sm2Key) = (policy, sm2Key)
        return trust
    }

    private func record(_ file: String) throws {
        let isTable = file.lowercased().hasSuffix(".csv")
        let text = try TextFile.read(
            file, atMost: isTable ? TextFile.maximumTableBytes : TextFile.maximumBytes)
        let collected = try isTable ? CollectedTable.read(text, name: file) : nil
        try checkOptions(file, isCollected: collected != nil)
        try Recorder.run(options, dryRun: dryRun) { recorder in
            if let collected {
                let rubric = try rubric.map { try Inputs.identifier($0, RubricKind.self) }
                return try CollectedImport(recorder, collected, opening: rubric).run()
            }
            let read =
                try isTable ? table(text, file, recorder) : caseFile(text, file, recorder)
            if !read.file.blanks.isEmpty {
                Surroundings.current.warn(
                    RecordingWords.blanks(read.file.blanks)(recorder.language), tone: .dim)
            }
            try record(read, with: recorder)
        }
    }

    private func checkOptions(_ file: String, isCollected: Bool) throws {
        let unused =
            isCollected
            ? [
                year.map { _ in "--year" }, options.agency.agency.map { _ in "--agency" },
                options.agency.subject.map { _ in "--subject" },
            ] : [rubric.map { _ in "--rubric" }]
        if let option = unused.compactMap({ $0 }).first {
            throw RequestError.notWithTable(file, option: option, isCollected: isCollected)
        }
    }

    /// A file read, and the opening of its evaluation where that is not open yet.
    private struct Read {
        let file: CaseFile
        let opening: Command?
    }

    private func table(_ text: String, _ file: String, _ recorder: Recorder) throws -> Read {
        guard let year else { throw RequestError.needsYear(file) }
        let evaluation = try recorder.evaluation(year)
        let read = try TableFile.read(
            text, name: file, evaluation: evaluation.key, rubric: evaluation.names.rubric)
        return Read(file: read, opening: nil)
    }

    private func caseFile(
        _ text: String, _ file: String, _ recorder: Recorder
    ) throws -> Read {
        let header = try CaseFile.header(text, name: file)
        let key = header.evaluation
        let (book, framework) = try recorder.file.read { snapshot in
            let books = try snapshot.view(.agency(key.agency)).books
            guard books.agencies[key.agency] != nil else {
                let known = try snapshot.registeredAgencies()
                throw LookupError.noAgency(
                    key.agency.text,
                    nearest: NearestName.nearest(to: key.agency.text, among: known))
            }
            return (books.evaluation(key), books.framework)
        }
        if let book {
            let rubric = book.edition.rubric
            if let named = header.rubric, named != rubric.id {
                throw RequestError.otherRubric(read: named, of: rubric.id)
            }
            return Read(file: try CaseFile.read(text, name: file, rubric: rubric), opening: nil)
        }
        guard let named = header.rubric else { throw RequestError.noRubricNamed(key) }
        guard let edition = framework.edition(of: named) else {
            let known = Set(framework.editions.values.map(\.rubric.id.text)).sorted()
            throw RequestError.noRubric(named.text, known: known)
        }
        return Read(
            file: try CaseFile.read(text, name: file, rubric: edition.rubric),
            opening: .open(key, named))
    }

    private static func notice(of opening: Command) -> Bilingual? {
        guard case .open(let key, let rubric?) = opening else { return nil }
        return RecordingWords.opens(key, rubric)
    }

    private func record(_ read: Read, with recorder: Recorder) throws {
        let texts = try read.file.texts.map { placed in
            let bytes = Array(placed.text.utf8)
            let fact = NarrativeRecorded(
                evaluation: read.file.evaluation, document: try Digest(hashing: bytes).hex,
                section: placed.section)
            return (bytes, Command.state(.narrativeRecorded(fact)), placed.place)
        }
        let opening = [read.opening].compactMap { $0 }
        let commands =
            opening + read.file.facts.map { .state($0.fact) } + texts.map(\.1)
        let places = read.file.facts.map(\.place) + texts.map(\.2)
        do {
            try recorder.record(
                commands, documents: texts.map(\.0), notice: read.opening.flatMap(Self.notice))
        } catch let refusals as RefusedCommands {
            throw refusals.placed(places, after: opening.count)
        }
    }
}
