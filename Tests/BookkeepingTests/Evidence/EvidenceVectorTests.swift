// The vectors of evidence: ledgers made by another program, put into a file and audited.

import AuditTrail
import Evaluation
import EventStorage
import Foundation
import Testing

@testable import Bookkeeping

@Suite("Vectors of evidence") struct EvidenceVectorTests {
    private struct Vectors: Decodable {
        let vectors: [Vector]
    }

    private struct Vector: Decodable {
        let name: String
        let lines: [String]
        let pieces: [Piece]
        let found: [Found]?
        let broken: String?

        struct Piece: Decodable {
            let entry: Int
            let piece: Int
            let content: String
        }

        struct Found: Decodable, Hashable {
            let entry: Int
            let `is`: String
        }
    }

    private static func read() throws -> [Vector] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "Schema/vectors/evidence.json"))
        return try JSONDecoder().decode(Vectors.self, from: data).vectors
    }

    @Test("Each is found as it says, or has the fault it names")
    func vectors() throws {
        let vectors = try Self.read()
        #expect(vectors.count(where: { $0.broken == nil }) > 10)
        for vector in vectors {
            let ledger = try Self.ledger(of: vector)
            let report = try ledger.audit()
            guard let broken = vector.broken else {
                #expect(report.problems == [], "\(vector.name)")
                #expect(try Self.found(ledger, report) == Set(vector.found ?? []), "\(vector.name)")
                continue
            }
            #expect(report.verdict == .tampered, "\(vector.name)")
            let faults = Set(report.problems.map(Self.word))
            #expect(faults.contains(broken), "\(vector.name): \(report.problems)")
            if broken != "illegal" { #expect(faults == [broken], "\(vector.name)") }
        }
    }

    /// A file with these lines, which the chain makes again of their events, and these pieces.
    private static func ledger(of vector: Vector) throws -> SmallLedger {
        let ledger = try SmallLedger()
        let file = try LedgerFile.create(at: ledger.path)
        try file.append { transaction in
            var chain = HashChain()
            for line in vector.lines {
                let bytes = Array(line.utf8)
                let event = try bytes.withUnsafeBytes { line in
                    Array(line[try #require(EntryFormat.parse(line)).event])
                }
                let entries = try chain.append(events: [event])
                #expect(entries.map(\.line) == [bytes], "\(vector.name)")
                try transaction.append(entries)
            }
        }
        try file.close()
        let rows = vector.pieces.map {
            "INSERT INTO evidence VALUES (\($0.entry), \($0.piece), x'\($0.content)');"
        }
        try Intruder(ledger.path).runUnwatched(rows.joined())
        return ledger
    }

    private static func found(
        _ ledger: SmallLedger, _ report: AuditReport
    ) throws -> Set<Vector.Found> {
        var found = Set(
            report.remarks.compactMap { remark -> Vector.Found? in
                if case .evidenceErased(let entry, by: _) = remark {
                    Vector.Found(entry: entry.number, is: "erased")
                } else if case .evidenceMissing(let entry, name: _) = remark {
                    Vector.Found(entry: entry.number, is: "missing")
                } else {
                    nil
                }
            })
        try ledger.read { snapshot in
            for entry in try snapshot.log(LogFilter()) {
                guard case .evidenceFiled(let fact) = entry.event.fact,
                    !found.contains(where: { $0.entry == entry.entry.number })
                else { continue }
                let kept = try snapshot.readEvidence(entry.entry, fact)
                found.insert(.init(entry: entry.entry.number, is: "\(kept)"))
            }
        }
        return found
    }

    private static func word(_ problem: AuditProblem) -> String {
        switch problem.difference {
        case .evidence(.differs): "differs"
        case .evidence(.stray): "stray"
        case .evidence(.notErased): "not_erased"
        case .illegal: "illegal"
        default: "\(problem.difference)"
        }
    }
}
