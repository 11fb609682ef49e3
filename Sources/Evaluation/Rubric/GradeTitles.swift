// What the grades are called that evaluation points can be given.

extension Rubric {
    /// The title of a grade that an indicator's points can be given.
    package func title(of grade: GradeID, in indicator: Indicator) -> String {
        if indicator.rule.isOrdinal { return scale.first { $0.id == grade }?.title ?? grade.text }
        return indicator.rule.title(of: grade) ?? grade.text
    }
}

extension Rule {
    fileprivate func title(of grade: GradeID) -> String? {
        switch self {
        case .graded(let grades): grades.first { $0.id == grade }?.title
        case .gradedRange(let ranges): ranges.first { $0.id == grade }?.title
        case .items(let items): items.rule.title(of: grade)
        case .byCategory(let choice):
            choice.cases.lazy.compactMap { $0.rule.title(of: grade) }.first
        case .linear, .proportion, .count, .allOrNothing, .judged, .bands, .steps, .target,
            .weighted, .occurrences, .parts, .weakestLink, .lookup:
            nil
        }
    }
}
