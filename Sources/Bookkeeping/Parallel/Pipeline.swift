// Work on all cores while one thread supplies it and takes the results in order.

internal import Foundation

/// Keeps a few pieces of work under way, so that memory stays bounded however much is supplied.
///
/// An SQLite connection serves one thread: that thread reads, and what needs no connection is done elsewhere.
struct Pipeline<Result: Sendable> {
    private var underway: [Promised<Result>] = []
    private let most: Int

    /// - Parameter most: how many pieces may be under way.
    init(most: Int = 2 * coreCount) { self.most = most }

    /// Starts a piece of work, first taking the oldest result where enough is under way.
    mutating func supply(
        _ work: @escaping @Sendable () throws -> Result, taking take: (Result) throws -> Void
    ) throws {
        if underway.count >= most { try take(underway.removeFirst().take()) }
        underway.append(Promised(work))
    }

    /// Takes the results that are left.
    mutating func finish(taking take: (Result) throws -> Void) throws {
        while !underway.isEmpty { try take(underway.removeFirst().take()) }
    }
}

// Once: the system reads files to tell.
private let coreCount = ProcessInfo.processInfo.activeProcessorCount
