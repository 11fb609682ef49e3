// What refuses a rubric file and what is doubtful in it, in the order of the file.

package import Evaluation
package import Scoring

/// One thing that lint says: where, what kind, how grave, and a sentence.
package struct LintLine: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int
    package let code: String
    package let gravity: Gravity
    /// The part of the rubric it is about; nil where the sentence says it.
    package let part: Bilingual?
    package let sentence: Bilingual

    package enum Gravity: Hashable, Sendable {
        /// The rubric cannot be adopted before this is corrected.
        case refused
        case finding(Finding.Severity)
    }

    package init(
        file: String, line: Int, column: Int, code: String, gravity: Gravity,
        part: Bilingual? = nil, sentence: Bilingual
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.gravity = gravity
        self.part = part
        self.sentence = sentence
    }

    /// A finding at its place.
    package init(
        _ remark: RubricRemark, in rubric: Rubric, file: String, line: Int, column: Int
    ) {
        let text = FindingText(AnsweredFinding(finding: remark.finding), rubric)
        self.init(
            file: file, line: line, column: column, code: remark.finding.kind.code,
            gravity: .finding(remark.finding.severity), part: remark.spot.words(in: rubric),
            sentence: Bilingual(text.sentence(.zh), text.sentence(.en)))
    }
}

/// `kaoji rubric lint`: refusals and findings on one page.
package struct LintPage: Page {
    private let file: String
    private let rubric: Rubric?
    private let said: [LintLine]
    private let standpoint: Standpoint

    /// - Parameter rubric: nil where the file could not be read as one.
    package init(
        _ said: [LintLine], of rubric: Rubric?, file: String, _ standpoint: Standpoint
    ) {
        self.file = file
        self.rubric = rubric
        self.said = said.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset)
                < ($1.element.line, $1.element.column, $1.offset)
        }.map(\.element)
        self.standpoint = standpoint
    }

    package var isClean: Bool { said.isEmpty }
    package var isRefused: Bool { said.contains { $0.gravity == .refused } }

    package var lines: [TextLine] {
        let title = rubric.map { TextLine("\($0.title)  \($0.id)") } ?? TextLine(file)
        guard !isClean else { return [title, standpoint.line(Words.noFindings)] }
        let gravities =
            [LintLine.Gravity.refused] + Finding.Severity.allCases.map { .finding($0) }
        let counts = gravities.compactMap { gravity -> String? in
            let count = said.count { $0.gravity == gravity }
            return count > 0 ? standpoint.say(Words.counted(gravity.words, count)) : nil
        }
        return [title, TextLine(counts.joined(separator: "  "), tone: .dim)]
            + said.flatMap { $0.lines(standpoint) }
    }

    package var json: JSONText {
        .object(
            standpoint.members("lint") + [
                .init("file", .string(file)),
                .init("rubric", rubric.map { .string($0.id.text) } ?? .null),
                .init("refused", .bool(isRefused)),
                .init("findings", .array(said.map { $0.json(standpoint.language) })),
            ])
    }
}

extension LintLine {
    fileprivate func lines(_ standpoint: Standpoint) -> [TextLine] {
        let language = standpoint.language
        let place = "\(file):\(line):\(column): \(gravity.words(language))  \(code)"
        let lead = TextLine("\(gravity.sign) ", tone: gravity.tone)
        let text = part.map { $0.labelling(sentence) } ?? sentence
        return [""]
            + WrappedText.hanging(lead, place, indent: 2, width: standpoint.width)
            + WrappedText.hanging("    ", text(language), indent: 4, width: standpoint.width)
    }

    fileprivate func json(_ language: Language) -> JSONText {
        [
            "line": .integer(line), "column": .integer(column), "code": .string(code),
            "severity": .string(gravity.name),
            "part": part.map { .string($0(language)) } ?? .null,
            "text": .string(sentence(language)),
        ]
    }
}

extension LintLine.Gravity {
    fileprivate var name: String {
        switch self {
        case .refused: "refused"
        case .finding(let severity): severity.rawValue
        }
    }

    fileprivate var words: Bilingual {
        switch self {
        case .refused: Bilingual("错误", "Refused")
        case .finding(let severity): severity.words
        }
    }

    fileprivate var sign: String {
        switch self {
        case .refused: "x"
        case .finding(let severity): severity.sign
        }
    }

    fileprivate var tone: Tone? {
        switch self {
        case .refused: .bad
        case .finding(let severity): severity.tone
        }
    }
}

extension RubricSpot {
    /// `5 “三公经费”变动率`, `数据 staff 在职人员数`; nil for the rubric as a whole.
    fileprivate func words(in rubric: Rubric) -> Bilingual? {
        func named(_ zh: String, _ en: String, _ id: String, _ title: String?) -> Bilingual {
            let rest = [id, title].compactMap { $0 }.joined(separator: " ")
            return Bilingual("\(zh) \(rest)", "\(en) \(rest)")
        }
        func same(_ text: String) -> Bilingual { Bilingual(text, text) }
        switch part {
        case .rubric: return nil
        case .group(let id):
            return same(rubric.groups.first { $0.id == id }?.title ?? id.text)
        case .figure(let id): return named("数据", "figure", id.text, rubric.title(of: id))
        case .list(let id): return named("清单", "list", id.text, rubric.list(id)?.title)
        case .category(let id):
            return named("分类", "category", id.text, rubric.category(id)?.title)
        case .grade(let title): return named("等级", "grade", title, nil)
        case .scale(let id): return named("等级", "grade", id.text, nil)
        case .indicator(let id):
            let number = rubric.number(of: id).map { "\($0) " } ?? ""
            return same(number + (rubric.indicator(id)?.title ?? id.text))
        case .defect(let place):
            guard rubric.defects.indices.contains(place),
                let id = rubric.defects[place].indicator
            else { return nil }
            return RubricSpot(.indicator(id)).words(in: rubric)
        }
    }
}
