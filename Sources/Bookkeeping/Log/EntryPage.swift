// One entry with all there is to see of it.

package import AuditTrail
package import Evaluation
package import EventStorage
package import Scoring

/// One entry: its event, its bytes, its links, and whether what it says still stands.
package struct EntryPage: Hashable, Sendable {
    package let entry: LogEntry
    /// The line as stored, which is what was hashed.
    package let line: [UInt8]
    /// The digest of the entry before it.
    package let prev: Digest
    /// How many entries of the same append follow.
    package var rest: Int { entry.recorded.rest }
    /// Whether the line hashes to the digest kept beside it.
    package let isContentIntact: Bool
    package let standing: Standing

    /// Whether what an entry says still stands.
    package enum Standing: Hashable, Sendable {
        /// It stands in its slot.
        case stands
        /// Another entry took its place: a correction, a later score, a reopening.
        case replaced(by: EntryNumber)
        case withdrawn(by: EntryNumber)
        /// What it filed is gone.
        case erased(by: EntryNumber)
        /// It holds no slot; what it says was said.
        case said
        /// The ledger cannot be folded, so that nobody can say; `verify` tells where.
        case unknown
    }
}

extension Snapshot {
    /// All there is to see of one entry; nil where there is none of this number.
    ///
    /// - Throws: `UnreadableEntry`, `IllegalEntry`, `StorageError`, `HashingFailed`.
    package func page(of entry: EntryNumber) throws -> EntryPage? {
        let found = try self.entry(at: entry.number) { stored in
            (
                try stored.logEntry(in: self), Array(stored.line),
                EntryFormat.parse(stored.line)?.prev
            )
        }
        guard let (log, line, prev) = found else { return nil }
        return EntryPage(
            entry: log, line: line, prev: prev ?? .zero,
            isContentIntact: try SHA256Hasher().leaf(of: line) == log.digest,
            standing: try standing(of: log.recorded))
    }
}

extension Snapshot {
    /// Whether what an entry says still stands, unless the ledger cannot be folded.
    private func standing(of recorded: Recorded) throws -> EntryPage.Standing {
        let scope = recorded.event.fact.agency.map { FoldScope.agency($0) } ?? .ledgerWide
        do {
            return try fold(scope, in: 0..<(try head()?.count ?? 0)).standing(of: recorded)
        } catch is IllegalEntry {
            return .unknown
        } catch is UnreadableEntry {
            return .unknown
        }
    }
}

extension Books {
    /// Whether what an entry of these books says still stands.
    package func standing(of recorded: Recorded) -> EntryPage.Standing {
        let entry = recorded.entry
        if case .interpretationAdopted = recorded.event.fact {
            return framework.interpretations.values.compactMap { $0.standing(of: entry) }.first
                ?? .said
        }
        if case .actorEnrolled(let fact) = recorded.event.fact {
            return framework.authors.slot(of: fact)?.standing(of: entry) ?? .said
        }
        if case .evidenceFiled(let fact) = recorded.event.fact {
            let erased = agencies[fact.agency]?.evidence.file(entry)?.erased
            return erased.map { .erased(by: $0.entry) } ?? .stands
        }
        guard let key = recorded.event.fact.evaluation, let book = evaluation(key) else {
            return .said
        }
        switch recorded.event.fact {
        case .figureRecorded(let fact):
            return book.figures[FigureSlot(fact)]?.standing(of: entry) ?? .said
        case .figureUnavailable(let fact):
            let slot = FigureSlot(figure: fact.figure, period: fact.period, item: fact.item)
            return book.figures[slot]?.standing(of: entry) ?? .said
        case .itemListed(let fact):
            return book.items[ItemSlot(fact)]?.standing(of: entry) ?? .said
        case .categoryStated(let fact):
            return book.categories[fact.category]?.standing(of: entry) ?? .said
        case .pointJudged(let fact):
            return book.points[PointSlot(fact)]?.standing(of: entry) ?? .said
        case .scoreAwarded(let fact):
            return book.awards[fact.indicator]?.standing(of: entry) ?? .said
        case .scoreAdjusted(let fact):
            return book.adjustments[fact.indicator]?.standing(of: entry) ?? .said
        case .scoreComputed(let fact):
            return book.scores[fact.indicator]?.standing(of: entry) ?? .said
        case .indicatorExempted(let fact):
            return book.exemptions[fact.indicator]?.standing(of: entry) ?? .said
        case .declarationRecorded: return book.declaration.standing(of: entry) ?? .said
        case .evaluationSealed:
            let reopening = book.reopenings.first { $0.entry > entry }
            return reopening.map { .replaced(by: $0.entry) } ?? .stands
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .evaluationOpened, .findingRaised, .findingAnswered, .entryWithdrawn,
            .evaluationReopened, .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset,
            .evidenceFiled, .documentErased:
            return .said
        }
    }
}

extension Slot {
    /// What became of an entry in this slot; nil where it never stood here.
    fileprivate func standing(of entry: EntryNumber) -> EntryPage.Standing? {
        if standing?.entry == entry { return .stands }
        guard let place = past.firstIndex(where: { $0.entry == entry }) else { return nil }
        let next = place + 1 < past.count ? past[place + 1] : standing
        if let next { return .replaced(by: next.entry) }
        return withdrawal.map { .withdrawn(by: $0.entry) }
    }
}
