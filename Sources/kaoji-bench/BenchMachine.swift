// What a run was measured on, without which its figures say little.

import Foundation
import GRDBSQLite

/// The machine, and how the program was built.
struct BenchMachine: Codable {
    let cores: Int
    /// Processes that wanted to run in the minute before: above 0, others shared the cores.
    let loadBefore: Double
    let memoryGB: Int
    let sqlite: String
    let build: String
    let durability: String
    let cache: String

    static func current() throws -> BenchMachine {
        let process = ProcessInfo.processInfo
        let load = try String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
        return BenchMachine(
            cores: process.activeProcessorCount,
            loadBefore: load.split(separator: " ").first.flatMap { Double($0) } ?? 0,
            memoryGB: Int(process.physicalMemory / 1_073_741_824),
            sqlite: String(cString: sqlite3_libversion()), build: build,
            durability: "WAL, synchronous=FULL", cache: "warm")
    }

    private static var build: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }

    var line: String {
        "\(build) build, \(cores) cores, load \(loadBefore), \(memoryGB) GB, SQLite \(sqlite), "
            + "\(durability), \(cache) cache"
    }
}
