// The benchmark: every figure beside the limit it is measured against, in the same run.

import ArgumentParser
import Foundation

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaoji-bench",
        abstract: "Measures recording, verifying, replaying and reading, each beside its limit.")

    @Option(help: "Sizes of the ledgers, in entries, separated by commas.")
    var entries = "10000,100000,1000000"

    @Flag(help: "Also measure with 10,000,000 entries: about 8 GB of disk, and half an hour.")
    var large = false

    @Flag(help: "Print the rows as JSON; the table then goes to standard error.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Measure nothing: make a ledger of the first size there, for other programs to read.",
            valueName: "file"))
    var make: String?

    @Option(help: "With --make: years of each agency, at most ten.")
    var years = SampleAgency.years.count

    @Option(help: .hidden)
    var task: String?

    @Argument(help: .hidden)
    var path: String?

    func run() throws {
        if let task, let path { return try Task.run(task, path) }
        let sizes =
            (entries.split(separator: ",").compactMap { Int($0) } + (large ? [10_000_000] : []))
            .sorted()
        guard (1...SampleAgency.years.count).contains(years) else {
            throw ValidationError("--years 1 to \(SampleAgency.years.count)")
        }
        guard let first = sizes.first else { throw ValidationError("--entries 10000,100000") }
        if let make { return try SampleLedger(at: make).grow(to: first, years: years) }
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoji-bench-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let result = Result { try measure(sizes, in: directory) }
        try FileManager.default.removeItem(at: directory)
        let rows = try result.get()
        guard json else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(
            String(
                decoding: try encoder.encode(BenchReport(machine: .current(), rows: rows)),
                as: UTF8.self))
    }

    private func measure(_ sizes: [Int], in directory: URL) throws -> [BenchRow] {
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        var processes = ProcessBench(beside: program)
        var proofs = ProofBench()
        var memory = MemoryBench(program: program)
        var rows: [BenchRow] = []
        func add(_ more: [BenchRow]) {
            rows += more
            for row in more { say(row.line) }
        }
        try say(BenchMachine.current().line)
        say(BenchRow.head)
        // Fewer where only small ledgers are asked for, to see that all of it runs.
        let (commits, agencies) = (min(3_000, sizes[0] / 3), min(190, sizes[0] / 50))
        add([try AppendBench.durable(in: directory.path, commits: commits)])
        let table = try ImportBench.row(in: directory.path, beside: program, agencies: agencies)
        add([table].compactMap { $0 })
        for size in sizes {
            let place = directory.appendingPathComponent(String(size))
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            let sample = try SampleLedger(at: place.appendingPathComponent("ledger.db").path)
            try sample.grow(to: size)
            add([try AppendBench.batched(sample, in: place.path)])
            add(try ReadBench.rows(of: sample))
            add(try memory.rows(of: sample))
            add(try proofs.rows(of: sample))
            add(try processes?.rows(of: sample) ?? [])
            // The smallest is measured again beside each larger one.
            if size != sizes.first { try FileManager.default.removeItem(at: place) }
        }
        return rows
    }

    private func say(_ line: String) {
        let target = json ? FileHandle.standardError : FileHandle.standardOutput
        target.write(Data((line + "\n").utf8))
    }
}

/// All that one run measured, and on what.
private struct BenchReport: Codable {
    let machine: BenchMachine
    let rows: [BenchRow]
}
