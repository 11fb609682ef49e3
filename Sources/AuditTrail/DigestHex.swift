// Digests as text: 64 lower-case hexadecimal digits, and no other spelling.

extension Digest: CustomStringConvertible {
    /// How many digits a digest is written with.
    package static let hexCount = 2 * byteCount

    /// 64 lower-case hexadecimal digits.
    package var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(Digest.hexCount)
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// The same as `hex`.
    package var description: String { hex }

    /// Appends the 64 lower-case digits to bytes of text.
    package func appendHex(to text: inout [UInt8]) {
        withUnsafeBytes { bytes in
            for byte in bytes {
                text.append(Digest.digit(byte >> 4))
                text.append(Digest.digit(byte & 0x0f))
            }
        }
    }

    /// The digest written by exactly 64 lower-case digits; `nil` for everything else, capitals too.
    package init?(hex: String) {
        var text = hex
        guard let digest = text.withUTF8({ Digest(hex: UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        self = digest
    }

    /// The digest written by exactly 64 lower-case digits in ASCII; `nil` for everything else.
    package init?(hex text: UnsafeRawBufferPointer) {
        guard text.count == Digest.hexCount else { return nil }
        // Digits are at most 15, and what is no digit is 255.
        var highest: UInt8 = 0
        self.init { bytes in
            for index in 0..<Digest.byteCount {
                let high = Digest.value(text[2 * index])
                let low = Digest.value(text[2 * index + 1])
                highest = max(highest, high, low)
                bytes[index] = high << 4 | low & 0x0f
            }
        }
        guard highest < 16 else { return nil }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }

    private static func value(_ digit: UInt8) -> UInt8 {
        let number = digit &- UInt8(ascii: "0")
        let letter = digit &- UInt8(ascii: "a")
        return number < 10 ? number : letter < 6 ? letter + 10 : 255
    }
}
