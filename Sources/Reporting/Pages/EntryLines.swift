// One entry with every member in words: a block of the long log, and the middle of a shown entry.

import AuditTrail
import Bookkeeping
import Evaluation
import Scoring

/// An entry's head line and its members.
struct EntryLines {
    private let entry: LogEntry
    private let names: EventMembers
    private let standpoint: Standpoint
    private let by: Bilingual

    /// - Parameter by: how the actor is named; nil for what the standpoint knows of the signature.
    init(
        _ entry: LogEntry, _ names: EventMembers, _ standpoint: Standpoint, by: Bilingual? = nil
    ) {
        self.entry = entry
        self.names = names
        self.standpoint = standpoint
        self.by =
            by
            ?? standpoint.actor(entry.event.actor, of: entry.entry, isSigned: entry.isSigned)
    }

    var lines: [TextLine] {
        let type = entry.event.fact.type
        let head =
            TextLine("#\(entry.entry)  ") + standpoint.line(type.words)
            + TextLine("  \(type.rawValue)", tone: .dim)
        return [head] + labelled.flatMap { lines(of: $0) }
    }

    private var labelled: [LabelledText] {
        let event = entry.event
        let evaluation = event.fact.evaluation.map {
            [LabelledText(Words.evaluation, $0.description)]
        }
        let clock = event.clock.map {
            [LabelledText(Words.clock, NumberText.instant($0, standpoint.zone))]
        }
        return (evaluation ?? []) + names.members(event.fact) + [
            .init(Words.time, NumberText.instant(event.at, standpoint.zone))
        ] + (clock ?? []) + [
            .init(Words.by, by)
        ]
    }

    func lines(of labelled: LabelledText, tone: Tone? = nil) -> [TextLine] {
        let label = TextLine("    ") + standpoint.line(labelled.label, tone: .dim)
        return WrappedText.hanging(
            label, standpoint.say(labelled.text), indent: standpoint.language == .zh ? 16 : 26,
            width: standpoint.width, tone: tone)
    }

    /// The entry for programs: its event as recorded, and in words.
    var members: [JSONText.Member] {
        let event = entry.event
        return [
            .init("entry", .integer(entry.entry.number)),
            .init("rest", .integer(entry.recorded.rest)), .init("at", .instant(event.at)),
            .init("clock", event.clock.map(JSONText.instant) ?? .null),
            .init("actor", .string(event.actor)), .init("signed", .bool(entry.isSigned)),
            .init("type", .string(event.fact.type.rawValue)),
            .init("evaluation", event.fact.evaluation.map(JSONText.evaluation) ?? .null),
            .init("text", .string(standpoint.say(names.short(event.fact)))),
            .init("corrects", .entry(event.fact.corrects?.entry)),
            .init("digest", .string(entry.digest.hex)),
        ]
    }
}
