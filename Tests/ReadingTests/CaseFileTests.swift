import Evaluation
import Testing

@testable import Reading

@Suite("Case files")
struct CaseFileTests {
    private func refused(_ body: String) -> [Misreading] {
        misreadings { _ = try Samples.read(body) }
    }

    @Test("The head tells the evaluation before a rubric is known; the stage is self by default")
    func header() throws {
        let header = try CaseFile.header(
            "evaluation: {agency: a1, year: 2021, stage: 复核, subject: p1}\nfigures: [{x: y}]",
            name: "c")
        #expect(header.evaluation.description == "a1/p1 2021/review")
        #expect(header.rubric == nil)
        #expect(
            try CaseFile.header("evaluation: {agency: a1, year: 2021}", name: "c").evaluation.stage
                == .selfEvaluation)
    }

    @Test(
        "A head with a bad year, stage or agency is refused",
        arguments: [
            ("agency: a1, year: 21", InputProblem.year("21")),
            ("agency: a1, year: 1949", .year("1949")),
            ("year: 2021", .missingKey("agency")),
            ("agency: 中心, year: 2021", .identifier("中心")),
            (
                "agency: a1, year: 2021, stage: final",
                .word("final", expected: ["self", "department", "finance", "review", "audit"])
            ),
        ])
    func badHeader(members: String, problem: InputProblem) {
        let found = misreadings {
            _ = try CaseFile.header("evaluation: {\(members)}", name: "c")
        }
        #expect(found.problems == [problem])
    }

    @Test("A figure takes year, basis and source from what stands around it")
    func figureDefaults() throws {
        let file = try Samples.read(
            """
            figures:
              - {figure: 因公出国(境)费, value: "1,250", unit: 元, locator: 行 3}
            """)
        guard case .figureRecorded(let fact)? = file.facts.first?.fact else {
            Issue.record("\(file.facts)")
            return
        }
        #expect(fact.figure.text == "abroad")
        #expect(fact.value.text == "1250")
        #expect(fact.unit.symbol == "元")
        #expect(fact.basis == .budget)
        #expect(fact.period.number == 2021)
        #expect(fact.source == Source(title: "决算报表", locator: "行 3"))
        #expect(file.facts.first?.place == Place(file: "case.yaml", line: 4, column: 5))
    }

    @Test("Blanks are listed and nothing is recorded for them", arguments: ["", "—", "／", "无"])
    func blanks(sign: String) throws {
        let file = try Samples.read(
            """
            figures: [{figure: staff, value: \(sign), unit: 人}]
            points: [{indicator: duties, met: \(sign), grounds: x}]
            awards: [{indicator: benefit, score: \(sign), grounds: x}]
            """)
        #expect(file.facts.isEmpty)
        #expect(file.blanks.count == 3)
        #expect(file.blanks.map(\.place.line) == [3, 4, 5])
    }

    @Test(
        "A figure that cannot be recorded is refused at the place of what is wrong",
        arguments: [
            (
                "figure: staf, value: 1, unit: 人",
                InputProblem.name(
                    .unknown(.figure, "staf", nearest: Known(id: "staff", title: "在职人员数"))), 14
            ),
            ("figure: staff, value: 1", .unitMissing(wanted: Unit(symbol: "人") ?? .number), 5),
            (
                "figure: staff, value: 1, unit: 万元",
                .unitMismatch(
                    read: Unit(symbol: "万元") ?? .number, wanted: Unit(symbol: "人") ?? .number), 37
            ),
            ("figure: staff, value: 1, unit: 个人", .unknownUnit("个人"), 37),
            (
                "figure: abroad, value: 1, unit: 万元, basis: 决算",
                .basis(read: .final, wanted: .budget), 49
            ),
            ("figure: staff, value: 5O, unit: 人", .number(.stray("O", in: "5O")), 28),
            ("figure: staff, value: NaN, unit: 人", .number(.stray("N", in: "NaN")), 28),
            (
                "figure: staff, value: 5%, unit: 人",
                .unitMismatch(read: .percent, wanted: Unit(symbol: "人") ?? .number), 38
            ),
            ("figure: staff, value: 1, unit: 人, period: 21", .year("21"), 48),
            ("figure: staff, unit: 人", .missingOneOf(["value", "unavailable"]), 5),
            (
                "figure: staff, value: 1, unavailable: 没有",
                .keysExclude("value", "unavailable"), 28
            ),
            ("figure: sangong, value: 1, unit: 万元", .name(.derived(sangong)), 14),
            (
                "figure: staff, value: 1, unit: 人, corrects: {entry: 4}",
                .missingKey("corrects.reason"), 5
            ),
            (
                "figure: staff, value: 1, unit: 人, corrects: {entry: -4, reason: r}",
                .wholeNumber("-4", EntryNumber.range), 58
            ),
            (
                "figure: staff, value: 1, unit: 人, note: a\u{202E}b",
                .text(.forbidden("\u{202E}")), 47
            ),
            (
                "figure: staff, value: 1, unit: 人, valeu: 2",
                .unknownKey("valeu", nearest: "value"), 40
            ),
        ])
    func figures(members: String, problem: InputProblem, column: Int) {
        let found = refused("figures:\n  - {\(members)}")
        #expect(found.problems == [problem])
        #expect(found.places == ["4:\(column)"])
    }

    private static let sangong: FigureID = {
        do throws(IdentifierError) { return try FigureID("sangong") } catch {
            preconditionFailure()
        }
    }()

    @Test("Everything wrong in one file is reported at once")
    func several() {
        let found = refused(
            """
            figures:
              - {figure: staf, value: 1, unit: 人}
              - {figure: posts, value: 1O, unit: 人}
            awards:
              - {indicator: benefit, score: 4, grounds: x}
              - {indicator: duties, score: 1}
            """)
        #expect(found.places == ["4:14", "5:28", "7:33", "8:5", "8:17"])
    }

    @Test(
        "The same figure for the same year twice names both places; another year is another figure")
    func figureTwice() throws {
        let found = refused(
            """
            figures:
              - {figure: staff, value: 1, unit: 人}
              - {figure: staff, value: 1, unit: 人, period: 2020}
              - {figure: 在职人员数, value: 2, unit: 人}
            """)
        let first = Place(file: "case.yaml", line: 4, column: 14)
        #expect(found.problems == [.twice("staff 2021", first: first)])
        #expect(found.places == ["6:14"])
    }

    @Test("All points of an indicator can be judged at once, or each in a mapping")
    func points() throws {
        let file = try Samples.read(
            """
            points:
              - {indicator: rules, met: 是, grounds: 抽查}
              - {indicator: survey, grade: 优秀, grounds: 问卷, by: 张三, source: 问卷汇总}
              - {indicator: 5, points: {mandate: 否}, grounds: 方案}
            """)
        let named = try Samples.read(
            """
            points:
              - {indicator: rules, point: 全部, met: 是, grounds: 抽查}
              - {indicator: survey, point: all, grade: 优秀, grounds: 问卷, by: 张三, source: 问卷汇总}
              - {indicator: 5, point: mandate, met: 否, grounds: 方案}
            """)
        #expect(named.facts.map(\.fact) == file.facts.map(\.fact))
        let judged = file.facts.compactMap { placed -> PointJudged? in
            if case .pointJudged(let fact) = placed.fact { fact } else { nil }
        }
        #expect(judged.map(\.point.text) == ["first", "second", "poll", "mandate"])
        let good = try GradeID("good")
        #expect(judged.map(\.judgement) == [.met(true), .met(true), .grade(good), .met(false)])
        #expect(judged[2].by == "张三")
        #expect(judged[2].source?.title == "问卷汇总")
        #expect(judged[0].source?.title == "决算报表")
    }

    @Test(
        "A judgement that is not one is refused",
        arguments: [
            ("indicator: rules, point: 3, met: 是, grounds: x", "4:31"),
            ("indicator: rules, point: 1, met: 也许, grounds: x", "4:39"),
            ("indicator: rules, point: 1, met: 是", "4:5"),
            ("indicator: rules, point: 1, grounds: x", "4:5"),
            ("indicator: rules, point: 1, met: 是, grade: 优秀, grounds: x", "4:49"),
            ("indicator: survey, grade: 极好, grounds: x", "4:32"),
            ("indicator: staffing, met: 是, grounds: x", "4:5"),
            ("indicator: rules, points: {1: 是, 2: 是, first: 否}, grounds: x", "4:45"),
            ("indicator: rulez, met: 是, grounds: x", "4:17"),
        ])
    func badJudgements(members: String, place: String) {
        #expect(refused("points:\n  - {\(members)}").places == [place])
    }

    @Test("A point judged twice names both places")
    func pointTwice() {
        let found = refused(
            """
            points:
              - {indicator: rules, point: first, met: 是, grounds: x}
              - {indicator: 合规性, point: 1, met: 否, grounds: y}
            """)
        let first = Place(file: "case.yaml", line: 4, column: 31)
        #expect(found.problems == [.twice("rules first", first: first)])
    }

    @Test("A key that is near none is refused with those there can be, at its own depth")
    func keys() {
        #expect(
            refused("points: [{indicator: rules, met: 是, grounds: x, corrects: {qqqqqq: 5}}]")
                .problems == [.unknownKey("qqqqqq", nearest: nil, known: ["entry", "reason"])])
        #expect(
            refused("awards: [{qqqqqqq: 1}]").problems.contains(
                InputProblem.unknownKey(
                    "qqqqqqq", nearest: nil,
                    known: [
                        "indicator", "score", "grounds", "by", "corrects", "source", "locator",
                        "date",
                    ])))
    }

    @Test("An award lies within the weight, has grounds, and is of an indicator left to judgement")
    func awards() throws {
        let decimal = try DecimalNumber(canonical: "3.01")
        let weight = try DecimalNumber(canonical: "3")
        #expect(
            refused("awards: [{indicator: benefit, score: 3.01, grounds: x}]").problems == [
                .aboveWeight(decimal, weight: weight)
            ])
        #expect(
            refused("awards: [{indicator: benefit, score: -1, grounds: x}]").problems == [
                .negativeScore(try DecimalNumber(canonical: "-1"))
            ])
        #expect(
            refused("awards: [{indicator: benefit, score: 3}]").problems == [
                .missingKey("grounds")
            ])
        #expect(
            refused("awards: [{indicator: duties, score: 1, grounds: x}]").problems == [
                .notAwarded(try IndicatorID("duties"))
            ])
        let file = try Samples.read(
            """
            awards: [{indicator: benefit, score: 3, grounds: x}]
            adjustments: [{indicator: duties, score: 0.5, clause: 第三条, grounds: y}]
            exemptions: [{indicator: payment, treatment: 剔除, cause: 无任务}]
            """)
        #expect(
            file.facts.map(\.fact.type) == [.scoreAwarded, .scoreAdjusted, .indicatorExempted])
    }

    @Test("A declaration keeps blanks apart from zeros")
    func declaration() throws {
        let file = try Samples.read(
            """
            declaration:
              total: 7
              grade: 良
              scores:
                - {indicator: 1, score: 2, value: 99.8%}
                - {indicator: 2, score: 空白}
                - {indicator: 3, score: 0}
            findings:
              - {text: 总分与各项之和不符}
              - {figure: sangong, entry: "#12", text: 待查}
            report:
              - section: 存在问题
                text: |
                  第一行
                  第二行
            """)
        guard case .declarationRecorded(let fact)? = file.facts.first?.fact else {
            Issue.record("\(file.facts)")
            return
        }
        #expect(fact.scores.map { $0.score?.text } == ["2", nil, "0"])
        #expect(fact.scores.first?.value == "99.8%")
        #expect(fact.grade == "良")
        guard case .findingRaised(let finding)? = file.facts.last?.fact else {
            Issue.record("\(file.facts)")
            return
        }
        #expect(finding.about.figure?.text == "sangong")
        #expect(finding.about.entry == EntryNumber(12))
        #expect(file.texts.map(\.text) == ["第一行\n第二行"])
    }

    @Test("An indicator declared twice is refused")
    func declaredTwice() {
        let found = refused("declaration: {scores: {1: 2, staffing: 2}}")
        #expect(found.places == ["3:30"])
    }

    @Test("Whatever is read is legal to write: every fact's event reads back equal")
    func roundTrip() throws {
        let file = try Samples.read(
            """
            figures:
              - {figure: staff, value: (12.5), unit: 人, note: 备注, restates: {entry: 3, reason: r}}
              - {figure: posts, unavailable: 无批复}
              - figure: cars
                value: 3
                unit: 万元
                source: {title: t, locator: l, date: 2021-03-01, document: \(String(repeating: "a1", count: 32))}
                corrects: {entry: 9, reason: 录入错误}
            points: [{indicator: survey, grade: bad, grounds: g}]
            awards: [{indicator: benefit, score: 0, grounds: g, by: b}]
            declaration: {total: 1.50, scores: {1: "", 2: 1}}
            findings: [{indicator: change, text: t}]
            """)
        #expect(file.facts.count == 7)
        for placed in file.facts {
            let event = Event(
                actor: "a", at: try Instant(canonical: "2022-03-01T08:00:00.000Z"),
                fact: placed.fact)
            #expect(try EventFormat.read(EventFormat.write(event)) == event)
        }
    }
}
