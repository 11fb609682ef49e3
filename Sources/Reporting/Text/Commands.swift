// The commands that pages tell their readers to run next.

import Evaluation
import Scoring

/// Command lines about one evaluation; capitals stand for what the user fills in.
struct Commands {
    private let key: EvaluationKey
    private let options: String
    /// With the stage where a year alone would name another.
    private let year: String
    /// For commands that only look: at the same place in record time as the page.
    private let asOf: String
    private let invocation: Invocation

    init(_ key: EvaluationKey, _ standpoint: Standpoint, isFurthest: Bool = true) {
        self.key = key
        let agency = standpoint.namesAgency ? " --agency \(key.agency)" : ""
        options = agency + (key.subject.map { " --subject \($0)" } ?? "")
        let isOpenEnded = isFurthest && !standpoint.isPast
        year = isOpenEnded ? "\(key.year)" : "\(key.year)/\(key.stage.rawValue)"
        asOf = standpoint.isPast ? standpoint.entry.map { " --as-of \($0)" } ?? "" : ""
        invocation = standpoint.invocation
    }

    func todo() -> String { look("todo \(year)") }
    func findings() -> String { look("findings \(year)") }
    func explain(_ number: Int) -> String { look("explain \(year) \(number)") }
    func seal() -> String { invocation("seal \(year)\(options)") }
    func reopen() -> String { invocation("reopen \(year)\(options) --reason TEXT") }

    private func look(_ words: String) -> String { invocation("\(words)\(options)\(asOf)") }

    func list(_ list: ListID) -> String {
        invocation("item \(year) \(list) ITEM TITLE\(options)")
    }

    func category(_ category: CategoryID) -> String {
        invocation("category \(year) \(category) CATEGORY\(options) --grounds TEXT")
    }

    func record(
        _ figure: FigureDefinition, _ period: FiscalYear, in home: EvaluationKey,
        of item: ItemID? = nil
    ) -> String {
        let target = home == key ? year : "\(home.year)"
        let period = period == home.year ? "" : " --period \(period)"
        let basis = figure.basis.map { " --basis \($0.rawValue)" } ?? ""
        return invocation(
            "record \(target) \(figure.id) VALUE \(figure.unit.symbol)"
                + "\(period)\(basis)\(named(item))\(options) --source TITLE")
    }

    private func named(_ item: ItemID?) -> String { item.map { " --item \($0)" } ?? "" }

    func judge(
        _ number: Int, _ point: PointID, _ asks: PointQuestion, of item: ItemID? = nil
    ) -> String {
        invocation(
            "judge \(year) \(number) \(point) \(asks.placeholder)\(named(item))\(options)"
                + " --grounds TEXT")
    }

    func award(_ number: Int) -> String {
        invocation("award \(year) \(number) POINTS\(options) --grounds TEXT")
    }

    func interpret(_ question: InterpretationQuestion, _ number: Int, of rubric: RubricID) -> String
    {
        invocation(
            "interpret \(rubric) \(question.rawValue) CHOICE --indicator \(number) --cause TEXT")
    }

    func withdraw(_ entry: EntryNumber) -> String {
        invocation("withdraw \(entry) --reason TEXT")
    }

    /// For a figure that was said not to be had: its value, which needs a source of its own.
    func correct(_ entry: EntryNumber, _ figure: FigureDefinition) -> String {
        invocation("correct \(entry) VALUE \(figure.unit.symbol) --reason TEXT --source TITLE")
    }

    func correct(award entry: EntryNumber) -> String {
        invocation("correct \(entry) POINTS --reason TEXT")
    }

    func answer() -> String {
        invocation("answer \(year) CODE PLACE ANSWER\(options) --cause TEXT")
    }
}

extension PointQuestion {
    /// What stands for its answer until somebody judges.
    package var placeholder: String {
        switch self {
        case .met: "JUDGEMENT"
        case .grade: "GRADE"
        case .count: "COUNT"
        }
    }
}

extension InterpretationQuestion {
    /// The choices that settle it, as the command line takes them.
    var choices: String {
        InterpretationChoice.allCases.filter { allows($0) }.map(\.rawValue).joined(separator: " ")
    }
}
