// What stands around rules: moved and left-out weights, bonuses, penalties, vetoes, limits, nested weights, rounding.

import Evaluation
import Testing

@testable import Scoring

struct AroundRulesTests {
    /// Indicators left to judgement: `a` 60 and `b` 30 in one group, `c` 10 in another.
    private static let table = """
        - id: first
          title: 一组
          indicators:
            - {id: a, title: 甲, weight: 60, rule: judged}
            - {id: b, title: 乙, weight: 30, rule: judged}
        - id: second
          title: 二组
          indicators:
            - {id: c, title: 丙, weight: 10, rule: judged}
        """
    /// Besides, a bonus of at most 4, a penalty of at most 8 and a veto.
    private static let extended =
        table + "\n" + """
            - id: more
              title: 加减分
              indicators:
                - {id: plus, title: 加分, weight: 4, kind: bonus, rule: judged}
                - {id: minus, title: 减分, weight: 8, kind: penalty, rule: judged}
                - {id: fraud, title: 造假, weight: 1, kind: veto, rule: all_or_nothing, points: {f: 查实}}
            """
    private static let bands = """
        full: 100
        grades: [{title: 优, at_least: 90}, {title: 良, at_least: 80}, {title: 差, at_least: 0}]
        """

    /// `scored/of, lowest to highest, grade`, blanks left out.
    private func total(
        _ facts: String, _ terms: String = "", of groups: String = table, rules: Int = 3
    ) throws -> String {
        var sample = try ShapeSample(
            groups: groups, head: Self.bands + "\n" + terms, rules: rules)
        try sample.state(facts)
        let table = try sample.table()
        let totals = table.totals
        func text(_ exact: Exact) -> String { exact.shortDecimal(maxPlaces: 6) }
        let range =
            totals.isComplete ? "" : ", \(text(totals.lowest)) to \(text(totals.highest))"
        return "\(text(totals.scored))/\(text(totals.of))" + range
            + (table.grade.map { ", \($0.title)" } ?? "")
    }

    /// The weights that rows have, those of exemptions with them.
    private func weights(_ facts: String, of groups: String) throws -> [String] {
        var sample = try ShapeSample(
            groups: groups, head: Self.bands + "\nexemptions: [full, left_out, moved]")
        try sample.state(facts)
        return try sample.table().rows.map { $0.weight.canonical }
    }

    @Test(
        "What does not apply gets full marks, is left out, or moves its weight within its group",
        arguments: [
            ("a:54 b!full c:10", "94/100, 优"), ("a:54 b!left_out c:10", "64/70, 优"),
            ("a:54 b!left_out c:2", "56/70, 良"), ("a!left_out b!left_out c:10", "10/10, 优"),
            ("a!left_out b!left_out c!left_out", "0/0"),
            // All of b's weight goes to a, whose 54 of 60 are 81 of 90 then.
            ("a:54 b!moved c:10", "91/100, 优"), ("a:60 b!moved c:10", "100/100, 优"),
            // Where there is none to take it, it waits for another decision.
            ("a:54 b:27 c!moved", "81/90, 81 to 91"),
            ("a!left_out b!moved c:10", "10/10, 10 to 40"),
            ("b!moved c:10", "10/10, 10 to 100"),
        ])
    func exempted(facts: String, expected: String) throws {
        #expect(try total(facts, "exemptions: [full, left_out, moved]") == expected)
    }

    @Test("A moved weight goes in the ratio the rubric names, to those of them that apply")
    func ratio() throws {
        let named = Self.table.replacing(
            "{id: c, title: 丙,", with: "{id: c, title: 丙, moves_to: {a: 2, b: 1},")
        #expect(try weights("c!moved", of: named) == ["200/3", "100/3", "10"])
        #expect(try weights("c!moved a!left_out", of: named) == ["60", "40", "10"])
        #expect(try weights("c!moved a!left_out b!moved", of: named) == ["60", "30", "10"])
        #expect(try weights("c!full", of: named) == ["60", "30", "10"])
        #expect(try weights("b!moved c!moved", of: named) == ["100", "30", "10"])
    }

