// The languages of pages, and words that stand in pairs.

/// A language in which pages are written.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case zh, en

    /// The language a POSIX environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
    /// set and not empty.
    ///
    /// Any `zh` locale is Chinese, any other English, `C` and `POSIX` among them. Where none is set,
    /// Chinese, the language of the rubrics.
    package init(environment: [String: String]) {
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        self.init(locale: named ?? "zh")
    }

    /// The language of one locale name such as `zh_CN.UTF-8`; case does not matter.
    package init(locale: String) {
        let language = locale.lowercased().prefix { $0.isASCII && $0.isLetter }
        self = language == "zh" ? .zh : .en
    }
}

/// A word or sentence in both languages.
package struct Bilingual: Hashable, Sendable {
    package let zh: String
    package let en: String

    package init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// What is written the same in both.
    package init(_ same: String) { self.init(same, same) }

    /// The words in one of the languages.
    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
