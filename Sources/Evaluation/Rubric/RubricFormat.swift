// The canonical form of a rubric: the JSON that is hashed when it is adopted.

/// Reads and writes a rubric's canonical JSON, format 1: members in byte order, formulas in their canonical text.
package enum RubricFormat {
    /// How deep a rubric's JSON nests: down to a band of a rule by category.
    static let deepest = 10

    package static func write(_ rubric: Rubric) -> [UInt8] {
        var writer = CanonicalWriter(reserving: 16_384)
        rubric.write(to: &writer)
        return writer.bytes
    }

    /// - Throws: `CanonicalError` where the bytes are not canonical, or a rubric's members not what they must be.
    ///   What a rubric means is checked apart, by `Rubric.problems()`.
    package static func read(_ bytes: [UInt8]) throws(CanonicalError) -> Rubric {
        try CanonicalReader.read(bytes, deepest: deepest) { reader throws(CanonicalError) in
            try Rubric(from: &reader)
        }
    }
}

extension Rubric {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        bonusCap = try members.optionalDecimal("bonus_cap")
        categories = try members.optionalList("categories", atMost: 20) {
            members throws(CanonicalError) in try Category(from: &members)
        }
        try members.key("defects")
        defects = try members.list(atMost: 200) { members throws(CanonicalError) in
            try Defect(from: &members)
        }
        try members.key("derived")
        derived = try members.list(atMost: 200) { members throws(CanonicalError) in
            try DerivedFigure(from: &members)
        }
        try members.key("exemptions")
        exemptions = try members.list(atMost: 3) { members throws(CanonicalError) in
            try members.choice(Treatment.self)
        }
        try members.key("figures")
        figures = try members.list(atMost: 500) { members throws(CanonicalError) in
            try FigureDefinition(from: &members)
        }
        full = try members.decimal("full")
        try members.key("grades")
        grades = try members.list(atMost: 20) { members throws(CanonicalError) in
            try GradeBand(from: &members)
        }
        try members.key("groups")
        groups = try members.list(atMost: 100) { members throws(CanonicalError) in
            try Group(from: &members)
        }
        id = try members.identifier("id", RubricKind.self)
        try members.key("indicators")
        indicators = try members.list(atMost: Limit.indicators) { members throws(CanonicalError) in
            try Indicator(from: &members)
        }
        limits = try members.optionalList("limits", atMost: 50) {
            members throws(CanonicalError) in try TableLimit(from: &members)
        }
        lists = try members.optionalList("lists", atMost: 20) {
            members throws(CanonicalError) in try ItemList(from: &members)
        }
        penaltyCap = try members.optionalDecimal("penalty_cap")
        range = try members.optionalKey("range") ? try TotalRange(from: &members) : nil
        rounding = try members.optionalKey("rounding") ? try Rounding(from: &members) : nil
        try members.key("rules")
        rules = try members.integer(1...Rubric.newestRules)
        scale = try members.optionalList("scale", atMost: 30) {
            members throws(CanonicalError) in try ScaleGrade(from: &members)
        }
        source = try members.optionalText("source", Limit.prose)
        title = try members.text("title", Limit.title)
        totalRounding =
            try members.optionalKey("total_rounding") ? try Rounding(from: &members) : nil
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("bonus_cap", bonusCap?.text)
        writer.listUnlessEmpty("categories", categories) { $1.write(to: &$0) }
        writer.list("defects", defects) { writer, defect in defect.write(to: &writer) }
        writer.list("derived", derived) { writer, figure in figure.write(to: &writer) }
        writer.list("exemptions", exemptions) { writer, item in writer.string(item.rawValue) }
        writer.list("figures", figures) { writer, figure in figure.write(to: &writer) }
        writer.member("full", full.text)
        writer.list("grades", grades) { writer, grade in grade.write(to: &writer) }
        writer.list("groups", groups) { writer, group in group.write(to: &writer) }
        writer.member("id", id.text)
        writer.list("indicators", indicators) { writer, item in item.write(to: &writer) }
        writer.listUnlessEmpty("limits", limits) { $1.write(to: &$0) }
        writer.listUnlessEmpty("lists", lists) { $1.write(to: &$0) }
        writer.member("penalty_cap", penaltyCap?.text)
        if let range {
            writer.key("range")
            range.write(to: &writer)
        }
        if let rounding {
            writer.key("rounding")
            rounding.write(to: &writer)
        }
        writer.member("rules", rules)
        writer.listUnlessEmpty("scale", scale) { $1.write(to: &$0) }
        writer.member("source", source)
        writer.member("title", title)
        if let totalRounding {
            writer.key("total_rounding")
            totalRounding.write(to: &writer)
        }
        writer.endObject()
    }
}

