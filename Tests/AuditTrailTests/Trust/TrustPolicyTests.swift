// Trust policies: what they accept, and what they refuse to be.

import AuditTrail
import Testing

struct TrustPolicyTests {
    private let log: SampleLog
    private let logLine: String

    init() throws {
        log = try SampleLog(size: 5)
        logLine = "log \(try log.key().text)\n"
    }

    private func policy(_ text: String) throws -> TrustPolicy {
        try TrustPolicy(parsing: Array(text.utf8))
    }

    private func witnesses(_ numbers: ClosedRange<Int>) throws -> String {
        try numbers.map { "witness W\($0) \(try SampleLog.witness($0).text)\n" }.joined()
    }

    @Test("A log's signature is enough where no witness is asked for")
    func logAlone() throws {
        let policy = try policy("# whom we believe\n\n \t" + logLine + "quorum none\n")
        #expect(try policy == TrustPolicy(logs: [log.key()]))
        let trusted = try policy.check(log.signed(size: 5))
        #expect(try trusted.checkpoint == log.checkpoint(size: 5))
        #expect(try trusted.log == log.key())
        #expect(trusted.cosignatures.isEmpty)
    }

    @Test("Two of three witnesses are two: who cosigned and when is told")
    func quorum() throws {
        let policy = try policy(
            logLine + witnesses(1...3) + "group G 2 W1 W2 W3\nquorum G\n")
        for cosigned in [[1, 2], [2, 3], [1, 3], [3, 2, 1]] {
            let trusted = try policy.check(log.signed(size: 5, witnesses: cosigned))
            #expect(try trusted.cosignatures.map(\.key) == cosigned.map(SampleLog.witness))
            #expect(trusted.cosignatures.map(\.time) == cosigned.map { 1_700_000_000 + $0 })
        }
        for cosigned in [[], [1], [3]] {
            let names = try cosigned.map(SampleLog.witnessName)
            #expect(throws: TrustRefused.quorum(cosigned: names)) {
                try policy.check(log.signed(size: 5, witnesses: cosigned))
            }
        }
    }

    @Test("Groups of groups ask for each of theirs")
    func groups() throws {
        let policy = try policy(
            logLine + witnesses(1...5)
                + "group X 2 W1 W2 W3\ngroup Y any W4 W5\ngroup Both all X Y\nquorum Both\n")
        for (cosigned, met) in [
            ([1, 2, 4], true), ([2, 3, 5], true), ([1, 2, 3], false), ([1, 4, 5], false),
            ([1, 2, 3, 4, 5], true),
        ] {
            let note = try log.signed(size: 5, witnesses: cosigned)
            if met {
                #expect(throws: Never.self) { try policy.check(note) }
            } else {
                #expect(throws: TrustRefused.self) { try policy.check(note) }
            }
        }
    }

    @Test("One witness's line twice, or with two times, is one witness")
    func repeated() throws {
        let policy = try policy(logLine + witnesses(1...2) + "group G all W1 W2\nquorum G\n")
        let checkpoint = try log.checkpoint(size: 5)
        let again = try SampleLog.secret(101).cosignature(
            under: checkpoint, at: 1, as: SampleLog.witnessName(1))
        let note = try log.signed(size: 5, witnesses: [1]).adding(again)
        #expect(throws: TrustRefused.quorum(cosigned: [try SampleLog.witnessName(1)])) {
            try policy.check(note)
        }
    }

    @Test("Witnesses alone do not make a checkpoint, nor does another log's key")
    func unsigned() throws {
        let policy = try policy(logLine + witnesses(1...1) + "quorum W1\n")
        let checkpoint = try log.checkpoint(size: 5)
        let line = try SampleLog.cosignature(of: checkpoint, by: 1)
        let cosigned = try SignedNote(text: checkpoint.text, signatures: [line])
        #expect(throws: TrustRefused.note(.unsigned)) { try policy.check(cosigned) }
        let stranger = try SampleLog.secret(9).line(under: checkpoint.text, as: log.origin)
        #expect(throws: TrustRefused.note(.unsigned)) {
            try policy.check(cosigned.adding(stranger))
        }
        #expect(throws: TrustRefused.origin(log.origin)) {
            try self.policy("quorum none\n").check(log.signed(size: 5))
        }
    }

    @Test("A note that is no checkpoint is none, whoever signed it")
    func otherNotes() throws {
        let text = log.origin.bytes + Array("\nhello\n".utf8)
        let line = try SampleLog.secret(1).line(under: text, as: log.origin)
        let note = try SignedNote(text: text, signatures: [line])
        #expect(throws: TrustRefused.checkpoint(MalformedText(line: 2, expected: .size))) {
            try TrustPolicy(logs: [log.key()]).check(note)
        }
    }

    @Test("One public key under two names, or as log and witness, is refused: keys count")
    func sameKey() throws {
        let secret = try SampleLog.secret(101)
        let other = try VerifierKey(
            name: #require(KeyName("other.example/w")), key: .cosignature(secret.publicKey))
        #expect(throws: PolicyRefused(line: 3, problem: .keyAgain)) {
            try policy(logLine + witnesses(1...1) + "witness W2 \(other.text)\nquorum none\n")
        }
        let logsOwn = try VerifierKey(
            name: #require(KeyName("self.example")),
            key: .cosignature(SampleLog.secret(1).publicKey))
        #expect(throws: PolicyRefused(line: 2, problem: .keyAgain)) {
            try policy(logLine + "witness W1 \(logsOwn.text)\nquorum W1\n")
        }
        #expect(throws: PolicyRefused(line: 2, problem: .keyAgain)) {
            try policy(logLine + logLine + "quorum none\n")
        }
    }

    @Test("A policy that cannot mean anything is refused at its line")
    func refused() throws {
        let three = logLine + (try witnesses(1...3))
        let key = try SampleLog.witness(4).text
        let cases: [(String, Int, PolicyRefused.Problem)] = [
            ("", 0, .characters), ("quorum none", 0, .characters),
            ("quorum\u{7}none\n", 0, .characters),
            ("quorum none\r\n", 0, .characters), (logLine, 0, .quorumMissing),
            ("quorum none\nquorum none\n", 2, .quorumAgain), ("quorum W1\n", 1, .nameUnknown),
            ("allow W1\n", 1, .form), ("log\n", 1, .form), ("quorum a b\n", 1, .form),
            ("witness W1\n", 1, .form), ("group G all\n", 1, .form),
            ("log x\n", 1, .key), ("log \(key)\n", 1, .key),
            ("witness W1 \(try log.key().text)\n", 1, .key),
            ("witness none \(key)\n", 1, .nameAgain),
            (three + "witness W1 \(key)\n", 5, .nameAgain),
            (three + "group W1 any W2\n", 5, .nameAgain),
            (three + "group G any W4\n", 5, .nameUnknown),
            (three + "group G any none\n", 5, .nameUnknown),
            (three + "group G any G\n", 5, .nameUnknown),
            (three + "group G any W1 W1\n", 5, .memberAgain),
            (three + "group G any W1\ngroup H any W1\n", 6, .memberAgain),
            (three + "group G 0 W1\n", 5, .threshold), (three + "group G 3 W1 W2\n", 5, .threshold),
            (three + "group G 01 W1\n", 5, .threshold),
            (three + "group G most W1\n", 5, .threshold),
        ]
        for (text, line, problem) in cases {
            #expect(throws: PolicyRefused(line: line, problem: problem), "\(text)") {
                try policy(text)
            }
        }
    }

    @Test("Groups are nested so deep and no deeper, and a policy has so many bytes and no more")
    func bounds() throws {
        func nested(_ depth: Int) throws -> String {
            var text = logLine + (try witnesses(1...1))
            for level in 0..<depth {
                text += "group G\(level) all \(level == 0 ? "W1" : "G\(level - 1)")\n"
            }
            return text + "quorum G\(depth - 1)\n"
        }
        let deepest = try policy(nested(16))
        #expect(try deepest.check(log.signed(size: 5, witnesses: [1])).cosignatures.count == 1)
        #expect(throws: PolicyRefused(line: 19, problem: .tooDeep)) { try policy(nested(17)) }
        #expect(throws: PolicyRefused(line: 19, problem: .tooDeep)) { try policy(nested(2_000)) }
        #expect(throws: PolicyRefused(line: 0, problem: .tooLong)) { try policy(nested(20_000)) }
        let text = logLine + "quorum none\n"
        let filling = { count in "#" + String(repeating: "x", count: count - 2) + "\n" }
        let limit = 65_536
        #expect(throws: Never.self) { try policy(text + filling(limit - text.utf8.count)) }
        #expect(throws: PolicyRefused(line: 0, problem: .tooLong)) {
            try policy(text + filling(limit + 1 - text.utf8.count))
        }
    }

    @Test("A witness's time that no year of four digits has is none: it does not hold")
    func times() throws {
        let policy = try policy(logLine + witnesses(1...1) + "quorum W1\n")
        let checkpoint = try log.checkpoint(size: 5)
        for (time, holds) in [
            (0, true), (253_402_300_799, true), (253_402_300_800, false), (1 << 53, false),
            (Int.max, false),
        ] {
            let line = try SampleLog.secret(101).cosignature(
                under: checkpoint, at: time, as: SampleLog.witnessName(1))
            let note = try log.signed(size: 5).adding(line)
            if holds {
                #expect(try policy.check(note).cosignatures.map(\.time) == [time])
            } else {
                #expect(throws: TrustRefused.note(.wrong(try SampleLog.witness(1)))) {
                    try policy.check(note)
                }
            }
        }
    }

    @Test("Names are bytes: a Kelvin sign is no K, and broken UTF-8 is a name as well")
    func names() throws {
        let first = "witness \u{212a} \(try SampleLog.witness(1).text)\n"
        let second = "witness K \(try SampleLog.witness(2).text) https://w.example\n"
        let policy = try policy(logLine + first + second + "quorum \u{212a}\n")
        #expect(policy.quorum == .witness(try SampleLog.witness(1)))
        let broken =
            Array("witness ".utf8) + [0xff]
            + Array(" \(try SampleLog.witness(1).text)\nquorum ".utf8)
        let other = try TrustPolicy(parsing: broken + [0xff, 0x0a])
        #expect(other.quorum == .witness(try SampleLog.witness(1)))
        #expect(throws: PolicyRefused(line: 2, problem: .nameUnknown)) {
            try TrustPolicy(parsing: broken + [0xfe, 0x0a])
        }
    }
}
