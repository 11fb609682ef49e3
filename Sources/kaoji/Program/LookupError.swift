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
    /// No such evaluation; the agency's others.
    case noEvaluation(
        AgencyID, SubjectID?, FiscalYear, Stage?, others: [EvaluationKey])
    /// Something was to be compared with a seal that is not there.
    case notSealed(EvaluationKey)
    /// Compared with another project's or agency's name, or a place before the evaluation was opened.
    case notYetOpened(EvaluationKey, asOf: EntryNumber)
    /// Neither a figure nor an indicator of any rubric in use.
    case noTopic(String, nearest: Known?)
    case notAnID(String)

    /// 2 where the request was unclear, 4 where there is no such thing.
    var code: Int32 {
        switch self {
        case .agencyNotNamed, .notAnID: 2
        case .noAgencies, .noAgency, .noEvaluation, .notSealed, .notYetOpened, .noTopic: 4
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
                "账中还没有部门。登记一个: kaoji agency add ID NAME",
                "The ledger has no agency yet. Register one: kaoji agency add ID NAME")
        case .noAgency(let name, let nearest):
            Bilingual(
                "没有部门“\(name)”。\(Self.meant(nearest).zh)全部部门: kaoji agency list",
                "No agency \"\(name)\". \(Self.meant(nearest).en)All agencies: kaoji agency list")
        case .noEvaluation(let agency, let subject, let year, let stage, let others):
            Self.noEvaluation(agency, subject, year, stage, others)
        case .notSealed(let key):
            Bilingual(
                "\(key) 未封存，没有封存可比。封存: kaoji seal \(Self.place(key))",
                "\(key) is not sealed, so there is no seal to compare with. "
                    + "To seal it: kaoji seal \(Self.place(key))")
        case .notYetOpened(let key, let entry):
            Bilingual(
                "截至 #\(entry) 还没有评价 \(key)。查看它何时建立: kaoji log --type evaluation.opened",
                "As of #\(entry) there was no evaluation \(key) yet. "
                    + "When it was opened: kaoji log --type evaluation.opened")
        case .noTopic(let name, let nearest):
            Bilingual(
                "没有数据或指标“\(name)”。\(Self.meant(nearest).zh)全部名称: kaoji rubric list",
                "No figure or indicator \"\(name)\". \(Self.meant(nearest).en)"
                    + "All names: kaoji rubric list")
        case .notAnID(let text):
            Bilingual(
                "“\(text)”不是代码: 代码为 1 至 40 个字母、数字或 . _ -，以字母或数字开头",
                "\"\(text)\" is no id: an id is 1 to 40 letters, digits or . _ -, "
                    + "beginning with a letter or digit")
        }
    }

    private static func noEvaluation(
        _ agency: AgencyID, _ subject: SubjectID?, _ year: FiscalYear, _ stage: Stage?,
        _ others: [EvaluationKey]
    ) -> Bilingual {
        let what =
            "\(agency)\(subject.map { "/\($0)" } ?? "") \(year)"
            + (stage.map { "/\($0.rawValue)" } ?? "")
        let list = others.map { "  \($0)\n" }.joined()
        let option = " --agency \(agency)" + (subject.map { " --subject \($0)" } ?? "")
        let open = "kaoji open \(year)\(stage.map { "/\($0.rawValue)" } ?? "")\(option)"
        return others.isEmpty
            ? Bilingual("没有评价 \(what)。新建: \(open)", "No evaluation \(what). To open it: \(open)")
            : Bilingual(
                "没有评价 \(what)。该部门已有:\n\(list)新建: \(open)",
                "No evaluation \(what). The agency has:\n\(list)To open it: \(open)")
    }

    private static func place(_ key: EvaluationKey) -> String {
        "\(key.year)/\(key.stage.rawValue) --agency \(key.agency)"
            + (key.subject.map { " --subject \($0)" } ?? "")
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
