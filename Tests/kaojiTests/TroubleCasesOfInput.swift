// What can be wrong with what files and arguments say.

@testable import Evaluation
@testable import Reading
@testable import Scoring

extension TroubleCases {
    private var first: Place { Place(file: text, line: 2, column: 1) }

    var textFiles: [TroubleCase] {
        let errors: [TextFileError] = [
            .missing(path: text), .directory(path: text), .notAFile(path: text),
            .unreadable(path: text), .tooLarge(path: text, limit: 8_000_000),
            .notUTF8(path: text, offset: 40, line: 3, byte: 7),
            .otherwise(path: text, .gb18030), .otherwise(path: text, .utf16),
            .otherwise(path: text, .workbook),
        ]
        return errors.map { TroubleCase($0) }
    }

    var problems: [InputProblem] {
        texts.map { .text($0) } + numbers.map { .number($0) } + names.map { .name($0) }
            + formulas.map { .formula($0) } + kinds.map { .rubric($0) } + yaml.map { .yaml($0) }
            + tables.map { .table($0) } + structure + values
    }

    var texts: [TextProblem] {
        [
            .empty, .forbidden("\u{202E}"), .forbidden("\n"), .forbidden("\t"),
            .notNormalised(expected: text),
            .tooLong(bytes: 500, limit: 400),
        ]
    }

    var numbers: [NumberProblem] {
        [.stray("O", in: text), .grouping(text), .spelling(text), .tooManyDigits(text)]
    }

    var names: [NameProblem] {
        NamedKind.allCases.flatMap { kind -> [NameProblem] in
            [
                .unknown(kind, text, nearest: nil),
                .unknown(kind, text, nearest: Known(id: text, title: text)),
                .ambiguous(kind, text, [text, "b"]),
            ]
        } + [.derived(Self.id("sangong"))]
    }

    var formulas: [FormulaError] {
        let problems: [FormulaError.Problem] = [
            .unexpected(text), .unexpectedEnd, .unknownName(text), .badNumber(text), .tooDeep,
            .tooLong, .operands(.abs), .prior,
        ]
        return problems.map { FormulaError(offset: 4, problem: $0) }
    }

    var kinds: [RubricProblem.Kind] {
        let money = Self.unit("元").dimension
        return [
            .duplicateID(text), .unknownGroup(Self.id("g1")), .groupTooDeep,
            .unknownFigure(Self.id("f1")), .circular(Self.id("f1")),
            .units(UnitDisagreement(left: money, right: Self.unit("人").dimension)),
            .measureMissing, .measureUnused, .pointsMissing, .onePointWanted,
            .countRows(expected: 5, found: 4), .noSlope, .gradesMissing, .weightOutOfRange,
            .notARatio(money), .tooManyFigures, .noIndicators, .bandsNotDescending,
            .pointsNegative,
        ]
    }

    var yaml: [YAMLProblem] {
        [
            .syntax(text), .unquoted(">"), .anchor, .alias, .tag, .duplicateKey(text, first: first),
            .severalDocuments, .tooDeep(limit: 32), .empty,
        ]
    }

    var tables: [TableProblem] {
        [
            .unclosedQuote, .strayQuote, .separator("\t"), .empty,
            .raggedRow(cells: 3, headings: 5),
            .unknownColumn(text, nearest: nil, known: [text]),
            .unknownColumn(text, nearest: text, known: [text, "unit"]),
            .columnTwice(text), .unknownKind([text, "figure,value,unit"]), .missingColumn(text),
        ]
    }

    private var structure: [InputProblem] {
        [
            .canonical(CanonicalError(offset: 3, expected: .object)),
            .rubricTooLarge(bytes: 3_000_000), .shape(expected: .mapping, found: .text),
            .shape(expected: .text, found: .list), .shape(expected: .list, found: .mapping),
            .unknownKey(text, nearest: nil), .unknownKey(text, nearest: text),
            .unknownKey(text, nearest: nil, known: [text]),
            .missingKey(text), .missingOneOf([text, "value"]), .keysExclude(text, "value"),
            .tooMany(limit: 200), .twice(text, first: first), .noPoints(Self.id("x1")),
            .identifier(text), .figureID(text), .word(text, expected: [text, "self"]),
        ]
    }

    private var values: [InputProblem] {
        [
            .year(text), .wholeNumber(text, 0...9), .digest(text), .blankNumber, .ruleEnd(text),
            .ruleDirection(full: text, zero: text), .unitMissing(wanted: Self.unit("人")),
            .unknownUnit(text),
            .unitMismatch(read: Self.unit("万元"), wanted: Self.unit("人")),
            .basis(read: .final, wanted: .budget),
            .aboveWeight(Self.decimal("7"), weight: Self.decimal("5")),
            .negativeScore(Self.decimal("-1")), .penaltySign(Self.decimal("-1")),
            .notAwarded(Self.id("x1")),
            .judgement(text, asked: .met), .judgement(text, asked: .grade),
            .judgement(text, asked: .count),
        ]
    }
}
