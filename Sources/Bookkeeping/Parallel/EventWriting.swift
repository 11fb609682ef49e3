// The bytes of an append's events, written while the rest of it is still being decided.

import Evaluation

/// Writes events one after another, and reads each back: where there are many, on other cores.
struct EventWriting {
    /// An event's canonical bytes, or why it cannot be recorded.
    typealias Written = Result<[UInt8], UnwritableEvent>

    private var written: [Written] = []
    private var waiting: [Event] = []
    private var pipeline = Pipeline<[Written]>()

    /// Events of a piece of work.
    private static let eventsAtOnce = 256

    /// Whether so many, such as those of one evaluation, are worked on sooner than handed over to cores
    /// that have work already.
    static func isSmall(_ count: Int) -> Bool { count < eventsAtOnce }

    /// Takes the next event of the append.
    mutating func take(_ event: Event) throws {
        waiting.append(event)
        guard waiting.count == Self.eventsAtOnce else { return }
        let some = waiting
        waiting.removeAll(keepingCapacity: true)
        var done: [Written] = []
        try pipeline.supply {
            some.map(Self.write)
        } taking: {
            done = $0
        }
        written += done
    }

    /// What came of all events taken, in their order.
    mutating func finish() throws -> [Written] {
        let last = waiting.map(Self.write)
        var done: [Written] = []
        try pipeline.finish { done += $0 }
        return written + done + last
    }

    private static func write(_ event: Event) -> Written {
        do throws(UnwritableEvent) {
            return .success(try EventFormat.writeReadably(event))
        } catch {
            return .failure(error)
        }
    }
}
