// A whole county's figures and judgements out of one table, beside inserting the very same rows.

import Evaluation
import EventStorage
import Foundation

enum ImportBench {
    /// Nil where no `kaoji` stands beside this program.
    static func row(
        in directory: String, beside program: String, agencies: Int
    ) throws -> BenchRow? {
        let kaoji = URL(fileURLWithPath: program).deletingLastPathComponent()
            .appendingPathComponent("kaoji").path
        guard FileManager.default.isExecutableFile(atPath: kaoji) else { return nil }
        let (table, path) = (directory + "/county.csv", directory + "/county.db")
        let sample = try SampleLedger(at: path)
        let rows = try sample.writeTable(ofAgencies: agencies, at: table)
        let arguments = [
            "import", table, "--rubric", sample.rubricID, "--ledger", path, "--actor", "bench",
            "--confirm-clock",
        ]
        let before = sample.entries
        var output = ""
        let time = try seconds { output = try Child.output(of: kaoji, arguments) }
        let written = try AppendBench.raw(path, from: before)
        let entries = written.map(\.entries.count).reduce(0, +)
        guard entries > rows else { throw RawFailure(message: output) }
        let raw = try RawLedger.create(directory + "/county-raw.db")
        for append in try AppendBench.raw(path, from: 0).prefix(before) { try raw.append(append) }
        let limit = try seconds { for append in written { try raw.append(append) } }
        return BenchRow(
            "import of one table, whole process", entries: entries,
            measured: Double(entries) / time, limit: Double(entries) / limit, unit: "entries/s",
            against: "raw insert of the same rows, as many commits", goal: .atLeast(0.4),
            note: "\(rows) rows, \(written.count) evaluations")
    }
}
