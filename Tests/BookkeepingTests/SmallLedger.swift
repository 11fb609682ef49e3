// An invented ledger with a bit of everything: two agencies, two years, corrections, stages, a seal.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Scoring
import Testing

/// A ledger in a directory of its own, taken away afterwards.
final class SmallLedger {
    let directory: String
    var path: String { directory + "/ledger.db" }

    private var clock = try? Instant(canonical: "2022-03-01T08:00:00.000Z")
    private var bookkeeper: Bookkeeper?
    private var file: LedgerFile?

    static let one = "325001"
    static let other = "325002"

    /// An empty directory.
    init() throws {
        directory =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoji-\(UInt64.random(in: 0...UInt64.max))").path
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    /// A closed ledger with everything in it.
    static func whole() throws -> SmallLedger {
        let ledger = try SmallLedger()
        try ledger.open()
        for step in Story.steps { try ledger.record(step()) }
        try ledger.close()
        return ledger
    }

    /// Makes the ledger and keeps it open for appending.
    func open() throws {
        _ = try Bookkeeper.create(
            at: path,
            opening: LedgerOpened(
                base: "kaoji", ledger: String(repeating: "5", count: 32), title: "虚构台账",
                zone: try #require(ZoneOffset(canonical: "+08:00"))),
            actor: "li", clock: try #require(clock))
        let file = try LedgerFile.open(at: path, for: .appending)
        self.file = file
        bookkeeper = Bookkeeper(file)
    }

    func close() throws {
        bookkeeper = nil
        try file?.close()
        file = nil
    }

    /// Records one append, a minute after the last.
    func record(_ step: Step) throws {
        clock = clock?.adding(milliseconds: 60_000)
        let receipt = try bookkeeper?.record(
            step.commands, documents: step.documents, actor: step.actor,
            clock: try #require(clock))
        #expect(receipt?.recorded.isEmpty == false, "every step appends")
    }

    /// A copy of the closed file in a directory of its own.
    func copied() throws -> SmallLedger {
        let copy = try SmallLedger()
        try FileManager.default.copyItem(atPath: path, toPath: copy.path)
        return copy
    }

    func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        try LedgerFile.open(at: path, for: .reading).read(body)
    }

    func audit(expecting head: Head? = nil) throws -> AuditReport {
        try Audit.run(try LedgerFile.open(at: path, for: .reading), expecting: head)
    }
}

/// One append: who, and what.
struct Step {
    var actor = "wang"
    var documents: [[UInt8]] = []
    let commands: [Command]

    init(_ commands: Command..., actor: String = "wang", documents: [[UInt8]] = []) {
        self.commands = commands
        self.actor = actor
        self.documents = documents
    }

    init(_ facts: Fact...) { commands = facts.map { .state($0) } }
}
