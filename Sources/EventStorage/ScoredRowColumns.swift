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
