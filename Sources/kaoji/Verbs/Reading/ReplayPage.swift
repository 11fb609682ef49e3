// What a replay of the stored table came to.

import Bookkeeping
import EventStorage
import Reporting

/// `kaoji replay`: as lines and JSON.
struct ReplayPage: Page {
    let report: ReplayReport
    let language: Language

    private static let shown = 50

    var lines: [TextLine] {
        let found = report.differences
        let verdict =
            found.isEmpty
            ? TextLine(ReplayWords.same(language), tone: .good)
            : TextLine("! " + ReplayWords.rewritten(found.count)(language), tone: .bad)
        let rest = found.count - Self.shown
        let nodes =
            report.nodes == 0
            ? []
            : [TextLine("! " + ReplayWords.nodes(report.nodes)(language), tone: .bad)]
        return [TextLine(ReplayWords.folded(report)(language)), verdict] + nodes
            + found.prefix(Self.shown).map { TextLine("  " + text(of: $0)) }
            + (rest > 0 ? [TextLine("  … +\(rest)")] : [])
    }

    private func text(of row: StoredRowDifference) -> String {
        let place = row.evaluation
        let subject = place.subject.isEmpty ? "" : "/\(place.subject)"
        let what =
            switch row.difference {
            case .missing: ReplayWords.missing(language)
            case .unknown: ReplayWords.unknown(language)
            case .damaged: ReplayWords.damaged(language)
            case .column(let column, let stored, let folded):
                "\(column.rawValue) \(stored ?? "-") -> \(folded ?? "-")"
            }
        return "\(place.agency)\(subject) \(place.year)/\(place.stage) \(row.indicator): \(what)"
    }

    var json: JSONText {
        [
            "version": 1, "page": "replay", "verified": false, "as_of": nil,
            "entries": .integer(report.entries), "scores": .integer(report.scores),
            "rows": .integer(report.rows),
            "differences": .array(report.differences.map { json(of: $0) }),
            "nodes": .integer(report.nodes),
        ]
    }

    private func json(of row: StoredRowDifference) -> JSONText {
        let (what, column, stored, folded): (String, String?, String?, String?) =
            switch row.difference {
            case .missing: ("missing", nil, nil, nil)
            case .unknown: ("unknown", nil, nil, nil)
            case .damaged: ("damaged", nil, nil, nil)
            case .column(let column, let stored, let folded):
                ("column", column.rawValue, stored, folded)
            }
        func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }
        let place = row.evaluation
        return [
            "evaluation": [
                "agency": .string(place.agency),
                "subject": place.subject.isEmpty ? .null : .string(place.subject),
                "year": .integer(place.year), "stage": .string(place.stage),
            ],
            "indicator": .string(row.indicator), "difference": .string(what),
            "column": text(column), "stored": text(stored), "folded": text(folded),
        ]
    }
}

private enum ReplayWords {
    static func folded(_ report: ReplayReport) -> Bilingual {
        Bilingual(
            "重放 \(report.entries) 条，重算 \(report.scores) 个得分，得表 \(report.rows) 行",
            "replayed \(English.count(report.entries, "entry", "entries")), "
                + "recomputed \(English.count(report.scores, "score", "scores")), "
                + "rendered \(English.count(report.rows, "row", "rows"))")
    }
    static let same = Bilingual("存表与重放一致", "the stored table equals the replay")
    static func rewritten(_ count: Int) -> Bilingual {
        Bilingual(
            "存表有 \(count) 处与重放不同，已按重放改正；账上条目未动。核验全账: \(run: "verify")",
            "the stored table differed in \(English.count(count, "place", "places")) and was rewritten; no entry was touched. "
                + "To verify everything: \(run: "verify")")
    }
    static func nodes(_ count: Int) -> Bilingual {
        Bilingual(
            "所存的树有 \(count) 个哈希不对，已由条目的摘要重建",
            English.count(count, "kept hash of the tree was", "kept hashes of the tree were")
                + " wrong, and made again from the entries' digests"
        )
    }
    static let missing = Bilingual("存表缺此行", "row was missing")
    static let damaged = Bilingual(
        "有值类型不对，或不是 UTF-8 文字", "held a value of another type, or a text that was no UTF-8")
    static let unknown = Bilingual("存表多此行", "row was not in the replay")
}
