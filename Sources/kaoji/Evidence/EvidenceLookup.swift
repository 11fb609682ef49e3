// Which evidence a command means.

import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

extension Snapshot {
    /// What an entry filed.
    ///
    /// - Throws: `RequestError.noEntry`, `EvidenceTrouble.notEvidence`.
    func filedEvidence(_ entry: EntryNumber) throws -> EvidenceFiled {
        let fact = try self.entry(at: entry.number) { try $0.recorded().event.fact }
        guard let fact else { throw RequestError.noEntry(entry) }
        guard case .evidenceFiled(let filed) = fact else {
            throw EvidenceTrouble.notEvidence(entry.number)
        }
        return filed
    }

    /// What an entry filed, unless it was erased, and where the page about it stands.
    ///
    /// - Throws: the same, and `Illegality.evidenceErased`.
    func evidence(
        _ entry: EntryNumber, _ language: Language
    ) throws -> (Held<EvidenceFiled>, Standpoint) {
        let agency = try filedEvidence(entry).agency
        let view = try view(.agency(agency))
        guard let file = view.books.agencies[agency]?.evidence.file(entry) else {
            throw EvidenceTrouble.notEvidence(entry.number)
        }
        if let by = file.erased?.entry { throw Illegality.evidenceErased(entry, by: by) }
        return (file.filed, view.standpoint(language))
    }

    /// Whether the ledger holds what it should of evidence, not yet hashed.
    func hasEvidence(_ filed: Held<EvidenceFiled>) throws -> Bool {
        guard let pieces = try pieces(of: filed.entry.number) else { return false }
        return pieces.lowerBound == 0
            && (pieces.upperBound > 0 || filed.value.bytes == 0 || filed.value.kept == .outside)
    }
}

extension Recorder {
    /// The entry that filed the same content for an agency and keeps it there, where one stands.
    func filed(
        _ file: EvidenceFile, of agency: AgencyID, _ place: EvidencePlace
    ) throws -> EntryNumber? {
        let size = try file.size()
        return try self.file.read { snapshot in
            let shelf = try snapshot.view(.agency(agency)).books.agencies[agency]?.evidence
            for (entry, filed) in (shelf?.standing ?? []).map({ ($0.entry, $0.value) })
            where filed.bytes == size && filed.kept == place {
                guard try snapshot.salt(of: entry) != nil else { continue }
                if try snapshot.isContent(file.pieces, of: entry, filed) { return entry }
            }
            return nil
        }
    }

    /// Prints the receipt of what is on record already.
    func show(alreadyStands entry: EntryNumber) {
        let receipt = Receipt(decisions: [.alreadyStands(entry)], recorded: [], head: nil)
        Surroundings.current.show(
            ReceiptPage(receipt: receipt, books: nil, isDryRun: isDryRun, language: language),
            json: options.format.json)
    }

    /// The evidence that a source of an evaluation is to name.
    func evidence(_ entry: EntryNumber, for key: EvaluationKey) throws -> EvidenceFiled {
        try file.read { snapshot in
            let (filed, _) = try snapshot.evidence(entry, language)
            guard filed.value.agency == key.agency else {
                throw EvidenceTrouble.otherAgency(entry.number, evaluated: key.agency)
            }
            return filed.value
        }
    }
}
