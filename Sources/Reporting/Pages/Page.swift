// What every page can be turned into; a page is made of values and writes nothing itself.

import Evaluation

/// A page for people and for programs.
package protocol Page: Sendable {
    /// For a terminal, at most as wide as the standpoint says.
    var lines: [TextLine] { get }
    /// A versioned document: `version`, `page`, `verified`, `as_of`, then the page's own members.
    var json: JSONText { get }
}

/// A page that is a table too.
package protocol TabularPage: Page {
    var csv: CSVText { get }
}

extension JSONText {
    /// An exact number in its only spelling, or null.
    static func exact(_ exact: Exact?) -> JSONText { exact.map { .string($0.canonical) } ?? .null }

    /// Points, exact and as shown; null where there are none.
    static func points(_ exact: Exact?) -> JSONText {
        guard let exact else { return .null }
        return ["exact": .string(exact.canonical), "shown": .string(NumberText.points(exact))]
    }

    static func entry(_ entry: EntryNumber?) -> JSONText {
        entry.map { .integer($0.number) } ?? .null
    }

    static func entries(_ entries: [EntryNumber]) -> JSONText {
        .array(entries.map { .integer($0.number) })
    }

    static func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    static func instant(_ instant: Instant) -> JSONText { .string(instant.canonical) }

    static func quantity(_ quantity: Quantity) -> JSONText {
        ["value": .string(quantity.value.text), "unit": .string(quantity.unit.symbol)]
    }

    /// The four that name an evaluation.
    static func evaluation(_ key: EvaluationKey) -> JSONText {
        [
            "agency": .string(key.agency.text), "subject": text(key.subject?.text),
            "year": .integer(key.year.number), "stage": .string(key.stage.rawValue),
        ]
    }
}

extension CSVText {
    /// The first columns of every table about one evaluation, so that several can stand under each other.
    static func evaluationColumns(_ standpoint: Standpoint) -> [String] {
        [Words.agencyID, Words.subject, Words.year, Words.stage].map { standpoint.say($0) }
    }

    /// The cells of those columns.
    static func evaluationCells(_ key: EvaluationKey) -> [Cell] {
        [
            .text(key.agency.text), .text(key.subject?.text), .number("\(key.year)"),
            .text(key.stage.rawValue),
        ]
    }
}

extension CSVText.Cell {
    static func points(_ exact: Exact?) -> CSVText.Cell {
        exact.map { .number(NumberText.points($0)) } ?? .empty
    }

    static func text(_ text: String?) -> CSVText.Cell { text.map { .text($0) } ?? .empty }
    static func entry(_ entry: EntryNumber?) -> CSVText.Cell {
        entry.map { .number("\($0)") } ?? .empty
    }
}
