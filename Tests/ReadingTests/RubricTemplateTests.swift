import Evaluation
import Foundation
import Schema
import Testing

@testable import Reading

@Suite("The template of rubric files")
struct RubricTemplateTests {
    private let text = Bundled.rubricTemplate

    /// The rubric of grades within its comments.
    private var grades: String {
        text.split(separator: "\n").filter { $0.hasPrefix("#| ") }.map { $0.dropFirst(3) }
            .joined(separator: "\n")
    }

    @Test("It reads as it stands, with its defects, and so does the rubric of grades in it")
    func reads() throws {
        let rubric = try RubricFile.read(text, name: "t")
        #expect(rubric.indicators.count == 22 && rubric.defects.isEmpty)
        let defective = try RubricFile.read(
            text.replacing("# defects:\n#   - ", with: "defects:\n  - "), name: "t")
        #expect(defective.defects.count == 1)
        #expect(try RubricFile.read(grades, name: "g").isOrdinal)
    }

    @Test("Every shape of rule has its example")
    func shapes() throws {
        let rubrics = try [text, grades].map { try RubricFile.read($0, name: "t") }
        let shown = Set(rubrics.flatMap(\.indicators).flatMap { Self.shapes(of: $0.rule) })
        #expect(shown == Set(RuleShape.allCases))
    }

    private static func shapes(of rule: Rule) -> [RuleShape] {
        switch rule {
        case .linear: [.linear]
        case .proportion: [.proportion]
        case .count: [.count]
        case .allOrNothing: [.allOrNothing]
        case .graded: [.graded]
        case .judged: [.judged]
        case .bands: [.bands]
        case .steps: [.steps]
        case .target: [.target]
        case .weighted: [.weighted]
        case .occurrences: [.occurrences]
        case .gradedRange: [.gradedRange]
        case .items(let items): [.items] + shapes(of: items.rule)
        case .parts(let parts): [.parts] + parts.parts.flatMap { shapes(of: $0.rule) }
        case .byCategory(let choice): [.byCategory] + choice.cases.flatMap { shapes(of: $0.rule) }
        case .weakestLink: [.weakestLink]
        case .lookup: [.lookup]
        }
    }

    @Test("Every key, every word of a choice and every function is shown or named")
    func terms() throws {
        let schema = try FileSchema(file: "rubric-file.schema.json")
        var words = InputWords.basis.names + InputWords.treatment.names + InputWords.rounding.names
        words += InputWords.roundingScope.names + InputWords.kind.names + InputWords.role.names
        words += InputWords.gather.names + InputWords.counted.names + InputWords.meets.names
        words += InputWords.question.names + InputWords.choice.names
        words += Formula.Function.allCases.map(\.rawValue) + Unit.all.map(\.symbol)
        var notes = Notes()
        let nodes = [text, grades].compactMap { YAMLDocument.read($0, file: "t", &notes) }
        words += nodes.flatMap { schema.known(in: $0) }.flatMap(\.keys)
        #expect(Set(words).count > 120)
        for word in Set(words) { #expect(text.contains(word), "\(word)") }
    }
}
