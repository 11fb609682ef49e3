// The process's own standard output and error, which may be full or closed.

import Foundation
import Synchronization

/// Writes all of a text, or remembers why it could not.
final class StandardStream: Sendable {
    static let output = StandardStream(STDOUT_FILENO)
    static let error = StandardStream(STDERR_FILENO)

    private let file: Int32
    private let failed = Mutex<Int32?>(nil)

    private init(_ file: Int32) { self.file = file }

    /// The first `errno`; nothing was written from there on.
    var failure: Int32? { failed.withLock { $0 } }

    func write(_ text: String) {
        var text = text
        failed.withLock { failed in
            guard failed == nil else { return }
            failed = text.withUTF8 { Self.write($0, to: file) }
        }
    }

    /// - Returns: an `errno`; nil where all was written.
    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeBufferPointer(rebasing: rest)
            let count = Foundation.write(file, part.baseAddress, part.count)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
