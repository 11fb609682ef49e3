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
        var difference: UInt64 = 0
        self.init { bytes in
            for start in stride(from: 0, to: Digest.hexCount, by: 8) {
                let digits = text.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
                let (value, wrong) = Digest.value(ofEight: digits)
                difference |= wrong
                bytes.storeBytes(
                    of: value.littleEndian, toByteOffset: start / 2, as: UInt32.self)
            }
        }
        guard difference == 0 else { return nil }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }

    /// The four bytes that eight digits spell, and zero where they are the digits that spell them.
    ///
    /// All eight at once, since every line of a log passes here: a digit's low half is its value, a
    /// letter's is its value less 9; none is over 15, and written again they must be what was read.
    private static func value(ofEight digits: UInt64) -> (value: UInt32, wrong: UInt64) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let values = (digits & (ones &* 0x0f)) &+ (digits >> 6 & ones) &* 9
        let letters = (values &+ ones &* 6) >> 4 & ones
        let again = values &+ ones &* 0x30 &+ letters &* 0x27
        let pairs = (values << 4 | values >> 8) & 0x00ff_00ff_00ff_00ff
        let fours = (pairs | pairs >> 8) & 0x0000_ffff_0000_ffff
        let wrong = (again ^ digits) | (values & (ones &* 0xf0))
        return (UInt32(truncatingIfNeeded: fours | fours >> 16), wrong)
    }
}
