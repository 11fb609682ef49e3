// Everything doubtful in a rubric, each with the spot it stands at: what lint says, and evaluations say in part.

package import Evaluation

/// A finding of a rubric, and where in the rubric it is.
package struct RubricRemark: Hashable, Sendable {
    package let finding: Finding
    package let spot: RubricSpot

    init(_ kind: Finding.Kind, as code: RubricDoubt.Code, at spot: RubricSpot) {
        finding = Finding(kind, code.severity, at: spot.place)
        self.spot = spot
    }

    init(_ doubt: RubricDoubt, at spot: RubricSpot) {
        self.init(.doubt(doubt), as: doubt.code, at: spot)
    }

    /// Whether readers of every evaluation see it, or only the rubric's author.
    package var isForReaders: Bool {
        if case .doubt(let doubt) = finding.kind { doubt.code.isForReaders } else { true }
    }
}

extension Rubric {
    /// What is doubtful in it: defects kept as published, then what its weights, rules and names show.
    package func remarks() -> [RubricRemark] {
        let published = defects.enumerated().map { place, defect in
            RubricRemark(
                Finding(
                    .published(code: defect.code, text: defect.text), .doubtful,
                    at: defect.indicator.map { .indicator($0) } ?? .rubric),
                at: RubricSpot(.defect(place)))
        }
        let examined = RuleExamination(self)
        let found =
            weightRemarks() + indicators.flatMap { examined.remarks(of: $0) } + gradeRemarks()
            + unusedRemarks() + otherNameRemarks()
        // What the rubric says of itself in so many words is not said a second time.
        let said = Set(published.map { [$0.finding.kind.code, $0.finding.place.text] })
        return published
            + found.filter { remark in
                guard case .doubt = remark.finding.kind else { return true }
                return !said.contains([remark.finding.kind.code, remark.finding.place.text])
            }
    }

    private func gradeRemarks() -> [RubricRemark] {
        var remarks: [RubricRemark] = []
        if let lowest = grades.last, lowest.atLeast.exact > .zero {
            remarks.append(
                RubricRemark(.gradeGap, as: .gradeGap, at: RubricSpot(.grade(lowest.title))))
        }
        let most = mostTotal
        for grade in grades where grade.atLeast.exact > most {
            let doubt = RubricDoubt.unreachable(
                .grade(title: grade.title, atLeast: grade.atLeast.exact, most: most))
            remarks.append(RubricRemark(doubt, at: RubricSpot(.grade(grade.title))))
        }
        return remarks
    }

    /// The highest total: all weights and bonuses, within the range the total is held to.
    private var mostTotal: Exact {
        let bonuses = indicators.filter { $0.kind == .bonus }.map(\.weight.exact)
            .reduce(Exact.zero, +)
        let added = bonusCap.map { min($0.exact, bonuses) } ?? bonuses
        let all = max(full.exact, weightOfWhole) + added
        return range?.most.map { min($0.exact, all) } ?? all
    }
}

extension RubricRemark {
    fileprivate init(_ finding: Finding, at spot: RubricSpot) {
        self.finding = finding
        self.spot = spot
    }
}

extension RubricSpot {
    /// The place as findings and their answers name it.
    var place: Finding.Place {
        switch part {
        case .group(let id): .group(id)
        case .indicator(let id): .indicator(id)
        case .rubric, .figure, .list, .category, .grade, .scale, .defect: .rubric
        }
    }
}
