// What an append came to: the entries it made, what was scored in consequence, and the head to note.

import AuditTrail
import Bookkeeping
import Evaluation
import Reporting
import Scoring

/// The receipt of one append.
struct ReceiptPage: Page {
    let receipt: Receipt
    /// The books afterwards, for titles and for the scores before; nil where there are none.
    let books: Books?
    let isDryRun: Bool
    let language: Language

    var lines: [TextLine] {
        var lines: [TextLine] = []
        if isDryRun { lines.append(say(RecordingWords.dryRun, tone: .warn)) }
        let standing = receipt.decisions.compactMap { decision in
            if case .alreadyStands(let entry) = decision { entry } else { nil as EntryNumber? }
        }
        if !standing.isEmpty {
            lines.append(say(RecordingWords.alreadyStands(standing), tone: .dim))
        }
        lines += runs.flatMap(lines(of:))
        if receipt.recorded.isEmpty {
            lines.append(say(RecordingWords.nothingAppended))
        } else if let head = receipt.head, !isDryRun {
            lines.append(say(RecordingWords.head(head), tone: .dim))
        }
        return lines
    }

    private func say(_ words: Bilingual, tone: Tone? = nil) -> TextLine {
        TextLine(words(language), tone: tone)
    }

    /// The entries, those of one type that follow one another together.
    private var runs: [[Recorded]] {
        receipt.recorded.reduce(into: []) { runs, next in
            if runs.last?.last?.event.fact.type == next.event.fact.type {
                runs[runs.count - 1].append(next)
            } else {
                runs.append([next])
            }
        }
    }

    /// A long run of an import in one line; `kaoji log` shows each.
    private func lines(of run: [Recorded]) -> [TextLine] {
        guard run.count > 12, let first = run.first, let last = run.last else {
            return run.map(line)
        }
        let kind = first.event.fact.type.words
        return [
            say(RecordingWords.run(kind, run.count, from: first.entry, through: last.entry))
        ]
    }

    private func line(_ recorded: Recorded) -> TextLine {
        let fact = recorded.event.fact
        let kind = fact.type.words(language)
        let place = isOfSeveral || fact.opens ? fact.evaluation.map { "\($0)  " } ?? "" : ""
        var text = "#\(recorded.entry)  \(place)\(kind)  \(names.short(fact)(language))"
        if case .scoreComputed(let score) = fact { text += before(score, recorded.entry) }
        return TextLine(text)
    }

    /// Whether entries of several evaluations were made, so that each names its own.
    private var isOfSeveral: Bool {
        Set(receipt.recorded.compactMap(\.event.fact.evaluation)).count > 1
    }

    private var names: EventMembers { EventMembers(books?.framework ?? Framework()) }

    /// The score that stood before, where this took its place.
    private func before(_ score: ScoreComputed, _ entry: EntryNumber) -> String {
        guard let book = books?.evaluation(score.evaluation),
            let slot = book.scores[score.indicator], slot.standing?.entry == entry,
            let last = slot.past.last?.value
        else { return "" }
        let was = (last.score?.exact ?? last.exact).map {
            NumberText.score($0, in: book.edition.rubric)
        }
        return "  (\(RecordingWords.was(was ?? last.state.words(language))(language)))"
    }

    var json: JSONText {
        .object([
            .init("version", .integer(1)), .init("page", .string("receipt")),
            .init("dry_run", .bool(isDryRun)),
            .init(
                "already_stood",
                .array(
                    receipt.decisions.compactMap { decision in
                        if case .alreadyStands(let entry) = decision {
                            .integer(entry.number)
                        } else {
                            nil as JSONText?
                        }
                    })),
            .init(
                "recorded",
                .array(
                    receipt.recorded.map {
                        .object([
                            .init("entry", .integer($0.entry.number)),
                            .init("type", .string($0.event.fact.type.rawValue)),
                            .init("text", .string(names.short($0.event.fact)(language))),
                        ])
                    })),
            .init("head", receipt.head.map { .string("\($0.seq):\($0.digest.hex)") } ?? .null),
        ])
    }
}

extension Fact {
    /// Whether it makes the evaluation that it names.
    fileprivate var opens: Bool {
        if case .evaluationOpened = self { true } else { false }
    }
}
