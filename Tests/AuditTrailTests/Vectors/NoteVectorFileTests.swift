// The vectors of keys, notes, checkpoints, appends and enrolments.

import AuditTrail
import Testing

struct NoteVectorFileTests {
    private struct Key: Decodable {
        let name: String
        let key: String
        let `public`: String?
        let broken: String?
    }

    @Test("Each verifier key of the vectors is taken and written back, or refused")
    func keys() throws {
        for vector in try VectorFile<Key>.read("keys") {
            func word(_ refused: MalformedText) -> String {
                refused.expected == .publicKey ? "key" : "form"
            }
            // That the id is another one is a matter of form here.
            let broken = vector.broken == "id" ? "form" : vector.broken
            expect(vector.name, broken: broken, reason: word) { () throws(MalformedText) in
                let key = try VerifierKey(text: vector.key.utf8)
                #expect(key.text == vector.key)
                #expect(vector.public?.hasSuffix(hex(key.publicBytes)) == true)
            }
        }
    }

    private struct Note: Decodable {
        let name: String
        let note: String
        let keys: [String]
        let signed: [Signed]?
        let broken: String?

        struct Signed: Decodable, Equatable {
            let key: String
            let time: Int?
        }
    }

    @Test(
        "Each note of the vectors is signed as they say, or refused", arguments: ["notes", "sm2"])
    func notes(file: String) throws {
        for vector in try VectorFile<Note>.read(file) {
            let keys = try vector.keys.map { try VerifierKey(text: $0.utf8) }
            do {
                let note = try SignedNote(parsing: Array(vector.note.utf8))
                #expect(note.bytes == Array(vector.note.utf8), "\(vector.name)")
                let signed = try note.verified(by: keys)
                let found = signed.map { Note.Signed(key: $0.key.text, time: $0.time) }
                #expect(vector.signed == found, "\(vector.name)")
            } catch let refused as MalformedText {
                #expect(vector.broken == "form", "\(vector.name): \(refused)")
            } catch NoteRefused.unsigned {
                #expect(vector.broken == "unsigned", "\(vector.name)")
            } catch NoteRefused.wrong {
                #expect(vector.broken == "wrong", "\(vector.name)")
            }
        }
    }

    private struct Text: Decodable {
        let name: String
        let text: String
        let origin: String?
        let size: Int?
        let root: String?
        let broken: String?
    }

    @Test("Each checkpoint of the vectors is read and written back, or refused at its line")
    func checkpoints() throws {
        for vector in try VectorFile<Text>.read("checkpoints") {
            func word(_ refused: MalformedText) -> String { "\(refused.expected)" }
            expect(vector.name, broken: vector.broken, reason: word) { () throws(MalformedText) in
                let checkpoint = try Checkpoint(text: Array(vector.text.utf8))
                #expect(checkpoint.text == Array(vector.text.utf8))
                #expect(checkpoint.origin.description == vector.origin)
                #expect(checkpoint.size == vector.size)
                #expect(checkpoint.root.hex == vector.root)
            }
        }
    }

    private struct Append: Decodable {
        let name: String
        let origin: String
        let first: Int
        let size: Int
        let root: String
        let actor: String
        let key: String
        let signature: String
        let broken: String?
    }

    @Test("Each signature over an append of the vectors holds, or does not")
    func appends() throws {
        for vector in try VectorFile<Append>.read("appends") {
            // A checkpoint's text, since both have the root in base64.
            let checkpoint = try Checkpoint(
                text: Array("\(vector.origin)\n\(vector.size)\n\(vector.root)\n".utf8))
            let statement = AppendStatement(
                origin: checkpoint.origin, first: vector.first, size: vector.size,
                root: checkpoint.root, actor: vector.actor)
            let key = try PublicKey(bytes: bytes(hex: vector.key))
            let holds = try statement?.isSigned(bytes(hex: vector.signature), by: key)
            #expect(holds == (vector.broken == nil), "\(vector.name)")
        }
    }

    private struct Enrolment: Decodable {
        let name: String
        let origin: String
        let key: String
        let proof: String
        let broken: String?
    }

    @Test("Each request to be enrolled of the vectors proves that its key is had, or does not")
    func enrolments() throws {
        for vector in try VectorFile<Enrolment>.read("enrolments") {
            let origin = try #require(KeyName(vector.origin))
            let proof = bytes(hex: vector.proof)
            do throws(MalformedText) {
                let key = try VerifierKey(text: vector.key.utf8)
                let statement = EnrolmentStatement(origin: origin, key: key)
                do throws(EnrolmentRefused) {
                    let holds = try EnrolmentStatement.holds(proof, for: statement)
                    #expect(holds == (vector.broken == nil), "\(vector.name)")
                } catch {
                    #expect(error == .key && vector.broken == "key", "\(vector.name)")
                }
            } catch {
                #expect(vector.broken == "key", "\(vector.name)")
            }
        }
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
