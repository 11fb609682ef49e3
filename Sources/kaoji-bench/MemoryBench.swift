// The most memory that verifying and replaying take, each in a process of its own.

import Foundation

/// Asks this very program to do one thing and to tell its memory.
struct MemoryBench {
    private let program: String
    /// MB for each task with 100,000 entries or more, from which on they should stay.
    private var earlier: [String: Double] = [:]

    init(program: String) { self.program = program }

    mutating func rows(of sample: SampleLedger) throws -> [BenchRow] {
        try ["verify", "replay"].flatMap { task in
            let peak = try peak(of: task, sample.path)
            var rows = [
                BenchRow(
                    "memory of \(task)", entries: sample.entries, measured: peak, limit: 150,
                    unit: "MB", against: "150 MB", goal: .atMost(1))
            ]
            if let before = earlier[task] {
                rows.append(
                    BenchRow(
                        "memory of \(task), with more", entries: sample.entries, measured: peak,
                        limit: before, unit: "MB", against: "the same with 100,000"))
            } else if sample.entries >= 100_000 {
                earlier[task] = peak
            }
            return rows
        }
    }

    /// The most memory a process of its own takes for a task, in MB.
    private func peak(of task: String, _ path: String) throws -> Double {
        let output = try Child.output(of: program, ["--task", task, path])
        guard let peak = Double(output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw RawFailure(message: output)
        }
        return peak / 1_000
    }
}
