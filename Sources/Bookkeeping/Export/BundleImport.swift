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
        var pending = PendingLines(
            signatures: try signatures(&archive, before: checkpoint.size))
        var lines = LineSplitter(limit: EntryFormat.lineLimit)
        guard archive.next?.name == Bundle.lines else { throw BundleRefused.form }
        try archive.read { piece in
            do {
                try lines.take(piece) { try pending.take($0) }
            } catch is LineTooLong {
                throw BundleRefused.lineTooLong(pending.count)
            }
            try pending.keep(in: file)
            progress(pending.count, checkpoint.size)
        }
        guard lines.isAtEnd, pending.isWhole else { throw BundleRefused.line(pending.count) }
        guard pending.count == checkpoint.size else {
            throw BundleRefused.count(lines: pending.count, checkpoint: checkpoint.size)
        }
        if let stray = pending.signatures.next { throw BundleRefused.signature(stray) }
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

    private static func signatures(
        _ archive: inout TarReader, before size: Int
    ) throws -> BundledSignatures {
        guard let next = archive.next, next.name == Bundle.signatures,
            next.size <= Bundle.signaturesLimit
        else { throw BundleRefused.form }
        // The longest number, a blank and 64 bytes in base64.
        var lines = LineSplitter(limit: 108)
        var signatures = BundledSignatures()
        func take(_ piece: [UInt8]) throws {
            try lines.take(piece) { line in
                let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
                guard parts.count == 2, let seq = Int(String(decoding: parts[0], as: UTF8.self)),
                    "\(seq)".utf8.elementsEqual(parts[0]), seq < size,
                    let signature = Base64.decode(parts[1]), signatures.add(signature, of: seq)
                else { throw BundleRefused.signature(signatures.least) }
            }
        }
        try archive.read { piece in
            do { try take(piece) } catch is LineTooLong {
                throw BundleRefused.signature(signatures.least)
            }
        }
        guard lines.isAtEnd else { throw BundleRefused.signature(signatures.least) }
        return signatures
    }
}

/// Signatures in ascending order of the last entries of their appends, side by side: there can be millions.
private struct BundledSignatures {
    private var entries: [Int] = []
    private var bytes: [UInt8] = []
    private var taken = 0

    /// The least number that the next may have.
    var least: Int { entries.last.map { $0 + 1 } ?? 0 }

    /// Whose turn it is.
    var next: Int? { taken < entries.count ? entries[taken] : nil }

    /// False for a signature that has not 64 bytes, or is not behind those before it.
    mutating func add(_ signature: [UInt8], of entry: Int) -> Bool {
        guard entry >= least, signature.count == PublicKey.signatureByteCount else { return false }
        entries.append(entry)
        bytes += signature
        return true
    }

    /// The signature of an append, where it is its turn.
    mutating func take(_ entry: Int) -> [UInt8]? {
        guard next == entry else { return nil }
        defer { taken += 1 }
        let size = PublicKey.signatureByteCount
        return Array(bytes[taken * size..<(taken + 1) * size])
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

/// Lines followed in order, and kept in the file piece by piece; with the last of an append its signature.
private struct PendingLines {
    private var chain = HashChain()
    /// What is not kept yet; an append can be cut anywhere, as the file is nobody's until all of it is there.
    private var pieces: [[Entry]] = [[]]
    private(set) var signatures: BundledSignatures

    init(signatures: BundledSignatures) { self.signatures = signatures }

    var count: Int { chain.next }
    /// Whether the last append is.
    var isWhole: Bool { chain.rest == 0 }

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
        pieces[pieces.count - 1].append(Entry(seq: seq, line: bytes, digest: digest))
        if chain.rest == 0 { pieces.append([]) }
    }

    /// Puts all that was taken into the file.
    mutating func keep(in file: LedgerFile) throws {
        var signatures = signatures
        try file.append { transaction in
            for (place, entries) in pieces.enumerated() {
                guard let last = entries.last?.seq else { continue }
                try transaction.append(entries)
                // Each but the last piece ends an append.
                guard place < pieces.count - 1, let signature = signatures.take(last) else {
                    continue
                }
                try transaction.putSignature(signature, of: last)
            }
        }
        self.signatures = signatures
        pieces = [[]]
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
