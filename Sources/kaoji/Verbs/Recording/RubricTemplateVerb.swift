// `kaoji rubric template`: writes the commented rubric that authors begin with.

import ArgumentParser
import Foundation
import Reporting
import Schema

extension RubricVerb {
    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a commented rubric file with one example of everything, to begin with."
        )

        @Option(help: ArgumentHelp("Write to this new file.", valueName: "file"))
        var output: String?

        @OptionGroup var ledger: LedgerOptions

        func run() throws {
            guard let output else {
                return Surroundings.current.out(Bundled.rubricTemplate)
            }
            let data = Data(Bundled.rubricTemplate.utf8)
            do {
                try data.write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)
            } catch { throw TemplateTarget(path: output) }
            Surroundings.current.warn(
                Bilingual(
                    "已写入 \(output)。改好后核对: \(run: "rubric lint \(output.argument)")",
                    "Written to \(output). Once changed, check it: "
                        + "\(run: "rubric lint \(output.argument)")")(ledger.language),
                tone: nil)
        }
    }
}
