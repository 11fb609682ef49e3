// What is doubtful in a rubric as published: adopted all the same, and said.

package import Evaluation

extension Rubric {
    /// The rubric's own findings: defects kept as published, then what its weights and rules show.
    package func findings(adoptedBy entry: EntryNumber? = nil) -> [Finding] {
        let entries = [entry].compactMap { $0 }
        var findings = defects.map { defect in
            Finding(
                .published(code: defect.code, text: defect.text), .doubtful,
                at: defect.indicator.map { .indicator($0) } ?? .rubric, entries: entries)
        }
        findings += weightFindings(entries)
        for indicator in indicators {
            findings += indicator.ruleFindings().map {
                Finding($0.0, $0.1, at: .indicator(indicator.id), entries: entries)
            }
        }
        if let lowest = grades.last, lowest.atLeast.exact > .zero {
            findings.append(Finding(.gradeGap, .doubtful, at: .rubric, entries: entries))
        }
        return findings
    }

    private func weightFindings(_ entries: [EntryNumber]) -> [Finding] {
        func finding(_ sum: Exact, _ stated: Exact?, _ place: Finding.Place) -> [Finding] {
            guard let stated, sum != stated else { return [] }
            let kind = Finding.Kind.weightsDiffer(sum: sum, stated: stated)
            return [Finding(kind, .serious, at: place, entries: entries)]
        }
        let whole = groups.filter { $0.parent == nil }.map(worth).reduce(.zero, +)
        return finding(whole, full.exact, .rubric)
            + groups.flatMap { group in
                finding(sum(of: group), (group.full ?? group.weight)?.exact, .group(group.id))
            }
    }

    /// What a group brings to the one above it: its weight where it is scored out of something else, or what it holds.
    private func worth(of group: Group) -> Exact {
        group.full == nil ? sum(of: group) : group.weight?.exact ?? .zero
    }

    /// The points within a group; bonuses, penalties and vetoes are none of the total's.
    private func sum(of group: Group) -> Exact {
        let own = indicators.filter { $0.group == group.id && $0.kind == nil }
        let below = groups.filter { $0.parent == group.id }
        return (own.map(\.weight.exact) + below.map(worth)).reduce(.zero, +)
    }
}

extension Indicator {
    fileprivate func ruleFindings() -> [(Finding.Kind, Finding.Severity)] {
        var found: [(Finding.Kind, Finding.Severity)] = []
        if let most = mostPoints, most > weight.exact {
            found.append((.awardsOverWeight(most: most, weight: weight.exact), .serious))
        }
        switch rule {
        case .proportion(let proportion) where proportion.cap == nil:
            found.append((.noCap, .doubtful))
        case .linear(let line):
            let rising = line.full.at.exact > line.zero.at.exact
            let silent = [line.full, line.zero].filter { !$0.beyond }.map(\.at.exact)
            let top = rising ? line.full.at.exact : line.zero.at.exact
            if !silent.isEmpty {
                found.append(
                    (
                        .ruleSilent(
                            below: silent.first { $0 != top }, above: silent.first { $0 == top }),
                        .doubtful
                    ))
            }
        case .proportion, .count, .allOrNothing, .graded, .judged, .bands, .steps, .target,
            .weighted, .occurrences, .gradedRange, .items, .parts, .byCategory, .weakestLink,
            .lookup:
            break
        }
        let settled = Set(cases.map(\.question))
        let formulas = [measure?.formula].compactMap { $0 } + rule.formulas
        if formulas.contains(where: { !$0.divisionQuestions.isSubset(of: settled) }) {
            found.append((.zeroDenominatorOpen, .notice))
        }
        return found
    }

    /// The most points the rule's own table can give; nil where it has none.
    private var mostPoints: Exact? {
        switch rule {
        case .count(let table): table.map(\.exact).max()
        case .graded(let grades): grades.map(\.points.exact).max()
        case .linear, .proportion, .allOrNothing, .judged, .bands, .steps, .target, .weighted,
            .occurrences, .gradedRange, .items, .parts, .byCategory, .weakestLink, .lookup:
            nil
        }
    }
}
