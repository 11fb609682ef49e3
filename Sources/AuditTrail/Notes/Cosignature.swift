// A witness's statement about a checkpoint, C2SP tlog-cosignature, version 1.

/// The time of a witness and its signature over that time and a checkpoint.
struct Cosignature {
    /// In seconds since 1970.
    let time: Int
    let signature: [UInt8]

    /// The last second of the year 9999: what comes after it cannot be said as an instant.
    static let timeLimit = 253_402_300_799

    /// Eight bytes of time, big-endian, and the signature; `nil` for any other length, and for a time
    /// after `timeLimit`.
    init?(_ bytes: [UInt8]) {
        let size = MemoryLayout<UInt64>.size
        guard bytes.count == size + PublicKey.signatureByteCount,
            let time = Int(
                exactly: bytes.prefix(size).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }),
            time <= Cosignature.timeLimit
        else { return nil }
        self.time = time
        signature = Array(bytes.dropFirst(size))
    }

    init(time: Int, signature: [UInt8]) {
        self.time = time
        self.signature = signature
    }

    var bytes: [UInt8] {
        withUnsafeBytes(of: UInt64(time).bigEndian, Array.init) + signature
    }

    func holds(of text: [UInt8], by key: PublicKey) throws(CryptoFailed) -> Bool {
        try key.verifies(signature, of: Cosignature.message(text, time: time))
    }

    /// What a witness signs.
    static func message(_ text: [UInt8], time: Int) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}
