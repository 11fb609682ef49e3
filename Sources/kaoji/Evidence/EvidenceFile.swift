// Files of evidence on the disk, read and written piece by piece.

import Bookkeeping
import EventStorage
import Foundation

/// What can go wrong with a file of evidence, as facts.
enum EvidenceTrouble: Error, Hashable, Sendable {
    case notAFile(String)
    case unreadable(String, Int32)
    case exists(String)
    case notWritten(String, Int32)
    /// The entry filed no evidence.
    case notEvidence(Int)
    /// The evidence is another agency's than the evaluation's.
    case otherAgency(Int)
}

/// A regular file to be read, from its start each time.
struct EvidenceFile {
    let path: String

    /// - Throws: `EvidenceTrouble` unless it is a regular file that can be read.
    init(_ path: String) throws(EvidenceTrouble) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw .unreadable(path, errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        self.path = path
    }

    /// The file's own name.
    var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// How many bytes it has now.
    func size() throws(EvidenceTrouble) -> Int {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw .unreadable(path, errno) }
        return Int(facts.st_size)
    }

    /// Lends its pieces one after another.
    func pieces(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw EvidenceTrouble.unreadable(path, errno) }
        defer { close(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: EvidencePieces.mostBytes, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(file, buffer.baseAddress, buffer.count)
            guard count >= 0 else { throw EvidenceTrouble.unreadable(path, errno) }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

/// A file to be made, readable by its owner alone; what was there before is never written over.
struct NewEvidenceFile {
    private let path: String
    private var isOurs = false

    init(_ path: String) { self.path = path }

    /// Takes the file away again, if it was made here.
    mutating func remove() {
        if isOurs { unlink(path) }
        isOurs = false
    }

    /// Makes it of what the body hands over, anew where it was made here before.
    mutating func write(
        _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        remove()
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST
                ? EvidenceTrouble.exists(path) : EvidenceTrouble.notWritten(path, errno)
        }
        isOurs = true
        defer { close(file) }
        try body { piece in
            var rest = piece
            while !rest.isEmpty {
                let count = Foundation.write(file, rest.baseAddress, rest.count)
                guard count > 0 else { throw EvidenceTrouble.notWritten(path, errno) }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
        guard fsync(file) == 0 else { throw EvidenceTrouble.notWritten(path, errno) }
    }
}
