// Where the parts of a rubric stand in its file.

import Evaluation

/// Places by part, the first where an id stands twice.
struct RubricPlaces {
    var rubric = Place(file: "", line: 1, column: 1)
    var groups: [GroupID: [Place]] = [:]
    var figures: [FigureID: [Place]] = [:]
    var grades: [String: Place] = [:]
    var indicators: [IndicatorID: [IndicatorPlaces]] = [:]

    struct IndicatorPlaces {
        let whole: Place
        let measure: Place?
        let points: Place?
        let rule: Place?
    }

    func place(of problem: RubricProblem) -> Place {
        switch problem.place {
        case .rubric:
            if case .duplicateID(let id) = problem.kind { return second(id) ?? rubric }
            return rubric
        case .group(let id): return groups[id]?.first ?? rubric
        case .figure(let id): return figures[id]?.first ?? rubric
        case .grade(let title): return grades[title] ?? rubric
        case .indicator(let id):
            guard let places = indicators[id]?.first else { return rubric }
            return places.place(of: problem.kind)
        }
    }

    /// The place where an id stands for the second time.
    private func second(_ id: String) -> Place? {
        do throws(IdentifierError) {
            let kinds = [
                groups[try GroupID(id)] ?? [], figures[try FigureID(id)] ?? [],
                (indicators[try IndicatorID(id)] ?? []).map(\.whole),
            ]
            return kinds.first { $0.count > 1 }?.last
        } catch {
            return nil
        }
    }
}

extension RubricPlaces.IndicatorPlaces {
    fileprivate func place(of kind: RubricProblem.Kind) -> Place {
        switch kind {
        case .unknownFigure, .circular, .units, .measureUnused, .notARatio, .tooManyFigures:
            measure ?? whole
        case .pointsMissing, .onePointWanted, .duplicateID:
            points ?? whole
        case .measureMissing, .countRows, .noSlope, .gradesMissing, .pointsNegative:
            rule ?? whole
        case .unknownGroup, .groupTooDeep, .weightOutOfRange, .noIndicators, .bandsNotDescending:
            whole
        }
    }
}
