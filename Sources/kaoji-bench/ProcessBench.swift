// Whole processes of the program, on one agency of fixed size among ever more agencies.

import Foundation

enum Child {
    /// What a program prints; its exit code is not asked.
    static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

/// Times the reading commands of one `kaoji`.
struct ProcessBench {
    private let kaoji: String
    /// How long each command took on the smallest ledger, in milliseconds.
    private var smallest: [String: Double] = [:]

    /// Nil where no `kaoji` stands beside this program.
    init?(beside program: String) {
        kaoji =
            URL(fileURLWithPath: program).deletingLastPathComponent()
            .appendingPathComponent("kaoji").path
        guard FileManager.default.isExecutableFile(atPath: kaoji) else { return nil }
    }

    private static let commands: [(name: String, arguments: [String])] = [
        ("table", ["table", "2021"]), ("explain", ["explain", "2021", "sangong_rate"]),
        ("diff", ["diff", "2020", "2021"]),
    ]

    mutating func rows(of sample: SampleLedger) throws -> [BenchRow] {
        let start = try milliseconds(["--version"])
        var rows: [BenchRow] = []
        for (name, arguments) in Self.commands {
            let arguments = arguments + ["--agency", "300000", "--ledger", sample.path]
            let output = try Child.output(of: kaoji, arguments)
            guard output.utf8.count > 100 else {
                throw RawFailure(message: "\(arguments.joined(separator: " ")): \(output)")
            }
            let time = try milliseconds(arguments)
            rows.append(
                BenchRow(
                    "\(name), whole process", entries: sample.entries, measured: time,
                    limit: start, unit: "ms", against: "kaoji --version", goal: .atMost(4)))
            if let least = smallest[name] {
                rows.append(
                    BenchRow(
                        "\(name), among more agencies", entries: sample.entries, measured: time,
                        limit: least, unit: "ms", against: "the same on the smallest ledger",
                        goal: .atMost(1.5)))
            } else {
                smallest[name] = time
            }
        }
        return rows
    }

    /// The shortest of 21 runs.
    private func milliseconds(_ arguments: [String]) throws -> Double {
        try seconds(best: 21) { _ = try Child.output(of: kaoji, arguments) } * 1_000
    }
}
