// How a row of the scored table is written to SQLite and read back.

extension ScoredRow {
    static let select = """
        SELECT agency, subject, year, stage, indicator, number, title, weight, state, exact, \
        score, declared, entry FROM scored_table
        """

    static let insert = """
        INSERT OR REPLACE INTO scored_table (agency, subject, year, stage, indicator, number, \
        title, weight, state, exact, score, declared, entry) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    init(_ row: RawStatement) {
        self.init(
            evaluation: EvaluationColumns(
                agency: row.text(at: 0) ?? "", subject: row.text(at: 1) ?? "",
                year: row.integer(at: 2), stage: row.text(at: 3) ?? ""),
            indicator: row.text(at: 4) ?? "", number: row.integer(at: 5),
            title: row.text(at: 6) ?? "", weight: row.text(at: 7) ?? "",
            state: row.text(at: 8) ?? "", exact: row.text(at: 9), score: row.text(at: 10),
            declared: row.text(at: 11),
            entry: row.type(at: 12) == .null ? nil : row.integer(at: 12))
    }

    func bind(to statement: RawStatement) throws {
        try evaluation.bind(to: statement)
        try statement.bind(indicator, at: 5)
        try statement.bind(number, at: 6)
        try statement.bind(title, at: 7)
        try statement.bind(weight, at: 8)
        try statement.bind(state, at: 9)
        try statement.bind(exact, at: 10)
        try statement.bind(score, at: 11)
        try statement.bind(declared, at: 12)
        try statement.bind(entry, at: 13)
    }
}

extension EvaluationColumns {
    func bind(to statement: RawStatement) throws {
        try statement.bind(agency, at: 1)
        try statement.bind(subject, at: 2)
        try statement.bind(year, at: 3)
        try statement.bind(stage, at: 4)
    }
}
