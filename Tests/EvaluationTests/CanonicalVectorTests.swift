// The vectors of canonical JSON, which the code under test had no part in.

import Evaluation
import Foundation
import Testing

struct CanonicalVectorTests {
    private struct Vectors: Decodable {
        let vectors: [Vector]
    }

    private struct Vector: Decodable {
        let name: String
        let shape: String
        let hex: String
        let broken: String?

        var bytes: [UInt8] {
            let digits = Array(hex)
            return stride(from: 0, to: digits.count, by: 2).compactMap {
                UInt8(String(digits[$0...$0 + 1]), radix: 16)
            }
        }
    }

    @Test("Each vector is read, or refused, as it says")
    func vectors() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "Schema/vectors/canonical.json"))
        for vector in try JSONDecoder().decode(Vectors.self, from: data).vectors {
            let bytes = vector.bytes
            do throws(CanonicalError) {
                try CanonicalReader.read(bytes) { (reader) throws(CanonicalError) in
                    try read(vector.shape, &reader)
                }
                #expect(vector.broken == nil, "\(vector.name): taken")
            } catch {
                #expect(vector.broken != nil, "\(vector.name): \(error)")
            }
        }
    }

    private func read(_ shape: String, _ reader: inout CanonicalReader) throws(CanonicalError) {
        switch shape {
        case "string": _ = try reader.string(maxBytes: 1000)
        case "integer": _ = try reader.integer(Self.all)
        case "boolean": _ = try reader.boolean()
        case "array":
            try reader.beginArray()
            while try reader.nextElement() { _ = try reader.integer(Self.all) }
        case "object":
            try reader.beginObject()
            if reader.optionalKey("a") { _ = try reader.integer(Self.all) }
            if reader.optionalKey("b") { _ = try reader.integer(Self.all) }
            try reader.endObject()
        case "nesting":
            try reader.beginArray()
            while try reader.nextElement() { try read(shape, &reader) }
        default: Issue.record("unknown shape \(shape)")
        }
    }

    private static let all = -9_007_199_254_740_991...9_007_199_254_740_991
}
