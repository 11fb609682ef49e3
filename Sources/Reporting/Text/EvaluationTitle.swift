// How an evaluation is named at the head of a page.

import Evaluation

/// `巨鹿县融媒体中心  2021 年度  自评(未封存)`
struct EvaluationTitle {
    private let key: EvaluationKey
    private let name: String
    private let seal: EntryNumber?

    init(_ key: EvaluationKey, _ name: String, seal: EntryNumber?) {
        self.key = key
        self.name = name
        self.seal = seal
    }

    func line(_ standpoint: Standpoint) -> TextLine {
        let subject = key.subject.map { " / \($0)" } ?? ""
        let year = standpoint.say(Words.fiscalYear(key.year))
        return TextLine("\(name)\(subject)  \(year)  ") + stage(standpoint)
    }

    /// `复核(已封存 #164)`, in English by the stage's id, for a cell of a table.
    func short(_ standpoint: Standpoint) -> TextLine {
        guard standpoint.language == .en else { return stage(standpoint) }
        let seal = self.seal.map { Words.sealed(at: NumberText.entry($0)) } ?? Words.openMark
        return TextLine("\(key.stage.rawValue) (\(standpoint.say(seal)))")
    }

    /// `复核(已封存 #164)`
    func stage(_ standpoint: Standpoint) -> TextLine {
        let seal = self.seal.map { Words.sealed(at: NumberText.entry($0)) } ?? Words.notSealed
        let open = standpoint.language == .zh ? "(" : " ("
        return TextLine(standpoint.say(key.stage.words) + open + standpoint.say(seal) + ")")
    }
}
