// How far every agency has come with a year: who is unfinished, and what is missing.

package import Evaluation

/// All evaluations of a year, each at its furthest stage, agencies by their codes.
package struct Status: Hashable, Sendable {
    package let year: FiscalYear
    package let rows: [Row]

    /// One agency, or one of its projects; an agency without an evaluation has a row too.
    package struct Row: Hashable, Sendable {
        package let agency: AgencyID
        package let name: String
        package let subject: SubjectID?
        /// Nil where none is opened for the year.
        package let standing: Standing?
    }

    /// Where an evaluation stands.
    package struct Standing: Hashable, Sendable {
        package let key: EvaluationKey
        package let seal: EntryNumber?
        /// Whether there are grades, and no total.
        package let isOrdinal: Bool
        package let totals: Totals
        /// What was declared adds up to; nil where nothing was declared.
        package let declared: Totals?
        package let grade: GradeBand?
        /// Findings without an answer that holds.
        package let openFindings: Int
        /// Those among them that are serious.
        package let seriousFindings: Int
        package let missing: Todo.Counts

        /// Sealed, and nothing open in it.
        package var isFinished: Bool { seal != nil && totals.isComplete }
    }

    package init(of year: FiscalYear, in books: Books) {
        self.year = year
        rows = books.agencies.values.sorted {
            $0.registered.value.agency < $1.registered.value.agency
        }.flatMap { Self.rows(of: $0, year, in: books) }
    }

    /// Those neither sealed nor complete.
    package var unfinished: Int { rows.count { $0.standing?.isFinished != true } }

    private static func rows(
        of agency: AgencyBook, _ year: FiscalYear, in books: Books
    ) -> [Row] {
        let keys = Set(agency.evaluations.keys.filter { $0.year == year }.map(\.subject))
        let subjects = keys.isEmpty ? [nil] : keys.sorted { ($0?.text ?? "") < ($1?.text ?? "") }
        return subjects.map { subject in
            Row(
                agency: agency.registered.value.agency, name: agency.registered.value.name,
                subject: subject,
                standing: agency.furthest(subject, year).map { standing(of: $0, in: books) })
        }
    }

    private static func standing(of book: EvaluationBook, in books: Books) -> Standing {
        let table = ScoreTable(book)
        let open = books.findings(of: book.key).filter { $0.answer == nil }
        return Standing(
            key: book.key, seal: book.seal?.entry,
            isOrdinal: book.edition.rubric.isOrdinal, totals: table.totals,
            declared: table.declared,
            grade: table.grade, openFindings: open.count,
            seriousFindings: open.count { $0.finding.severity == .serious },
            missing: books.todo(of: book.key)?.counts ?? Todo.Counts())
    }
}
