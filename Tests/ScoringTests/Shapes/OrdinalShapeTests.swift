// Ordinal rubrics: grades combined to one, what lacks data or does not apply, and no total at all.

import Evaluation
import Testing

@testable import Scoring

struct OrdinalShapeTests {
    private static let head = """
        scale:
          - {id: A}
          - {id: Bp, title: B+, role: between}
          - {id: B}
          - {id: Cp, title: C+, role: between}
          - {id: C}
          - {id: Dx, title: "D*", role: insufficient}
          - {id: NA, title: 不适用, role: not_applicable}
        """
    /// From the lowest, as ranks count.
    private static let ranked = ["C", "C+", "B", "B+", "A"]

    private func sample(_ rule: String) throws -> ShapeSample {
        try ShapeSample(
            ordinal: "points: {p: 甲, q: 乙, r: 丙}\n" + rule, head: Self.head)
    }

    /// The grade that three grades come to, or the state without one.
    private func result(_ rule: String, _ grades: [String]) throws -> String {
        var sample = try sample(rule)
        try sample.state(
            zip(["p", "q", "r"], grades).map { "one.\($0)=\($1)" }.joined(separator: " "))
        guard let score = try sample.ledger.score("one") else { return "none" }
        guard let exact = score.exact else { return score.state.rawValue }
        let rank = try #require(Int(exact.canonical))
        let table = try sample.table()
        let row = try #require(table.rows.first)
        #expect(row.grade(in: table.edition.rubric)?.title == Self.ranked[rank])
        return Self.ranked[rank]
    }

    @Test(
        "The weakest link decides; a better grade beside it lifts the result, where there is a plus",
        arguments: [
            ("A A A", "A", "A"), ("A A B", "B", "B+"), ("B B B", "B", "B"), ("A B C", "C", "C+"),
            ("C C A", "C", "C+"), ("C C C", "C", "C"), ("B C B", "C", "C+"),
            ("A NA B", "B", "B+"), ("NA NA B", "B", "B"), ("A A Dx", "C", "C+"),
            ("Dx Dx NA", "C", "C"), ("C Dx C", "C", "C"),
            ("NA NA NA", "not_applicable", "not_applicable"),
        ])
    func weakestLink(grades: String, plain: String, plus: String) throws {
        let given = grades.split(separator: " ").map(String.init)
        #expect(try result("rule: {weakest_link: {plus: no}}", given) == plain)
        #expect(try result("rule: {weakest_link: {plus: yes}}", given) == plus)
    }

    private static let lookup = """
        rule:
          lookup:
            - {grades: [A], result: A}
            - {grades: [A, C], result: B}
            - {grades: [A, A, B], result: B+}
            - {grades: [B, B, C], result: C+}
        """

    @Test(
        "A table is looked up whatever the order; what does not apply is left out",
        arguments: [
            ("A A B", "B+"), ("B A A", "B+"), ("A B A", "B+"), ("B C B", "C+"), ("NA A NA", "A"),
            ("Dx NA A", "B"), ("B Dx B", "C+"), ("A A A", "none"), ("A B C", "none"),
            ("NA NA NA", "not_applicable"),
        ])
    func lookup(grades: String, result: String) throws {
        let given = grades.split(separator: " ").map(String.init)
        #expect(try self.result(Self.lookup, given) == result)
    }

    @Test("Grades in no row are named; a blank keeps the result open")
    func open() throws {
        var sample = try sample(Self.lookup)
        try sample.state("one.p=A one.q=A")
        #expect(try sample.standing("one") == "none")
        #expect(
            try sample.ledger.outcome("one").reason == .missing([.judgement(try PointID("r"))]))
        try sample.state("one.r=A")
        let given = try ["A", "A", "A"].map { try GradeID($0) }
        #expect(try sample.ledger.outcome("one").reason == .noSuchRow(given))
    }

    @Test("What lacks data counts as the lowest, and is shown to")
    func insufficient() throws {
        var sample = try sample("rule: {weakest_link: {plus: yes}}")
        try sample.state("one.p=A one.q=Dx one.r=Dx")
        #expect(try sample.ledger.outcome("one").reason == .insufficient(try PointID("q")))
        #expect(try sample.standing("one") == "scored 1")
    }

    @Test("There is no total and no grade of the table, however complete it is")
    func noTotal() throws {
        var sample = try sample("rule: {weakest_link: {plus: no}}")
        try sample.state("one.p=A one.q=A one.r=A")
        let table = try sample.table()
        #expect(table.grade == nil)
        #expect(
            [table.totals.scored, table.totals.of, table.totals.unscored] == [.zero, .zero, .zero])
        #expect(table.totals.scoredCount == 1)
    }
}
