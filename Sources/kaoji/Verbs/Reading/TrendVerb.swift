// `kaoji trend`: a figure, an indicator or the total over the years.

import ArgumentParser
import Bookkeeping
import Evaluation
import EventStorage
import Reading
import Reporting
import Scoring

struct TrendVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Follow a figure, an indicator or the total over the years (趋势).")

    @Argument(
        help:
            "A figure by id or title, an indicator by id, number or title, or total (总分) for the total and its grade."
    )
    var topic: String

    @Option(
        help:
            "Only this stage: self, department, finance, review, audit (default: each year's furthest)."
    )
    var stage: Stage?

    @OptionGroup var agency: AgencyOptions
    @OptionGroup var time: RecordTimeOptions
    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var format: TableFormatOptions

    func run() throws {
        let (view, id, namesAgency) = try ledger.read { snapshot in
            let id = try agency.agency(in: snapshot)
            let view = try snapshot.view(
                .agency(id), asOf: time.asOf?.time ?? .now, rehash: time.verified)
            return (view, id, try snapshot.hasSeveralAgencies())
        }
        let trend = Trend(
            of: try Self.topic(topic, in: view.books, of: id), in: view.books, agency: id,
            subject: try agency.subjectID(), stage: stage)
        let page = TrendPage(
            trend, agencyName: view.books.agencies[id]?.registered.value.name ?? id.text,
            view.standpoint(
                ledger.language, namesAgency: namesAgency, asOf: time.asOf?.time ?? .now))
        Surroundings.current.show(page, format)
    }

    /// What is meant, in the newest of the agency's rubrics that knows the name; a figure goes before an
    /// indicator, and either before the total.
    private static func topic(
        _ name: String, in books: Books, of agency: AgencyID
    ) throws -> Trend.Topic {
        let editions = Set(
            (books.agencies[agency]?.evaluations.values).map { $0.map(\.edition) } ?? [])
        var nearest: Known?
        for edition in editions.sorted(by: { $0.entry > $1.entry }) {
            let names = Names(edition.rubric)
            do throws(NameProblem) { return .figure(try names.figureID(name)) } catch {
                nearest = try nearest ?? error.nearestKnown
            }
            do throws(NameProblem) { return .indicator(try names.indicator(name).id) } catch {
                nearest = try nearest ?? error.nearestKnown
            }
        }
        if ["total", "总分"].contains(NameFolding.folded(name)) { return .total }
        throw LookupError.noTopic(
            name, nearest: nearest, rubric: editions.max { $0.entry < $1.entry }?.rubric.id)
    }
}

extension NameProblem {
    /// The name that may have been meant instead of an unknown one; any other problem is thrown on.
    fileprivate var nearestKnown: Known? {
        get throws(NameProblem) {
            guard case .unknown(_, _, let nearest) = self else { throw self }
            return nearest
        }
    }
}
