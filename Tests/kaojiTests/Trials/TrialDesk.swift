// A ledger that is imported into by processes of their own, which may die or meet faults on the way.

import AuditTrail
import Bookkeeping
import EventStorage
import Foundation
import Testing

@testable import kaoji

/// One round of a trial: an import that is to end in the ledger once, whatever happens to it.
struct TrialDesk {
    let desk: RecordingDesk
    /// The entries there were before.
    let before: Int
    /// The entries there are once the import is done.
    let after: Int

    /// A case file of an evaluation that the ledger does not have yet.
    static let caseFile = """
        evaluation: {agency: 325001, year: 2022, stage: 自评, rubric: small-2021}
        source: 底稿
        figures:
          - {figure: staff, value: 50, unit: 人}
          - {figure: posts, value: 52, unit: 人}
          - {figure: sangong, value: "95.00", unit: 万元}
        points:
          - {indicator: 3, points: {published: 是, content: 是}, grounds: 网站}
          - {indicator: 5, grade: 良好, grounds: 问卷}
        awards:
          - {indicator: 4, score: 20, grounds: 增长}
        report:
          - {section: 概况, text: "\(String(repeating: "一段很长的话。", count: 2_000))"}

        """

    static let line = "import case.yaml --confirm-clock"

    /// A desk with the case file, and how many entries its import makes.
    init() throws {
        desk = try RecordingDesk.begun()
        try desk.write("case.yaml", Self.caseFile)
        before = try #require(try desk.head()).count
        after = try Self.done.get()
    }

    private static let done = Result {
        let desk = try RecordingDesk.begun()
        try desk.write("case.yaml", caseFile)
        let session = desk.type(line)
        try #require(session.code == 0, "\(session.err)")
        return try #require(try desk.head()).count
    }

    private var environment: [String: String] {
        ["KAOJI_LEDGER": desk.ledger, "LANG": "en", "KAOJI_ACTOR": "accountant"]
    }

    /// Imports in a process of its own, after a prefix such as a tracer's command line.
    func importAside(
        after prefix: [String] = [], killedAfter seconds: Double? = nil
    ) throws -> Session {
        let program = try #require(Child.program)
        return try #require(
            Child.run(
                command: prefix + [program] + desk.words(of: Self.line), in: environment,
                killedAfter: seconds))
    }

    /// Expects that the ledger is whole, holds what was acknowledged, and ends as if nothing had happened
    /// once the command is repeated.
    func expectUnharmed(by session: Session, _ round: String) throws {
        let acknowledged = session.out.split(separator: "\n").compactMap {
            $0.hasPrefix("head ") ? String($0.dropFirst(5)) : nil
        }.last
        if session.code == 0 { #expect(acknowledged != nil, "\(round): \(session.out)") }
        // Where it says head, the ledger verifies up to that head.
        let verified = desk.type(
            "verify" + (acknowledged.map { " --head \($0)" } ?? ""), lang: "en")
        #expect(verified.code == 0, "\(round): \(verified.out)\(verified.err)")
        let now = try #require(try desk.head()).count
        #expect(now == before || now == after, "\(round): \(now) entries")
        let repeated = desk.type(Self.line, lang: "en")
        #expect(repeated.code == 0, "\(round): \(repeated.err)")
        #expect(try desk.head()?.count == after, "\(round)")
        let whole = desk.type("verify", lang: "en")
        #expect(whole.code == 0, "\(round): \(whole.out)\(whole.err)")
    }
}
