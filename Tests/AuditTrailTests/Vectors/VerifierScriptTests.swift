// The verifier in Python, which shares no line with the code under test, agrees about the vectors.

import Foundation
import Testing

struct VerifierScriptTests {
    private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Schema")

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    static let isThere: Bool = (try? python(["-c", "pow(2, -1, 7)"]).status) == 0

    @Test("It takes and refuses the vectors as they say", .enabled(if: isThere))
    func vectors() throws {
        let run = try Self.python([Self.schema.appending(path: "vectors/check.py").path])
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("It has at most 150 lines, and there are at least 200 vectors")
    func size() throws {
        let script = try String(
            contentsOf: Self.schema.appending(path: "verify.py"), encoding: .utf8)
        #expect(script.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
        struct Named: Decodable {}
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.schema.appending(path: "vectors").path
        ).filter { $0.hasSuffix(".json") }
        let count = try files.map { try VectorFile<Named>.read(String($0.dropLast(5))).count }
        #expect(count.reduce(0, +) >= 200)
    }
}
