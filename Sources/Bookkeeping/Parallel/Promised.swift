// A value that another thread is still making.

package import Dispatch
import Synchronization

/// A value to come, or the error instead of it; given once, taken once.
package final class Promised<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let arrived = DispatchSemaphore(value: 0)

    package init() {}

    /// A value that is there already.
    package convenience init(given value: Value) {
        self.init()
        give(.success(value))
    }

    /// Starts work on another core, or does what is too small for that at once.
    package convenience init(
        isSmall: Bool = false, on queue: DispatchQueue = .global(),
        _ work: @escaping @Sendable () throws -> Value
    ) {
        self.init()
        if isSmall {
            give(Result { try work() })
        } else {
            queue.async { self.give(Result { try work() }) }
        }
    }

    /// Gives the value, or what happened instead.
    package func give(_ result: Result<Value, any Error>) {
        self.result.withLock { $0 = result }
        arrived.signal()
    }

    /// Waits for the value and takes it out, so that the caller holds the only copy.
    package func take() throws -> Value {
        arrived.wait()
        // Whoever comes after is told, instead of waiting for ever.
        defer { arrived.signal() }
        let result = result.withLock { $0.take() }
        guard let result else { throw TakenTwice() }
        return try result.get()
    }

    /// A promise was taken a second time: a mistake of this program's.
    package struct TakenTwice: Error {}
}
