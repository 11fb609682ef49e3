// An interpretation in words: what the rubric leaves open, and how it is read.

import Evaluation
import Scoring

extension InterpretationAdopted {
    /// What is chosen, with the points where it is points.
    var chosen: Bilingual {
        guard let points else { return choice.words }
        return Bilingual("得 \(points) 分", "\(points) point\(points.text == "1" ? "" : "s")")
    }
}

/// The interpretations in force of one edition of a rubric.
struct InterpretationLines {
    private let edition: RubricEdition
    private let held: [Held<InterpretationAdopted>]
    private let standpoint: Standpoint

    init(_ edition: RubricEdition, _ framework: Framework, _ standpoint: Standpoint) {
        self.edition = edition
        self.standpoint = standpoint
        held = framework.interpretations.filter { $0.key.rubric == edition.entry }
            .compactMap(\.value.standing).sorted { $0.entry < $1.entry }
    }

    /// A heading, then each with its entry, indicator, question, choice, cause and author; none where there are none.
    var lines: [TextLine] {
        guard !held.isEmpty else { return [] }
        let heading = standpoint.line(Words.interpretationsInForce, tone: .dim)
        return ["", heading]
            + held.flatMap { held in
                let fact = held.value
                let text = [
                    standpoint.say(about(fact)),
                    "\(standpoint.say(fact.question.words)) -> \(standpoint.say(fact.chosen))",
                    fact.cause, standpoint.actor(held.actor, of: held.entry),
                    NumberText.minute(held.at, standpoint.zone),
                ].joined(separator: "  ")
                return WrappedText.hanging(
                    TextLine("  \(NumberText.entry(held.entry))"), text, indent: 8,
                    width: standpoint.width)
            }
    }

    private func about(_ fact: InterpretationAdopted) -> Bilingual {
        guard let id = fact.indicator, let scored = edition.indicator(id) else {
            return Words.allIndicators
        }
        let text = "\(scored.number) \(scored.indicator.title)"
        return Bilingual(text, text)
    }

    /// The same for programs.
    var json: [JSONText] {
        held.map {
            [
                "entry": .integer($0.entry.number),
                "question": .string($0.value.question.rawValue),
                "indicator": .text($0.value.indicator?.text),
                "choice": .string($0.value.choice.rawValue),
                "points": .text($0.value.points?.text), "cause": .string($0.value.cause),
            ]
        }
    }
}
