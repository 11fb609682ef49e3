// Reads one evaluation's case file: its head, then everything it states.

package import Evaluation

extension CaseFile {
    /// Which evaluation a case file is about.
    ///
    /// - Throws: everything wrong with the head or with the file as YAML.
    package static func header(
        _ text: String, name: String
    ) throws(Misreadings) -> CaseHeader {
        var notes = Notes()
        var header: CaseHeader?
        if let node = YAMLDocument.read(text, file: name, &notes),
            let row = Row(node, texts: sourceTexts, parts: sections, &notes)
        {
            header = self.header(row, &notes)
        }
        try notes.finish()
        return try found(header, name)
    }

    /// Everything a case file states, checked against the rubric it is about.
    ///
    /// - Throws: everything wrong with the file.
    package static func read(
        _ text: String, name: String, rubric: Rubric
    ) throws(Misreadings) -> CaseFile {
        var notes = Notes()
        var file: CaseFile?
        if let node = YAMLDocument.read(text, file: name, &notes),
            let row = Row(node, texts: sourceTexts, parts: sections, &notes)
        {
            let header = header(row, &notes)
            let standing = row.source(or: nil, &notes)
            // Where the head is wrong the rest is still read, as though it were some evaluation's.
            if let evaluation = header?.evaluation ?? anyEvaluation {
                var reader = CaseReader(evaluation, Names(rubric), standing, notes)
                reader.read(row)
                notes = reader.notes
                file = reader.file(rubric: header?.rubric)
            }
        }
        try notes.finish()
        return try found(file, name)
    }

    private static let sections = [
        "evaluation", "categories", "items", "figures", "points", "awards", "adjustments",
        "exemptions", "declaration",
        "findings", "report",
    ]

    private static let sourceTexts = [
        "source", "source.title", "source.locator", "source.date", "source.document",
    ]

    private static func header(_ file: Row, _ notes: inout Notes) -> CaseHeader? {
        guard let node = file.part("evaluation") else {
            notes.note(.missingKey("evaluation"), at: file.place)
            return nil
        }
        let keys = ["agency", "subject", "year", "stage", "rubric"]
        guard let row = Row(node, texts: keys, &notes) else { return nil }
        let before = notes.all.count
        let agency = row.requiredID("agency", AgencyKind.self, &notes)
        let subject = row.id("subject", SubjectKind.self, &notes)
        _ = row.required("year", &notes)
        let year = row.year("year", &notes)
        let stage = row.word("stage", InputWords.stage, &notes)
        let rubric = row.id("rubric", RubricKind.self, &notes)
        guard let agency, let year, notes.all.count == before else { return nil }
        return CaseHeader(
            evaluation: EvaluationKey(
                agency: agency, subject: subject, year: year, stage: stage ?? .selfEvaluation),
            rubric: rubric)
    }

    private static let anyEvaluation: EvaluationKey? = {
        do throws(IdentifierError) {
            let agency = try AgencyID("unknown")
            return FiscalYear(2000).map {
                EvaluationKey(agency: agency, year: $0, stage: .selfEvaluation)
            }
        } catch {
            return nil
        }
    }()

    /// What was read: a file without anything wrong yields something.
    private static func found<Value>(
        _ value: Value?, _ name: String
    ) throws(Misreadings) -> Value {
        if let value { return value }
        let start = Place(file: name, line: 1, column: 1)
        throw Misreadings(all: [Misreading(place: start, problem: .yaml(.empty))])
    }
}
