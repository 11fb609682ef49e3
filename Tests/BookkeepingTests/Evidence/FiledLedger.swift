// A small ledger with files of evidence: large, small, empty, outside, another agency's, and erased.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Scoring
import Testing

/// The entries that file evidence in it, and the one that erases.
enum Filed {
    static let large = 55
    static let small = 56
    static let outside = 57
    static let empty = 58
    static let others = 59
    static let gone = 60
    static let erasure = 61
}

extension SmallLedger {
    static func filed() throws -> SmallLedger {
        let ledger = try SmallLedger.whole()
        try ledger.appending { bookkeeper in
            let contents: [(Int, EvidencePlace, String)] = [
                (2_500_000, .ledger, one), (40, .ledger, one), (3_000, .outside, one),
                (0, .ledger, one), (70, .ledger, other), (900, .ledger, one),
            ]
            for (place, (size, kept, agency)) in contents.enumerated() {
                let receipt = try bookkeeper.file(
                    try content(size, seed: place), kept: kept, of: agency)
                #expect(receipt.recorded.map(\.entry) == [EntryNumber(Filed.large + place)])
            }
            let receipt = try bookkeeper.erase(Filed.gone)
            #expect(receipt.recorded.map(\.entry) == [EntryNumber(Filed.erasure)])
        }
        return ledger
    }

    /// Opens the closed ledger for some appends.
    func appending<Result>(_ body: (inout Bookkeeper) throws -> Result) throws -> Result {
        let file = try LedgerFile.open(at: path, for: .appending)
        var bookkeeper = Bookkeeper(file)
        do {
            let result = try body(&bookkeeper)
            try file.close()
            return result
        } catch {
            try file.close()
            throw error
        }
    }

    /// Bytes that a seed decides, with a salt that it decides too.
    static func content(_ size: Int, seed: Int) throws -> EvidenceContent {
        try EvidenceContent(salt: bytes(32, seed: 100 + seed), source: source(size, seed: seed))
    }

    static func source(_ size: Int, seed: Int) -> ContentSource {
        { body in
            let bytes = bytes(size, seed: seed)
            for start in stride(from: 0, to: size, by: EvidencePieces.mostBytes) {
                let piece = bytes[start..<min(size, start + EvidencePieces.mostBytes)]
                try piece.withUnsafeBytes { try body($0) }
            }
        }
    }

    static func bytes(_ size: Int, seed: Int) -> [UInt8] {
        var state = UInt32(truncatingIfNeeded: seed) &* 2_654_435_761 &+ 1
        var bytes = (0..<997).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
        while bytes.count < size { bytes += bytes }
        return Array(bytes.prefix(size))
    }
}

extension Bookkeeper {
    static let filingTime = Result { try Instant(canonical: "2023-03-01T08:00:00.000Z") }

    mutating func file(
        _ content: EvidenceContent, kept: EvidencePlace = .ledger,
        of agency: String = SmallLedger.one, digest: String? = nil
    ) throws -> Receipt {
        let fact = EvidenceFiled(
            agency: try AgencyID(agency), bytes: content.bytes,
            digest: digest ?? content.digest.hex, kept: kept, name: "文件.pdf")
        return try record(
            [.state(.evidenceFiled(fact))], evidence: content, actor: "wang",
            clock: try Self.filingTime.get())
    }

    mutating func erase(
        _ entry: Int, of agency: String = SmallLedger.one, with others: [Command] = []
    ) throws -> Receipt {
        let fact = DocumentErased(
            agency: try AgencyID(agency), basis: "决定书", entry: EntryNumber(entry))
        return try record(
            others + [.state(.documentErased(fact))], actor: "wang",
            clock: try Self.filingTime.get())
    }
}
