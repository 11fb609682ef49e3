// One thing that went wrong, as people read it: where, what, what was read, what was expected, what to run next.

import Reporting

/// The parts of an error message. Texts that came from outside stand in it as `shown` only.
struct Complaint: Hashable, Sendable {
    /// A file with line and column, an option, an entry.
    var place: String?
    var what: Bilingual
    /// As it was read; quoted when shown.
    let read: String?
    let expected: Bilingual?
    /// A command line, or what to do.
    var next: Bilingual?
    /// The exit code it asks for.
    var code: Int32

    init(
        _ what: Bilingual, at place: String? = nil, read: String? = nil,
        expected: Bilingual? = nil, next: Bilingual? = nil, code: Int32 = 2
    ) {
        self.what = what
        self.place = place
        self.read = read
        self.expected = expected
        self.next = next
        self.code = code
    }

    init(
        _ zh: String, _ en: String, at place: String? = nil, read: String? = nil,
        expected: Bilingual? = nil, next: Bilingual? = nil, code: Int32 = 2
    ) {
        self.init(
            Bilingual(zh, en), at: place, read: read, expected: expected, next: next, code: code)
    }

    /// The same at a place; without one, as it was.
    func at(_ place: String?) -> Complaint {
        var placed = self
        placed.place = place ?? self.place
        return placed
    }

    /// `case.yaml:3:14: this is no number, read "5O", expected a number such as 1234.5`.
    var sentence: Bilingual {
        let place = place.map { "\(SafeText($0).text): " }
        var zh = (place ?? "") + what.zh
        var en = place.map { $0 + what.en } ?? what.en.prefix(1).uppercased() + what.en.dropFirst()
        if let read {
            zh += "，读到“\(read.shown)”"
            en += ", read \"\(read.shown)\""
        }
        if let expected {
            let space = expected.zh.utf8.first.map { $0 < 0x80 } == true ? " " : ""
            zh += "，应为\(space)\(expected.zh)"
            en += ", expected \(expected.en)"
        }
        return Bilingual(zh, en)
    }

    /// Its lines; without the advice where the complaint after it gives the same.
    func lines(_ language: Language, number: Int?, advises: Bool) -> [TextLine] {
        let number = number.map { "\($0). " } ?? ""
        let sentence = SafeText.lines(of: number + self.sentence(language))
        guard let next, advises else { return sentence.map { TextLine($0.text) } }
        let advice = SafeText.lines(of: "  \(Self.nextLabel(language)): \(next(language))")
        return (sentence + advice).map { TextLine($0.text) }
    }

    private static let nextLabel = Bilingual("下一步", "next")
}

extension [Complaint] {
    /// 3 where anything conflicts, 4 where nothing of it is there, else the code they share, else 2.
    var code: Int32 {
        if contains(where: { $0.code == 3 }) { return 3 }
        let codes = Set(map(\.code))
        return codes.count == 1 ? codes.first ?? 2 : 2
    }
}
