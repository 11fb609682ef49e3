// The stable codes of what is wrong with a file.

import Evaluation

extension InputProblem {
    /// One code for each case; of a rubric that does not hold together, `RubricProblem.Code` has them.
    package enum Code: String, CaseIterable, Sendable {
        case text
        case number
        case name
        case formula
        case canonical
        case rubricTooLarge = "rubric_too_large"
        case yaml
        case table
        case shape
        case unknownKey = "unknown_key"
        case missingKey = "missing_key"
        case missingOneOf = "missing_one_of"
        case keysExclude = "keys_exclude"
        case tooMany = "too_many"
        case twice
        case identifier
        case figureID = "figure_id"
        case word
        case year
        case wholeNumber = "whole_number"
        case digest
        case blankNumber = "blank_number"
        case ruleEnd = "rule_end"
        case ruleDirection = "rule_direction"
        case interval
        case bandPoints = "band_points"
        case unitMissing = "unit_missing"
        case unknownUnit = "unknown_unit"
        case unitMismatch = "unit_mismatch"
        case basis
        case aboveWeight = "above_weight"
        case negativeScore = "negative_score"
        case penaltySign = "penalty_sign"
        case notAwarded = "not_awarded"
        case judgement
        case item
        case noPoints = "no_points"

        /// Whether a rubric file can be refused for it. The others are of case files and tables.
        package var isOfRubrics: Bool {
            switch self {
            case .text, .number, .name, .formula, .canonical, .rubricTooLarge, .yaml, .shape,
                .unknownKey, .missingKey, .missingOneOf, .keysExclude, .tooMany, .twice,
                .identifier,
                .figureID, .word, .wholeNumber, .blankNumber, .ruleEnd, .ruleDirection, .interval,
                .bandPoints, .unknownUnit:
                true
            case .table, .year, .digest, .unitMissing, .unitMismatch, .basis, .aboveWeight,
                .negativeScore, .penaltySign, .notAwarded, .judgement, .item, .noPoints:
                false
            }
        }
    }

    /// The stable code, as pages and the reference in the README write it.
    package var code: String {
        switch self {
        case .rubric(let kind): kind.code.rawValue
        case .text: Code.text.rawValue
        case .number: Code.number.rawValue
        case .name: Code.name.rawValue
        case .formula: Code.formula.rawValue
        case .canonical: Code.canonical.rawValue
        case .rubricTooLarge: Code.rubricTooLarge.rawValue
        case .yaml: Code.yaml.rawValue
        case .table: Code.table.rawValue
        case .shape: Code.shape.rawValue
        case .unknownKey: Code.unknownKey.rawValue
        case .missingKey: Code.missingKey.rawValue
        case .missingOneOf: Code.missingOneOf.rawValue
        case .keysExclude: Code.keysExclude.rawValue
        case .tooMany: Code.tooMany.rawValue
        case .twice: Code.twice.rawValue
        case .identifier: Code.identifier.rawValue
        case .figureID: Code.figureID.rawValue
        case .word: Code.word.rawValue
        case .year: Code.year.rawValue
        case .wholeNumber: Code.wholeNumber.rawValue
        case .digest: Code.digest.rawValue
        case .blankNumber: Code.blankNumber.rawValue
        case .ruleEnd: Code.ruleEnd.rawValue
        case .ruleDirection: Code.ruleDirection.rawValue
        case .interval: Code.interval.rawValue
        case .bandPoints: Code.bandPoints.rawValue
        case .unitMissing: Code.unitMissing.rawValue
        case .unknownUnit: Code.unknownUnit.rawValue
        case .unitMismatch: Code.unitMismatch.rawValue
        case .basis: Code.basis.rawValue
        case .aboveWeight: Code.aboveWeight.rawValue
        case .negativeScore: Code.negativeScore.rawValue
        case .penaltySign: Code.penaltySign.rawValue
        case .notAwarded: Code.notAwarded.rawValue
        case .judgement: Code.judgement.rawValue
        case .item: Code.item.rawValue
        case .noPoints: Code.noPoints.rawValue
        }
    }
}
