// The benchmark: every figure beside the limit it is measured against, in the same run.

import ArgumentParser
import Foundation

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaoji-bench",
        abstract: "Measures recording, verifying, replaying and reading, each beside its limit.")

    @Option(help: "Sizes of the ledgers, in entries, separated by commas.")
    var entries = "10000,100000"

    @Flag(help: "Print the rows as JSON.")
    var json = false

    @Option(help: .hidden)
    var task: String?

    @Argument(help: .hidden)
    var path: String?

    func run() throws {
        if let task, let path { return try Task.run(task, path) }
        let sizes = entries.split(separator: ",").compactMap { Int($0) }.sorted()
        guard !sizes.isEmpty else { throw ValidationError("--entries 10000,100000") }
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoji-bench-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let result = Result { try measure(sizes, in: directory) }
        try FileManager.default.removeItem(at: directory)
        let rows = try result.get()
        guard json else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(rows), as: UTF8.self))
    }

    private func measure(_ sizes: [Int], in directory: URL) throws -> [BenchRow] {
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        var processes = ProcessBench(beside: program)
        var rows: [BenchRow] = []
        func add(_ more: [BenchRow]) {
            rows += more
            if !json { for row in more { print(row.line) } }
        }
        if !json { print(BenchRow.head) }
        add([try AppendBench.durable(in: directory.path)])
        for size in sizes {
            let place = directory.appendingPathComponent(String(size))
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            let sample = try SampleLedger(at: place.appendingPathComponent("ledger.db").path)
            try sample.grow(to: size)
            add([try AppendBench.batched(sample, in: place.path)])
            add(try ReadBench.rows(of: sample, program: program))
            add(try processes?.rows(of: sample) ?? [])
            try FileManager.default.removeItem(at: place)
        }
        return rows
    }
}
