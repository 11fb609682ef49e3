// Rules, and trees of YAML, at random.

/// Writes rules and trees at random, most of them nonsense.
struct AnyRule {
    var generator: SampleGenerator

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    private mutating func number() -> String {
        pick(["0", "1", "-1", "0.5", "2", "10", "99", "100", "-0.05", "0.01", "1000000", "5%"])
    }

    private mutating func interval() -> String {
        let (low, high) = (number(), number())
        return pick(["<= \(low)", "> \(low)", "= \(low)", "[\(low), \(high))", "(\(low), \(high)]"])
    }

    private mutating func formula() -> String {
        pick([
            "done / planned", "days", "money / budget", "(money - budget) / budget",
            "abs(days - 3)", "done / (done - planned)", "done * done", "1 - done / planned",
            "max(done, 0) / planned", "prior(money) / money", "available_mean(done, planned)",
            "at_least(done, planned)", "-money / budget", "3",
        ])
    }

    mutating func head() -> String {
        pick([
            "", "bonus_cap: \(number())", "grades: [{title: 优, at_least: \(number())}]",
            "range: {most: \(number())}", "lists: {tasks: 任务}",
            "categories: {region: {title: 地区, values: {east: 东, west: 西}}}",
        ])
    }

    mutating func indicator() -> String {
        let measure = pick(["measure: \(formula())\n", "measure: \(formula())\n", ""])
        let points = pick(["points: {a: 甲, b: 乙}\n", "points: {a: 甲}\n", ""])
        let extra = pick([
            "", "part_of_whole: yes\n", "form: number\n", "kind: bonus\n",
            "cases: {silent: zero, zero_denominator: full}\n",
        ])
        return measure + points + extra + "rule: \(rule(depth: 0))"
    }

    private mutating func rule(depth: Int) -> String {
        let (a, b, c) = (number(), number(), number())
        let (when, other) = (interval(), interval())
        let simple = [
            "judged", "all_or_nothing", "{linear: {full: \">= \(a)\", zero: \"<= \(b)\"}}",
            "{linear: {full: \"= \(a)\", zero: \"= \(b)\"}}", "{proportion: {cap: \(a)}}",
            "{proportion: {cap: none}}", "{count: [\(a), \(b), \(c)]}",
            "{bands: [{when: \"\(when)\", points: \(a)}, {when: \"\(other)\", points: [\(b), \(c)]}]}",
            "{steps: {within: \"[\(a), \(b)]\", step: \(c), each: \(number()), counted: full}}",
            "{steps: {within: \"<= \(a)\", step: \(b), each: \(c), counted: started, base: \(number()), least: \(number())}}",
            "{steps: {within: \">= \(a)\", step: \(b), each: \(c), counted: pro_rata}}",
            "{target: {target: \(formula()), meets: at_most, zero_at: \(a)}}",
            "{target: {target: \(formula()), meets: exactly}}", "{weighted: {a: \(a), b: \(b)}}",
            "{occurrences: {base: \(a), each: {a: \(b), b: \(c)}}}",
            "{graded: [{id: x, title: 好, points: \(a)}]}",
            "{graded_range: [{id: x, title: 好, range: \"\(when)\"}, {id: y, title: 差, range: \"\(other)\"}]}",
        ]
        guard depth < 2 else { return pick(simple) }
        let (inner, second) = (rule(depth: depth + 1), rule(depth: depth + 1))
        return pick(
            simple + [
                "{items: {list: tasks, gather: \(pick(["mean", "sum", "median"])), rule: \(inner)}}",
                "{parts: {gather: \(pick(["sum", "smallest", "median"])), parts: "
                    + "[{title: 甲, measure: \(formula()), rule: \(inner)}]}}",
                "{by_category: {category: region, rules: {east: \(inner), west: \(second)}}}",
            ])
    }

    mutating func tree(depth: Int) -> String {
        let keys = [
            "id", "title", "full", "groups", "figures", "rules", "indicators", "rule", "points",
            "grades", "scale", "weight", "measure", "0", "甲",
        ]
        if depth > 4 || Int.random(in: 0...3, using: &generator) == 0 {
            return pick(["1", "甲", "\"\"", "judged", "2", "~", "a", number()])
        }
        let inner = (0...Int.random(in: 0...3, using: &generator)).map { _ in
            tree(depth: depth + 1)
        }
        if Bool.random(using: &generator), depth > 0 {
            return "[" + inner.joined(separator: ", ") + "]"
        }
        return "{" + inner.map { "\(pick(keys)): \($0)" }.joined(separator: ", ") + "}"
    }
}
