// Which agency and which evaluation a person means, looked up in the ledger.

import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Scoring

extension AgencyOptions {
    /// The agency named by id or name; the only one where none is named.
    ///
    /// - Throws: `LookupError`, `NameProblem` where several bear the name.
    func agency(in snapshot: Snapshot) throws -> AgencyID {
        guard let name = agency else { return try onlyAgency(in: snapshot) }
        if let id = AgencyID(reading: name), try snapshot.names(agency: name) { return id }
        let known = try snapshot.registeredAgencies()
        guard !known.isEmpty else { throw LookupError.noAgencies }
        let place: Int
        do throws(NameProblem) {
            place = try NameIndex(.agency, known).place(of: name)
        } catch {
            guard case .unknown(_, _, let nearest) = error else { throw error }
            throw LookupError.noAgency(name, nearest: nearest)
        }
        return try AgencyID(known[place].id)
    }

    private func onlyAgency(in snapshot: Snapshot) throws -> AgencyID {
        let ids = try snapshot.agencies()
        guard let only = ids.first else { throw LookupError.noAgencies }
        guard ids.count == 1 else {
            throw LookupError.agencyNotNamed(try snapshot.registeredAgencies())
        }
        return try AgencyID(only)
    }

    /// The project named; nil for the agency as a whole.
    func subjectID() throws -> SubjectID? {
        guard let subject else { return nil }
        do throws(IdentifierError) { return try SubjectID(subject) } catch {
            throw LookupError.notAnID(subject)
        }
    }
}

extension Books {
    /// The evaluation of a year: at the stage named, else at the furthest there is.
    ///
    /// - Throws: `LookupError.noEvaluation`.
    func evaluation(
        _ agency: AgencyID, _ subject: SubjectID?, _ year: FiscalYear, _ stage: Stage?
    ) throws(LookupError) -> EvaluationBook {
        let book = agencies[agency]
        let found =
            if let stage {
                book?.evaluations[
                    EvaluationKey(agency: agency, subject: subject, year: year, stage: stage)]
            } else {
                book?.furthest(subject, year)
            }
        if let found { return found }
        throw .noEvaluation(
            agency, subject, year, stage,
            others: (book?.evaluations.values).map { books in
                books.sorted { $0.key < $1.key }
                    .map { LookupError.Other(key: $0.key, isSealed: $0.isSealed) }
            } ?? [], rubric: book?.lastRubric)
    }

    /// The stages of the same evaluation, in their order.
    func stages(of key: EvaluationKey) -> [Stage] {
        Stage.allCases.filter { stage in
            agencies[key.agency]?.evaluations[
                EvaluationKey(
                    agency: key.agency, subject: key.subject, year: key.year, stage: stage)] != nil
        }
    }
}

extension EvaluationBook {
    /// The item that stands on a list under this id or title; an id that does not stand there yet as it is.
    ///
    /// - Throws: `NameProblem` for a title of none or of several, `Misreadings` where nothing is listed.
    func item(_ name: String, on list: ListID?) throws -> ItemID {
        guard let list else { return try Inputs.item(name) }
        let listed = items(of: list).map(\.value)
        let index = NameIndex(.item, listed.map { Known(id: $0.item.text, title: $0.title) })
        do throws(NameProblem) { return listed[try index.place(of: name)].item } catch {
            if case .unknown = error, let id = ItemID(reading: name) { return id }
            throw error
        }
    }
}

extension Snapshot {
    /// Every agency registered, by its id.
    func registeredAgencies() throws -> [Known] {
        try view(.registrations).books.agencies.values.map(\.registered.value)
            .sorted { $0.agency < $1.agency }
            .map { Known(id: $0.agency.text, title: $0.name) }
    }
}

extension Identifier {
    /// Nil for a text that is no id.
    init?(reading text: String) {
        do throws(IdentifierError) { try self.init(text) } catch { return nil }
    }
}
