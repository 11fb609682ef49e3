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
    /// - Parameter key: the evaluation that it is a source of.
    func value(of key: EvaluationKey, _ recorder: Recorder) throws -> Source? {
        let filed = try evidence.map { try recorder.evidence($0.entry, for: key) }
        guard let title = source ?? filed?.name else { return nil }
        return Source(
            title: try Inputs.text(title, "--source", Limit.title),
            locator: try Inputs.optionalText(locator, "--locator", Limit.locator),
            date: try Inputs.optionalText(date, "--date", Limit.title), document: filed?.digest)
    }

    func required(of key: EvaluationKey, _ recorder: Recorder) throws -> Source {
        try Self.required(try value(of: key, recorder))
    }

    static func required(_ source: Source?) throws -> Source {
        guard let source else { throw RequestError.optionMissing("--source TITLE") }
        return source
    }
}
