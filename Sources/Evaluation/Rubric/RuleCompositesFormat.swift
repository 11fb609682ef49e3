// The canonical form of the shapes of rules that are made of others.

extension Rule.Items {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        base = try members.optionalDecimal("base")
        gather = try members.choice("gather", Rule.Gather.self)
        list = try members.identifier("list", ListKind.self)
        try members.key("rule")
        rule = try Rule(from: &members, inner: true)
        weigh = try members.optionalIdentifier("weigh", FigureKind.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("base", base?.text)
        writer.member("gather", gather.rawValue)
        writer.member("list", list.text)
        writer.key("rule")
        rule.write(to: &writer)
        writer.member("weigh", weigh?.text)
        writer.endObject()
    }
}

extension Rule.Parts {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        gather = try members.choice("gather", Rule.Gather.self)
        try members.key("parts")
        parts = try members.list(atMost: 20) { members throws(CanonicalError) in
            try Rule.Part(from: &members)
        }
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("gather", gather.rawValue)
        writer.list("parts", parts) { $1.write(to: &$0) }
        writer.endObject()
    }
}

extension Rule.Part {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("measure")
        measure = try Measure(from: &members)
        try members.key("rule")
        rule = try Rule(from: &members, inner: true)
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.key("measure")
        measure.write(to: &writer)
        writer.key("rule")
        rule.write(to: &writer)
        writer.member("title", title)
        writer.endObject()
    }
}

extension Rule.ByCategory {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("cases")
        cases = try members.list(atMost: 50) { members throws(CanonicalError) in
            try Rule.Case(from: &members)
        }
        category = try members.identifier("category", CategoryKind.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.list("cases", cases) { $1.write(to: &$0) }
        writer.member("category", category.text)
        writer.endObject()
    }
}

extension Rule.Case {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("rule")
        rule = try Rule(from: &members, inner: true)
        value = try members.identifier("value", CategoryValueKind.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.key("rule")
        rule.write(to: &writer)
        writer.member("value", value.text)
        writer.endObject()
    }
}

extension Rule.WeakestLink {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("plus")
        plus = try members.boolean()
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.key("plus")
        writer.boolean(plus)
        writer.endObject()
    }
}

extension Rule.LookupRow {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("grades")
        grades = try members.listNotEmpty(atMost: 20) { members throws(CanonicalError) in
            try members.identifier(GradeKind.self)
        }
        result = try members.identifier("result", GradeKind.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.list("grades", grades) { $0.string($1.text) }
        writer.member("result", result.text)
        writer.endObject()
    }
}
