// Entries that file or erase evidence are appended together with what they do.

import AuditTrail
package import Evaluation
package import EventStorage

extension Transaction {
    /// Appends entries, keeping with each the evidence that it files and deleting what it erases.
    ///
    /// - Throws: `EvidenceRefused` where the content is not the one of the entry, or is not there.
    func append(
        _ entries: [Entry], of events: [Event], _ evidence: EvidenceContent?
    ) throws {
        guard events.contains(where: \.fact.isOfEvidence) else { return try append(entries) }
        // One by one: evidence comes and goes while the entry that says so is the last.
        for (entry, event) in zip(entries, events) {
            try append([entry])
            if case .evidenceFiled(let fact) = event.fact {
                try keep(evidence, of: fact, for: entry.seq)
            }
            if case .documentErased(let fact) = event.fact {
                try erasePieces(of: fact.entry.number)
            }
        }
    }

    private func keep(
        _ evidence: EvidenceContent?, of fact: EvidenceFiled, for seq: Int
    ) throws {
        guard let evidence, evidence.digest.hex == fact.digest else {
            throw EvidenceRefused.noContent
        }
        try evidence.salt.withUnsafeBytes { try putPiece(0, $0, of: seq) }
        guard fact.kept == .ledger else { return }
        guard evidence.bytes <= EvidenceContent.mostBytes else {
            throw EvidenceRefused.tooLarge(EvidenceContent.mostBytes)
        }
        var digest = try SaltedDigest(salt: evidence.salt)
        var piece = 0
        try evidence.source { content in
            piece += 1
            try digest.add(content)
            try putPiece(piece, content, of: seq)
        }
        guard try digest.finish() == evidence.digest else { throw EvidenceRefused.changed }
    }
}

extension Fact {
    fileprivate var isOfEvidence: Bool {
        [FactType.evidenceFiled, .documentErased].contains(type)
    }
}

extension Snapshot {
    /// The salt kept for evidence; nil where it is not there, or not as salts are.
    package func salt(of entry: EntryNumber) throws -> [UInt8]? {
        var salt: [UInt8]?
        guard let pieces = try pieces(of: entry.number), pieces.lowerBound == 0 else { return nil }
        try forEachPiece(of: entry.number, upTo: 0) { salt = Array($0.content) }
        return salt?.count == EvidenceContent.saltBytes ? salt : nil
    }

    /// Whether a content is the one that was filed.
    ///
    /// - Throws: `EvidenceRefused.missing` where the salt is not there; what `source` throws.
    package func isContent(
        _ source: ContentSource, of entry: EntryNumber, _ fact: EvidenceFiled
    ) throws -> Bool {
        guard let salt = try salt(of: entry) else {
            throw EvidenceRefused.missing(entry: entry.number)
        }
        var digest = try SaltedDigest(salt: salt)
        try source { try digest.add($0) }
        return try digest.bytes == fact.bytes && digest.finish().hex == fact.digest
    }

    /// Hashes what is kept of evidence, lending each piece on its way, the salt first; only the end shows
    /// whether it is what was filed.
    package func readEvidence(
        _ entry: EntryNumber, _ fact: EvidenceFiled,
        _ body: (StoredPiece) throws -> Void = { _ in }
    ) throws -> KeptEvidence {
        let hasher = try SHA256Hasher()
        try hasher.start()
        var (next, bytes, isSound) = (0, 0, true)
        try forEachPiece(of: entry.number) { piece in
            isSound = isSound && piece.piece == next && piece.contentType == .blob
            if piece.piece > 0 {
                bytes += piece.content.count
            } else {
                // Whatever else stands there is no salt, and must not pass for one that is left alone.
                isSound = isSound && piece.content.count == EvidenceContent.saltBytes
            }
            next += 1
            try hasher.add(piece.content)
            try body(piece)
        }
        let digest = try hasher.finish()
        if next == 0 { return .nothing }
        if isSound && bytes == fact.bytes && digest.hex == fact.digest { return .whole }
        guard isSound && next == 1 && fact.bytes > 0 else { return .differs }
        return fact.kept == .outside ? .outside : .salt
    }

    /// Lends the content kept in the ledger piece by piece.
    ///
    /// - Throws: `EvidenceRefused` where it is not there, kept outside, or another; what was lent is then
    ///   not to be used.
    package func extract(
        _ entry: EntryNumber, _ fact: EvidenceFiled,
        to body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let kept = try readEvidence(entry, fact) { piece in
            if piece.piece > 0 { try body(piece.content) }
        }
        switch kept {
        case .whole: return
        case .nothing, .salt: throw EvidenceRefused.missing(entry: entry.number)
        case .outside: throw EvidenceRefused.outside(entry: entry.number)
        case .differs: throw EvidenceRefused.differs(entry: entry.number)
        }
    }
}

/// What a ledger keeps of a file of evidence.
package enum KeptEvidence: Hashable, Sendable {
    /// Neither salt nor content.
    case nothing
    /// The salt alone, where the content should be as well.
    case salt
    /// The salt of a content kept elsewhere; whether it is the right one shows the content.
    case outside
    /// All that was filed.
    case whole
    /// Something else than what was filed.
    case differs
}
