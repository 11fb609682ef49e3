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
        var findings: [Finding] = []
        let sum = indicators.map(\.weight.exact).reduce(.zero, +)
        if sum != full.exact {
            findings.append(
                Finding(
                    .weightsDiffer(sum: sum, stated: full.exact), .serious, at: .rubric,
                    entries: entries))
        }
        for group in groups {
            guard let stated = group.weight?.exact else { continue }
            let below = Set(groups.filter { $0.parent == group.id }.map(\.id) + [group.id])
            let sum = indicators.filter { below.contains($0.group) }.map(\.weight.exact)
                .reduce(.zero, +)
            if sum != stated {
                findings.append(
                    Finding(
                        .weightsDiffer(sum: sum, stated: stated), .serious, at: .group(group.id),
                        entries: entries))
            }
        }
        return findings
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
        if let measure, measure.formula.divides {
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

extension Formula {
    /// Whether it divides by anything that a figure can make zero.
    fileprivate var divides: Bool {
        switch self {
        case .number, .figure: false
        case .negated(let operand): operand.divides
        case .binary(let sign, let left, let right):
            (sign == .divide && !right.reads.isEmpty) || left.divides || right.divides
        case .function(_, let operands): operands.contains(where: \.divides)
        }
    }
}
