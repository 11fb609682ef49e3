// Commands that messages tell their readers to run, as interpolations: `\(run: "verify")`.

import Evaluation
import Reporting

extension DefaultStringInterpolation {
    /// `kaoji verify --ledger my.db`, on the ledger of the command under way.
    ///
    /// Capitals stand for what the reader fills in.
    mutating func appendInterpolation(run words: String) {
        appendLiteral(Surroundings.current.invocation(words))
    }
}

extension Bilingual {
    /// A command alone.
    static func run(_ words: String) -> Bilingual { Bilingual(same: "\(run: words)") }
}

extension EvaluationKey {
    /// The words of a command about this evaluation.
    func words(_ verb: String) -> String {
        "\(verb) \(year)/\(stage.rawValue)\(options)"
    }

    /// What names the agency, and the project.
    var options: String {
        " --agency \(agency)" + (subject.map { " --subject \($0)" } ?? "")
    }
}

extension Bilingual {
    /// How an evaluation is opened.
    ///
    /// - Parameter rubric: the one of the agency's last evaluation, where there is one.
    static func opening(_ key: EvaluationKey, rubric: RubricID?) -> Bilingual {
        let words = "open \(key.year)\(key.options) --rubric \(rubric?.text ?? "ID")"
        return Bilingual(
            "新建: \(run: words)；指标体系: \(run: "rubric list")",
            "To open it: \(run: words); its rubric: \(run: "rubric list")")
    }

    /// How a stage after another one is opened: once that is sealed.
    static func opening(_ key: EvaluationKey, after earlier: EvaluationKey, isSealed: Bool)
        -> Bilingual
    {
        let open = Bilingual(
            "新建: \(run: key.words("open"))", "To open it: \(run: key.words("open"))")
        guard !isSealed else { return open }
        return Bilingual(
            "前一阶段 \(earlier.year)/\(earlier.stage.rawValue) 还没有封存，先封存: "
                + "\(run: earlier.words("seal"))；再\(open.zh)",
            "The stage before it, \(earlier.year)/\(earlier.stage.rawValue), is not sealed yet. "
                + "First: \(run: earlier.words("seal")); then \(run: key.words("open"))")
    }
}
