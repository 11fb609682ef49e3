// The vectors of proof files and trust policies.

import AuditTrail
import Testing

struct TrustVectorFileTests {
    private struct ProofFile: Decodable {
        let name: String
        let file: String
        let leaf: String?
        let oldRoot: String?
        let keys: [String]
        let broken: String?

        func policy() throws -> TrustPolicy {
            TrustPolicy(logs: try keys.map { try VerifierKey(text: $0.utf8) })
        }
    }

    @Test("Each inclusion file of the vectors shows its entry, or nothing")
    func inclusion() throws {
        for vector in try VectorFile<ProofFile>.read("inclusion-files") {
            let leaf = try digest(#require(vector.leaf))
            try check(vector) {
                let file = try InclusionFile(parsing: Array(vector.file.utf8))
                #expect(file.bytes == Array(vector.file.utf8), "\(vector.name)")
                _ = try file.check(leaf: leaf, policy: vector.policy())
            }
        }
    }

    @Test("Each consistency file of the vectors continues its old root, or nothing")
    func consistency() throws {
        for vector in try VectorFile<ProofFile>.read("consistency-files") {
            let oldRoot = try digest(#require(vector.oldRoot))
            try check(vector) {
                let file = try ConsistencyFile(parsing: Array(vector.file.utf8))
                #expect(file.bytes == Array(vector.file.utf8), "\(vector.name)")
                _ = try file.check(oldRoot: oldRoot, policy: vector.policy())
            }
        }
    }

    private struct Policy: Decodable {
        let name: String
        let policy: String
        let note: String
        let broken: String?
        let line: Int?
    }

    @Test("Each policy of the vectors takes its checkpoint, or does not for the reason they give")
    func policies() throws {
        for vector in try VectorFile<Policy>.read("policies") {
            let note = try SignedNote(parsing: Array(vector.note.utf8))
            do {
                _ = try TrustPolicy(parsing: Array(vector.policy.utf8)).check(note)
                #expect(vector.broken == nil, "\(vector.name)")
            } catch let refused as PolicyRefused {
                #expect(vector.broken == "policy", "\(vector.name): \(refused)")
                #expect(vector.line == refused.line, "\(vector.name): \(refused)")
            } catch let refused as TrustRefused {
                #expect(vector.broken == word(refused), "\(vector.name): \(refused)")
            }
        }
    }

    private func check(_ vector: ProofFile, _ body: () throws -> Void) throws {
        do {
            try body()
            #expect(vector.broken == nil, "\(vector.name)")
        } catch let refused as MalformedText {
            #expect(vector.broken == "form", "\(vector.name): \(refused)")
        } catch let refused as TrustRefused {
            #expect(vector.broken == word(refused), "\(vector.name): \(refused)")
        }
    }

    private func word(_ refused: TrustRefused) -> String {
        switch refused {
        case .checkpoint: "form"
        case .origin: "origin"
        case .sm2Name, .sm2Unsigned: "sm2"
        case .note: "note"
        case .quorum: "quorum"
        case .proof: "proof"
        }
    }
}
