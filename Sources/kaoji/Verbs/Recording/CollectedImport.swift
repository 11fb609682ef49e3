// Records a table of many evaluations: each is one append, taken or refused by itself.

import ArgumentParser
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

/// One run of `import` on a collected table.
struct CollectedImport {
    private let recorder: Recorder
    private let table: CollectedTable
    /// Opens what is not open yet.
    private let rubric: RubricID?

    init(_ recorder: Recorder, _ table: CollectedTable, opening rubric: RubricID?) {
        (self.recorder, self.table, self.rubric) = (recorder, table, rubric)
    }

    /// Evaluations whose complaints are listed.
    private static let mostListed = 20

    /// Takes evaluation after evaluation, prints what came of them, and why some were refused.
    ///
    /// - Throws: `ExitCode` where one was refused; what stops the whole, once that is printed which was
    ///   recorded before.
    func run() throws {
        let surroundings = Surroundings.current
        var course = Course(
            desk: try Desk(recorder),
            page: CollectedPage(
                isDryRun: recorder.isDryRun, language: recorder.language, all: table.parts.count))
        var progress = ProgressLine(surroundings)
        let rows = table.parts.map(\.rowCount).reduce(0, +)
        var done = 0
        do {
            for (place, part) in table.parts.enumerated() {
                progress.advance(RecordingWords.importing(recorder.language), done, of: rows)
                done += part.rowCount
                try take(place, in: &course)
            }
            _ = try settle(&course)
        } catch {
            progress.clear()
            surroundings.show(course.page, json: recorder.options.format.json)
            throw error
        }
        progress.clear()
        surroundings.show(course.page, json: recorder.options.format.json)
        try report(course.refused)
    }

    /// Decides one evaluation while the one before it is still being written.
    private func take(_ place: Int, in course: inout Course) throws {
        var begun = Result { try begin(place, at: &course.desk) }
        do {
            if try settle(&course) {
                if let taken = Self.taken(begun) { return course.page.take(taken) }
                begun = Result { try begin(place, at: &course.desk) }
            }
        } catch {
            if let taken = Self.taken(begun) { course.page.take(taken) }
            throw error
        }
        switch begun {
        case .success(let begun): course.underway = begun
        case .failure(let error): try refuse(place, error, in: &course)
        }
    }

    /// What came of an evaluation that was begun while the one before it failed: it is recorded where it did
    /// not rest on that, as one of another agency.
    private static func taken(_ begun: Result<Begun, any Error>) -> CollectedPage.Taken? {
        do {
            let begun = try begun.get()
            return begun.taken(try begun.receipt.take())
        } catch {
            return nil
        }
    }

    /// Waits for the evaluation that is being written.
    ///
    /// - Returns: whether somebody else appended before it, so that it was decided again.
    private func settle(_ course: inout Course) throws -> Bool {
        guard let begun = course.underway.take() else { return false }
        do {
            course.page.take(begun.taken(try begun.receipt.take()))
            return false
        } catch is Overtaken {
            do {
                let again = try begin(begun.place, at: &course.desk, isAhead: false)
                course.page.take(again.taken(try again.receipt.take()))
            } catch {
                try refuse(begun.place, error, in: &course)
            }
            return true
        }
    }

    private func refuse(_ place: Int, _ error: any Error, in course: inout Course) throws {
        guard let trouble = Self.trouble(of: error, recorder.language) else { throw error }
        let part = table.parts[place]
        course.page.refuse(name(of: part), trouble.code)
        course.refused.append((part, trouble))
    }

    private func name(of part: CollectedTable.Part) -> String {
        let subject = part.subject.map { "/\($0)" } ?? ""
        let stage = part.stage.map { "/\($0.rawValue)" } ?? ""
        return "\(part.agency)\(subject) \(part.year)\(stage)"
    }

    /// What keeps one evaluation from being taken and says nothing of the others; nil for anything else.
    private static func trouble(of error: any Error, _ language: Language) -> Trouble? {
        switch error {
        case is LookupError, is RequestError, is RefusedCommands, is Misreadings, is NameProblem:
            Trouble(error, language: language, closes: false)
        default: nil
        }
    }

    private func report(
        _ refused: [(part: CollectedTable.Part, trouble: Trouble)]
    ) throws {
        guard !refused.isEmpty else { return }
        let (surroundings, language) = (Surroundings.current, recorder.language)
        for (part, trouble) in refused.prefix(Self.mostListed) {
            let words = RecordingWords.refused(name(of: part), rows: part.rowCount)
            surroundings.warn(words(language))
            surroundings.err(trouble.text)
        }
        let more = refused.count - Self.mostListed
        if more > 0 { surroundings.warn(RecordingWords.moreRefused(more)(language)) }
        surroundings.warn(RecordingWords.repeatTable(language))
        throw ExitCode(Trouble.code(of: refused.map(\.trouble)))
    }
}

