// Whole processes of the program, on one agency of fixed size among ever more agencies.

import Foundation

/// Times the reading commands of one `kaoji`.
struct ProcessBench {
    private let kaoji: String
    /// The smallest ledger, on which each command is timed again beside every larger one.
    private var smallest: String?

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
        var rows: [BenchRow] = []
        for (name, command) in Self.commands {
            func arguments(on path: String) -> [String] {
                command + ["--agency", "300000", "--ledger", path]
            }
            let output = try Child.output(of: kaoji, arguments(on: sample.path))
            guard output.utf8.count > 100 else {
                throw RawFailure(message: "\(name): \(output)")
            }
            let times = try milliseconds(
                [["--version"], arguments(on: sample.path), arguments(on: smallest ?? sample.path)])
            rows.append(
                BenchRow(
                    "\(name), whole process", entries: sample.entries, measured: times[1],
                    limit: times[0], unit: "ms", against: "kaoji --version", goal: .atMost(4)))
            if smallest != nil {
                rows.append(
                    BenchRow(
                        "\(name), among more agencies", entries: sample.entries,
                        measured: times[1], limit: times[2], unit: "ms",
                        against: "the same on the smallest ledger", goal: .atMost(1.5)))
            }
        }
        smallest = smallest ?? sample.path
        return rows
    }

    /// The shortest of 21 runs of each, in turns, so that all meet the same machine.
    private func milliseconds(_ commands: [[String]]) throws -> [Double] {
        var times = commands.map { _ in Double.infinity }
        for _ in 0..<21 {
            for (place, arguments) in commands.enumerated() {
                let time = try seconds { _ = try Child.output(of: kaoji, arguments) }
                times[place] = min(times[place], time * 1_000)
            }
        }
        return times
    }
}
