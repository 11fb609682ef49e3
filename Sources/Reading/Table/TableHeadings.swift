// Tells from its headings what a table holds, and which column is which.

/// The columns of a table, by the keys a case file has for them.
package struct TableHeadings {
    let kind: Kind
    let columns: [String]

    /// What the rows of a table are.
    enum Kind: CaseIterable {
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
        ("note", ["note", "备注"]), ("item", ["item", "项", "项目编号"]),
        ("indicator", ["indicator", "指标"]),
        ("point", ["point", "要点", "评价要点"]),
        ("judgement", ["judgement", "判定", "met", "grade"]),
        ("grounds", ["grounds", "依据"]), ("score", ["score", "得分"]),
        ("by", ["by", "判定人", "评分人"]),
    ])

    /// The Chinese heading of a column; nil where there is no such column.
    package static func title(of column: String) -> String? {
        known.first { $0.id == column }?.title
    }

    private static let known = [
        ("figure", "数据"), ("value", "数值"), ("unit", "单位"), ("period", "年度"),
        ("basis", "口径"), ("source", "来源"), ("locator", "位置"), ("date", "日期"),
        ("source.document", "证据摘要"), ("note", "备注"), ("item", "项"), ("indicator", "指标"),
        ("point", "要点"), ("judgement", "判定"),
        ("grounds", "依据"), ("score", "得分"), ("by", "判定人"),
    ].map { Known(id: $0.0, title: $0.1) }

    /// Nil where the row is not that of the headings of a table; the reasons are noted.
    init?(_ row: CSVRow, _ notes: inout Notes) {
        let row = row.trimmed()
        let before = notes.all.count
        var columns: [String] = []
        var meant: [String] = []
        for cell in row.cells where !notes.isFull {
            guard let column = Self.headings.value(of: cell.text) else {
                let nearest = NearestName.nearest(to: cell.text, among: Self.known)?.id
                notes.note(.table(.unknownColumn(cell.text, nearest: nearest)), at: cell.place)
                if let nearest { meant.append(nearest) }
                continue
            }
            if columns.contains(column) {
                notes.note(.table(.columnTwice(cell.text)), at: cell.place)
            }
            columns.append(column)
        }
        guard let kind = Kind.allCases.first(where: { $0.isTold(by: columns) }) else {
            notes.note(
                .table(.unknownKind(Kind.allCases.map { $0.required.joined(separator: ",") })),
                at: row.place)
            return nil
        }
        for column in kind.required where !(columns + meant).contains(column) {
            notes.note(.table(.missingColumn(column)), at: row.place)
        }
        for (column, cell) in zip(columns, row.cells)
        where columns.count == row.cells.count
            && !(kind.required + kind.optional).contains(column)
        {
            notes.note(.table(.unknownColumn(cell.text, nearest: nil)), at: cell.place)
        }
        guard notes.all.count == before else { return nil }
        self.kind = kind
        self.columns = columns
    }
}

extension TableHeadings.Kind {
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