/// How far an import has come.
private struct Course {
    var desk: Desk
    var page: CollectedPage
    var refused: [(part: CollectedTable.Part, trouble: Trouble)] = []
    var underway: Begun?
}

/// An evaluation decided, whose entries are being written.
private struct Begun {
    let place: Int
    let key: EvaluationKey
    let blanks: Int
    let receipt: Promised<Receipt>

    func taken(_ receipt: Receipt) -> CollectedPage.Taken {
        CollectedPage.Taken(key, receipt, blanks: blanks)
    }
}

/// What is kept from one evaluation to the next.
private struct Desk {
    let actor: String
    let signer: Signer?
    let agencies: [Known]
    var bookkeeper: Bookkeeper
    var names: [EntryNumber: Names] = [:]
    var ahead: ReadAhead?

    init(_ recorder: Recorder) throws {
        actor = try recorder.options.acting.name()
        signer = try recorder.signer(for: [])
        agencies = try recorder.file.read { try $0.registeredAgencies() }
        bookkeeper = Bookkeeper(recorder.file)
    }

    mutating func names(of edition: RubricEdition) -> Names {
        if let known = names[edition.entry] { return known }
        let made = Names(edition.rubric)
        names[edition.entry] = made
        return made
    }
}

extension CollectedImport {
    /// - Parameter isAhead: whether to return before the entries are written.
    private func begin(
        _ place: Int, at desk: inout Desk, isAhead: Bool = true
    ) throws -> Begun {
        let part = table.parts[place]
        guard desk.agencies.contains(where: { $0.id == part.agency.text }) else {
            throw LookupError.noAgency(
                part.agency.text,
                nearest: NearestName.nearest(to: part.agency.text, among: desk.agencies))
        }
        let actor = desk.actor
        let (key, edition, opening) = try desk.bookkeeper.look(into: .agency(part.agency)) {
            if let existing = LookAlike.of(actor, among: $0.actors) {
                throw RequestError.actorLooksLike(actor, existing: existing)
            }
            return try evaluation(of: part, in: $0)
        }
        let names = desk.names(of: edition)
        let ahead = desk.ahead.take()
        let read =
            try ahead?.take(place, as: key, under: edition)
            ?? table.read(part, as: key, names: names)
        desk.ahead = ReadAhead(place + 1, of: table, after: key, under: edition, names)
        let commands = [opening].compactMap { $0 } + read.facts.map { Command.state($0.fact) }
        do {
            return Begun(
                place: place, key: key, blanks: read.blanks.count,
                receipt: try record(commands, at: &desk, isAhead: isAhead))
        } catch let refusals as Refusals
            where isAhead || (opening != nil && refusals.areOfOpening)
        {
            // The books may be behind the file, or somebody else opened it meanwhile: once more on what is there.
            return try begin(place, at: &desk, isAhead: false)
        } catch let refusals as Refusals {
            throw try desk.bookkeeper
                .look(into: .agency(part.agency)) {
                    RefusedCommands(refusals, of: commands).seen(in: $0)
                }
                .placed(read.facts.map(\.place), after: opening == nil ? 0 : 1)
        }
    }

    private func record(
        _ commands: [Command], at desk: inout Desk, isAhead: Bool
    ) throws -> Promised<Receipt> {
        let clock = try Surroundings.current.clock()
        let isConfirmed = recorder.options.acting.confirmClock
        if isAhead && !recorder.isDryRun {
            return try desk.bookkeeper.recordAhead(
                commands, actor: desk.actor, clock: clock, confirmed: isConfirmed,
                signer: desk.signer)
        }
        return Promised(
            given: try desk.bookkeeper.record(
                commands, actor: desk.actor, clock: clock, confirmed: isConfirmed,
                dryRun: recorder.isDryRun, signer: desk.signer))
    }

    /// The evaluation that a part is of, or that it opens.
    private func evaluation(
        of part: CollectedTable.Part, in books: Books
    ) throws -> (EvaluationKey, RubricEdition, opening: Command?) {
        do {
            let book = try books.evaluation(part.agency, part.subject, part.year, part.stage)
            return (book.key, book.edition, nil)
        } catch {
            guard let rubric else { throw error }
            guard let edition = books.framework.edition(of: rubric) else {
                let known = Set(books.framework.editions.values.map(\.rubric.id.text)).sorted()
                throw RequestError.noRubric(rubric.text, known: known)
            }
            let key = EvaluationKey(
                agency: part.agency, subject: part.subject, year: part.year,
                stage: part.stage ?? .selfEvaluation)
            return (key, edition, .open(key, rubric))
        }
    }
}

extension Refusals {
    /// Whether the evaluation that the first command opens is open already.
    fileprivate var areOfOpening: Bool {
        refused.contains {
            if $0.command == 0, case .illegal(.evaluationTwice) = $0.refusal { true } else { false }
        }
    }
}
