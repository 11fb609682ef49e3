// What a table of many evaluations came to: each taken or refused, and the head to note.

import AuditTrail
import Bookkeeping
import Evaluation
import Reporting
import Scoring

/// The receipt of many appends.
struct CollectedPage: Page {
    let isDryRun: Bool
    let language: Language
    /// Evaluations in the table.
    let all: Int
    private(set) var taken: [Taken] = []
    private var refused: [(name: String, code: Int32)] = []
    private var head: Head?

    init(isDryRun: Bool, language: Language, all: Int) {
        (self.isDryRun, self.language, self.all) = (isDryRun, language, all)
    }

    /// One evaluation that was taken.
    struct Taken: Sendable {
        let key: EvaluationKey
        let recorded: Int
        let scores: Int
        /// Statements that stood already.
        let stood: Int
        let blanks: Int
        let first: EntryNumber?
        let last: EntryNumber?
        fileprivate let head: Head?

        init(_ key: EvaluationKey, _ receipt: Receipt, blanks: Int) {
            self.key = key
            self.blanks = blanks
            recorded = receipt.recorded.count
            scores = receipt.recorded.count {
                if case .scoreComputed = $0.event.fact { true } else { false }
            }
            stood = receipt.decisions.count {
                if case .alreadyStands = $0 { true } else { false }
            }
            first = receipt.recorded.first?.entry
            last = receipt.recorded.last?.entry
            head = receipt.head
        }
    }

    mutating func take(_ taken: Taken) {
        self.taken.append(taken)
        head = taken.head ?? head
    }

    mutating func refuse(_ name: String, _ code: Int32) { refused.append((name, code)) }

    private var recorded: Int { taken.map(\.recorded).reduce(0, +) }
    private var scores: Int { taken.map(\.scores).reduce(0, +) }

    /// The most evaluations listed on a terminal; `--json` has all.
    private static let mostListed = 12

    var lines: [TextLine] {
        var lines: [TextLine] = []
        if isDryRun { lines.append(say(RecordingWords.dryRun, tone: .warn)) }
        lines += taken.prefix(Self.mostListed).map { say($0.words) }
        let more = taken.count - Self.mostListed
        if more > 0 { lines.append(say(RecordingWords.moreTaken(more), tone: .dim)) }
        lines.append(say(RecordingWords.collected(taken.count, of: all, recorded, scores)))
        if let head, !isDryRun { lines.append(say(RecordingWords.head(head), tone: .dim)) }
        return lines
    }

    private func say(_ words: Bilingual, tone: Tone? = nil) -> TextLine {
        TextLine(words(language), tone: tone)
    }

    var json: JSONText {
        .object([
            .init("version", .integer(1)), .init("page", .string("receipts")),
            .init("dry_run", .bool(isDryRun)),
            .init("taken", .array(taken.map(Self.json))),
            .init(
                "refused",
                .array(
                    refused.map {
                        .object([
                            .init("evaluation", .string($0.name)),
                            .init("code", .integer(Int($0.code))),
                        ])
                    })),
            .init("head", head.map { .string("\($0.seq):\($0.digest.hex)") } ?? .null),
        ])
    }

    private static func json(_ taken: Taken) -> JSONText {
        .object([
            .init("evaluation", .string("\(taken.key)")),
            .init("recorded", .integer(taken.recorded)), .init("scores", .integer(taken.scores)),
            .init("already_stood", .integer(taken.stood)), .init("blank", .integer(taken.blanks)),
            .init("first", taken.first.map { .integer($0.number) } ?? .null),
            .init("last", taken.last.map { .integer($0.number) } ?? .null),
        ])
    }
}

extension CollectedPage.Taken {
    fileprivate var words: Bilingual {
        var (zh, en) = (["\(key)"], ["\(key)"])
        if let first, let last {
            zh.append("#\(first)…#\(last)  新增 \(recorded) 条, 其中核算 \(scores) 条")
            en.append("#\(first)…#\(last)  \(RecordingWords.entries(recorded, scores))")
        } else {
            zh.append(RecordingWords.nothingAppended.zh)
            en.append(RecordingWords.nothingAppended.en)
        }
        if stood > 0 {
            zh.append("已有 \(stood) 项")
            en.append("\(stood) already on record")
        }
        if blanks > 0 {
            zh.append("空白 \(blanks) 处")
            en.append("\(blanks) blank")
        }
        return Bilingual(zh.joined(separator: "  "), en.joined(separator: "  "))
    }
}
