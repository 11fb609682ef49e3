// The canonical form of what stands around the rules of a rubric.

extension ItemList {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        id = try members.identifier("id", ListKind.self)
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("id", id.text)
        writer.member("title", title)
        writer.endObject()
    }
}

extension Category {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        id = try members.identifier("id", CategoryKind.self)
        title = try members.text("title", Limit.title)
        try members.key("values")
        values = try members.listNotEmpty(atMost: 50) { members throws(CanonicalError) in
            try Value(from: &members)
        }
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("id", id.text)
        writer.member("title", title)
        writer.list("values", values) { $1.write(to: &$0) }
        writer.endObject()
    }
}

extension Category.Value {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        id = try members.identifier("id", CategoryValueKind.self)
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("id", id.text)
        writer.member("title", title)
        writer.endObject()
    }
}

extension ScaleGrade {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        id = try members.identifier("id", GradeKind.self)
        role = try members.choice("role", Role.self)
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("id", id.text)
        writer.member("role", role.rawValue)
        writer.member("title", title)
        writer.endObject()
    }
}

extension TableLimit {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        below = try members.optionalDecimal("below")
        grade = try members.optionalText("grade", Limit.title)
        indicator = try members.identifier("indicator", IndicatorKind.self)
        total = try members.optionalDecimal("total")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("below", below?.text)
        writer.member("grade", grade)
        writer.member("indicator", indicator.text)
        writer.member("total", total?.text)
        writer.endObject()
    }
}

extension TotalRange {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        least = try members.optionalDecimal("least")
        most = try members.optionalDecimal("most")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("least", least?.text)
        writer.member("most", most?.text)
        writer.endObject()
    }
}

extension SpecialCase {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        choice = try members.choice("choice", InterpretationChoice.self)
        points = try members.optionalDecimal("points")
        question = try members.choice("question", InterpretationQuestion.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("choice", choice.rawValue)
        writer.member("points", points?.text)
        writer.member("question", question.rawValue)
        writer.endObject()
    }
}

extension WeightMove {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        indicator = try members.identifier("indicator", IndicatorKind.self)
        share = try members.decimal("share")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("indicator", indicator.text)
        writer.member("share", share.text)
        writer.endObject()
    }
}

extension Clause {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        deduction = try members.decimal("deduction")
        id = try members.identifier("id", ClauseKind.self)
        repeats = try members.optionalTrue("repeats")
        title = try members.text("title", Limit.prose)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("deduction", deduction.text)
        writer.member("id", id.text)
        writer.memberIfTrue("repeats", repeats)
        writer.member("title", title)
        writer.endObject()
    }
}
