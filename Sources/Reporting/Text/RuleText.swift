// A scoring rule in words, generated from the rule that scores, so that the two cannot disagree.

package import Evaluation

/// The rule of one indicator in words, such as `<= -5% 得 2; >= 10% 得 0; 其间按直线`.
package struct RuleText: Hashable, Sendable {
    private let clauses: [Bilingual]

    package init(_ indicator: Indicator, in rubric: Rubric) {
        let writer = RuleWriter(
            rubric: rubric, points: indicator.ruledPoints,
            form: indicator.measure?.form ?? .percent,
            weight: NumberText.points(indicator.weight.exact))
        var clauses = writer.clauses(of: indicator.rule)
        if indicator.measure?.partOfWhole == true { clauses.append(Words.partOfWhole) }
        clauses += indicator.points.filter(\.vetoes).map { Words.vetoes($0.id.text) }
        clauses += indicator.cases.map { settled in
            let points = settled.points.map { NumberText.points($0.exact) }
            return Words.settledCase(settled.question.words, settled.choice.words, points)
        }
        self.clauses = clauses
    }

    package func callAsFunction(_ language: Language) -> String {
        clauses.map { $0(language) }.joined(separator: "; ")
    }
}

/// Writes rules of one indicator, and those within them.
private struct RuleWriter {
    let rubric: Rubric
    let points: [EvaluationPoint]
    let form: Measure.Form
    /// What the rule scores out of, as text.
    let weight: String

    func clauses(of rule: Rule) -> [Bilingual] {
        switch rule {
        case .linear(let line): linear(line)
        case .proportion(let proportion): self.proportion(proportion)
        case .count(let table): count(table)
        case .allOrNothing: [Words.allOrNothing(weight)]
        case .graded(let grades):
            grades.map { Bilingual("\($0.title) \(NumberText.points($0.points.exact))") }
        case .judged: [Words.judged(weight)]
        case .bands(let bands): bands.map(band)
        case .steps(let steps): self.steps(steps)
        case .target(let target): self.target(target)
        case .weighted(let worth):
            [Words.weighted]
                + zip(points, worth).map { Bilingual("\($0.id) \(NumberText.points($1.exact))") }
        case .occurrences(let occurrences): self.occurrences(occurrences)
        case .gradedRange(let ranges):
            ranges.map { Bilingual("\($0.title) \(IntervalText.points($0.from, $0.to))") }
                + [Words.chosenWithin]
        case .items(let items): self.items(items)
        case .parts(let parts): self.parts(parts)
        case .byCategory(let choice): category(choice)
        case .weakestLink(let link): [Words.weakestLink] + (link.plus ? [Words.plus] : [])
        case .lookup(let rows): [Words.lookup] + rows.map(row)
        }
    }

    private func with(weight: String, form: Measure.Form? = nil) -> RuleWriter {
        RuleWriter(rubric: rubric, points: points, form: form ?? self.form, weight: weight)
    }

    private func linear(_ line: Rule.Linear) -> [Bilingual] {
        let rising = line.full.at.exact > line.zero.at.exact
        func end(_ end: Rule.Linear.End, _ points: String, isTop: Bool) -> Bilingual {
            let sign = end.beyond ? (isTop ? ">=" : "<=") : "="
            return Words.gives("\(sign) \(NumberText.measure(end.at.exact, form))", points)
        }
        func silence(_ end: Rule.Linear.End, isTop: Bool) -> Bilingual? {
            guard !end.beyond else { return nil }
            let value = NumberText.measure(end.at.exact, form)
            return isTop ? Words.unspecifiedAbove(value) : Words.unspecifiedBelow(value)
        }
        return [
            end(line.full, weight, isTop: rising), end(line.zero, "0", isTop: !rising),
            Words.linear,
        ]
            + [silence(line.full, isTop: rising), silence(line.zero, isTop: !rising)]
            .compactMap { $0 }
    }

    private func proportion(_ rule: Rule.Proportion) -> [Bilingual] {
        [
            Words.proportion(weight),
            rule.cap.map { Words.cap(NumberText.measure($0.exact, form)) } ?? Words.noCap,
            Words.unspecifiedBelow(NumberText.measure(.zero, form)),
        ]
    }

