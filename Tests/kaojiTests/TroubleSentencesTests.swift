// Messages as people see them: where, what was read, what was expected, what to run next.

import EventStorage
import Reporting
import Testing

@testable import Bookkeeping
@testable import Evaluation
@testable import Reading
@testable import Scoring
@testable import kaoji

@Suite struct TroubleSentencesTests {
    private func said(_ error: any Error, _ language: Language) throws -> String {
        try #require(Trouble(error, language: language)).text
    }

    @Test("A conflict names the entry and the two commands to run")
    func conflict() throws {
        let error = Refusals(
            refused: [
                .init(
                    command: 0, refusal: .conflict(standing: EntryNumber(97), of: .figureRecorded))
            ])
        #expect(
            try said(error, .zh) == """
                已有条目 #97，内容不同
                  下一步: 查看: kaoji show 97；要更正: kaoji correct 97 VALUE UNIT --reason TEXT
                未记录任何内容。

                """)
        #expect(
            try said(error, .en) == """
                Entry #97 stands here and says something else
                  next: to see it: kaoji show 97; to correct it: kaoji correct 97 VALUE UNIT --reason TEXT
                Nothing was recorded.

                """)
    }

    @Test("Several refusals are numbered, and any conflict among them decides the exit code")
    func several() throws {
        let refusals: [Refusal] = [
            .illegal(.indicatorUnknown(TroubleCases.id("x1"))),
            .illegal(.unit(given: TroubleCases.unit("人"), wanted: TroubleCases.unit("天"))),
            .conflict(standing: EntryNumber(97), of: .figureRecorded),
        ]
        let error = Refusals(
            refused: refusals.enumerated().map { .init(command: $0.offset, refusal: $0.element) })
        let text = try said(error, .zh)
        #expect(text.contains("1. 没有这个指标，读到“x1”\n"))
        #expect(text.contains("\n2. 单位不能换算，读到“人”，应为天\n"))
        #expect(text.contains("\n3. 已有条目 #97，内容不同\n"))
        #expect(Trouble(error, language: .zh)?.code == 3)
        let notFound = Refusals(
            refused: [
                .init(command: 0, refusal: refusals[0]), .init(command: 1, refusal: refusals[1]),
            ])
        #expect(Trouble(notFound, language: .zh)?.code == 2)
    }

    @Test("Everything wrong with a file stands with its file, line and column")
    func file() throws {
        let nearest = Known(id: "reception", title: "公务接待费")
        let error = Misreadings(all: [
            .sample(.number(.stray("O", in: "5O"))),
            Misreading(
                place: Place(file: "case.yaml", line: 9, column: 5),
                problem: .name(.unknown(.figure, "receptoin", nearest: nearest))),
        ])
        #expect(
            try said(error, .en) == """
                case.yaml:3:14: a character that belongs in no number: "O", read "5O", \
                expected a number such as 1234.5 or 1,234.5
                case.yaml:9:5: there is no such figure, read "receptoin", \
                expected a known name; the nearest is "reception 公务接待费"
                Nothing was recorded. Correct this and run the same command again.

                """)
        #expect(Trouble(error, language: .en)?.code == 2)
    }

    @Test("What stood on the command line is placed by its option alone, and may not be there")
    func option() throws {
        let problem = InputProblem.name(.unknown(.grade, "优", nearest: nil))
        let error = Misreadings(all: [
            Misreading(place: Place(option: "GRADE"), problem: problem)
        ])
        #expect(try said(error, .zh).hasPrefix("GRADE: 没有这个档次，读到“优”\n"))
        #expect(Trouble(error, language: .zh)?.code == 4)
    }

    @Test("Commands refused from a file keep their places")
    func placed() throws {
        let place = Place(file: "case.yaml", line: 12, column: 3)
        let refusals = Refusals(refused: [
            .init(command: 0, refusal: .conflict(standing: EntryNumber(5), of: .figureRecorded))
        ])
        let error = RefusedCommands(refusals, of: [.seal(TroubleCases.key, signers: [])])
            .placed { _ in place }
        #expect(try said(error, .zh).hasPrefix("case.yaml:12:3: 已有条目 #5，内容不同\n"))
        #expect(Trouble(error, language: .zh)?.code == 3)
    }

    @Test("A ledger that is not there comes with the command that makes it")
    func absent() throws {
        let error = StorageError.absent(path: "our ledger.db")
        #expect(
            try said(error, .en).contains("kaoji init --title TITLE --ledger 'our ledger.db'"))
        #expect(
            try said(StorageError.absent(path: "账/ledger.db"), .zh)
                .contains("kaoji init --title TITLE --ledger 账/ledger.db"))
    }

    @Test("A locked ledger is to be tried again, a newer one takes a newer program")
    func lockedAndNewer() throws {
        #expect(
            try said(StorageError.locked(path: "ledger.db"), .en)
                .hasSuffix("  next: run the same command again in a while\n"))
        #expect(
            try said(StorageError.newer(path: "ledger.db", version: 3, known: 1), .zh) == """
                ledger.db: 台账的格式比本程序新，读到“3”，应为至多 1
                  下一步: 换用更新的 kaoji

                """)
    }

    @Test("A clock ahead is shown beside the last entry's time")
    func clock() throws {
        let error = ClockAhead(
            clock: TroubleCases.instant("2031-03-01T00:00:00.000Z"),
            last: TroubleCases.instant("2022-03-01T00:00:00.000Z"))
        let text = try said(error, .en)
        #expect(text.contains("read \"2031-03-01T00:00:00.000Z\""))
        #expect(text.contains("within a day after 2022-03-01T00:00:00.000Z"))
        #expect(text.contains("--confirm-clock"))
        #expect(text.hasSuffix("Nothing was recorded.\n"))
    }

    @Test("Into a sealed evaluation: the seal, and how to open it again")
    func sealed() throws {
        let error = Refusal.illegal(
            .evaluationSealed(TroubleCases.key, seal: EntryNumber(97)))
        let text = try said(error, .zh)
        #expect(text.hasPrefix("评价已封存 (#97)，读到“325001/p1 2021/review”\n"))
        #expect(
            text.contains("kaoji reopen 2021/review --agency 325001 --subject p1 --reason TEXT"))
    }

    @Test("An illegal entry of the ledger is tampering, and is placed by its number")
    func illegalEntry() throws {
        let error = IllegalEntry(
            entry: EntryNumber(97), illegality: .scoreLeftOut(TroubleCases.score))
        #expect(
            try said(error, .en) == """
                #97: a score that follows is left out, expected 325001/p1 2021/review sangong_change: scored 3/7
                  next: kaoji verify

                """)
        #expect(Trouble(error, language: .en)?.code == 1)
    }

    @Test("Every problem of a rubric that is refused has a line of its own")
    func rubric() throws {
        let problems = [
            RubricProblem(place: .indicator(TroubleCases.id("x1")), kind: .noSlope),
            RubricProblem(place: .rubric, kind: .duplicateID("x2")),
        ]
        let text = try said(Refusal.illegal(.rubricProblems(problems)), .zh)
        #expect(text.hasPrefix("x1: 评分规则两端相同，应为两个不同的值\nrubric: 代码重复，读到“x2”"))
    }
}
