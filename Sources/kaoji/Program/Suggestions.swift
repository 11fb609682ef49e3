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
    static func opening(_ key: EvaluationKey, laterStage: Bool = false) -> Bilingual {
        if laterStage {
            return Bilingual(
                "新建: \(run: key.words("open"))", "To open it: \(run: key.words("open"))")
        }
        let words = "open \(key.year)\(key.options) --rubric ID"
        return Bilingual(
            "新建: \(run: words)；指标体系: \(run: "rubric list")",
            "To open it: \(run: words); its rubric: \(run: "rubric list")")
    }
}