    /// From all met downwards; the lowest counts that give the same are one clause.
    private func count(_ table: [DecimalNumber]) -> [Bilingual] {
        guard let lowest = table.first?.exact else { return [] }
        let tail = table.prefix { $0.exact == lowest }.count - 1
        return table.indices.reversed().filter { $0 >= tail }.map { met in
            Words.metPoints(
                met, NumberText.points(table[met].exact), isFirst: met == table.count - 1,
                orFewer: met == tail && tail > 0)
        }
    }

    private func band(_ band: Rule.Band) -> Bilingual {
        let interval = IntervalText.measure(band.from, band.to, form)
        let points = NumberText.points(band.points.exact)
        return band.pointsTo.map { Words.slope(interval, points, NumberText.points($0.exact)) }
            ?? Words.gives(interval, points)
    }

    private func steps(_ rule: Rule.Steps) -> [Bilingual] {
        let within = IntervalText.measure(
            rule.low.map { .init(at: $0, closed: true) },
            rule.high.map { .init(at: $0, closed: true) }, form)
        let side =
            switch (rule.low, rule.high) {
            case (_?, nil): Words.eachBelow
            case (nil, _?): Words.eachAbove
            case (_, _): Words.eachOutside
            }
        let change = Words.change(
            NumberText.points(rule.change.exact.magnitude), isLess: rule.change.exact.isNegative)
        return [
            Words.gives(within, rule.base.map { NumberText.points($0.exact) } ?? weight),
            Words.step(side, NumberText.measure(rule.step.exact, form), change),
            rule.counted.words, Words.least(NumberText.points(rule.least.exact)),
        ]
    }

    private func target(_ rule: Rule.Target) -> [Bilingual] {
        let target = Bilingual(titled(rule.target, .zh), titled(rule.target, .en))
        let zeroAt = rule.zeroAt.map { NumberText.percent($0.exact) }
        return [Words.targetMet(rule.meets.sign, target, weight), rule.meets.miss(zeroAt)]
    }

    private func titled(_ formula: Formula, _ language: Language) -> String {
        formula.text { figure, yearsBack in
            Words.prior(rubric.title(of: figure) ?? figure.text, yearsBack)(language)
        }
    }

    private func occurrences(_ rule: Rule.Occurrences) -> [Bilingual] {
        [Words.base(rule.base.map { NumberText.points($0.exact) } ?? weight)]
            + zip(points, rule.changes).map { point, change in
                Words.eachOf(
                    point.id.text,
                    Words.change(
                        NumberText.points(change.exact.magnitude),
                        isLess: change.exact.isNegative))
            } + [Words.least(NumberText.points(rule.least.exact))]
    }

    private func items(_ rule: Rule.Items) -> [Bilingual] {
        let list = rubric.list(rule.list)?.title ?? rule.list.text
        let inner = with(weight: "1").clauses(of: rule.rule)
        let weigh = rule.weigh.map { rubric.title(of: $0) ?? $0.text }
        let gathered =
            rule.gather == .sum
            ? Words.summed(from: rule.base.map { NumberText.points($0.exact) } ?? weight)
            : Words.gathered(rule.gather.words, weighedBy: weigh, times: weight)
        return [Words.eachItem(list, Words.listed(inner)), gathered]
    }

    private func parts(_ rule: Rule.Parts) -> [Bilingual] {
        rule.parts.map { part in
            Words.named(
                part.title,
                Words.listed(with(weight: weight, form: part.measure.form).clauses(of: part.rule)))
        } + [Words.gathered(rule.gather.words)]
    }

    private func category(_ rule: Rule.ByCategory) -> [Bilingual] {
        let category = rubric.category(rule.category)
        return [Words.byCategory(category?.title ?? rule.category.text)]
            + rule.cases.map { each in
                let title = category?.values.first { $0.id == each.value }?.title
                return Words.named(
                    title ?? each.value.text, Words.listed(clauses(of: each.rule)))
            }
    }

    private func row(_ row: Rule.LookupRow) -> Bilingual {
        func title(_ grade: GradeID) -> String {
            rubric.scale.first { $0.id == grade }?.title ?? grade.text
        }
        return Bilingual(
            "\(row.grades.map(title).joined(separator: " ")) -> \(title(row.result))")
    }
}
