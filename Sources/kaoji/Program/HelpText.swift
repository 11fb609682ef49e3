// The parser's help pages, with their headings in the reader's language.

import Reporting

enum HelpText {
    /// The page as it is in English; in Chinese with Chinese headings.
    static func said(_ help: String, _ language: Language) -> String {
        guard language == .zh else { return help }
        return help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            headings.first { line.hasPrefix($0.en) }
                .map { $0.zh + line.dropFirst($0.en.count) } ?? String(line)
        }.joined(separator: "\n")
    }

    private static let headings = [
        Bilingual("概述:", "OVERVIEW:"), Bilingual("用法:", "USAGE:"), Bilingual("参数:", "ARGUMENTS:"),
        Bilingual("选项:", "OPTIONS:"), Bilingual("子命令:", "SUBCOMMANDS:"),
    ]
}
