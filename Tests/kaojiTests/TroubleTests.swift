// Errors in words: every one in both languages, safe to print, with its exit code and what to do next.

import EventStorage
import Reporting
import Testing

@testable import Bookkeeping
@testable import Evaluation
@testable import Reading
@testable import Scoring
@testable import kaoji

@Suite struct TroubleTests {
    private func trouble(_ error: any Error, _ language: Language) throws -> Trouble {
        try #require(Trouble(error, language: language))
    }

    @Test("Every error has words of its own in both languages")
    func bothLanguages() throws {
        for sample in TroubleCases.tame.all {
            let chinese = try trouble(sample.error, .zh).text
            let english = try trouble(sample.error, .en).text
            #expect(chinese != english)
            #expect(chinese.hasSuffix("\n") && english.hasSuffix("\n"))
            #expect(chinese.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) })
            for text in [chinese, english] {
                #expect(!text.contains("Optional(") && !text.contains("nil"), "\(text)")
                #expect(!text.contains("EntryNumber(") && !text.contains("Identifier<"))
            }
        }
    }

    @Test("The prose of English messages holds no Chinese but names and units")
    func englishIsEnglish() throws {
        let words = ["“", "，", "。", "台账", "条目", "指标", "判定", "下一步", "应为", "读到"]
        for sample in TroubleCases.tame.all {
            let english = try trouble(sample.error, .en).text
            #expect(!words.contains { english.contains($0) }, "\(english)")
        }
    }

    @Test("Different errors have different words")
    func distinct() throws {
        for language in Language.allCases {
            for family in TroubleCases.tame.families {
                let texts = try family.map { try trouble($0.error, language).text }
                let twice = Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }
                #expect(twice.isEmpty, "\(twice.keys)")
            }
        }
    }

    @Test("Every error ends with its exit code, in either language")
    func codes() throws {
        for sample in TroubleCases.tame.all {
            #expect(try trouble(sample.error, .zh).code == sample.code, "\(sample)")
            #expect(try trouble(sample.error, .en).code == sample.code, "\(sample)")
        }
    }

    @Test(
        "What a file or an argument holds never steers the terminal", arguments: Language.allCases)
    func safe(language: Language) throws {
        for (tame, hostile) in zip(TroubleCases.tame.all, TroubleCases.hostile.all) {
            let text = try trouble(hostile.error, language).text
            let hidden = text.unicodeScalars.filter { $0 != "\n" && SafeText.isHidden($0) }
            #expect(hidden.isEmpty, "\(hostile): \(hidden)")
            // A line end in a name must not make a line that seems to be the program's own.
            let lines = try trouble(tame.error, language).text.split(separator: "\n")
            #expect(text.split(separator: "\n").count == lines.count, "\(text)")
        }
    }

    @Test("A long text is cut where it is shown, and a path never is")
    func long() throws {
        let long = String(repeating: "长", count: 4000)
        let number = try trouble(Misreading.sample(.number(.spelling(long))), .zh).text
        #expect(number.unicodeScalars.count < 300)
        #expect(number.contains("…"))
        let path = try trouble(StorageError.foreign(path: long), .zh).text
        #expect(path.contains(long))
    }

    @Test("Whatever is refused says what to do next", arguments: Language.allCases)
    func advice(language: Language) throws {
        let advice =
            switch language {
            case .zh: ["\n  下一步: ", "改正后再运行同一命令"]
            case .en: ["\n  next: ", "run the same command again"]
            }
        for sample in TroubleCases.tame.all {
            let text = try trouble(sample.error, language).text
            #expect(advice.contains { text.contains($0) }, "\(text)")
        }
    }

    @Test("Words for the errors of another program are left to it")
    func others() {
        struct Unheard: Error {}
        #expect(Trouble(Unheard(), language: .zh) == nil)
    }
}

extension Misreading {
    static func sample(_ problem: InputProblem) -> Misreading {
        Misreading(place: Place(file: "case.yaml", line: 3, column: 14), problem: problem)
    }
}
