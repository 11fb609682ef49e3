// A bundle made into a ledger file again, which must then verify from end to end.

package import AuditTrail
import Evaluation
package import EventStorage
import Scoring

package enum BundleImport {
    /// Fills an empty ledger from a bundle. What comes of it is believed only once it is audited.
    ///
    /// - Parameters:
    ///   - source: gives so many bytes of the bundle, fewer only at its end.
    ///   - progress: entries taken in so far.
    /// - Returns: the bundle's checkpoint.
    /// - Throws: `BundleRefused`, `ReplayStopped`, `StorageError`, and what `source` throws.
    package static func fill(
        _ file: LedgerFile, from source: @escaping (Int) throws -> [UInt8],
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> SignedNote {
        var archive = try TarReader(source)
        let readme = try archive.file(Bundle.readme, atMost: 65_536)
        guard try Bundle.isExplanation(readme) else { throw BundleRefused.readme }
        let bytes = try archive.file(Bundle.checkpoint, atMost: 65_536)
        let (note, checkpoint) = try read(bytes)
        var appends = PendingAppends(
            signatures: try signatures(&archive, before: checkpoint.size))
        var lines = LineSplitter(limit: EntryFormat.lineLimit)
        guard archive.next?.name == Bundle.lines else { throw BundleRefused.form }
        try archive.read { piece in
            do {
                try lines.take(piece) { try appends.take($0) }
            } catch is LineTooLong {
                throw BundleRefused.lineTooLong(appends.count)
            }
            try appends.keepWhole(in: file)
            progress(appends.count, checkpoint.size)
        }
        guard lines.isAtEnd, appends.isWhole else { throw BundleRefused.line(appends.count) }
        guard appends.count == checkpoint.size else {
            throw BundleRefused.count(lines: appends.count, checkpoint: checkpoint.size)
        }
        if let stray = appends.signatures.keys.min() { throw BundleRefused.signature(stray) }
        var name = ""
        while let next = archive.next, next.name.hasPrefix(Bundle.documents) {
            // Each once, in the order of the digests.
            guard next.size <= Bundle.documentLimit,
                name.utf8.lexicographicallyPrecedes(next.name.utf8)
            else { throw BundleRefused.form }
            name = next.name
            let content = try archive.file(next.name, atMost: next.size)
            let digest = try Digest(hashing: content)
            guard Bundle.document(digest) == next.name else {
                throw BundleRefused.document(next.name)
            }
            try file.append { _ = try $0.putDocument(content) }
        }
        var last = -1
        while let next = archive.next {
            let seq = Int(String(next.name.trimmingPrefix(Bundle.evidence)))
            guard let seq, seq > last, next.name == Bundle.evidence(seq) else {
                throw BundleRefused.form
            }
            guard try file.read({ try $0.sizesOfEvidence(seq) }).contains(next.size) else {
                throw BundleRefused.evidence(seq)
            }
            try keepEvidence(of: seq, &archive, in: file)
            last = seq
        }
        _ = try Replay.run(file)
        return note
    }

    /// Keeps the next file as evidence; the audit will tell whether it is what was filed.
    private static func keepEvidence(
        of seq: Int, _ archive: inout TarReader, in file: LedgerFile
    ) throws {
        do {
            try file.append { transaction in
                var piece = 0
                func keep(_ bytes: ArraySlice<UInt8>) throws {
                    try bytes.withUnsafeBytes { try transaction.putPiece(piece, $0, of: seq) }
                    piece += 1
                }
                try archive.read { bytes in
                    let salt = piece == 0 ? bytes.prefix(EvidenceContent.saltBytes) : []
                    if piece == 0 { try keep(salt) }
                    if bytes.count > salt.count { try keep(bytes[salt.count...]) }
                }
                guard piece > 0 else { throw BundleRefused.evidence(seq) }
            }
        } catch StorageError.refused {
            throw BundleRefused.evidence(seq)
        }
    }

    private static func read(_ bytes: [UInt8]) throws(BundleRefused) -> (SignedNote, Checkpoint) {
        do throws(MalformedText) {
            let note = try SignedNote(parsing: bytes)
            return (note, try Checkpoint(text: note.text))
        } catch {
            throw .checkpoint(error)
        }
    }

    /// The signatures by the last entries of their appends, in ascending order in the file.
    private static func signatures(
        _ archive: inout TarReader, before size: Int
    ) throws -> [Int: [UInt8]] {
        guard archive.next?.name == Bundle.signatures else { throw BundleRefused.form }
        // The longest number, a blank and 64 bytes in base64.
        var lines = LineSplitter(limit: 108)
        var last = -1
        var signatures: [Int: [UInt8]] = [:]
        func take(_ piece: [UInt8]) throws {
            try lines.take(piece) { line in
                let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
                guard parts.count == 2, let seq = Int(String(decoding: parts[0], as: UTF8.self)),
                    "\(seq)".utf8.elementsEqual(parts[0]), seq > last, seq < size,
                    let signature = Base64.decode(parts[1]),
                    signature.count == PublicKey.signatureByteCount
                else { throw BundleRefused.signature(last + 1) }
                signatures[seq] = signature
                last = seq
            }
        }
        try archive.read { piece in
            do { try take(piece) } catch is LineTooLong {
                throw BundleRefused.signature(last + 1)
            }
        }
        guard lines.isAtEnd else { throw BundleRefused.signature(last + 1) }
        return signatures
    }
}

/// A line is longer than any may be.
private struct LineTooLong: Error {}

/// Lines out of pieces that end anywhere; of one that is too long no more is held than a piece.
private struct LineSplitter {
    /// The most bytes of a line, without its LF.
    private let limit: Int
    private var rest: [UInt8] = []

    init(limit: Int) { self.limit = limit }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ piece: [UInt8], _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var start = piece.startIndex
        while let end = piece[start...].firstIndex(of: 0x0A) {
            guard rest.count + end - start <= limit else { throw LineTooLong() }
            if rest.isEmpty {
                try body(piece[start..<end])
            } else {
                rest += piece[start..<end]
                try body(rest[...])
                rest.removeAll(keepingCapacity: true)
            }
            start = end + 1
        }
        guard rest.count + piece.count - start <= limit else { throw LineTooLong() }
        rest += piece[start...]
    }
}

