// What can be wrong with a ledger: its file, its chain, its entries, its time.

import EventStorage

@testable import AuditTrail
@testable import Bookkeeping
@testable import Evaluation
@testable import Scoring

extension TroubleCases {
    var storage: [TroubleCase] {
        let errors: [StorageError] = [
            .absent(path: text), .exists(path: text), .notAFile(path: text), .empty(path: text),
            .unreadable(path: text, errno: 13), .foreign(path: text),
            .newer(path: text, version: 2, known: 1), .encoding(path: text, found: text),
            .schema(
                path: text,
                differences: [
                    .missing(kind: "trigger", name: text), .unknown(kind: text, name: text),
                    .changed(kind: "table", name: "entry"),
                ]),
            .locked(path: text), .readOnly(path: text), .besideUnreadable(path: text),
            .diskFull(path: text), .io(path: text, code: 522),
            .damaged(path: text, message: text), .refused(path: text, message: text),
            .other(path: text, code: 21, message: text), .openedForReading(path: text),
            .replaced(path: text),
        ]
        return errors.map { TroubleCase($0) }
    }

    var chain: [TroubleCase] {
        let differences: [ChainBreak.Difference] = [
            .tooLong(bytes: 70_000), .content(stored: nil, computed: .zero),
            .content(stored: .zero, computed: .zero), .malformed, .number(99),
            .link(written: .zero, expected: .zero), .rest(written: 4, expected: 2), .cut(rest: 3),
        ]
        let refused: [AppendRefused] = [
            .nothing, .unfinished(rest: 2), .tooLong(index: 4, bytes: 66_000),
            .hashing(HashingFailed(code: 0x1234)),
        ]
        return differences.map { TroubleCase(ChainBreak(entry: 97, difference: $0), 1) }
            + refused.map { TroubleCase($0) } + [TroubleCase(HashingFailed(code: 0x1234))]
            + (0...1).map {
                TroubleCase(HashesMissing(span: KeptSpan(level: $0, below: 2), found: 3), 1)
            }
    }

    var entries: [TroubleCase] {
        let causes: [UnreadableEntry.Cause] =
            [.line, .event(.noType), .event(.unknown(type: "item.listed", version: "1"))]
            + expectations.map {
                .event(.malformed(.figureRecorded, CanonicalError(offset: 41, expected: $0)))
            }
        return causes.map { TroubleCase(UnreadableEntry(entry: Self.entry, cause: $0)) }
            + [TroubleCase(StrayEntry(number: -1), 1)]
    }

    var expectations: [Expectation] {
        [
            .object, .array, .string, .integer, .boolean, .member(named: text), .noFurtherMember,
            .furtherElementOrEnd, .endOfInput, .shallowerNesting, .endOfString, .utf8,
            .onlySpelling, .bytesAtMost(400), .integerWithin(0...9), .decimal, .exact, .instant,
            .digest, .identifier, .atMost(200), .notEmpty, .oneOf(text), .oneMember([text, "met"]),
        ]
    }

    var times: [TroubleCase] {
        let early = Self.instant("2022-03-01T00:00:00.000Z")
        let late = Self.instant("2031-03-01T00:00:00.000Z")
        let none: [NoSuchTime] = [
            .noEntries, .entry(EntryNumber(500), last: Self.entry), .before(early, first: late),
            .noSuchDay,
        ]
        return none.map { TroubleCase($0, 4) } + [TroubleCase(ClockAhead(clock: late, last: early))]
    }
}
