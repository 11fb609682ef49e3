// The commands that pages tell their readers to run next.

import Evaluation
import Scoring

/// Command lines about one evaluation; capitals stand for what the user fills in.
struct Commands {
    private let key: EvaluationKey
    private let options: String
    private let year: String

    init(_ key: EvaluationKey, _ standpoint: Standpoint, isFurthest: Bool = true) {
        self.key = key
        let agency = standpoint.namesAgency ? " --agency \(key.agency)" : ""
        options = agency + (key.subject.map { " --subject \($0)" } ?? "")
        year = isFurthest ? "\(key.year)" : "\(key.year)/\(key.stage.rawValue)"
    }

    func table() -> String { "kaoji table \(year)\(options)" }
    func todo() -> String { "kaoji todo \(year)\(options)" }
    func findings() -> String { "kaoji findings \(year)\(options)" }
    func blame() -> String { "kaoji blame \(year)\(options)" }
    func seal() -> String { "kaoji seal \(year)\(options)" }
    func reopen() -> String { "kaoji reopen \(year)\(options) --reason TEXT" }
    func explain(_ number: Int) -> String { "kaoji explain \(year) \(number)\(options)" }

    func list(_ list: ListID) -> String {
        "kaoji item \(year) \(list) ITEM TITLE\(options)"
    }

    func category(_ category: CategoryID) -> String {
        "kaoji category \(year) \(category) CATEGORY\(options) --grounds TEXT"
    }

    func record(
        _ figure: FigureDefinition, _ period: FiscalYear, in home: EvaluationKey,
        of item: ItemID? = nil
    ) -> String {
        let target = home == key ? year : "\(home.year)"
        let period = period == home.year ? "" : " --period \(period)"
        let basis = figure.basis.map { " --basis \($0.rawValue)" } ?? ""
        return "kaoji record \(target) \(figure.id) VALUE \(figure.unit.symbol)"
            + "\(period)\(basis)\(named(item))\(options) --source TITLE"
    }

    private func named(_ item: ItemID?) -> String { item.map { " --item \($0)" } ?? "" }

    func judge(
        _ number: Int, _ point: PointID, _ asks: PointQuestion, of item: ItemID? = nil
    ) -> String {
        let answer =
            switch asks {
            case .met: "met"
            case .grade: "GRADE"
            case .count: "COUNT"
            }
        return
            "kaoji judge \(year) \(number) \(point) \(answer)\(named(item))\(options) --grounds TEXT"
    }

    func award(_ number: Int) -> String {
        "kaoji award \(year) \(number) POINTS\(options) --grounds TEXT"
    }

    func interpret(_ question: InterpretationQuestion, _ number: Int, of rubric: RubricID) -> String
    {
        "kaoji interpret \(rubric) \(question.rawValue) CHOICE --indicator \(number) --cause TEXT"
    }

    func withdraw(_ entry: EntryNumber) -> String { "kaoji withdraw \(entry) --reason TEXT" }
    func correct(_ entry: EntryNumber) -> String {
        "kaoji correct \(entry) VALUE UNIT --reason TEXT"
    }
    func answer() -> String {
        "kaoji answer \(year) CODE PLACE ANSWER\(options) --cause TEXT"
    }

    static func show(_ entry: EntryNumber) -> String { "kaoji show \(entry)" }
    static func table(_ year: FiscalYear) -> String { "kaoji table \(year) --agency AGENCY" }
    static func todo(_ year: FiscalYear) -> String { "kaoji todo \(year) --agency AGENCY" }
}

extension InterpretationQuestion {
    /// The choices that settle it, as the command line takes them.
    var choices: String {
        InterpretationChoice.allCases.filter { allows($0) }.map(\.rawValue).joined(separator: " ")
    }
}
