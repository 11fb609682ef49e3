// `kaoji correct` and `withdraw`: a new entry in the place of one that stands.

import ArgumentParser
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Scoring

struct CorrectVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Put a new value in the place of an entry; both stay readable (更正).",
        discussion: """
            The entry can be a figure (value and unit), a judgement (met, unmet, a grade), an award or an \
            adjustment (points), an exemption (its treatment), an item (its title) or a category (its value). \
            What is not given anew is kept.
            """)

    @Argument(help: "The entry that now stands: 120 or #120.")
    var entry: String

    @Argument(help: "The new value.")
    var value: String

    @Argument(help: "Its unit, for a figure; without it, the unit as before.")
    var unit: String?

    @Option(help: "Why.")
    var reason: String

    @Option(help: "What the new judgement or score rests on.")
    var grounds: String?

    @Option(
        help:
            "For a figure: the earlier year's entry that the new value restates; why, in --reason.")
    var restates: String?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let number = try Inputs.entry(entry)
            let correction = Correction(
                entry: number, reason: try Inputs.text(reason, "--reason", Limit.prose))
            let (old, names, key) = try recorder.correctable(
                number, by: "correct \(number) VALUE --reason TEXT")
            let fact = try corrected(old, by: correction, names, in: key, recorder)
            try recorder.record([.state(fact)])
        }
    }

    private func corrected(
        _ old: Fact, by correction: Correction, _ names: Names?, in key: EvaluationKey?,
        _ recorder: Recorder
    ) throws -> Fact {
        guard let key, let names else {
            throw RequestError.notCorrectable(correction.entry, old.type, key)
        }
        if let option = unused(by: old.type) {
            throw RequestError.optionUnused(correction.entry, old.type, option: option)
        }
        let grounds = try Inputs.optionalText(grounds, "--grounds", Limit.prose)
        let restates = try restates.map {
            Correction(entry: try Inputs.entry($0), reason: correction.reason)
        }
        switch old {
        case .figureRecorded(let old):
            let (number, isPercent) = try Inputs.number(value, "VALUE")
            let unit = try (unit ?? (isPercent ? "%" : nil)).map(Inputs.unit) ?? old.unit
            return .figureRecorded(
                FigureRecorded(
                    evaluation: key, basis: old.basis, corrects: correction, figure: old.figure,
                    item: old.item, note: old.note, period: old.period,
                    restates: restates ?? old.restates,
                    source: try source.value(over: old.source, of: key, recorder) ?? old.source,
                    unit: unit, value: number))
        case .figureUnavailable(let old):
            let (number, _) = try Inputs.number(value, "VALUE")
            let definition = try names.figure(old.figure.text)
            guard let unit else {
                throw RequestError.unitNeeded(old.figure, wanted: definition.unit)
            }
            return .figureRecorded(
                FigureRecorded(
                    evaluation: key, basis: definition.basis, corrects: correction,
                    figure: old.figure, item: old.item, period: old.period, restates: restates,
                    source: try source.required(of: key, recorder),
                    unit: try Inputs.unit(unit), value: number))
        case .pointJudged(let old):
            let indicator = try names.indicator(old.indicator.text)
            let point = try names.point(old.point.text, of: indicator)
            return .pointJudged(
                PointJudged(
                    evaluation: key, by: old.by, corrects: correction,
                    grounds: grounds ?? old.grounds, indicator: old.indicator, item: old.item,
                    judgement: try Judgements.read(value, for: point, of: indicator, names),
                    point: old.point,
                    source: try source.value(over: old.source, of: key, recorder)))
        case .scoreAwarded(let old):
            return .scoreAwarded(
                ScoreAwarded(
                    evaluation: key, by: old.by, corrects: correction,
                    grounds: grounds ?? old.grounds, indicator: old.indicator,
                    score: try Inputs.points(value, "VALUE"),
                    source: try source.value(over: old.source, of: key, recorder)))
        case .scoreAdjusted(let old):
            return .scoreAdjusted(
                ScoreAdjusted(
                    evaluation: key, by: old.by, clause: old.clause, corrects: correction,
                    grounds: grounds ?? old.grounds, indicator: old.indicator,
                    score: try Inputs.points(value, "VALUE")))
        case .indicatorExempted(let old):
            return .indicatorExempted(
                IndicatorExempted(
                    evaluation: key, cause: grounds ?? old.cause, corrects: correction,
                    indicator: old.indicator,
                    treatment: try Inputs.word(value, InputWords.treatment)))
        case .itemListed(let old):
            return .itemListed(
                ItemListed(
                    evaluation: key, corrects: correction, item: old.item, list: old.list,
                    note: old.note, source: try source.value(over: old.source, of: key, recorder),
                    title: try Inputs.text(value, "TITLE", Limit.title)))
        case .categoryStated(let old):
            let category = try names.category(old.category.text)
            return .categoryStated(
                CategoryStated(
                    evaluation: key, category: old.category, corrects: correction,
                    grounds: grounds ?? old.grounds,
                    source: try source.value(over: old.source, of: key, recorder),
                    value: try names.value(value, of: category)))
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .evaluationOpened, .scoreComputed, .declarationRecorded, .findingRaised,
            .findingAnswered, .entryWithdrawn, .evaluationSealed, .evaluationReopened,
            .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            throw RequestError.notCorrectable(correction.entry, old.type, key)
        }
    }

    /// An option given that an entry of this type has no place for.
    private func unused(by type: FactType) -> String? {
        let grounds = grounds.map { _ in "--grounds" }
        let restates = restates.map { _ in "--restates" }
        let unit = unit.map { _ in "UNIT" }
        let unused: [String?] =
            switch type {
            case .figureRecorded, .figureUnavailable: [grounds]
            case .pointJudged, .scoreAwarded, .categoryStated: [unit, restates]
            case .scoreAdjusted, .indicatorExempted: [unit, restates] + source.given
            case .itemListed: [unit, grounds, restates]
            case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
                .evaluationOpened, .scoreComputed, .declarationRecorded, .findingRaised,
                .findingAnswered, .entryWithdrawn, .evaluationSealed, .evaluationReopened,
                .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
                .documentErased:
                []
            }
        return unused.compactMap { $0 }.first
    }
}