/// Lines followed in order, kept append by append with its signature.
private struct PendingAppends {
    private var chain = HashChain()
    private var whole: [[Entry]] = []
    private var open: [Entry] = []
    /// Those of appends to come.
    private(set) var signatures: [Int: [UInt8]]

    init(signatures: [Int: [UInt8]]) { self.signatures = signatures }

    var count: Int { chain.next }
    var isWhole: Bool { open.isEmpty }

    mutating func take(_ line: ArraySlice<UInt8>) throws {
        let bytes = Array(line)
        let hasher = try SHA256Hasher()
        let digest = try hasher.leaf(of: bytes)
        let seq = chain.next
        do {
            let examined = try bytes.withUnsafeBytes {
                try ExaminedLine(key: seq, line: $0, stored: digest, hasher: hasher)
            }
            try chain.follow(examined)
        } catch is ChainBreak {
            throw BundleRefused.line(seq)
        }
        open.append(Entry(seq: seq, line: bytes, digest: digest))
        guard chain.rest == 0 else { return }
        whole.append(open)
        open = []
    }

    /// Puts what is whole into the file.
    mutating func keepWhole(in file: LedgerFile) throws {
        guard !whole.isEmpty else { return }
        let (appends, kept) = (whole, signatures)
        try file.append { transaction in
            for entries in appends {
                try transaction.append(entries)
                guard let last = entries.last?.seq, let signature = kept[last] else { continue }
                try transaction.putSignature(signature, of: last)
            }
        }
        for entries in appends {
            if let last = entries.last?.seq { signatures[last] = nil }
        }
        whole = []
    }
}

extension Snapshot {
    /// How many bytes a bundle's file of evidence can have, as the entry says that filed it: those of the
    /// salt, alone or with those of the content; none for other entries.
    fileprivate func sizesOfEvidence(_ seq: Int) throws -> Set<Int> {
        let fact = try entry(at: seq) { entry -> Fact? in
            do throws(UnreadableEntry) { return try entry.recorded().event.fact } catch {
                return nil
            }
        }
        guard case .evidenceFiled(let filed)?? = fact else { return [] }
        let salt = EvidenceContent.saltBytes
        return [salt, salt + filed.bytes]
    }
}
