// What is doubtful in an evaluation, gravest first, with the answers given.

package import Evaluation
package import Scoring

/// `kaoji findings`: as lines and JSON; also a rubric's own findings, before it is adopted.
package struct FindingsPage: Page {
    private let findings: [AnsweredFinding]
    private let rubric: Rubric
    private let standpoint: Standpoint
    private let title: TextLine
    private let key: EvaluationKey?
    private let commands: Commands?

    /// Nil for an evaluation that the books do not hold.
    package init?(of key: EvaluationKey, in books: Books, _ standpoint: Standpoint) {
        guard let agency = books.agencies[key.agency], let book = agency.evaluations[key] else {
            return nil
        }
        findings = books.findings(of: key)
        rubric = book.edition.rubric
        self.standpoint = standpoint
        self.key = key
        title = EvaluationTitle(key, agency.registered.value.name, seal: book.seal?.entry)
            .line(standpoint)
        commands = Commands(
            key, standpoint, isFurthest: agency.furthest(key.subject, key.year)?.key == key)
    }

    /// Whether no finding is left without an answer that holds.
    package var isSettled: Bool { findings.allSatisfy { $0.answer != nil } }

    package var lines: [TextLine] {
        standpoint.head(title) + [summary] + Self.listed(findings, rubric, standpoint) + footer
    }

    private var summary: TextLine {
        guard !findings.isEmpty else { return standpoint.line(Words.noFindings) }
        let counts = Finding.Severity.allCases.compactMap { severity -> Bilingual? in
            let count = findings.count { $0.finding.severity == severity }
            return count > 0 ? Words.counted(severity.words, count) : nil
        }
        let answered = findings.count { $0.answer != nil }
        return standpoint.line(Words.findingCounts(findings.count, counts, answered: answered))
    }

    private var footer: [TextLine] {
        guard let commands, !isSettled else { return [] }
        let answers = FindingAnswer.allCases.map(\.rawValue).joined(separator: " ")
        return [""] + standpoint.advice(Words.toAnswer, commands.answer())
            + [standpoint.line(Words.answerChoices(answers), tone: .dim)]
    }

    /// Findings under their severities; the same one of many places is said once.
    static func listed(
        _ findings: [AnsweredFinding], _ rubric: Rubric, _ standpoint: Standpoint
    ) -> [TextLine] {
        Finding.Severity.allCases.flatMap { severity -> [TextLine] in
            let ofIt = findings.filter { $0.finding.severity == severity }
            guard !ofIt.isEmpty else { return [] }
            let heading = standpoint.line(Words.counted(severity.words, ofIt.count), tone: .dim)
            return ["", heading]
                + FindingGroup.groups(ofIt).flatMap { $0.lines(rubric, standpoint) }
        }
    }

    package var json: JSONText {
        .object(
            standpoint.members("findings") + [
                .init("evaluation", key.map(JSONText.evaluation) ?? .null),
                .init("rubric", .string(rubric.id.text)),
                .init(
                    "findings",
                    .array(findings.map { FindingText($0, rubric).json(standpoint.language) })),
            ])
    }
}

/// Findings that say the same of several places.
struct FindingGroup {
    private var members: [AnsweredFinding]

    static func groups(_ findings: [AnsweredFinding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for finding in findings {
            let same = groups.firstIndex { $0.says(theSameAs: finding) }
            if let same {
                groups[same].members.append(finding)
            } else {
                groups.append(FindingGroup(members: [finding]))
            }
        }
        return groups
    }

    private func says(theSameAs other: AnsweredFinding) -> Bool {
        guard let first = members.first else { return false }
        return first.finding.kind == other.finding.kind && first.answer?.value.answer == nil
            && other.answer == nil && first.lapsed == nil && other.lapsed == nil
    }

    func lines(_ rubric: Rubric, _ standpoint: Standpoint) -> [TextLine] {
        guard let first = members.first else { return [] }
        let text = FindingText(first, rubric)
        let language = standpoint.language
        let places = members.map { FindingText($0, rubric).place(language) }
        let lead = TextLine("\(text.sign) ", tone: text.tone)
        var lines = WrappedText.hanging(
            lead, places.joined(separator: language == .zh ? "、" : "; "), indent: 2,
            width: standpoint.width)
        lines += WrappedText.hanging(
            "    ", text.sentence(language), indent: 4, width: standpoint.width)
        lines += references(standpoint)
        if let answer = first.answer { lines += said(Words.answer, answer, .good, standpoint) }
        if let lapsed = first.lapsed { lines += said(Words.lapsed, lapsed, .warn, standpoint) }
        return lines
    }

    /// What a command takes: the code, each place, and the entries it rests on.
    private func references(_ standpoint: Standpoint) -> [TextLine] {
        let places = members.map(\.finding.place.text).joined(separator: " ")
        let entries = NumberText.entries(
            Array(Set(members.flatMap(\.finding.entries))).sorted())
        let code = members.first?.finding.kind.code ?? ""
        return WrappedText.hanging(
            "    ", "\(code)  \(places)  \(entries)", indent: 4, width: standpoint.width,
            tone: .dim)
    }

    private func said(
        _ label: Bilingual, _ answer: Held<FindingAnswered>, _ tone: Tone, _ standpoint: Standpoint
    ) -> [TextLine] {
        let text = [
            standpoint.say(label),
            standpoint.say(answer.value.answer.words) + ": "
                + answer.value.cause, "#\(answer.entry)",
            standpoint.actor(answer.actor, of: answer.entry),
            NumberText.minute(answer.at, standpoint.zone),
        ].joined(separator: "  ")
        return WrappedText.hanging(
            "    ", text, indent: 4, width: standpoint.width, tone: tone)
    }
}
