// The published test vectors of `Schema/vectors`, which the code under test had no part in.

import AuditTrail
import Foundation
import Testing

/// One file of vectors.
struct VectorFile<Vector: Decodable>: Decodable {
    let vectors: [Vector]

    /// The vectors of a file, by its name without extension.
    static func read(_ name: String, beside file: String = #filePath) throws -> [Vector] {
        let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "Schema/vectors/\(name).json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(VectorFile.self, from: data).vectors
    }
}

/// Expects that a vector is taken, or refused for the reason it names.
///
/// - Parameter reason: the word of the vectors for a refusal.
func expect<Refusal: Error>(
    _ name: String, broken: String?, reason: (Refusal) -> String,
    _ check: () throws(Refusal) -> Void
) {
    do throws(Refusal) {
        try check()
        #expect(broken == nil, "\(name): taken")
    } catch {
        #expect(reason(error) == broken, "\(name): \(error)")
    }
}

/// A digest in hexadecimal.
func digest(_ hex: String) throws -> Digest { try #require(Digest(hex: hex)) }
