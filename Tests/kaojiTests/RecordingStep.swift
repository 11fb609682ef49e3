// One command line of a story, with what must be printed for it.

import Testing

@testable import kaoji

/// A command line, the exit code and lines of its output, in Chinese and in English.
struct RecordingStep: Sendable {
    let line: String
    let code: Int32
    let zh: [String]
    let en: [String]

    init(_ line: String, ends code: Int32 = 0, zh: [String], en: [String]) {
        self.line = line
        self.code = code
        self.zh = zh
        self.en = en
    }

    /// The same lines in both languages.
    init(_ line: String, ends code: Int32 = 0, _ both: [String] = []) {
        self.init(line, ends: code, zh: both, en: both)
    }

    /// Types the steps in one language, one after another.
    static func run(_ steps: [RecordingStep], at desk: RecordingDesk, lang: String) {
        for step in steps {
            let session = desk.type(step.line, lang: lang)
            #expect(session.code == step.code, "\(step.line)\n\(session.out)\(session.err)")
            let printed = Set((session.out + session.err).split(separator: "\n").map(words))
            for line in lang == "zh" ? step.zh : step.en {
                #expect(
                    printed.contains(words(line)),
                    "\(step.line)\nmissing: \(line)\n\(session.out)\(session.err)")
            }
        }
        let verified = desk.type("verify")
        #expect(verified.code == 0, "\(verified.out)\(verified.err)")
    }

    /// What a line says; how far apart is the table's own affair.
    private static func words(_ line: some StringProtocol) -> [String] {
        line.split(separator: " ").map { String($0) }
    }
}
