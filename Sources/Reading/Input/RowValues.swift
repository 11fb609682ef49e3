// What the cells of a row mean: texts, ids, numbers, years, words, sources, corrections.

import Evaluation

extension Row {
    /// A text of at most `limit` bytes; nil where there is none, or none that may be recorded.
    func text(_ key: String, _ limit: Int, _ notes: inout Notes) -> String? {
        filled(key).flatMap { $0.checked(limit, &notes) }
    }

    func requiredText(_ key: String, _ limit: Int, _ notes: inout Notes) -> String? {
        required(key, &notes).flatMap { $0.checked(limit, &notes) }
    }

    func id<Kind>(
        _ key: String, _ kind: Kind.Type, _ notes: inout Notes
    ) -> Identifier<Kind>? {
        filled(key).flatMap { $0.identifier(kind, &notes) }
    }

    func requiredID<Kind>(
        _ key: String, _ kind: Kind.Type, _ notes: inout Notes
    ) -> Identifier<Kind>? {
        required(key, &notes).flatMap { $0.identifier(kind, &notes) }
    }

    /// A plain number that may not be a blank or a percentage.
    func number(_ key: String, _ notes: inout Notes) -> DecimalNumber? {
        filled(key).flatMap { $0.number(&notes) }
    }

    func word<Value>(
        _ key: String, _ words: Vocabulary<Value>, _ notes: inout Notes
    ) -> Value? {
        filled(key).flatMap { cell in
            if let value = words.value(of: cell.text) { return value }
            notes.note(.word(cell.text, expected: words.names), at: cell.place)
            return nil
        }
    }

    func year(_ key: String, _ notes: inout Notes) -> FiscalYear? {
        filled(key).flatMap { cell in
            let digits = NameFolding.folded(cell.text)
            if digits.utf8.count == 4, let year = Int(digits).flatMap(FiscalYear.init) {
                return year
            }
            notes.note(.year(cell.text), at: cell.place)
            return nil
        }
    }

    func wholeNumber(
        _ key: String, _ range: ClosedRange<Int>, _ notes: inout Notes
    ) -> Int? {
        filled(key).flatMap { $0.wholeNumber(range, &notes) }
    }

    /// `{entry, reason}` under this key; both or neither.
    func correction(_ key: String, _ notes: inout Notes) -> Correction? {
        let (entryKey, reasonKey) = (key + ".entry", key + ".reason")
        guard cell(entryKey) != nil || cell(reasonKey) != nil else { return nil }
        let entry = required(entryKey, &notes).flatMap {
            $0.wholeNumber(EntryNumber.range, &notes)
        }
        let reason = requiredText(reasonKey, Limit.prose, &notes)
        guard let entry, let reason else { return nil }
        return Correction(entry: EntryNumber(entry), reason: reason)
    }

    /// The keys under which a source is given, as a mapping or as a text with its locator and date beside it.
    static let sourceKeys = [
        "source", "source.title", "source.locator", "source.date", "source.document", "locator",
        "date",
    ]

    /// The source a row names, filled up from `standing`; nil where neither has a title.
    func source(or standing: Source?, _ notes: inout Notes) -> Source? {
        let title = source("source.title", "source", Limit.title, &notes)
        let locator = source("source.locator", "locator", Limit.locator, &notes)
        let date = source("source.date", "date", Limit.title, &notes)
        let document = filled("source.document").flatMap { $0.digest(&notes) }
        if let title {
            return Source(title: title, locator: locator, date: date, document: document)
        }
        guard let standing else { return nil }
        return Source(
            title: standing.title, locator: locator ?? standing.locator,
            date: date ?? standing.date, document: document ?? standing.document)
    }

    private func source(
        _ key: String, _ other: String, _ limit: Int, _ notes: inout Notes
    ) -> String? {
        text(key, limit, &notes) ?? text(other, limit, &notes)
    }
}

extension Located {
    func checked(
        _ limit: Int, lines: InputText.Lines = .one, _ notes: inout Notes
    ) -> String? {
        do throws(TextProblem) {
            return try InputText.checked(text, limit: limit, lines: lines)
        } catch {
            notes.note(.text(error), at: place)
            return nil
        }
    }

    func identifier<Kind>(_ kind: Kind.Type, _ notes: inout Notes) -> Identifier<Kind>? {
        do throws(IdentifierError) { return try Identifier(InputText.trimmed(text)) } catch {
            notes.note(.identifier(error.text), at: place)
            return nil
        }
    }

    /// What stands where a number belongs, a blank included; nil where it is neither.
    func inputNumber(_ notes: inout Notes) -> InputNumber? {
        do throws(NumberProblem) { return try InputNumber(text) } catch {
            notes.note(.number(error), at: place)
            return nil
        }
    }

    func number(_ notes: inout Notes) -> DecimalNumber? {
        switch inputNumber(&notes) {
        case .number(let number, isPercent: false)?: return number
        case .number(_, isPercent: true)?: notes.note(.number(.spelling(text)), at: place)
        case .blank?: notes.note(.blankNumber, at: place)
        case nil: break
        }
        return nil
    }

    /// A whole number, `#12` for an entry included.
    func wholeNumber(_ range: ClosedRange<Int>, _ notes: inout Notes) -> Int? {
        let digits = NameFolding.folded(text).drop { $0 == "#" }
        if digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.count <= 16,
            let number = Int(digits), range.contains(number)
        {
            return number
        }
        notes.note(.wholeNumber(text, range), at: place)
        return nil
    }

    func digest(_ notes: inout Notes) -> String? {
        let isHex = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        if isHex, text.utf8.count == 64 { return text }
        notes.note(.digest(text), at: place)
        return nil
    }
}