extension Rounding {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        try members.key("digits")
        digits = try members.integer(0...6)
        mode = try members.choice("mode", RoundingMode.self)
        scope = try members.choice("scope", Scope.self)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("digits", digits)
        writer.member("mode", mode.rawValue)
        writer.member("scope", scope.rawValue)
        writer.endObject()
    }
}

extension GradeBand {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        atLeast = try members.decimal("at_least")
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("at_least", atLeast.text)
        writer.member("title", title)
        writer.endObject()
    }
}

extension FigureDefinition {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        basis = try members.optionalKey("basis") ? try members.choice(Basis.self) : nil
        id = try members.identifier("id", FigureKind.self)
        list = try members.optionalIdentifier("list", ListKind.self)
        note = try members.optionalText("note", Limit.prose)
        title = try members.text("title", Limit.title)
        try members.key("unit")
        unit = try members.unit()
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("basis", basis?.rawValue)
        writer.member("id", id.text)
        writer.member("list", list?.text)
        writer.member("note", note)
        writer.member("title", title)
        writer.member("unit", unit.symbol)
        writer.endObject()
    }
}

extension DerivedFigure {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        formula = try members.formula("formula")
        id = try members.identifier("id", FigureKind.self)
        title = try members.text("title", Limit.title)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("formula", formula.canonical)
        writer.member("id", id.text)
        writer.member("title", title)
        writer.endObject()
    }
}

extension Group {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        full = try members.optionalDecimal("full")
        id = try members.identifier("id", GroupKind.self)
        parent = try members.optionalIdentifier("parent", GroupKind.self)
        title = try members.text("title", Limit.title)
        weight = try members.optionalDecimal("weight")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("full", full?.text)
        writer.member("id", id.text)
        writer.member("parent", parent?.text)
        writer.member("title", title)
        writer.member("weight", weight?.text)
        writer.endObject()
    }
}

extension Indicator {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        cases = try members.optionalList("cases", atMost: 20) {
            members throws(CanonicalError) in try SpecialCase(from: &members)
        }
        clauses = try members.optionalList("clauses", atMost: 50) {
            members throws(CanonicalError) in try Clause(from: &members)
        }
        group = try members.identifier("group", GroupKind.self)
        id = try members.identifier("id", IndicatorKind.self)
        kind = try members.optionalKey("kind") ? try members.choice(Kind.self) : nil
        measure = try members.optionalKey("measure") ? try Measure(from: &members) : nil
        movesTo = try members.optionalList("moves_to", atMost: Limit.indicators) {
            members throws(CanonicalError) in try WeightMove(from: &members)
        }
        note = try members.optionalText("note", Limit.prose)
        try members.key("points")
        points = try members.list(atMost: 100) { members throws(CanonicalError) in
            try EvaluationPoint(from: &members)
        }
        try members.key("rule")
        rule = try Rule(from: &members)
        title = try members.text("title", Limit.title)
        weight = try members.decimal("weight")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.listUnlessEmpty("cases", cases) { $1.write(to: &$0) }
        writer.listUnlessEmpty("clauses", clauses) { $1.write(to: &$0) }
        writer.member("group", group.text)
        writer.member("id", id.text)
        writer.member("kind", kind?.rawValue)
        if let measure {
            writer.key("measure")
            measure.write(to: &writer)
        }
        writer.listUnlessEmpty("moves_to", movesTo) { $1.write(to: &$0) }
        writer.member("note", note)
        writer.list("points", points) { writer, point in point.write(to: &writer) }
        writer.key("rule")
        rule.write(to: &writer)
        writer.member("title", title)
        writer.member("weight", weight.text)
        writer.endObject()
    }
}

extension Measure {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        form = try members.choice("form", Form.self)
        formula = try members.formula("formula")
        try members.key("part_of_whole")
        partOfWhole = try members.boolean()
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("form", form.rawValue)
        writer.member("formula", formula.canonical)
        writer.key("part_of_whole")
        writer.boolean(partOfWhole)
        writer.endObject()
    }
}

extension EvaluationPoint {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        id = try members.identifier("id", PointKind.self)
        title = try members.text("title", Limit.prose)
        vetoes = try members.optionalTrue("vetoes")
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("id", id.text)
        writer.member("title", title)
        writer.memberIfTrue("vetoes", vetoes)
        writer.endObject()
    }
}

extension Defect {
    init(from members: inout some MemberSource) throws(CanonicalError) {
        try members.beginObject()
        code = try members.text("code", Limit.title)
        indicator = try members.optionalIdentifier("indicator", IndicatorKind.self)
        text = try members.text("text", Limit.prose)
        try members.endObject()
    }

    func write(to writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("indicator", indicator?.text)
        writer.member("text", text)
        writer.endObject()
    }
}
