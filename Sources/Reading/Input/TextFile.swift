// Reads a text file whole, within bounds, as UTF-8 and nothing else.

import Foundation

/// Why a file could not be read as text.
package enum TextFileError: Error, Hashable, Sendable {
    case missing(path: String)
    case directory(path: String)
    /// A device, pipe or socket.
    case notAFile(path: String)
    case unreadable(path: String)
    case tooLarge(path: String, limit: Int)
    /// The first byte that is not UTF-8: its offset from 0, its line and byte in the line from 1.
    case notUTF8(path: String, offset: Int, line: Int, byte: Int)
    /// The bytes are those of something else that spreadsheets write.
    case otherwise(path: String, LikelyContent)
}

/// Text files: rubrics, case files, tables.
package enum TextFile {
    /// Bytes a file may have.
    package static let maximumBytes = 8_000_000
    /// Bytes a table may have: one that is collected holds the evaluations of a whole county.
    package static let maximumTableBytes = 64_000_000

    /// The text of a file, without a byte order mark.
    ///
    /// - Parameter limit: bytes it may have.
    package static func read(
        _ path: String, atMost limit: Int = maximumBytes
    ) throws(TextFileError) -> String {
        try text(of: try bytes(of: path, atMost: limit), path: path)
    }

    /// The text that bytes are in UTF-8 (RFC 3629), without a byte order mark.
    package static func text(of bytes: [UInt8], path: String) throws(TextFileError) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        let text = String(validating: body, as: UTF8.self)
        if let likely = LikelyContent(bytes, isUTF8: text != nil) {
            throw .otherwise(path: path, likely)
        }
        if let text { return text }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = body.makeIterator()
        var offset = body.startIndex
        scan: while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): offset += scalar.count
            case .error, .emptyInput: break scan
            }
        }
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? body.startIndex
        throw .notUTF8(
            path: path, offset: offset, line: 1 + before.count { $0 == UInt8(ascii: "\n") },
            byte: 1 + offset - lineStart)
    }

    private static func bytes(
        of path: String, atMost limit: Int
    ) throws(TextFileError) -> [UInt8] {
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let files = FileManager.default
        guard files.fileExists(atPath: resolved) else { throw .missing(path: path) }
        do {
            let attributes = try files.attributesOfItem(atPath: resolved)
            let type = attributes[.type] as? FileAttributeType
            if type == .typeDirectory { throw TextFileError.directory(path: path) }
            guard type == .typeRegular else { throw TextFileError.notAFile(path: path) }
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: resolved))
            defer { handle.closeFile() }
            // The size is not asked beforehand: what is read is bounded, however the file grows.
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else {
                throw TextFileError.tooLarge(path: path, limit: limit)
            }
            return Array(data)
        } catch let error as TextFileError {
            throw error
        } catch {
            throw .unreadable(path: path)
        }
    }
}
