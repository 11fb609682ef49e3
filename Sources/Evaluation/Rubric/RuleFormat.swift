// The canonical form of a rule: an object whose one key is its shape.

extension Rule {
    /// - Parameter inner: whether it stands within another rule, where it scores one thing: no list, parts, category,
    ///   award or scale.
    init(
        from members: inout some MemberSource, inner: Bool = false
    ) throws(CanonicalError) {
        var shapes = Shapes()
        try members.beginObject()
        try shapes.takeEmpty("all_or_nothing", .allOrNothing, &members)
        try shapes.takeList("bands", atMost: 100, Rule.bands, &members)
        if !inner { try shapes.take("by_category", Rule.byCategory, &members) }
        try shapes.takeNumbers("count", atMost: 101, Rule.count, &members)
        try shapes.takeList("graded", atMost: 50, Rule.graded, &members)
        if !inner {
            try shapes.takeList("graded_range", atMost: 50, Rule.gradedRange, &members)
            try shapes.take("items", Rule.items, &members)
            try shapes.takeEmpty("judged", .judged, &members)
        }
        try shapes.take("linear", Rule.linear, &members)
        if !inner { try shapes.takeList("lookup", atMost: 1_000, Rule.lookup, &members) }
        try shapes.take("occurrences", Rule.occurrences, &members)
        if !inner { try shapes.take("parts", Rule.parts, &members) }
        try shapes.take("proportion", Rule.proportion, &members)
        try shapes.take("steps", Rule.steps, &members)
        try shapes.take("target", Rule.target, &members)
        if !inner { try shapes.take("weakest_link", Rule.weakestLink, &members) }
        try shapes.takeNumbers("weighted", atMost: 100, Rule.weighted, &members)
        try members.require(shapes.found.count == 1, .oneMember(shapes.names))
        try members.endObject()
        self = shapes.found.first ?? .judged
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        switch self {
        case .allOrNothing: writer.emptyObject("all_or_nothing")
        case .bands(let bands): writer.list("bands", bands) { $1.write(to: &$0) }
        case .byCategory(let choice):
            writer.key("by_category")
            choice.write(to: &writer)
        case .count(let points): writer.list("count", points) { $0.string($1.text) }
        case .graded(let grades): writer.list("graded", grades) { $1.write(to: &$0) }
        case .gradedRange(let ranges): writer.list("graded_range", ranges) { $1.write(to: &$0) }
        case .items(let items):
            writer.key("items")
            items.write(to: &writer)
        case .judged: writer.emptyObject("judged")
        case .linear(let linear):
            writer.key("linear")
            linear.write(to: &writer)
        case .lookup(let rows): writer.list("lookup", rows) { $1.write(to: &$0) }
        case .occurrences(let occurrences):
            writer.key("occurrences")
            occurrences.write(to: &writer)
        case .parts(let parts):
            writer.key("parts")
            parts.write(to: &writer)
        case .proportion(let proportion):
            writer.key("proportion")
            proportion.write(to: &writer)
        case .steps(let steps):
            writer.key("steps")
            steps.write(to: &writer)
        case .target(let target):
            writer.key("target")
            target.write(to: &writer)
        case .weakestLink(let link):
            writer.key("weakest_link")
            link.write(to: &writer)
        case .weighted(let points): writer.list("weighted", points) { $0.string($1.text) }
        }
        writer.endObject()
    }
}

/// What a shape is made of, as an object.
protocol RuleShape {
    init(from members: inout some MemberSource) throws(CanonicalError)
}

extension Rule.Band: RuleShape {}
extension Rule.ByCategory: RuleShape {}
extension Rule.GradePoints: RuleShape {}
extension Rule.GradeRange: RuleShape {}
extension Rule.Items: RuleShape {}
extension Rule.Linear: RuleShape {}
extension Rule.LookupRow: RuleShape {}
extension Rule.Occurrences: RuleShape {}
extension Rule.Parts: RuleShape {}
extension Rule.Proportion: RuleShape {}
extension Rule.Steps: RuleShape {}
extension Rule.Target: RuleShape {}
extension Rule.WeakestLink: RuleShape {}

/// The shapes an object of one shape could have, and those that are there.
private struct Shapes {
    private(set) var names: [String] = []
    private(set) var found: [Rule] = []

    private mutating func has(
        _ name: StaticString, _ members: inout some MemberSource
    ) throws(CanonicalError) -> Bool {
        names.append("\(name)")
        return try members.optionalKey(name)
    }

    /// A shape without parts.
    mutating func takeEmpty(
        _ name: StaticString, _ rule: Rule, _ members: inout some MemberSource
    ) throws(CanonicalError) {
        guard try has(name, &members) else { return }
        try members.beginObject()
        try members.endObject()
        found.append(rule)
    }

    mutating func take<Shape: RuleShape>(
        _ name: StaticString, _ rule: (Shape) -> Rule, _ members: inout some MemberSource
    ) throws(CanonicalError) {
        if try has(name, &members) { found.append(rule(try Shape(from: &members))) }
    }

    mutating func takeList<Shape: RuleShape>(
        _ name: StaticString, atMost limit: Int, _ rule: ([Shape]) -> Rule,
        _ members: inout some MemberSource
    ) throws(CanonicalError) {
        guard try has(name, &members) else { return }
        let shapes = try members.list(atMost: limit) { members throws(CanonicalError) in
            try Shape(from: &members)
        }
        found.append(rule(shapes))
    }

    mutating func takeNumbers(
        _ name: StaticString, atMost limit: Int, _ rule: ([DecimalNumber]) -> Rule,
        _ members: inout some MemberSource
    ) throws(CanonicalError) {
        guard try has(name, &members) else { return }
        let numbers = try members.list(atMost: limit) { members throws(CanonicalError) in
            try members.decimal()
        }
        found.append(rule(numbers))
    }
}

extension CanonicalWriter {
    fileprivate mutating func emptyObject(_ name: StaticString) {
        key(name)
        beginObject()
        endObject()
    }
}
