// The options that say where something comes from.

import ArgumentParser
import Evaluation

/// Where a figure, judgement or declaration comes from.
struct SourceOptions: ParsableArguments {
    @Option(help: "Title of the source.")
    var source: String?

    @Option(help: "Page, row or cell within the source.")
    var locator: String?

    @Option(help: "Date of the source, as printed.")
    var date: String?

    @Option(help: "The entry that filed the source as evidence; its name is the title then.")
    var evidence: EntryArgument?

    /// Nil where neither a title nor evidence was given.
    ///
    /// - Throws: `RequestError.optionMissing` for a place or a date of no source.
    /// - Parameter key: the evaluation that it is a source of.
    func value(of key: EvaluationKey, _ recorder: Recorder) throws -> Source? {
        let filed = try evidence.map { try recorder.evidence($0.entry, for: key) }
        guard let title = source ?? filed?.name else {
            if locator != nil || date != nil {
                throw RequestError.optionMissing("--source TITLE")
            }
            return nil
        }
        return Source(
            title: try Inputs.text(title, "--source", Limit.title),
            locator: try Inputs.optionalText(locator, "--locator", Limit.locator),
            date: try Inputs.optionalText(date, "--date", Limit.title), document: filed?.digest)
    }

    /// The same over what stood before: another title is another source, a place or date alone is within it.
    func value(
        over old: Source?, of key: EvaluationKey, _ recorder: Recorder
    ) throws -> Source? {
        guard source == nil, evidence == nil, locator != nil || date != nil, let old else {
            return try value(of: key, recorder) ?? old
        }
        return Source(
            title: old.title,
            locator: try Inputs.optionalText(locator, "--locator", Limit.locator) ?? old.locator,
            date: try Inputs.optionalText(date, "--date", Limit.title) ?? old.date,
            document: old.document)
    }

    /// The options that were given.
    var given: [String] {
        [
            source.map { _ in "--source" }, locator.map { _ in "--locator" },
            date.map { _ in "--date" }, evidence.map { _ in "--evidence" },
        ].compactMap { $0 }
    }

    func required(of key: EvaluationKey, _ recorder: Recorder) throws -> Source {
        try Self.required(try value(of: key, recorder))
    }

    static func required(_ source: Source?) throws -> Source {
        guard let source else { throw RequestError.optionMissing("--source TITLE") }
        return source
    }
}
