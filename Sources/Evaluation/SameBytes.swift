// Compares texts as bytes.

extension String {
    /// Whether both are the same bytes; `==` also takes for equal what merely looks alike.
    package func isSameBytes(as other: String) -> Bool {
        var other = other
        return other.withUTF8 { isSameBytes(as: $0) }
    }

    /// Whether its bytes are these.
    func isSameBytes(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == bytes.count else { return false }
        var text = self
        return text.withUTF8 { text in
            for place in 0..<text.count where text[place] != bytes[place] { return false }
            return true
        }
    }
}
