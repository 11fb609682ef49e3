// The canonical form of a rule: an object whose one key is its shape.

extension Rule {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        var shapes: [Rule] = []
        if try members.optionalKey("all_or_nothing") {
            try members.beginObject()
            try members.endObject()
            shapes.append(.allOrNothing)
        }
        if try members.optionalKey("count") {
            let points = try members.list(atMost: 101) { members throws(CanonicalError) in
                try members.decimal()
            }
            shapes.append(.count(points))
        }
        if try members.optionalKey("graded") {
            let grades = try members.list(atMost: 50) { members throws(CanonicalError) in
                try GradePoints(from: &members)
            }
            shapes.append(.graded(grades))
        }
        if try members.optionalKey("judged") {
            try members.beginObject()
            try members.endObject()
            shapes.append(.judged)
        }
        if try members.optionalKey("linear") {
            let linear = try Linear(from: &members)
            shapes.append(.linear(linear))
        }
        if try members.optionalKey("proportion") {
            let proportion = try Proportion(from: &members)
            shapes.append(.proportion(proportion))
        }
        try members.require(
            shapes.count == 1,
            .oneMember(["all_or_nothing", "count", "graded", "judged", "linear", "proportion"]))
        try members.endObject()
        self = shapes.first ?? .judged
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        switch self {
        case .allOrNothing:
            writer.key("all_or_nothing")
            writer.beginObject()
            writer.endObject()
        case .count(let points):
            writer.list("count", points) { writer, points in writer.string(points.text) }
        case .graded(let grades):
            writer.list("graded", grades) { writer, grade in grade.write(to: &writer) }
        case .judged:
            writer.key("judged")
            writer.beginObject()
            writer.endObject()
        case .linear(let linear):
            writer.key("linear")
            linear.write(to: &writer)
        case .proportion(let proportion):
            writer.key("proportion")
            writer.beginObject()
            writer.member("cap", proportion.cap?.text)
            writer.endObject()
        }
        writer.endObject()
    }
}

extension Rule.Linear {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("full")
        full = try End(from: &members)
        try members.key("zero")
        zero = try End(from: &members)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.key("full")
        full.write(to: &writer)
        writer.key("zero")
        zero.write(to: &writer)
        writer.endObject()
    }
}

extension Rule.Linear.End {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        at = try members.decimal("at")
        try members.key("beyond")
        beyond = try members.boolean()
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("at", at.text)
        writer.key("beyond")
        writer.boolean(beyond)
        writer.endObject()
    }
}

extension Rule.Proportion {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        cap = try members.optionalKey("cap") ? try members.decimal() : nil
        try members.endObject()
    }
}

extension Rule.GradePoints {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        id = try members.identifier("id", GradeKind.self)
        points = try members.decimal("points")
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("id", id.text)
        writer.member("points", points.text)
        writer.member("title", title)
        writer.endObject()
    }
}
