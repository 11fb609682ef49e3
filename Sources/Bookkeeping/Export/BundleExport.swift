// A ledger as one archive of plain files, which needs no program of ours to be read.

package import AuditTrail
import Evaluation
package import EventStorage
import Scoring

extension Snapshot {
    /// Writes the first entries of the ledger, those under a checkpoint, as a bundle.
    ///
    ///     README.txt           what this is, in Chinese and English
    ///     checkpoint           the checkpoint with all its signatures
    ///     signatures           of appends: the last entry's number and the signature in base64, a line each
    ///     lines                the lines as hashed, each ended by LF
    ///     documents/<hex>      each document under its SHA-256
    ///     evidence/<number>    each file of evidence that is kept, under the entry that filed it: the salt,
    ///                          then the content
    ///
    /// Every line, document and file is hashed again on its way, and the lines must make the
    /// checkpoint's root.
    ///
    /// - Throws: `CheckpointRefused`, `BundleRefused`, `StorageError`, `HashingFailed`, and what
    ///   `sink` throws.
    package func writeBundle(
        under note: SignedNote, _ checkpoint: Checkpoint,
        to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        try check(checkpoint)
        let archive = TarWriter(sink)
        try archive.add(Bundle.readme, Array(Bundle.explanation.utf8))
        try archive.add(Bundle.checkpoint, note.bytes)
        var signatures: [UInt8] = []
        try forEachSigned { seq in
            guard seq < checkpoint.size, let signature = try signature(of: seq) else { return }
            signatures += Array("\(seq) ".utf8) + Base64.encode(signature) + [0x0A]
        }
        guard signatures.count <= Bundle.signaturesLimit else {
            throw BundleRefused.tooLarge(Bundle.signatures)
        }
        try archive.add(Bundle.signatures, signatures)
        try writeLines(to: archive, checkpoint)
        let hasher = try SHA256Hasher()
        try forEachDocument { document in
            let digest = try hasher.digest(of: document.content)
            guard digest == document.digest else { throw BundleRefused.document(digest.hex) }
            guard document.content.count <= Bundle.documentLimit else {
                throw BundleRefused.tooLarge(Bundle.document(digest))
            }
            try archive.add(Bundle.document(digest), Array(document.content))
        }
        for seq in try keptEvidence() where seq < checkpoint.size {
            try writeEvidence(of: seq, to: archive)
        }
        try archive.finish()
    }

    private func writeEvidence(of seq: Int, to archive: TarWriter) throws {
        guard EntryNumber.range.contains(seq),
            case .evidenceFiled(let filed)? = try entry(at: seq, { try $0.recorded().event.fact })
        else { throw BundleRefused.evidence(seq) }
        var kept = KeptEvidence.nothing
        let size = try evidenceBytes(of: seq)
        try archive.add(Bundle.evidence(seq), size: size) { write in
            kept = try readEvidence(EntryNumber(seq), filed) { try write(Array($0.content)) }
        }
        if kept == .differs { throw BundleRefused.evidence(seq) }
    }

    private func writeLines(to archive: TarWriter, _ checkpoint: Checkpoint) throws {
        let range = 0..<checkpoint.size
        let hasher = try SHA256Hasher()
        var frontier = TreeFrontier()
        let size = try lineBytes(in: range) + checkpoint.size
        try archive.add(Bundle.lines, size: size) { write in
            var piece: [UInt8] = []
            try forEachEntry(Selection(.everything, in: range)) { entry in
                try frontier.append(try hasher.leaf(of: entry.line), hasher: hasher)
                piece += entry.line
                piece.append(0x0A)
                guard piece.count > 262_144 else { return }
                try write(piece)
                piece.removeAll(keepingCapacity: true)
            }
            try write(piece)
        }
        guard try frontier.root(hasher: hasher) == checkpoint.root else {
            throw CheckpointRefused.notOfLedger(size: checkpoint.size)
        }
    }
}

/// The names of a bundle's files.
enum Bundle {
    static let readme = "README.txt"
    static let checkpoint = "checkpoint"
    static let lines = "lines"
    static let signatures = "signatures"
    static let documents = "documents/"

    /// The most bytes of the signatures, of at least ten million appends.
    static let signaturesLimit = 1_073_741_824
    /// The most bytes of a document.
    static let documentLimit = 67_108_864

    static let evidence = "evidence/"

    static func evidence(_ seq: Int) -> String { "\(evidence)\(seq)" }

    static func document(_ digest: Digest) -> String { documents + digest.hex }

    /// Whether this is what an export says of itself, or said once: nothing else is read there as ours.
    static func isExplanation(_ bytes: [UInt8]) throws -> Bool {
        if bytes.elementsEqual(explanation.utf8) { return true }
        return earlierExplanations.contains(try Digest(hashing: bytes).hex)
    }

    /// SHA-256 of what exports said before they held evidence.
    private static let earlierExplanations: Set = [
        "a267cb4c20ec4674dc9dd10b06a6884fd2e7deb84e36e3514a2f927a6d31d901"
    ]

    static let explanation = """
        考绩台账的导出 (kaoji export --bundle)。
        lines: 每行一个条目, SHA-256(0x00 || 行, 不含换行) 是其摘要, 也是 RFC 6962 树的叶。
        checkpoint: 台账来源、条目数、树根及签名 (c2sp.org/tlog-checkpoint)。
        signatures: 各次追加末条的编号与记录人的 Ed25519 签名 (base64)。
        documents: 条目所指的文档, 以其 SHA-256 为名。
        evidence: 归档的证据, 以归档条目的编号为名: 先 32 字节盐, 后内容; 其 SHA-256 即条目所记摘要。
        格式见 kaoji 的 Schema/FORMAT.md; 装回: kaoji import --bundle FILE --ledger NEW.db

        An export of a Kaoji ledger (kaoji export --bundle).
        lines: one entry a line; SHA-256(0x00 || line without its LF) is its digest, and the leaf of an RFC 6962 tree.
        checkpoint: the ledger's origin, its number of entries, the tree's root, and signatures (c2sp.org/tlog-checkpoint).
        signatures: the number of each append's last entry, and its author's Ed25519 signature in base64.
        documents: what entries name, each under its SHA-256.
        evidence: files of evidence, each under the number of the entry that filed it: 32 bytes of salt, then the
        content; the SHA-256 of both is the digest on record. Of files kept outside there is the salt alone.
        The format is in Schema/FORMAT.md of kaoji; to take it in: kaoji import --bundle FILE --ledger NEW.db

        """
}
