// How every reading verb looks at a ledger: read-only, warned about what lies beside it, as of a place.

import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

extension LedgerOptions {
    /// Reads one moment of the ledger and changes nothing.
    ///
    /// - Throws: `StorageError`, and what the body throws.
    func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
        let file = try LedgerFile.open(at: path, for: .reading)
        for beside in file.besides {
            Surroundings.current.warn(ReadingWords.beside(beside)(language))
        }
        return try file.read(body)
    }
}

/// One evaluation as of a place in record time.
struct EvaluationView {
    let view: LedgerView
    let key: EvaluationKey
    /// All stages of the evaluation where the furthest was taken because none was named.
    let stages: [Stage]

    var books: Books { view.books }

    /// The evaluation a person means.
    ///
    /// - Throws: `LookupError`, `NoSuchTime`, and what `Snapshot.view` throws.
    init(
        of year: YearStage, _ agency: AgencyOptions, _ time: RecordTimeOptions,
        in snapshot: Snapshot
    ) throws {
        try self.init(
            of: year, agency, asOf: time.asOf?.time ?? .now, rehash: time.verified, in: snapshot)
    }

    init(
        of year: YearStage, _ agency: AgencyOptions, asOf time: RecordTime, rehash: Bool = false,
        in snapshot: Snapshot
    ) throws {
        let id = try agency.agency(in: snapshot)
        view = try snapshot.view(.agency(id), asOf: time, rehash: rehash)
        key = try view.books.evaluation(id, agency.subjectID(), year.year, year.stage).key
        stages = year.stage == nil ? view.books.stages(of: key) : []
    }

    /// Says which stage was taken where there are several.
    func warnOfStage(_ language: Language) {
        guard stages.count > 1 else { return }
        Surroundings.current.warn(
            ReadingWords.furthest(key, of: stages)(language), tone: .dim)
    }
}

/// The warnings of reading verbs.
enum ReadingWords {
    static func beside(_ path: String) -> Bilingual {
        Bilingual(
            "! 账本旁有 \(path): 其中的条目已一并读入；只拷贝账本文件会丢掉它们，请用 kaoji copy",
            "! \(path) lies beside the ledger: its entries are read too; a copy of the ledger file "
                + "alone would lose them, use kaoji copy")
    }

    static func furthest(_ key: EvaluationKey, of stages: [Stage]) -> Bilingual {
        let all = stages.map { "\(key.year)/\($0.rawValue)" }.joined(separator: " ")
        return Bilingual(
            "取最后阶段 \(key.year)/\(key.stage.rawValue); 另可指明: \(all)",
            "taking the furthest stage, \(key.year)/\(key.stage.rawValue); there are: \(all)")
    }
}
