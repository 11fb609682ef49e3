// Tells whether the keys of every object in hand ascend; asked in assertions only.

/// The last key of each open object or array, outermost first.
///
/// Canonical JSON has its keys sorted. Reader and writer leave that to the order in which they are
/// called, and this catches a caller that errs. Where assertions are off it stays empty.
struct KeyOrder: Sendable {
    private var lastKeys: [StaticString?] = []

    /// Always true, so that it may stand in an assertion.
    mutating func open() -> Bool {
        lastKeys.append(nil)
        return true
    }

    /// False where nothing is open.
    mutating func close() -> Bool {
        lastKeys.popLast() != nil
    }

    /// Whether the key is plain `[a-z_]` and comes after the last one of the same object.
    mutating func ascends(to key: StaticString) -> Bool {
        guard let last = lastKeys.popLast() else { return false }
        lastKeys.append(key)
        return key.withUTF8Buffer { bytes in
            guard !bytes.isEmpty, bytes.allSatisfy(isKeyByte) else { return false }
            guard let last else { return true }
            return last.withUTF8Buffer { $0.lexicographicallyPrecedes(bytes) }
        }
    }

    private func isKeyByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
