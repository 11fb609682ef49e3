// The language that an environment asks for.

import Testing

@testable import Reporting

struct LanguageTests {
    @Test(
        "A locale's name begins with its language",
        arguments: [
            ("zh_CN.UTF-8", Language.zh), ("zh", .zh), ("ZH_tw", .zh), ("zh-Hans", .zh),
            ("zh@pinyin", .zh),
            ("en_US.UTF-8", .en), ("C", .en), ("C.UTF-8", .en), ("POSIX", .en), ("de_DE", .en),
            ("zha_CN", .en),
        ])
    func locale(name: String, expected: Language) {
        #expect(Language(locale: name) == expected)
    }

    @Test(
        "LC_ALL goes before LC_MESSAGES, and that before LANG; an empty value counts as unset",
        arguments: [
            (["LC_ALL": "en_US", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], Language.en),
            (["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"], .zh),
            (["LANG": "en_US"], .en),
            (["LANG": "C"], .en),
            (["LANG": ""], .zh),
            ([:], .zh),
        ])
    func environment(variables: [String: String], expected: Language) {
        #expect(Language(environment: variables) == expected)
    }

    @Test("A pair of words answers in the language asked for")
    func bilingual() {
        let word = Bilingual("得分", "score")
        #expect(Language.allCases.map { word($0) } == ["得分", "score"])
    }
}
