// Reads a table of many evaluations of many agencies (CSV), evaluation by evaluation.

package import Evaluation

/// A collected table (汇总表): figures, judgements and awards, each row naming its evaluation.
package struct CollectedTable: Sendable {
    /// In the order of the file, those of one agency together.
    package let parts: [Part]

    private let headings: TableHeadings
    private let source: Source

    /// The rows of one evaluation.
    package struct Part: Sendable {
        package let agency: AgencyID
        package let subject: SubjectID?
        package let year: FiscalYear
        /// Nil for the furthest there is.
        package let stage: Stage?
        fileprivate var rows: [CSVRow] = []

        /// Of its first row.
        package var place: Place? { rows.first?.place }
        package var rowCount: Int { rows.count }
    }

    /// Nil for a table that is of one evaluation: it has no column of agencies.
    ///
    /// - Throws: everything that keeps its rows from being parted by evaluation. What is wrong within one is
    ///   found when that is read.
    package static func read(
        _ text: String, name: String
    ) throws(Misreadings) -> CollectedTable? {
        var notes = Notes()
        let rows = try TableFile.rows(text, name, &notes)
        var ofHeadings = Notes()
        guard let first = rows.first, TableHeadings.namesAgencies(first) else { return nil }
        let headings = TableHeadings(first, &ofHeadings)
        for misreading in ofHeadings.all { notes.note(misreading.problem, at: misreading.place) }
        var parts: [Part] = []
        if let headings {
            var parting = Parting(headings)
            for row in rows.dropFirst() where !notes.isFull { parting.take(row, &notes) }
            parts = parting.byAgency
        }
        try notes.finish()
        return headings.map {
            CollectedTable(parts: parts, headings: $0, source: TableFile.source(name))
        }
    }

    private init(parts: [Part], headings: TableHeadings, source: Source) {
        (self.parts, self.headings, self.source) = (parts, headings, source)
    }

    /// Everything that the rows of one evaluation state.
    ///
    /// - Throws: everything wrong with them.
    package func read(
        _ part: Part, as evaluation: EvaluationKey, names: Names
    ) throws(Misreadings) -> CaseFile {
        var reader = CaseReader(evaluation, names, source, Notes())
        reader.expect(part.rows.count)
        for row in part.rows where !reader.notes.isFull { reader.read(row, headings) }
        try reader.notes.finish()
        return reader.file(rubric: nil)
    }
}

/// Gathers the rows of each evaluation.
private struct Parting {
    private let columns: [String]
    private var parts: [CollectedTable.Part] = []
    /// By what the cells say, and by what they mean: one evaluation can be written in several ways.
    private var places: [Named: Int] = [:]
    private var meant: [Meant: Int] = [:]
    /// Of the row before: nearly always of the next one too.
    private var last: (named: Named, place: Int)?

    /// What the cells say that name an evaluation; empty where there is none.
    private struct Named: Hashable {
        let agency, subject, year, stage: String
    }

    private struct Meant: Hashable {
        let agency: AgencyID
        let subject: SubjectID?
        let year: FiscalYear
        let stage: Stage?

        init(_ part: CollectedTable.Part, _ stage: Stage?) {
            (agency, subject, year) = (part.agency, part.subject, part.year)
            self.stage = stage
        }
    }

    init(_ headings: TableHeadings) { columns = headings.columns }

    mutating func take(_ row: CSVRow, _ notes: inout Notes) {
        func text(_ column: String) -> String { row.cell(column, of: columns)?.text ?? "" }
        let named = Named(
            agency: text("agency"), subject: text("subject"), year: text("year"),
            stage: text("stage"))
        if let last, last.named == named {
            parts[last.place].rows.append(row)
        } else if let place = places[named] {
            parts[place].rows.append(row)
            last = (named, place)
        } else if let part = part(Row(row, columns: columns), &notes) {
            let place = meant[Meant(part, part.stage)] ?? parts.count
            if place == parts.count { parts.append(part) }
            parts[place].rows.append(row)
            (meant[Meant(part, part.stage)], places[named], last) = (place, place, (named, place))
        }
    }

    /// Rows that leave the stage blank belong with those that name one, where these name only one.
    private var joined: [CollectedTable.Part] {
        var joined: [CollectedTable.Part?] = parts
        for (place, part) in parts.enumerated() where part.stage == nil {
            let named = Stage.allCases.compactMap { meant[Meant(part, $0)] }
            guard named.count == 1, let other = named.first else { continue }
            joined[other]?.rows = (parts[other].rows + part.rows).sorted { $0.place < $1.place }
            joined[place] = nil
        }
        return joined.compactMap { $0 }
    }

    private func part(_ row: Row, _ notes: inout Notes) -> CollectedTable.Part? {
        let before = notes.all.count
        let agency = row.requiredID("agency", AgencyKind.self, &notes)
        let subject = row.id("subject", SubjectKind.self, &notes)
        _ = row.required("year", &notes)
        let year = row.year("year", &notes)
        let stage = row.word("stage", InputWords.stage, &notes)
        guard let agency, let year, notes.all.count == before else { return nil }
        return CollectedTable.Part(agency: agency, subject: subject, year: year, stage: stage)
    }

    /// Those of one agency together, so that its books are made once.
    var byAgency: [CollectedTable.Part] {
        let parts = joined
        var order: [AgencyID: Int] = [:]
        for part in parts where order[part.agency] == nil { order[part.agency] = order.count }
        return parts.enumerated().sorted {
            (order[$0.element.agency, default: 0], $0.offset)
                < (order[$1.element.agency, default: 0], $1.offset)
        }.map(\.element)
    }
}
