// What a verification found: its stages with counts, the verdict, the first bad entry, the head to note.

import AuditTrail
package import Bookkeeping
import Evaluation

/// `kaoji verify`: as lines and JSON.
package struct VerifyPage: Page {
    /// Problems shown one by one; the rest are counted.
    private static let shownProblems = 20
    /// Runs of lines not read that are shown one by one.
    private static let shownRanges = 12

    private let report: AuditReport
    private let path: String
    private let milliseconds: Int?
    private let signatureMilliseconds: Int?
    private let standpoint: Standpoint
    private let detail: @Sendable (AuditProblem.Difference) -> Bilingual?

    /// - Parameters:
    ///   - path: the ledger's, as the user gave it.
    ///   - standpoint: of a page about a file; its commands name that file.
    ///   - milliseconds: how long it took, for the rate.
    ///   - signatureMilliseconds: how long the signatures took, for theirs.
    ///   - detail: why an event is illegal or unreadable, in words.
    package init(
        _ report: AuditReport, path: String, _ standpoint: Standpoint, milliseconds: Int? = nil,
        signatureMilliseconds: Int? = nil,
        detail: @escaping @Sendable (AuditProblem.Difference) -> Bilingual? = { _ in nil }
    ) {
        self.report = report
        self.path = path
        self.milliseconds = milliseconds
        self.signatureMilliseconds = signatureMilliseconds
        self.standpoint = standpoint
        self.detail = detail
    }

    package var lines: [TextLine] {
        [standpoint.line(Words.verification) + TextLine("  \(path)")] + stages + [verdict] + noted
            + held + unread + problems + remarks + head
    }

    // MARK: Stages

    private var stages: [TextLine] {
        var table = TextTable([.init(""), .init(""), .init("", .right), .init("")])
        for stage in AuditReport.Stage.allCases {
            guard let count = report.stages[stage] else { continue }
            let sign =
                count.isComplete ? TextLine("=", tone: .good) : TextLine("!", tone: .bad)
            table.append([
                sign, standpoint.line(stage.words),
                TextLine("\(Self.grouped(count.done))/\(Self.grouped(count.total))"),
                rate(of: stage, count),
            ])
        }
        return table.lines(width: standpoint.width)
    }

    /// Beside the chain that of everything; signatures are counted apart, as they take far longer.
    private func rate(of stage: AuditReport.Stage, _ count: AuditReport.Count) -> TextLine {
        switch stage {
        case .chain: rate(report.entries, milliseconds, Words.perSecond)
        case .signatures: rate(count.total, signatureMilliseconds, Words.signaturesPerSecond)
        case .file, .tree, .appends, .events, .scores, .cells, .documents, .evidence: ""
        }
    }

    private func rate(
        _ count: Int, _ milliseconds: Int?, _ words: (Int) -> Bilingual
    ) -> TextLine {
        guard let milliseconds, milliseconds > 0 else { return "" }
        let seconds = "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s"
        let perSecond = standpoint.say(words(count * 1_000 / milliseconds))
        return TextLine("\(seconds), \(perSecond)", tone: .dim)
    }

    /// `1,000,000`
    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        for place in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: place)
        }
        return String(digits)
    }

    // MARK: Verdict

    private var verdict: TextLine {
        switch report.verdict {
        case .intact: standpoint.line(Words.intact, tone: .good)
        case .intactSince: standpoint.line(Words.intactSince, tone: .good)
        case .tampered: standpoint.line(Words.tampered, tone: .bad)
        case .nothingRecorded: standpoint.line(Words.nothingRecorded, tone: .bad)
        case .notUnderstood: standpoint.line(Words.notUnderstood, tone: .warn)
        }
    }

    private var noted: [TextLine] {
        switch report.noted {
        case .notAsked: []
        case .found: [standpoint.line(Words.headFound, tone: .good)]
        case .cut(let last):
            [standpoint.line(Words.headCut(last.map { "#\($0)" } ?? "-"), tone: .bad)]
        case .rewritten(let digest):
            wrapped(standpoint.say(Words.headRewritten(digest.hex)), tone: .bad)
        }
    }

    /// What the checkpoint from outside says of the ledger, and what is known of the checkpoint.
    private var held: [TextLine] {
        guard let held = report.held else { return [] }
        let checkpoint = held.outside.checkpoint
        let (words, tone) = (held.outcome.words(checkpoint), held.outcome.tone)
        let said = wrapped(standpoint.say(words), tone: tone) + stamped(held)
        guard let trusted = held.outside.trusted else {
            return said + wrapped("? " + standpoint.say(Words.signatureNotLooked), tone: .warn)
        }
        let after = held.outcome == .holds ? report.entries - checkpoint.size : nil
        return said
            + trusted.words(after: after).flatMap { wrapped("- " + standpoint.say($0)) }
    }

    /// When the checkpoint was stamped, and what says that it was recorded later.
    private func stamped(_ held: HeldCheckpoint) -> [TextLine] {
        guard let time = held.outside.stamped else { return [] }
        let checkpoint = held.outside.checkpoint
        let stamp = wrapped(
            "- " + standpoint.say(Words.stamped(time.words, covering: checkpoint.size)))
        guard !held.late.isEmpty else { return stamp }
        let entries = NumberText.entries(held.late, limit: Self.shownProblems)
        return stamp + wrapped("! " + standpoint.say(Words.recordedLater(entries)), tone: .bad)
    }

    private var unread: [TextLine] {
        guard let unread = report.unread else { return [] }
        let ranges = unread.entries.prefix(Self.shownRanges).map(NumberText.entries(in:))
        let rest = unread.entries.count - ranges.count
        let list =
            ranges.joined(separator: " ")
            + (rest > 0 ? "; \(standpoint.say(Words.more(rest)))" : "")
        return wrapped(
            "- " + standpoint.say(Words.unread(unread.count, list, standpoint.invocation)),
            tone: unread.count > 0 ? .warn : nil)
    }

    private var problems: [TextLine] {
        let shown = report.problems.prefix(Self.shownProblems)
        let rest = report.problems.count - shown.count
        var lines = shown.enumerated().flatMap { index, problem -> [TextLine] in
            let entry = problem.entry.map { "#\($0) " } ?? ""
            let lead =
                index == 0 && problem.entry != nil ? standpoint.say(Words.firstBad) + " " : ""
            let more = detail(problem.difference).map { ": " + standpoint.say($0) } ?? ""
            return wrapped(
                "! \(lead)\(entry)\(standpoint.say(problem.difference.words))\(more)", tone: .bad)
        }
        if rest > 0 { lines.append("  " + standpoint.line(Words.more(rest))) }
        if let unknown = report.notUnderstood {
            let words = Words.unknownType("#\(unknown.entry)", unknown.type, unknown.version)
            lines += wrapped("? " + standpoint.say(words), tone: .warn)
        }
        if let bad = report.firstBad?.entry {
            lines += dependents
            lines += standpoint.command(standpoint.invocation("show \(bad)"))
        }
        return lines
    }

    private var dependents: [TextLine] {
        guard !report.dependents.isEmpty else { return [] }
        let shown = report.dependents.prefix(Self.shownProblems)
        let names = shown.map { "\($0.evaluation) \($0.indicator)" }.joined(separator: "; ")
        let rest = report.dependents.count - shown.count
        let more = rest > 0 ? "; \(standpoint.say(Words.more(rest)))" : ""
        return wrapped("  \(standpoint.say(Words.dependents)): \(names)\(more)")
    }

    private var remarks: [TextLine] {
        report.remarks.flatMap {
            wrapped(
                "- \(standpoint.say(Words.remarks)): "
                    + standpoint.say($0.words(standpoint.invocation)), tone: .warn)
        }
    }

    /// What to keep elsewhere, and the command that checks it later; only where everything held.
    private var head: [TextLine] {
        guard let head = report.head, report.verdict == .intact || report.verdict == .notUnderstood
        else { return [] }
        return [
            "", standpoint.line(Words.headToNote, tone: .dim),
        ]
            + standpoint.command(
                standpoint.invocation("verify --head \(head.seq):\(head.digest.hex)"))
            + wrapped(standpoint.say(claim), tone: .dim)
    }

    private var claim: Bilingual {
        report.stages[.signatures] == nil ? Words.claim : Words.claimOfSigned
    }

    private func wrapped(_ text: String, tone: Tone? = nil) -> [TextLine] {
        WrappedText.hanging(
            "", text, indent: 0, width: standpoint.width, tone: tone)
    }

    // MARK: JSON

    package var json: JSONText {
        .object([
            .init("version", 1), .init("page", "verify"),
            .init("verified", .bool(report.verdict == .intact)), .init("as_of", nil),
            .init("verdict", .string(verdictWord)),
            .init("entries", .integer(report.entries)),
            .init("stages", .array(stageMembers)),
            .init("problems", .array(report.problems.map(json))),
            .init(
                "remarks",
                .array(
                    report.remarks.map {
                        .string(standpoint.say($0.words(standpoint.invocation)))
                    })),
            .init("noted_head", .string(notedWord)),
            .init(
                "head",
                report.head.map {
                    ["entry": .integer($0.seq), "digest": .string($0.digest.hex)]
                } ?? .null),
            .init("dependents", .array(report.dependents.map(Self.json))),
            .init("checkpoint", report.held.map(Self.json) ?? .null),
            .init(
                "unread",
                report.unread.map {
                    .array(
                        $0.entries.map {
                            [
                                "from": .integer($0.lowerBound),
                                "through": .integer($0.upperBound - 1),
                            ]
                        })
                } ?? .null),
        ])
    }

    private var verdictWord: String {
        switch report.verdict {
        case .nothingRecorded: "nothing_recorded"
        case .intact: "intact"
        case .intactSince: "intact_since"
        case .tampered: "tampered"
        case .notUnderstood: "not_understood"
        }
    }

    private var notedWord: String {
        switch report.noted {
        case .notAsked: "not_asked"
        case .found: "found"
        case .cut: "cut"
        case .rewritten: "rewritten"
        }
    }

    private var stageMembers: [JSONText] {
        AuditReport.Stage.allCases.compactMap { stage in
            report.stages[stage].map {
                [
                    "stage": .string(stage.code), "done": .integer($0.done),
                    "total": .integer($0.total),
                ]
            }
        }
    }

    private func json(_ problem: AuditProblem) -> JSONText {
        [
            "entry": .entry(problem.entry),
            "text": .string(standpoint.say(problem.difference.words)),
            "detail": detail(problem.difference).map { .string(standpoint.say($0)) } ?? .null,
        ]
    }

    private static func json(_ held: HeldCheckpoint) -> JSONText {
        let outside = held.outside
        return [
            "outcome": .string(held.outcome.code), "size": .integer(outside.checkpoint.size),
            "origin": .string("\(outside.checkpoint.origin)"),
            "root": .string(outside.checkpoint.root.hex),
            "signed_by": outside.trusted.map { .string($0.log.text) } ?? .null,
            "cosigned_by": .array((outside.trusted?.cosignatures ?? []).map(JSONText.cosignature)),
            "sm2_signed_by": .text(outside.trusted?.sm2?.text),
            "stamped": outside.stamped.map(JSONText.trustedTime) ?? .null,
            "recorded_later": .entries(held.late),
        ]
    }

    private static func json(_ dependent: Dependent) -> JSONText {
        [
            "evaluation": .evaluation(dependent.evaluation),
            "indicator": .string(dependent.indicator.text),
        ]
    }
}

extension AuditReport.Stage {
    /// Stable, for programs.
    fileprivate var code: String {
        switch self {
        case .file: "file"
        case .chain: "chain"
        case .tree: "tree"
        case .appends: "appends"
        case .events: "events"
        case .scores: "scores"
        case .cells: "cells"
        case .signatures: "signatures"
        case .documents: "documents"
        case .evidence: "evidence"
        }
    }
}
