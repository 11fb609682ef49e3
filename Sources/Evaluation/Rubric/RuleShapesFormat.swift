// The canonical form of the shapes of rules that score one thing.

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
        cap = try members.optionalDecimal("cap")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("cap", cap?.text)
        writer.endObject()
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

extension Rule.Band {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        let above = try members.optionalDecimal("above")
        let atLeast = try members.optionalDecimal("at_least")
        let atMost = try members.optionalDecimal("at_most")
        let below = try members.optionalDecimal("below")
        points = try members.decimal("points")
        pointsTo = try members.optionalDecimal("points_to")
        try members.require(above == nil || atLeast == nil, .oneOf("above, at_least"))
        try members.require(atMost == nil || below == nil, .oneOf("at_most, below"))
        try members.endObject()
        from = atLeast.map { End(at: $0, closed: true) } ?? above.map { End(at: $0, closed: false) }
        to = atMost.map { End(at: $0, closed: true) } ?? below.map { End(at: $0, closed: false) }
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        if let from, !from.closed { writer.member("above", from.at.text) }
        if let from, from.closed { writer.member("at_least", from.at.text) }
        if let to, to.closed { writer.member("at_most", to.at.text) }
        if let to, !to.closed { writer.member("below", to.at.text) }
        writer.member("points", points.text)
        writer.member("points_to", pointsTo?.text)
        writer.endObject()
    }
}

extension Rule.Band.End {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        at = try members.decimal("at")
        try members.key("closed")
        closed = try members.boolean()
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("at", at.text)
        writer.key("closed")
        writer.boolean(closed)
        writer.endObject()
    }
}

extension Rule.Steps {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        base = try members.optionalDecimal("base")
        change = try members.decimal("change")
        counted = try members.choice("counted", Counted.self)
        high = try members.optionalDecimal("high")
        least = try members.decimal("least")
        low = try members.optionalDecimal("low")
        step = try members.decimal("step")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("base", base?.text)
        writer.member("change", change.text)
        writer.member("counted", counted.rawValue)
        writer.member("high", high?.text)
        writer.member("least", least.text)
        writer.member("low", low?.text)
        writer.member("step", step.text)
        writer.endObject()
    }
}

extension Rule.Target {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        meets = try members.choice("meets", Meets.self)
        target = try members.formula("target")
        zeroAt = try members.optionalDecimal("zero_at")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("meets", meets.rawValue)
        writer.member("target", target.canonical)
        writer.member("zero_at", zeroAt?.text)
        writer.endObject()
    }
}

extension Rule.Occurrences {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        base = try members.optionalDecimal("base")
        try members.key("changes")
        changes = try members.list(atMost: 100) { members throws(CanonicalError) in
            try members.decimal()
        }
        least = try members.decimal("least")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("base", base?.text)
        writer.list("changes", changes) { $0.string($1.text) }
        writer.member("least", least.text)
        writer.endObject()
    }
}

extension Rule.GradeRange {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("from")
        from = try Rule.Band.End(from: &members)
        id = try members.identifier("id", GradeKind.self)
        title = try members.text("title", Limit.title)
        try members.key("to")
        to = try Rule.Band.End(from: &members)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.key("from")
        from.write(to: &writer)
        writer.member("id", id.text)
        writer.member("title", title)
        writer.key("to")
        to.write(to: &writer)
        writer.endObject()
    }
}
