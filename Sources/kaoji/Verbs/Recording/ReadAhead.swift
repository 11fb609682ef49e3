// The next evaluation of a table, read on another core while the one before it is recorded.

import Bookkeeping
import Evaluation
import Reading
import Scoring

/// What one part of a table states, if it is of the evaluation that was expected.
struct ReadAhead {
    private let place: Int
    private let key: EvaluationKey
    private let edition: EntryNumber
    private let file: Promised<CaseFile>

    /// Expects a part to be of the stage and under the rubric of the evaluation before it, as most are;
    /// nil behind the table's last part.
    init?(
        _ place: Int, of table: CollectedTable, after before: EvaluationKey,
        under edition: RubricEdition, _ names: Names
    ) {
        guard table.parts.indices.contains(place) else { return nil }
        let part = table.parts[place]
        let key = EvaluationKey(
            agency: part.agency, subject: part.subject, year: part.year,
            stage: part.stage ?? before.stage)
        self.place = place
        self.key = key
        self.edition = edition.entry
        file = Promised { try table.read(part, as: key, names: names) }
    }

    /// What the part states; nil where another one, evaluation or rubric was expected.
    ///
    /// - Throws: everything wrong with its rows.
    func take(
        _ place: Int, as key: EvaluationKey, under edition: RubricEdition
    ) throws -> CaseFile? {
        guard place == self.place, key == self.key, edition.entry == self.edition else {
            return nil
        }
        return try file.take()
    }
}
