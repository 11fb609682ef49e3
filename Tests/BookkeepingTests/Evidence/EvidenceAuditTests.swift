// Evidence under audit: what is there is hashed again, what is gone is said, what was touched is found.

import AuditTrail
import Evaluation
import EventStorage
import Scoring
import Testing

@testable import Bookkeeping

@Suite("Evidence under audit") struct EvidenceAuditTests {
    private static func problem(_ entry: Int?, _ fault: EvidenceFault) -> AuditProblem {
        AuditProblem(entry: entry.map { EntryNumber($0) }, difference: .evidence(fault))
    }

    private static func missing(_ entry: Int) -> AuditRemark {
        .evidenceMissing(EntryNumber(entry), name: "文件.pdf")
    }

    private static let erased = AuditRemark.evidenceErased(
        EntryNumber(Filed.gone), by: EntryNumber(Filed.erasure))

    @Test("What is kept is whole; what was erased is said")
    func control() throws {
        let report = try SmallLedger.filed().audit()
        #expect(report.problems == [] && report.verdict == .intact)
        #expect(report.remarks == [Self.erased])
        #expect(report.stages[.evidence] == .init(done: 6, total: 6))
        #expect(report.stages[.documents]?.isComplete == true)
    }

    @Test("Each file is whole to its reader, or rightly not there")
    func read() throws {
        let expected: [(Int, KeptEvidence)] = [
            (Filed.large, .whole), (Filed.small, .whole), (Filed.outside, .outside),
            (Filed.empty, .whole), (Filed.others, .whole), (Filed.gone, .nothing),
        ]
        try SmallLedger.filed().read { snapshot throws in
            for (seq, kept) in expected {
                let entry = EntryNumber(seq)
                let fact = try #require(
                    try snapshot.entry(at: seq) { try $0.recorded().event.fact })
                guard case .evidenceFiled(let filed) = fact else {
                    Issue.record("\(fact)")
                    continue
                }
                #expect(try snapshot.readEvidence(entry, filed) == kept, "#\(seq)")
                #expect(try snapshot.salt(of: entry)?.count == (kept == .nothing ? nil : 32))
                let (size, seed) = (filed.bytes, seq - Filed.large)
                var content: [UInt8] = []
                func extracted() throws {
                    try snapshot.extract(entry, filed) { content += $0 }
                }
                func isSame(_ seed: Int) throws -> Bool {
                    try snapshot.isContent(
                        SmallLedger.source(size, seed: seed), of: entry, filed)
                }
                switch kept {
                case .nothing:
                    let refused = EvidenceRefused.missing(entry: seq)
                    #expect(throws: refused) { try extracted() }
                    #expect(throws: refused) { try isSame(seed) }
                case .outside:
                    #expect(throws: EvidenceRefused.outside(entry: seq)) { try extracted() }
                    #expect(try isSame(seed) && !isSame(seed + 1))
                case .whole, .salt, .differs:
                    try extracted()
                    #expect(content == SmallLedger.bytes(size, seed: seed))
                    #expect(try isSame(seed) && isSame(seed + 1) == (size == 0))
                }
            }
        }
    }

    /// Statements without watch, and what is found then.
    private static let tampering:
        [(sql: String, problems: [AuditProblem], remarks: [AuditRemark])] =
            [
                (
                    "UPDATE evidence SET content = zeroblob(length(content)) WHERE seq = 55 AND piece = 2",
                    [problem(55, .differs)], []
                ),
                ("DELETE FROM evidence WHERE seq = 55 AND piece = 1", [problem(55, .differs)], []),
                ("DELETE FROM evidence WHERE seq = 55 AND piece = 3", [problem(55, .differs)], []),
                ("DELETE FROM evidence WHERE seq = 55 AND piece = 0", [problem(55, .differs)], []),
                ("INSERT INTO evidence VALUES (56, 2, x'00')", [problem(56, .differs)], []),
                ("INSERT INTO evidence VALUES (57, 1, x'00')", [problem(57, .differs)], []),
                ("INSERT INTO evidence VALUES (58, 1, x'00')", [problem(58, .differs)], []),
                (
                    """
                    UPDATE evidence SET piece = 9 WHERE seq = 55 AND piece = 1;
                    UPDATE evidence SET piece = 1 WHERE seq = 55 AND piece = 2;
                    UPDATE evidence SET piece = 2 WHERE seq = 55 AND piece = 9
                    """, [problem(55, .differs)], []
                ),
                (
                    "UPDATE evidence SET content = zeroblob(32) WHERE piece = 0 AND seq IN (55, 56, 58)",
                    [55, 56, 58].map { problem($0, .differs) }, []
                ),
                (
                    """
                    UPDATE evidence SET seq = -1 WHERE seq = 56; UPDATE evidence SET seq = 56 WHERE seq = 59;
                    UPDATE evidence SET seq = 59 WHERE seq = -1
                    """, [problem(56, .differs), problem(59, .differs)], []
                ),
                (
                    "UPDATE evidence SET seq = 54 WHERE seq = 56", [problem(54, .stray)],
                    [missing(56)]
                ),
                (
                    """
                    UPDATE evidence SET seq = -1 WHERE seq = 56;
                    UPDATE evidence SET seq = 9007199254740992 WHERE seq = 58
                    """, [problem(nil, .stray), problem(nil, .stray)], [missing(56), missing(58)]
                ),
                (
                    "INSERT INTO evidence VALUES (60, 0, zeroblob(32))",
                    [problem(61, .notErased(EntryNumber(60)))], []
                ),
                ("DELETE FROM evidence", [], [55, 56, 57, 58, 59].map { missing($0) }),
                ("DELETE FROM evidence WHERE piece > 0 AND seq = 56", [], [missing(56)]),
            ]

    @Test(
        "A piece changed, dropped, added, moved or swapped, or a salt, is found at the entry that filed it",
        arguments: tampering.indices)
    func tampered(place: Int) throws {
        let ledger = try SmallLedger.filed()
        let (sql, problems, remarks) = Self.tampering[place]
        do { try Intruder(ledger.path).runUnwatched(sql) }
        let report = try ledger.audit()
        #expect(report.problems == problems, "\(sql)")
        let isGone = !problems.contains(Self.problem(61, .notErased(EntryNumber(60))))
        #expect(Set(report.remarks) == Set(remarks + (isGone ? [Self.erased] : [])), "\(sql)")
        #expect(report.verdict == (problems.isEmpty ? .intact : .tampered))
        #expect(report.stages[.evidence]?.isComplete == false)
        #expect(report.stages[.chain]?.isComplete == true, "every line and proof stands")
    }

    @Test("A content cut otherwise is the same content")
    func cutOtherwise() throws {
        let ledger = try SmallLedger.filed()
        do {
            try Intruder(ledger.path).runUnwatched(
                """
                INSERT INTO evidence SELECT 56, 2, substr(content, 11) FROM evidence
                WHERE seq = 56 AND piece = 1;
                UPDATE evidence SET content = substr(content, 1, 10) WHERE seq = 56 AND piece = 1
                """)
        }
        #expect(try ledger.audit().verdict == .intact)
    }

    @Test("Of what is kept outside, a changed salt shows only when the file is held against it")
    func saltOfOutside() throws {
        let ledger = try SmallLedger.filed()
        do {
            try Intruder(ledger.path).runUnwatched(
                "UPDATE evidence SET content = zeroblob(32) WHERE seq = 57")
        }
        #expect(try ledger.audit().verdict == .intact)
        try ledger.read { snapshot throws in
            let fact = try snapshot.entry(at: 57) { try $0.recorded().event.fact }
            guard case .evidenceFiled(let filed)? = fact else {
                Issue.record("no evidence")
                return
            }
            #expect(
                try !snapshot.isContent(
                    SmallLedger.source(3_000, seed: 2), of: EntryNumber(57), filed))
        }
    }

    @Test("Where the chain breaks, what was filed before is still looked at")
    func brokenChain() throws {
        let ledger = try SmallLedger.filed()
        do {
            try Intruder(ledger.path).runUnwatched(
                """
                UPDATE entry SET digest = zeroblob(32) WHERE seq = 57;
                UPDATE evidence SET content = zeroblob(40) WHERE seq = 56 AND piece = 1
                """)
        }
        let problems = try ledger.audit().problems
        #expect(problems.contains(Self.problem(56, .differs)))
        #expect(!problems.contains { $0.difference == .evidence(.stray) })
    }

    @Test("A source that names evidence names no missing document, erased or not")
    func named() throws {
        let ledger = try SmallLedger.whole()
        try ledger.appending { bookkeeper in
            let content = try SmallLedger.content(40, seed: 1)
            _ = try bookkeeper.file(content)
            let source = Source(title: "总结", document: content.digest.hex)
            let declared = DeclarationRecorded(
                evaluation: try Story.key(2021),
                scores: [
                    DeclaredScore(
                        indicator: try IndicatorID("completion"), score: try Story.decimal("6"))
                ], source: source)
            let receipt = try bookkeeper.record(
                [.state(.declarationRecorded(declared))], actor: "wang",
                clock: try Bookkeeper.filingTime.get())
            #expect(receipt.recorded.map(\.entry) == [EntryNumber(56)])
        }
        #expect(try ledger.audit().remarks == [])
        try ledger.appending { _ = try $0.erase(55) }
        #expect(
            try ledger.audit().remarks
                == [.evidenceErased(EntryNumber(55), by: EntryNumber(57))])
    }
}
