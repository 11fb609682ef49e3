// Everything doubtful in a rubric, each with the spot it stands at: what lint says, and evaluations say in part.

package import Evaluation

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
