// A scoring rule in words, generated from the rule that scores, so that the two cannot disagree.

package import Evaluation

/// The rule of one indicator in words, such as `<= -5% 得 2; >= 10% 得 0; 其间按直线`.
package struct RuleText: Hashable, Sendable {
    private let clauses: [Bilingual]

    package init(_ indicator: Indicator) {
        let weight = NumberText.points(indicator.weight.exact)
        let form = indicator.measure?.form ?? .percent
        var clauses: [Bilingual]
        switch indicator.rule {
        case .linear(let line): clauses = Self.linear(line, weight, form)
        case .proportion(let proportion): clauses = Self.proportion(proportion, weight, form)
        case .count(let table): clauses = Self.count(table)
        case .allOrNothing: clauses = [Words.allOrNothing(weight)]
        case .graded(let grades):
            clauses = grades.map {
                let text = "\($0.title) \(NumberText.points($0.points.exact))"
                return Bilingual(text, text)
            }
        case .judged: clauses = [Words.judged(weight)]
        }
        if indicator.measure?.partOfWhole == true { clauses.append(Words.partOfWhole) }
        self.clauses = clauses
    }

    package func callAsFunction(_ language: Language) -> String {
        clauses.map { $0(language) }.joined(separator: "; ")
    }

    private static func linear(
        _ line: Rule.Linear, _ weight: String, _ form: Measure.Form
    ) -> [Bilingual] {
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

    private static func proportion(
        _ rule: Rule.Proportion, _ weight: String, _ form: Measure.Form
    ) -> [Bilingual] {
        [
            Words.proportion(weight),
            rule.cap.map { Words.cap(NumberText.measure($0.exact, form)) } ?? Words.noCap,
            Words.unspecifiedBelow(NumberText.measure(.zero, form)),
        ]
    }

    /// From all met downwards; the lowest counts that give the same are one clause.
    private static func count(_ table: [DecimalNumber]) -> [Bilingual] {
        guard let lowest = table.first?.exact else { return [] }
        let tail = table.prefix { $0.exact == lowest }.count - 1
        return table.indices.reversed().filter { $0 >= tail }.map { met in
            Words.metPoints(
                met, NumberText.points(table[met].exact), isFirst: met == table.count - 1,
                orFewer: met == tail && tail > 0)
        }
    }
}
