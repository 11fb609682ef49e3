// The stable codes of what refuses a rubric.

extension RubricProblem {
    /// One code for each kind; what a kind carries beside is in the sentence.
    package enum Code: String, CaseIterable, Sendable {
        case duplicateID = "duplicate_id"
        case unknownGroup = "unknown_group"
        case groupTooDeep = "group_too_deep"
        case unknownFigure = "unknown_figure"
        case circular
        case units
        case measureMissing = "measure_missing"
        case measureUnused = "measure_unused"
        case pointsMissing = "points_missing"
        case onePointWanted = "one_point_wanted"
        case countRows = "count_rows"
        case noSlope = "no_slope"
        case gradesMissing = "grades_missing"
        case weightOutOfRange = "weight_out_of_range"
        case notARatio = "not_a_ratio"
        case tooManyFigures = "too_many_figures"
        case tooManyInputs = "too_many_inputs"
        case noIndicators = "no_indicators"
        case bandsNotDescending = "bands_not_descending"
        case pointsNegative = "points_negative"
        case newerRules = "newer_rules"
        case unknownList = "unknown_list"
        case unknownCategory = "unknown_category"
        case unknownIndicator = "unknown_indicator"
        case unknownGrade = "unknown_grade"
        case notOfList = "not_of_list"
        case itemOutsideList = "item_outside_list"
        case priorOfItem = "prior_of_item"
        case sumOfNothing = "sum_of_nothing"
        case severalLists = "several_lists"
        case bandEmpty = "band_empty"
        case slopeWithoutEnds = "slope_without_ends"
        case stepNotPositive = "step_not_positive"
        case stepsNowhere = "steps_nowhere"
        case zeroAtWrongSide = "zero_at_wrong_side"
        case rangeBeyondWeight = "range_beyond_weight"
        case noParts = "no_parts"
        case weighedOnlyMean = "weighed_only_mean"
        case baseOnlySum = "base_only_sum"
        case casesDiffer = "cases_differ"
        case casesIncomplete = "cases_incomplete"
        case specialCase = "special_case"
        case moveUnusable = "move_unusable"
        case clauseUnusable = "clause_unusable"
        case limitUnusable = "limit_unusable"
        case rangeEmpty = "range_empty"
        case fullWithoutWeight = "full_without_weight"
        case ordinalMixed = "ordinal_mixed"
        case scaleUnusable = "scale_unusable"
        case roundingTwice = "rounding_twice"
    }
}

extension RubricProblem.Kind {
    package var code: RubricProblem.Code {
        switch self {
        case .duplicateID: .duplicateID
        case .unknownGroup: .unknownGroup
        case .groupTooDeep: .groupTooDeep
        case .unknownFigure: .unknownFigure
        case .circular: .circular
        case .units: .units
        case .measureMissing: .measureMissing
        case .measureUnused: .measureUnused
        case .pointsMissing: .pointsMissing
        case .onePointWanted: .onePointWanted
        case .countRows: .countRows
        case .noSlope: .noSlope
        case .gradesMissing: .gradesMissing
        case .weightOutOfRange: .weightOutOfRange
        case .notARatio: .notARatio
        case .tooManyFigures: .tooManyFigures
        case .tooManyInputs: .tooManyInputs
        case .noIndicators: .noIndicators
        case .bandsNotDescending: .bandsNotDescending
        case .pointsNegative: .pointsNegative
        case .newerRules: .newerRules
        case .unknownList: .unknownList
        case .unknownCategory: .unknownCategory
        case .unknownIndicator: .unknownIndicator
        case .unknownGrade: .unknownGrade
        case .notOfList: .notOfList
        case .itemOutsideList: .itemOutsideList
        case .priorOfItem: .priorOfItem
        case .sumOfNothing: .sumOfNothing
        case .severalLists: .severalLists
        case .bandEmpty: .bandEmpty
        case .slopeWithoutEnds: .slopeWithoutEnds
        case .stepNotPositive: .stepNotPositive
        case .stepsNowhere: .stepsNowhere
        case .zeroAtWrongSide: .zeroAtWrongSide
        case .rangeBeyondWeight: .rangeBeyondWeight
        case .noParts: .noParts
        case .weighedOnlyMean: .weighedOnlyMean
        case .baseOnlySum: .baseOnlySum
        case .casesDiffer: .casesDiffer
        case .casesIncomplete: .casesIncomplete
        case .specialCase: .specialCase
        case .moveUnusable: .moveUnusable
        case .clauseUnusable: .clauseUnusable
        case .limitUnusable: .limitUnusable
        case .rangeEmpty: .rangeEmpty
        case .fullWithoutWeight: .fullWithoutWeight
        case .ordinalMixed: .ordinalMixed
        case .scaleUnusable: .scaleUnusable
        case .roundingTwice: .roundingTwice
        }
    }
}
