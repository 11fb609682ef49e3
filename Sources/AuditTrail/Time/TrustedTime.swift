// The time out of an authority's stamp.

internal import COpenSSL

/// A time that an authority vouches for.
package struct TrustedTime: Hashable, Sendable {
    /// In milliseconds since 1970, rounded down.
    package let milliseconds: Int
    /// By how many milliseconds the authority may be off, rounded up; 0 where it does not say.
    package let accuracy: Int

    package init(milliseconds: Int, accuracy: Int) {
        self.milliseconds = milliseconds
        self.accuracy = accuracy
    }
}

extension TrustedTime {
    /// The time of a stamp that libcrypto has read; `nil` where it has none.
    init?(_ info: OpaquePointer) {
        guard let stamped = TS_TST_INFO_get_time(info), let epoch = ASN1_TIME_set(nil, 0),
            let accuracy = TrustedTime.milliseconds(of: TS_TST_INFO_get_accuracy(info))
        else { return nil }
        defer { ASN1_TIME_free(epoch) }
        var (days, seconds): (Int32, Int32) = (0, 0)
        guard ASN1_TIME_diff(&days, &seconds, epoch, stamped) == 1 else { return nil }
        let thousandths = TrustedTime.thousandths(of: stamped)
        milliseconds = (Int(days) * 86_400 + Int(seconds)) * 1000 + thousandths
        self.accuracy = accuracy
    }

    // What follows the point of `YYYYMMDDhhmmss.fffZ`, which libcrypto passes over.
    private static func thousandths(of time: UnsafePointer<ASN1_GENERALIZEDTIME>) -> Int {
        let text = UnsafeBufferPointer(
            start: ASN1_STRING_get0_data(time), count: Int(ASN1_STRING_length(time)))
        let digits = text.drop { $0 != UInt8(ascii: ".") }.dropFirst().prefix {
            $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        }
        let three = (digits + Array("000".utf8)).prefix(3)
        return three.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    // 0 where the authority does not say; nil for what no clock is off by.
    private static func milliseconds(of accuracy: OpaquePointer?) -> Int? {
        guard let accuracy else { return 0 }
        let parts = [
            TS_ACCURACY_get_seconds(accuracy), TS_ACCURACY_get_millis(accuracy),
            TS_ACCURACY_get_micros(accuracy),
        ]
        .map { $0.map { Int(ASN1_INTEGER_get($0)) } ?? 0 }
        guard parts.allSatisfy({ (0...1_000_000).contains($0) }) else { return nil }
        return parts[0] * 1000 + parts[1] + (parts[2] > 0 ? 1 : 0)
    }
}
