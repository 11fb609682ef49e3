// Reads the categories of a case file, and the items it lists.

import Evaluation

extension CaseReader {
    static let categoryKeys =
        ["category", "value", "grounds", "corrects.entry", "corrects.reason"] + Row.sourceKeys

    static let itemKeys =
        ["list", "item", "title", "note", "corrects.entry", "corrects.reason"] + Row.sourceKeys

    mutating func category(_ row: Row) {
        let category = row.required("category", &notes).flatMap { cell in
            named(cell) { names, name throws(NameProblem) in try names.category(name) }
        }
        let value = row.required("value", &notes)
        let grounds = row.requiredText("grounds", Limit.prose, &notes)
        let corrects = row.correction("corrects", &notes)
        let source = row.source(or: standing, &notes)
        guard let category, let value else { return }
        let id = named(value) { names, name throws(NameProblem) in
            try names.value(name, of: category)
        }
        guard let id, let grounds, take(.category(category.id), at: row.place) else { return }
        state(
            .categoryStated(
                CategoryStated(
                    evaluation: evaluation, category: category.id, corrects: corrects,
                    grounds: grounds, source: source, value: id)),
            at: row.place)
    }

    mutating func item(_ row: Row) {
        let list = row.required("list", &notes).flatMap { cell in
            named(cell) { names, name throws(NameProblem) in try names.list(name) }
        }
        let item = row.requiredID("item", ItemKind.self, &notes)
        let title = row.requiredText("title", Limit.title, &notes)
        let note = row.text("note", Limit.prose, &notes)
        let corrects = row.correction("corrects", &notes)
        let source = row.source(or: standing, &notes)
        guard let list, let item, let title, take(.item(list.id, item), at: row.place) else {
            return
        }
        state(
            .itemListed(
                ItemListed(
                    evaluation: evaluation, corrects: corrects, item: item, list: list.id,
                    note: note, source: source, title: title)),
            at: row.place)
    }

    /// An item is named where, and only where, a list is asked of.
    mutating func checkItem(_ item: ItemID?, of list: ListID?, _ row: Row) {
        guard (list == nil) != (item == nil) else { return }
        notes.note(.item(list, read: item), at: row.filled("item")?.place ?? row.place)
    }

    private mutating func named<Value>(
        _ cell: Located, _ find: (Names, String) throws(NameProblem) -> Value
    ) -> Value? {
        do throws(NameProblem) { return try find(names, cell.text) } catch {
            notes.note(.name(error), at: cell.place)
            return nil
        }
    }
}
