// Bytes written in tests as hexadecimal digits.

/// The bytes that pairs of digits spell.
func bytes(hex: String) -> [UInt8] {
    let digits = hex.utf8.compactMap {
        UInt8(exactly: Character(UnicodeScalar($0)).hexDigitValue ?? -1)
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