    @Test("In a group of three, a moved weight is shared in proportion to the others' weights")
    func proportion() throws {
        let groups = """
            - id: only
              title: 一组
              indicators:
                - {id: a, title: 甲, weight: 50, rule: judged}
                - {id: b, title: 乙, weight: 30, rule: judged}
                - {id: c, title: 丙, weight: 20, rule: judged}
            """
        #expect(try weights("c!moved", of: groups) == ["125/2", "75/2", "20"])
        #expect(try weights("b!moved c!moved", of: groups) == ["100", "30", "20"])
        #expect(try weights("a!moved b!left_out", of: groups) == ["50", "30", "70"])
        #expect(
            try total("c!moved a:50 b:30", "exemptions: [moved]", of: groups) == "100/100, 优")
    }

    @Test(
        "Bonuses add and penalties take, each no more than its cap; the total stays in its range",
        arguments: [
            ("plus:0 minus:0", "100/100, 优"), ("plus:2 minus:0", "102/100, 优"),
            ("plus:3 minus:0", "103/100, 优"), ("plus:4 minus:0", "103/100, 优"),
            ("plus:0 minus:5", "95/100, 优"), ("plus:0 minus:8", "95/100, 优"),
            ("plus:4 minus:8", "98/100, 优"), ("plus:4", "103/100, 98 to 103"),
            ("minus:1", "99/100, 99 to 102"), ("", "100/100, 95 to 103"),
        ])
    func caps(facts: String, expected: String) throws {
        let all = "a:60 b:30 c:10 fraud.f=no " + facts
        let caps = "bonus_cap: 3\npenalty_cap: 5"
        #expect(try total(all, caps, of: Self.extended) == expected)
    }

    @Test("Without caps the weights are the bounds; a range holds the total at either end")
    func range() throws {
        let full = "a:60 b:30 c:10 fraud.f=no plus:4 minus:0"
        let none = "a:0 b:0 c:2 fraud.f=no plus:0 minus:8"
        #expect(try total(full, of: Self.extended) == "104/100, 优")
        #expect(try total(none, of: Self.extended) == "-6/100")
        let range = "range: {least: 0, most: 100}"
        #expect(try total(full, range, of: Self.extended) == "100/100, 优")
        #expect(try total(none, range, of: Self.extended) == "0/100, 差")
    }

    @Test(
        "A veto that strikes holds down grade and total; until it is judged, both ends are open",
        arguments: [
            ("fraud.f=no", "96/100, 优"), ("fraud.f=yes", "59/100, 差"),
            ("", "96/100, 59 to 96"),
        ])
    func veto(facts: String, expected: String) throws {
        let limits = "limits: [{indicator: fraud, grade: 差, total: 59}]"
        let all = "a:60 b:30 c:6 plus:0 minus:0 " + facts
        #expect(try total(all, limits, of: Self.extended) == expected)
    }

    @Test("A limit may hold the grade alone, or the total alone, and the stricter one counts")
    func limits() throws {
        func struck(_ limits: String) throws -> String {
            let all = "a:60 b:30 c:6 plus:0 minus:0 fraud.f=yes"
            return try total(all, "limits: [\(limits)]", of: Self.extended)
        }
        #expect(try struck("{indicator: fraud, grade: 良}") == "96/100, 良")
        #expect(try struck("{indicator: fraud, total: 85}") == "85/100, 良")
        #expect(
            try struck("{indicator: fraud, grade: 良}, {indicator: fraud, total: 59}")
                == "59/100, 差")
        #expect(
            try struck("{indicator: c, below: 7, total: 88}, {indicator: fraud, total: 95}")
                == "88/100, 良")
    }

    @Test(
        "A limit on few points strikes below its bound, not at it",
        arguments: [("a:50 b:30 c:10", "90/100, 优"), ("a:49.9 b:30 c:10", "89.9/100, 差")])
    func below(facts: String, expected: String) throws {
        #expect(try total(facts, "limits: [{indicator: a, below: 50, grade: 差}]") == expected)
    }

    @Test("A limit on the total is out of the full score, though the total is out of what applies")
    func limitedOutOfFull() throws {
        let terms = """
            exemptions: [left_out]
            limits: [{indicator: fraud, total: 79}]
            """
        let facts = "a:60 b!left_out c:10 plus:0 minus:0 fraud.f="
        #expect(try total(facts + "no", terms, of: Self.extended) == "70/70, 优")
        #expect(try total(facts + "yes", terms, of: Self.extended) == "70/70, 差")
        // Rules 2, under which ledgers were sealed, brought 70 of 70 to 100.
        #expect(try total(facts + "yes", terms, of: Self.extended, rules: 2) == "70/70, 优")
    }

    @Test("Nested weights: what is scored out of 100 counts as its group's 30")
    func nested() throws {
        let groups = """
            - id: input
              title: 投入
              weight: 70
              indicators:
                - {id: a, title: 甲, weight: 70, rule: judged}
            - id: effect
              title: 效果
              weight: 30
              full: 100
              groups:
                - id: social
                  title: 社会效益
                  weight: 60
                  full: 20
                  indicators:
                    - {id: b, title: 乙, weight: 20, rule: judged}
                - id: survey
                  title: 满意度
                  weight: 40
                  indicators:
                    - {id: c, title: 丙, weight: 40, rule: judged}
            """
        #expect(try total("a:70 b:20 c:40", of: groups) == "100/100, 优")
        // 20 of 20 are 60 of 100, which are 18 of the total's 30.
        #expect(try total("a:0 b:20 c:0", of: groups) == "18/100, 差")
        #expect(try total("a:0 b:0 c:30", of: groups) == "9/100, 差")
        #expect(try total("a:70", of: groups) == "70/70, 70 to 100")
    }

    @Test(
        "Each score is rounded as the rubric says, and the total is of rounded scores",
        arguments: [
            ("half_up", "0.125", "0.13"), ("half_even", "0.125", "0.12"),
            ("half_even", "0.135", "0.14"), ("down", "0.129", "0.12"), ("up", "0.121", "0.13"),
            ("up", "0.12", "0.12"), ("down", "60", "60"), ("half_up", "59.995", "60"),
        ])
    func perIndicator(mode: String, award: String, counted: String) throws {
        let rounding = "rounding: {digits: 2, mode: \(mode), scope: indicator}"
        let only = try total("a:\(award) b:0 c:0", rounding).split(separator: "/").first
        #expect(only.map(String.init) == counted)
    }

    @Test(
        "A total rounded before it is graded, only to be shown, or not at all",
        arguments: [
            ("{digits: 1, mode: half_up, scope: total}", "90", "优"),
            ("{digits: 1, mode: half_up, scope: shown}", "89.96", "良"),
            ("{digits: 1, mode: down, scope: total}", "89.9", "良"),
            ("{digits: 0, mode: up, scope: total}", "90", "优"),
        ])
    func ofTotal(rounding: String, graded: String, grade: String) throws {
        // Beside the rounding of each score: 56.955 counts as 56.96.
        let terms = """
            rounding: {digits: 2, mode: half_up, scope: indicator}
            total_rounding: \(rounding)
            """
        var sample = try ShapeSample(groups: Self.table, head: Self.bands + "\n" + terms)
        try sample.state("a:56.955 b:25 c:8")
        let table = try sample.table()
        let rubric = table.edition.rubric
        #expect(table.totals.scored.shortDecimal(maxPlaces: 6) == "89.96")
        #expect(table.totals.graded(by: rubric)?.shortDecimal(maxPlaces: 6) == graded)
        #expect(table.grade?.title == grade)
        let shown = rounding.contains("shown") ? "90" : graded
        #expect(table.totals.rounded(by: rubric).shortDecimal(maxPlaces: 6) == shown)
    }

    @Test("A point that vetoes makes its indicator zero, whatever else was met")
    func vetoPoint() throws {
        let indicator = """
            rule: {count: [0, 5, 10]}
            points: {p: 甲, q: 乙, forged: {title: 造假, vetoes: yes}}
            """
        func score(_ forged: String) throws -> String {
            try ShapeSample.score(indicator, "one.p=yes one.q=yes one.forged=\(forged)")
        }
        #expect(try score("no") == "scored 10")
        #expect(try score("yes") == "scored 0")
    }
}
