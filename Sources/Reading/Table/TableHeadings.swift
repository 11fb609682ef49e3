// Tells from its headings what a table holds, and which column is which.

/// The columns of a table, by the keys a case file has for them.
package struct TableHeadings: Sendable {
    /// What its rows are: one kind, or several in a table of many evaluations.
    let kinds: [Kind]
    let columns: [String]

    /// Whether each row names its evaluation.
    let isCollected: Bool

    /// The columns that name an evaluation; the first tells that they all do.
    static let evaluation = ["agency", "subject", "year", "stage"]

    /// What the rows of a table are.
    enum Kind: CaseIterable, Sendable {
        case figures, points, awards

        /// The columns that must be there; the first two tell the kind.
        var required: [String] {
            switch self {
            case .figures: ["figure", "value", "unit"]
            case .points: ["point", "judgement", "indicator", "grounds"]
            case .awards: ["indicator", "score", "grounds"]
            }
        }

        var optional: [String] {
            switch self {
            case .figures:
                ["item", "period", "basis", "source", "locator", "date", "source.document", "note"]
            case .points: ["item", "source", "locator", "date", "source.document", "by"]
            case .awards: ["source", "locator", "date", "source.document", "by"]
            }
        }
    }

    /// Each column's key with its other headings.
    private static let headings = Vocabulary<String>([
        ("figure", ["figure", "数据", "数据项"]), ("value", ["value", "数值"]),
        ("unit", ["unit", "单位", "计量单位"]), ("period", ["period", "年度", "所属年度"]),
        ("basis", ["basis", "口径"]), ("source", ["source", "来源"]),
        ("locator", ["locator", "位置"]), ("date", ["date", "日期"]),
        ("source.document", ["document", "证据摘要"]),
        ("note", ["note", "备注"]), ("item", ["item", "项", "项目编号", "列项", "清单项"]),
        ("indicator", ["indicator", "指标"]),
        ("point", ["point", "要点", "评价要点"]),
        ("judgement", ["judgement", "判定", "met", "grade"]),
        ("grounds", ["grounds", "依据"]), ("score", ["score", "得分"]),
        ("by", ["by", "判定人", "评分人"]), ("agency", ["agency", "部门", "部门编码"]),
        ("subject", ["subject", "评价项目"]), ("year", ["year", "评价年度"]),
        ("stage", ["stage", "评价阶段", "阶段"]),
    ])

    /// A column's heading in English: its key, but for one that lies below another.
    private static func heading(of column: String) -> String {
        column == "source.document" ? "document" : column
    }

    /// The Chinese heading of a column; nil where there is no such column.
    package static func title(of column: String) -> String? {
        known.first { $0.id == column }?.title
    }

    private static let known = [
        ("figure", "数据"), ("value", "数值"), ("unit", "单位"), ("period", "年度"),
        ("basis", "口径"), ("source", "来源"), ("locator", "位置"), ("date", "日期"),
        ("document", "证据摘要"), ("note", "备注"), ("item", "项"), ("indicator", "指标"),
        ("point", "要点"), ("judgement", "判定"),
        ("grounds", "依据"), ("score", "得分"), ("by", "判定人"), ("agency", "部门"),
        ("subject", "评价项目"), ("year", "评价年度"), ("stage", "评价阶段"),
    ].map { Known(id: $0.0, title: $0.1) }

    /// Whether a row of headings has a column of agencies.
    static func namesAgencies(_ row: CSVRow) -> Bool {
        row.cells.contains { headings.value(of: $0.text) == "agency" }
    }

    /// The columns that such tables can have, each once.
    private static func columns(of kinds: [Kind], isCollected: Bool) -> [String] {
        let all = (isCollected ? evaluation : []) + kinds.flatMap { $0.required + $0.optional }
        return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// The columns that a table with these can have; all there are where these tell nothing.
    private static func columns(beside present: [String]) -> [String] {
        let isCollected = present.contains("agency")
        let told = Kind.allCases.filter { $0.isTold(by: present) }
        return told.isEmpty
            ? columns(of: Kind.allCases, isCollected: true)
            : columns(of: isCollected ? told : Array(told.prefix(1)), isCollected: isCollected)
    }

    /// The column that was meant: one of those there can be that does not stand there yet.
    private static func nearest(
        to heading: String, among possible: [String], besides present: [String]
    ) -> String? {
        let names = headings.spellings.filter {
            possible.contains($0.value) && !present.contains($0.value)
        }
        return NearestName.nearest(
            to: heading, among: names.map { Known(id: $0.value, title: $0.spelling) })?.id
    }

    /// Nil where the row is not that of the headings of a table; the reasons are noted.
    init?(_ row: CSVRow, _ notes: inout Notes) {
        let row = row.trimmed()
        let before = notes.all.count
        var columns: [String] = []
        var meant: [String] = []
        let present = row.cells.compactMap { Self.headings.value(of: $0.text) }
        let possible = Self.columns(beside: present)
        for cell in row.cells where !notes.isFull {
            guard let column = Self.headings.value(of: cell.text) else {
                let nearest = Self.nearest(to: cell.text, among: possible, besides: present)
                notes.note(
                    .table(
                        .unknownColumn(
                            cell.text, nearest: nearest.map(Self.heading(of:)),
                            known: possible.map(Self.heading(of:)))),
                    at: row.place(of: cell))
                if let nearest { meant.append(nearest) }
                continue
            }
            if columns.contains(column) {
                notes.note(.table(.columnTwice(cell.text)), at: row.place(of: cell))
            }
            columns.append(column)
        }
        let isCollected = columns.contains("agency")
        let told = Kind.allCases.filter { $0.isTold(by: columns) }
        let kinds = isCollected ? told : Array(told.prefix(1))
        guard !kinds.isEmpty else {
            notes.note(
                .table(.unknownKind(Kind.allCases.map { $0.required.joined(separator: ",") })),
                at: row.place)
            return nil
        }
        var required = isCollected ? ["year"] : []
        for column in kinds.flatMap(\.required) where !required.contains(column) {
            required.append(column)
        }
        for column in required where !(columns + meant).contains(column) {
            notes.note(.table(.missingColumn(column)), at: row.place)
        }
        let known = Self.columns(of: kinds, isCollected: isCollected)
        for (column, cell) in zip(columns, row.cells)
        where columns.count == row.cells.count
            && !known.contains(column)
        {
            notes.note(
                .table(
                    .unknownColumn(cell.text, nearest: nil, known: known.map(Self.heading(of:)))),
                at: row.place(of: cell))
        }
        guard notes.all.count == before else { return nil }
        self.kinds = kinds
        self.columns = columns
        self.isCollected = isCollected
    }

    /// What a row is, by which of its cells are filled; notes why it is nothing.
    func kind(of row: CSVRow, _ notes: inout Notes) -> Kind? {
        if kinds.count == 1 { return kinds.first }
        var told: Kind?
        for kind in kinds {
            guard let cell = row.cell(kind.tellingColumn, of: columns), !cell.isBlank else {
                continue
            }
            if let told {
                notes.note(.keysExclude(told.tellingColumn, kind.tellingColumn), at: row.place)
                return nil
            }
            told = kind
        }
        if told == nil { notes.note(.missingOneOf(kinds.map(\.tellingColumn)), at: row.place) }
        return told
    }
}

extension TableHeadings.Kind {
    /// The column that is filled in rows of this kind alone.
    fileprivate var tellingColumn: String {
        switch self {
        case .figures: "figure"
        case .points: "point"
        case .awards: "score"
        }
    }

    /// One of the columns that only this kind has is enough.
    fileprivate func isTold(by columns: [String]) -> Bool {
        let own =
            switch self {
            case .figures: ["figure", "value", "unit"]
            case .points: ["point", "judgement"]
            case .awards: ["score"]
            }
        return own.contains(where: columns.contains)
    }
}
