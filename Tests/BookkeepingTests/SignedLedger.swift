// A small ledger in which every append is signed, and the keys it is signed with.

import AuditTrail
import Evaluation
import EventStorage
import Scoring
import Testing

@testable import Bookkeeping

/// 管 administers, 李 evaluates 325001: entries #0 to #8, eight appends.
///
///     0 opened  1 rubric  2, 3 agencies  4 李 enrolled  5 opened 2021  6 figure  7 award (8 scored)
final class SignedLedger {
    let ledger: SmallLedger
    var keys: [String: Signer] = [:]
    private var clock: Instant?

    init(_ ledger: SmallLedger) {
        self.ledger = ledger
        clock = try? Instant(canonical: "2022-03-02T08:00:00.000Z")
    }

    static func whole() throws -> SignedLedger {
        let made = SignedLedger(try SmallLedger())
        let key = try SigningKey.generate()
        let verifier = try verifier("管", key.publicKey)
        made.keys["管"] = Signer(key)
        _ = try Bookkeeper.create(
            at: made.ledger.path,
            opening: LedgerOpened(
                base: "kaoji", ledger: String(repeating: "5", count: 32), title: "虚构台账",
                zone: .utc, authors: [verifier.text]),
            actor: "管", clock: try Instant(canonical: "2022-03-01T08:00:00.000Z"),
            signer: made.keys["管"])
        let bytes = try SmallRubric.bytes()
        let adoption = Fact.rubricAdopted(
            RubricAdopted(
                bytes: bytes.count, document: try Digest(hashing: bytes).hex,
                rubric: try RubricID("small")))
        _ = try made.record(in: made.ledger, "管", .state(adoption), documents: [bytes])
        for id in [SmallLedger.one, SmallLedger.other] {
            _ = try made.record(in: made.ledger, "管", Story.agency(id, id))
        }
        let (enrolment, signer) = try made.enrolment(
            of: "李", .evaluator, in: made.ledger, agencies: [SmallLedger.one])
        made.keys["李"] = signer
        _ = try made.record(in: made.ledger, "管", enrolment)
        _ = try made.record(
            in: made.ledger, "李", .open(try Story.key(2021), try RubricID("small")))
        _ = try made.record(in: made.ledger, "李", Story.figure("done", "90", 2021))
        _ = try made.record(in: made.ledger, "李", Story.awarded("economy", "4", 2021))
        return made
    }

    func key(_ name: String) throws -> Signer { try #require(keys[name]) }

    /// Records one command in somebody's name, an hour after the last.
    func record(
        in ledger: SmallLedger, _ actor: String, _ fact: @autoclosure () throws -> Fact,
        signed: Bool = true
    ) throws -> Receipt {
        try record(in: ledger, actor, .state(fact()), signed: signed)
    }

    func record(
        in ledger: SmallLedger, _ actor: String, _ command: Command, documents: [[UInt8]] = [],
        signed: Bool = true, at instant: String? = nil
    ) throws -> Receipt {
        clock = clock?.adding(milliseconds: 3_600_000)
        let file = try LedgerFile.open(at: ledger.path, for: .appending)
        defer { try? file.close() }
        var bookkeeper = Bookkeeper(file)
        return try bookkeeper.record(
            [command], documents: documents, actor: actor,
            clock: try instant.map { try Instant(canonical: $0) } ?? #require(clock),
            signer: signed ? keys[actor] : nil)
    }

    /// A fact that enrols somebody, and the key it enrols; a new one unless one is given.
    func enrolment(
        of name: String, _ role: Role, in ledger: SmallLedger, with given: Signer? = nil,
        corrects: Int? = nil, agencies: [String] = []
    ) throws -> (Fact, Signer) {
        let signer = try given ?? Signer(SigningKey.generate())
        let origin = try ledger.read { try $0.origin($0.view(.ledgerWide).books.framework) }
        let statement = EnrolmentStatement(
            origin: origin, key: try Self.verifier(name, signer.publicKey))
        let request = try signer.request(statement)
        let fact = ActorEnrolled(
            key: statement.key.text, proof: Hex.text(request.signatures[0].signature), role: role,
            agencies: try agencies.map { try AgencyID($0) },
            corrects: corrects.map { Correction(entry: EntryNumber($0), reason: "换钥") })
        return (.actorEnrolled(fact), signer)
    }

    private static func verifier(_ name: String, _ key: PublicKey) throws -> VerifierKey {
        try VerifierKey(name: try #require(KeyName(name)), key: .ed25519(key))
    }

    /// A copy with one more append in the name of whoever is quoted: the last one's award, raised
    /// as a finding; signed with a key as its owner would, where that is asked for.
    func slipping(
        _ actor: String, in ledger: SmallLedger, signed: Bool = false, by signer: String = "李",
        with given: Signer? = nil
    ) throws -> SmallLedger {
        let at = try #require(clock?.adding(milliseconds: 1)?.canonical)
        let event =
            #"{"actor":\#(actor),"at":"\#(at)","body":{"about":{},"agency":"325001","#
            + #""stage":"self","text":"插入","year":2021},"type":"finding.raised","v":1}"#
        let copy = try ledger.copied()
        let head = try copy.head()
        var chain = HashChain(after: head)
        let entries = try chain.append(events: [Array(event.utf8)])
        let file = try LedgerFile.open(at: copy.path, for: .appending)
        let origin = try copy.read { try $0.origin($0.view(.ledgerWide).books.framework) }
        try file.append { transaction in
            try transaction.append(entries)
            guard signed else { return }
            let size = head.count + 1
            let root = try transaction.snapshot.frontier(at: size).root(hasher: SHA256Hasher())
            let statement = try #require(
                AppendStatement(
                    origin: origin, first: head.count, size: size, root: root,
                    actor: actor.filter { $0 != "\"" }))
            try transaction.putSignature(
                try (given ?? key(signer)).signature(of: statement), of: head.count)
        }
        try file.close()
        return copy
    }

    /// Puts this ledger's signatures beside another's log.
    func copySignatures(to other: SmallLedger) throws {
        let rows = try Intruder(ledger.path).texts(
            "SELECT '(' || seq || ', x''' || hex(signature) || ''')' FROM signature")
        try Intruder(other.path).runUnwatched(
            "INSERT INTO signature VALUES \(rows.joined(separator: ", "))")
    }
}
