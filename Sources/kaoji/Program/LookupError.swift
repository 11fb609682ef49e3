// What a command line asked for that the ledger has not, or did not say plainly enough.

import Evaluation
import Reading
import Reporting

/// A fact about a request; `words` makes the sentences.
enum LookupError: Error, Hashable, Sendable {
    /// The ledger has several agencies and none was named.
    case agencyNotNamed([Known])
    case noAgencies
    case noAgency(String, nearest: Known?)
    /// No such evaluation; the agency's others, and the rubric of the last of them.
    case noEvaluation(
        AgencyID, SubjectID?, FiscalYear, Stage?, others: [Other], rubric: RubricID? = nil)
    /// There was none yet at a place in record time.
    case noEvaluationYet(AgencyID, FiscalYear, asOf: EntryNumber)
    /// Something was to be compared with a seal that is not there.
    case notSealed(EvaluationKey)
    /// Compared with another project's or agency's name, or a place before the evaluation was opened.
    case notYetOpened(EvaluationKey, asOf: EntryNumber)
    /// Neither a figure nor an indicator of any rubric in use.
    case noTopic(String, nearest: Known?, rubric: RubricID?)
    case notAnID(String)
    /// A declared score was asked about, and none is declared.
    case notDeclared(IndicatorID, EvaluationKey)

    /// An evaluation there is of the agency.
    struct Other: Hashable, Sendable {
        let key: EvaluationKey
        let isSealed: Bool
    }

    /// 2 where the request was unclear, 4 where there is no such thing.
    var code: Int32 {
        switch self {
        case .agencyNotNamed, .notAnID: 2
        case .noAgencies, .noAgency, .noEvaluation, .noEvaluationYet, .notSealed, .notYetOpened,
            .noTopic, .notDeclared:
            4
        }
    }

    /// What was asked for, what there is, and what to run next.
    var words: Bilingual {
        switch self {
        case .agencyNotNamed(let known):
            Bilingual(
                "账中有多个部门，请用 --agency 指明一个:\n\(Self.list(known))",
                "The ledger has several agencies; name one with --agency:\n\(Self.list(known))")
        case .noAgencies:
            Bilingual(
                "账中还没有部门。登记一个: \(run: "agency add ID NAME")",
                "The ledger has no agency yet. Register one: \(run: "agency add ID NAME")")
        case .noAgency(let name, let nearest):
            Bilingual(
                "没有部门“\(name)”。\(Self.meant(nearest).zh)全部部门: \(run: "agency list")",
                "No agency \"\(name)\". \(Self.meant(nearest).en)"
                    + "All agencies: \(run: "agency list")")
        case .noEvaluation(let agency, let subject, let year, let stage, let others, let rubric):
            Self.noEvaluation(agency, subject, year, stage, others, rubric)
        case .notSealed(let key):
            Bilingual(
                "\(key) 未封存，没有封存可比。封存: \(run: key.words("seal"))",
                "\(key) is not sealed, so there is no seal to compare with. "
                    + "To seal it: \(run: key.words("seal"))")
        case .notYetOpened(let key, let entry):
            Bilingual(
                "截至 #\(entry) 还没有评价 \(key)。"
                    + "查看它何时建立: \(run: Self.openings(key.agency, key.year))",
                "As of #\(entry) there was no evaluation \(key) yet. "
                    + "When it was opened: \(run: Self.openings(key.agency, key.year))")
        case .noEvaluationYet(let agency, let year, let entry):
            Bilingual(
                "截至 #\(entry) 还没有评价 \(agency) \(year)。"
                    + "查看何时建立: \(run: Self.openings(agency, year))",
                "As of #\(entry) there was no evaluation \(agency) \(year) yet. "
                    + "When it was opened: \(run: Self.openings(agency, year))")
        case .noTopic(let name, let nearest, let rubric):
            Bilingual(
                "没有数据或指标“\(name)”。\(Self.meant(nearest).zh)"
                    + "全部名称: \(run: "rubric show \(rubric?.text ?? "RUBRIC")")",
                "No figure or indicator \"\(name)\". \(Self.meant(nearest).en)"
                    + "All names: \(run: "rubric show \(rubric?.text ?? "RUBRIC")")")
        case .notDeclared(let indicator, let key):
            Bilingual(
                "\(indicator) 没有申报得分。写明所问的分数: "
                    + "\(run: "implied \(key.year)/\(key.stage.rawValue) \(indicator) SCORE\(key.options)")",
                "No score is declared for \(indicator). Name the one you ask about: "
                    + "\(run: "implied \(key.year)/\(key.stage.rawValue) \(indicator) SCORE\(key.options)")"
            )
        case .notAnID(let text):
            Bilingual(
                "“\(text)”不是代码: 代码为 1 至 40 个字母、数字或 . _ -，以字母或数字开头",
                "\"\(text)\" is no id: an id is 1 to 40 letters, digits or . _ -, "
                    + "beginning with a letter or digit")
        }
    }

    private static func noEvaluation(
        _ agency: AgencyID, _ subject: SubjectID?, _ year: FiscalYear, _ stage: Stage?,
        _ others: [Other], _ rubric: RubricID?
    ) -> Bilingual {
        let what =
            "\(agency)\(subject.map { "/\($0)" } ?? "") \(year)"
            + (stage.map { "/\($0.rawValue)" } ?? "")
        let list = others.map { "  \($0.key)\n" }.joined()
        let next = advice(
            EvaluationKey(
                agency: agency, subject: subject, year: year, stage: stage ?? .selfEvaluation),
            among: others.filter { $0.key.subject == subject && $0.key.year == year }, rubric)
        return others.isEmpty
            ? Bilingual("没有评价 \(what)。\(next.zh)", "No evaluation \(what). \(next.en)")
            : Bilingual(
                "没有评价 \(what)。该部门已有:\n\(list)\(next.zh)",
                "No evaluation \(what). The agency has:\n\(list)\(next.en)")
    }

    /// To open it; a first stage needs its rubric, a later one keeps that of the stage before it.
    private static func advice(
        _ key: EvaluationKey, among others: [Other], _ rubric: RubricID?
    ) -> Bilingual {
        guard let furthest = others.max(by: { $0.key < $1.key }) else {
            return .opening(key, rubric: rubric)
        }
        let earlier = furthest.key
        return earlier.stage < key.stage
            ? .opening(key, after: earlier, isSealed: furthest.isSealed)
            : Bilingual(
                "查看: \(run: earlier.words("table"))", "To see it: \(run: earlier.words("table"))")
    }

    private static func openings(_ agency: AgencyID, _ year: FiscalYear) -> String {
        "log --type evaluation.opened --year \(year) --agency \(agency)"
    }

    private static func meant(_ nearest: Known?) -> Bilingual {
        guard let nearest else { return Bilingual("", "") }
        let named = nearest.title == nearest.id ? nearest.id : "\(nearest.id) \(nearest.title)"
        return Bilingual("最接近的是 \(named)。", "The nearest is \(named). ")
    }

    private static func list(_ known: [Known]) -> String {
        let shown = known.prefix(20).map { "  \($0.id)  \($0.title)" }
        return (shown + (known.count > 20 ? ["  …"] : [])).joined(separator: "\n")
    }
}
