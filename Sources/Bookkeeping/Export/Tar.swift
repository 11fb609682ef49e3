// Files one after another in one file, as every archive program reads them: POSIX ustar, strictly.

/// The header of a file in an archive: 512 bytes.
enum TarHeader {
    static let blockSize = 512
    /// The largest file: eleven octal digits.
    static let sizeLimit = 0o77777777777

    /// The only header that an archive of ours has for a name of up to 100 bytes and a size.
    static func bytes(_ name: String, size: Int) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: blockSize)
        func put(_ text: some Sequence<UInt8>, at place: Int) {
            for (offset, byte) in text.enumerated() { block[place + offset] = byte }
        }
        put(name.utf8, at: 0)
        put("0000644\0".utf8, at: 100)
        put("0000000\0".utf8, at: 108)
        put("0000000\0".utf8, at: 116)
        put(octal(size, digits: 11).utf8, at: 124)
        put("00000000000".utf8, at: 136)
        put("        ".utf8, at: 148)
        put("0".utf8, at: 156)
        put("ustar\u{0}00".utf8, at: 257)
        let sum = block.reduce(0) { $0 + Int($1) }
        put("\(octal(sum, digits: 6))\0 ".utf8, at: 148)
        return block
    }

    /// The name and size of a header; `nil` for one that `bytes` would not have written.
    static func parse(_ block: [UInt8]) -> (name: String, size: Int)? {
        guard block.count == blockSize,
            let name = String(validating: block.prefix(100).prefix { $0 != 0 }, as: UTF8.self),
            let digits = String(validating: block[124..<135], as: UTF8.self),
            let size = Int(digits, radix: 8), size >= 0, bytes(name, size: size) == block
        else { return nil }
        return (name, size)
    }

    /// How many bytes follow a file's content, so that the next header begins a block.
    static func padding(_ size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

/// Writes an archive to a sink, one file after another.
struct TarWriter {
    private let sink: ([UInt8]) throws -> Void

    init(_ sink: @escaping ([UInt8]) throws -> Void) { self.sink = sink }

    /// A whole file.
    func add(_ name: String, _ content: [UInt8]) throws {
        try add(name, size: content.count) { try $0(content) }
    }

    /// A file whose content the body hands over piece by piece, `size` bytes in all.
    func add(_ name: String, size: Int, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        guard size <= TarHeader.sizeLimit else { throw BundleRefused.tooLarge(name) }
        try sink(TarHeader.bytes(name, size: size))
        var written = 0
        try body { piece in
            written += piece.count
            try sink(piece)
        }
        guard written == size else { throw BundleRefused.changed }
        try sink([UInt8](repeating: 0, count: TarHeader.padding(size)))
    }

    /// The two empty blocks that end an archive.
    func finish() throws { try sink([UInt8](repeating: 0, count: 2 * TarHeader.blockSize)) }
}

/// Reads an archive from a source, one file after another; nothing may be left over.
struct TarReader {
    /// Gives so many bytes, fewer only at the end.
    private let source: (Int) throws -> [UInt8]
    private(set) var next: (name: String, size: Int)?

    /// Throws `BundleRefused` where no archive begins here.
    init(_ source: @escaping (Int) throws -> [UInt8]) throws {
        self.source = source
        try advance()
    }

    /// Hands over the content of the next file piece by piece and moves behind it.
    mutating func read(_ body: ([UInt8]) throws -> Void) throws {
        guard let size = next?.size else { throw BundleRefused.form }
        var left = size
        while left > 0 {
            let piece = try source(min(left, Self.pieceSize))
            guard !piece.isEmpty else { throw BundleRefused.form }
            left -= piece.count
            try body(piece)
        }
        guard try source(TarHeader.padding(size)).allSatisfy({ $0 == 0 }) else {
            throw BundleRefused.form
        }
        try advance()
    }

    /// The whole content of the next file, which must have this name.
    mutating func file(_ name: String, atMost limit: Int) throws -> [UInt8] {
        guard let next, next.name == name, next.size <= limit else { throw BundleRefused.form }
        var content: [UInt8] = []
        try read { content += $0 }
        return content
    }

    private mutating func advance() throws {
        let block = try source(TarHeader.blockSize)
        if block.allSatisfy({ $0 == 0 }) {
            let rest = try source(TarHeader.blockSize + 1)
            guard block.count == TarHeader.blockSize, rest.count == TarHeader.blockSize,
                rest.allSatisfy({ $0 == 0 })
            else { throw BundleRefused.form }
            next = nil
            return
        }
        guard let header = TarHeader.parse(block) else { throw BundleRefused.form }
        next = header
    }

    private static let pieceSize = 1_048_576
}
