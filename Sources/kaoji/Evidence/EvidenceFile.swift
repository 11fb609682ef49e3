// A file to be filed as evidence, read piece by piece.

import Evaluation
import EventStorage
import Foundation
import Reading

/// What a command about evidence cannot mean, as facts.
enum EvidenceTrouble: Error, Hashable, Sendable {
    /// A directory, a device or a pipe.
    case notAFile(String)
    /// The entry filed no evidence.
    case notEvidence(Int)
    /// The evidence is another agency's than the evaluation's.
    case otherAgency(Int, evaluated: AgencyID)
}

/// A regular file, read from its start each time.
struct EvidenceFile {
    let path: String

    /// - Throws: `EvidenceTrouble.notAFile`, `TextFileError.missing`.
    init(_ path: String) throws {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw TextFileError.missing(path: path) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw EvidenceTrouble.notAFile(path) }
        self.path = path
    }

    /// The file's own name.
    var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// How many bytes it has now.
    func size() throws -> Int {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw TextFileError.missing(path: path) }
        return Int(facts.st_size)
    }

    /// Lends its pieces one after another.
    ///
    /// - Throws: `TextFileError.unreadable`, and what the body throws.
    func pieces(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw TextFileError.unreadable(path: path) }
        defer { close(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: EvidencePieces.mostBytes, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(file, buffer.baseAddress, buffer.count)
            guard count >= 0 else { throw TextFileError.unreadable(path: path) }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