struct WithdrawVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take an input back; its place is empty again (撤回).")

    @Argument(help: "The entry that now stands: 120 or #120.")
    var entry: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var options: RecordingOptions

    func run() throws {
        try Recorder.run(options) { recorder in
            let number = try Inputs.entry(entry)
            let (fact, _, key) = try recorder.correctable(
                number, by: "withdraw \(number) --reason TEXT")
            guard let key else { throw Refusal.illegal(.notWithdrawable(number)) }
            if let of = fact.evaluation, of.stage < key.stage, fact.type.isCorrectable {
                throw RequestError.ofEarlierStage(number, of, now: key.stage)
            }
            let reason = try Inputs.text(reason, "--reason", Limit.prose)
            try recorder.record([
                .state(
                    .entryWithdrawn(
                        EntryWithdrawn(evaluation: key, entry: number, reason: reason)))
            ])
        }
    }
}

extension Recorder {
    /// What an entry says, the names of its rubric, and the evaluation in which it is corrected: the furthest stage that it stands in.
    ///
    /// - Parameter words: the command that was typed.
    /// - Throws: `RequestError` where it is of another agency or project than was named.
    fileprivate func correctable(
        _ entry: EntryNumber, by words: String
    ) throws -> (Fact, Names?, EvaluationKey?) {
        try file.read { snapshot in
            guard let found = try snapshot.page(of: entry) else {
                throw RequestError.noEntry(entry)
            }
            let fact = found.entry.event.fact
            if let key = fact.evaluation, try !isNamed(key, in: snapshot) {
                throw RequestError.otherEvaluation(entry, key, words: words)
            }
            if case .replaced(let now) = found.standing {
                throw RequestError.noLongerStands(entry, now: now)
            }
            if case .withdrawn(let by) = found.standing {
                throw RequestError.noLongerStands(entry, now: by)
            }
            guard let key = fact.evaluation else { return (fact, nil, nil) }
            let books = try snapshot.view(.agency(key.agency)).books
            let book = books.agencies[key.agency]?.furthest(key.subject, key.year)
            return (fact, book.map { Names($0.edition.rubric) }, book?.key)
        }
    }

    /// Whether an evaluation is of the agency and the project that were named, where any were.
    private func isNamed(_ key: EvaluationKey, in snapshot: Snapshot) throws -> Bool {
        let named = options.agency
        if named.agency != nil, try named.agency(in: snapshot) != key.agency { return false }
        return try named.subject == nil || named.subjectID() == key.subject
    }
}

extension FactType {
    /// Whether `correct` puts another in the place of such an entry.
    fileprivate var isCorrectable: Bool {
        switch self {
        case .figureRecorded, .figureUnavailable, .pointJudged, .scoreAwarded, .scoreAdjusted,
            .indicatorExempted, .itemListed, .categoryStated:
            true
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .evaluationOpened, .scoreComputed, .declarationRecorded, .findingRaised,
            .findingAnswered, .entryWithdrawn, .evaluationSealed, .evaluationReopened,
            .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            false
        }
    }
}
