// Where the parts of a rubric stand in its file.

import Evaluation

/// Places by part, the first where an id stands twice.
struct RubricPlaces {
    var rubric = PartPlaces()
    var groups: [GroupID: [PartPlaces]] = [:]
    var figures: [FigureID: [Place]] = [:]
    var grades: [String: Place] = [:]
    var scale: [String: [Place]] = [:]
    var lists: [ListID: Place] = [:]
    var categories: [CategoryID: Place] = [:]
    var defects: [Place] = []
    var limits: [(limit: TableLimit, place: Place)] = []
    var indicators: [IndicatorID: [PartPlaces]] = [:]
    /// Where something first stands that scoring rules 1 do not know.
    private var newer: [String: Place] = [:]

    mutating func noteNewer(_ name: String, at place: Place) {
        newer[name] = newer[name] ?? place
    }

    func place(of problem: RubricProblem) -> Place {
        switch problem.place {
        case .rubric: placeInWhole(of: problem.kind)
        case .group(let id): groups[id]?.first?.whole ?? rubric.whole
        case .figure(let id): figures[id]?.first ?? rubric.whole
        case .grade(let title): grades[title] ?? rubric.whole
        case .indicator(let id): (indicators[id]?.first ?? rubric).place(of: problem.kind)
        }
    }

    /// The place of a spot, or of the smallest part known that it is in; nil where there is none.
    func place(of spot: RubricSpot) -> Place? {
        switch spot.part {
        case .rubric: rubric.place(of: spot)
        case .group(let id): groups[id]?.first?.place(of: spot)
        case .figure(let id): figures[id]?.first
        case .list(let id): lists[id]
        case .category(let id): categories[id]
        case .grade(let title): grades[title]
        case .scale(let id): scale[id.text]?.first
        case .indicator(let id): indicators[id]?.first?.place(of: spot)
        case .defect(let place): defects.indices.contains(place) ? defects[place] : nil
        }
    }

    private func placeInWhole(of kind: RubricProblem.Kind) -> Place {
        let own: Place? =
            if case .duplicateID(let id) = kind {
                second(id)
            } else if case .newerRules(let name) = kind {
                newer[name] ?? rubric.parts[name]
            } else if case .unknownGrade(let grade) = kind {
                limits.first { $0.limit.grade == grade }?.place
            } else {
                nil
            }
        return own ?? rubric.place(of: kind)
    }

    /// The place where an id stands for the second time.
    private func second(_ id: String) -> Place? {
        do throws(IdentifierError) {
            let kinds = [
                (groups[try GroupID(id)] ?? []).map(\.whole), figures[try FigureID(id)] ?? [],
                (indicators[try IndicatorID(id)] ?? []).map(\.whole), scale[id] ?? [],
            ]
            return kinds.first { $0.count > 1 }?.last
        } catch {
            return nil
        }
    }
}

/// Where a mapping stands, and each of its parts.
struct PartPlaces {
    let whole: Place
    let parts: [String: Place]
    /// Rules and their rows, by the way to them from the indicator's own rule.
    let rules: [[RubricSpot.Step]: Place]

    init() {
        whole = Place(file: "", line: 1, column: 1)
        parts = [:]
        rules = [:]
    }

    init(_ row: Row, rules: [[RubricSpot.Step]: Place] = [:]) {
        whole = row.place
        parts = row.places
        self.rules = rules
    }

    func place(of spot: RubricSpot) -> Place {
        var steps = spot.steps
        while !steps.isEmpty {
            if let place = rules[steps] { return place }
            steps.removeLast()
        }
        return spot.key.flatMap { parts[$0] } ?? whole
    }

    func place(of kind: RubricProblem.Kind) -> Place {
        kind.keys.lazy.compactMap { parts[$0] }.first ?? whole
    }
}

extension RubricProblem.Kind {
    /// The keys of a rubric or indicator that it is about: it is shown at the first that is there.
    fileprivate var keys: [String] {
        switch self {
        case .unknownFigure, .circular, .units, .notARatio, .tooManyFigures, .tooManyInputs,
            .notOfList,
            .itemOutsideList, .priorOfItem, .sumOfNothing, .severalLists:
            ["measure", "rule"]
        case .measureUnused: ["measure", "rule"]
        case .pointsMissing, .onePointWanted, .duplicateID: ["points", "clauses"]
        case .measureMissing, .countRows, .noSlope, .gradesMissing, .pointsNegative, .unknownList,
            .unknownCategory, .bandEmpty, .slopeWithoutEnds, .stepNotPositive, .stepsNowhere,
            .zeroAtWrongSide, .rangeBeyondWeight, .noParts, .weighedOnlyMean, .baseOnlySum,
            .casesDiffer, .casesIncomplete:
            ["rule"]
        case .unknownGrade: ["rule", "limits"]
        case .specialCase: ["cases"]
        case .unknownIndicator, .moveUnusable: ["moves_to"]
        case .clauseUnusable: ["clauses"]
        case .limitUnusable: ["limits"]
        case .rangeEmpty: ["range"]
        case .ordinalMixed, .scaleUnusable: ["scale"]
        case .roundingTwice: ["total_rounding"]
        case .unknownGroup, .groupTooDeep, .weightOutOfRange, .noIndicators, .bandsNotDescending,
            .newerRules, .fullWithoutWeight:
            []
        }
    }
}
