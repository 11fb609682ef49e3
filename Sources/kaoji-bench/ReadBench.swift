// How fast a ledger is verified and replayed, and how large it is.

import Bookkeeping
import EventStorage
import Foundation

enum ReadBench {
    static func rows(of sample: SampleLedger) throws -> [BenchRow] {
        let file = try LedgerFile.open(at: sample.path, for: .reading)
        let entries = sample.entries
        var (limit, chain, replay) = (Double.infinity, Double.infinity, Double.infinity)
        var whole = Double.infinity
        // In turns, so that whatever else the machine does meets all of them.
        for _ in 0..<(entries > 300_000 ? 3 : 7) {
            limit = min(limit, try scan(sample))
            chain = min(chain, try verify(file, entries))
            replay = min(replay, try self.replay(file, entries))
            whole = min(whole, try audit(file))
        }
        func rate(_ time: Double) -> Double { Double(entries) / time }
        let size = try sizes(of: file)
        return [
            BenchRow(
                "chain verification", entries: entries, measured: rate(chain), limit: rate(limit),
                unit: "lines/s", against: "raw scan and SHA-256 on all cores",
                goal: .atLeast(0.8)),
            BenchRow(
                "replay, every score recomputed", entries: entries, measured: rate(replay),
                limit: rate(chain), unit: "events/s", against: "chain verification",
                goal: .atLeast(0.3)),
            BenchRow(
                "verify, every stage", entries: entries, measured: rate(whole), limit: rate(chain),
                unit: "entries/s", against: "chain verification"),
            BenchRow(
                "file size", entries: entries, measured: size.file, limit: size.lines, unit: "MB",
                against: "bytes of the lines", goal: .atMost(1.4)),
        ]
    }

    private static func scan(_ sample: SampleLedger) throws -> Double {
        try seconds {
            guard try RawLedger(sample.path).scanAndHash() == sample.entries else {
                throw RawFailure(message: "entries are missing")
            }
        }
    }

    private static func verify(_ file: LedgerFile, _ entries: Int) throws -> Double {
        try seconds {
            let check = try file.read { try ChainCheck.run($0) }
            guard check.followed == entries else { throw RawFailure(message: "broken chain") }
        }
    }

    private static func replay(_ file: LedgerFile, _ entries: Int) throws -> Double {
        try seconds {
            let folds = try file.read { try AgencyFolds.run($0, upTo: entries) }
            guard folds.problems.isEmpty, folds.cells.isComplete else {
                throw RawFailure(message: "\(folds.problems.first.map { "\($0)" } ?? "cells")")
            }
        }
    }

    private static func audit(_ file: LedgerFile) throws -> Double {
        try seconds {
            guard try Audit.run(file).verdict == .intact else {
                throw RawFailure(message: "not intact")
            }
        }
    }

    private static func sizes(of file: LedgerFile) throws -> (file: Double, lines: Double) {
        let bytes = try file.read { snapshot in
            var bytes = 0
            try snapshot.forEachEntry(.all) { bytes += $0.line.count }
            return bytes
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        let size = (attributes[.size] as? NSNumber)?.doubleValue ?? 0
        return (size / 1e6, Double(bytes) / 1e6)
    }
}

/// What a process of its own is asked to do, so that its memory can be told.
enum Task {
    static func run(_ task: String, _ path: String) throws {
        if task == "table" {
            let sample = try SampleLedger(at: path + ".db")
            return print(try sample.writeTable(ofAgencies: 190, at: path))
        }
        if task == "durable" {
            let row = try AppendBench.durable(in: path)
            return print(row.measured, row.limit)
        }
        if task == "proofs" {
            return print(try ProofBench.times(path).map { String($0) }.joined(separator: " "))
        }
        if task == "diff" { return print(try YearDiff.compare(path)) }
        if task == "verify" {
            let report = try Audit.run(try LedgerFile.open(at: path, for: .reading))
            guard report.verdict == .intact else { throw RawFailure(message: "not intact") }
        } else {
            let file = try LedgerFile.open(at: path, for: .appending)
            _ = try Replay.run(file)
            try file.close()
        }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        print(line.filter(\.isNumber))
    }
}
