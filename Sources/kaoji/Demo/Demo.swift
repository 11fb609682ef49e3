// The main job on real input: runs the real commands on a fresh ledger, printing each.

import ArgumentParser
import Foundation
import Reporting
import Schema

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the main job on published and invented cases (演示).",
        discussion: """
            Runs the real commands on a new ledger and prints each: the published self-evaluation of \
            2021, a published series of 2010 and 2011, and two invented years with a correction, \
            a review stage and a seal. The ledger stays for you to look at.
            """)

    @Option(help: "The ledger file to make; an existing one is refused (default: temporary).")
    var ledger: String?

    @Option(help: "zh or en (default: the locale's).")
    var lang: Language?

    func run() throws {
        let surroundings = Surroundings.current
        let language = lang ?? Language(environment: surroundings.environment)
        let folder = try Self.makeFolder()
        for (name, text) in Bundled.cases {
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).yaml"))
        }
        let path = ledger ?? folder.appendingPathComponent("ledger.db").path
        var run = DemoRun(ledger: path, folder: folder.path, language: language)
        run.say(DemoWords.opening(folder: folder.path, ledger: path))
        run.announceLedger()
        try DemoScript.begin(&run)
        try DemoScript.publishedCase(&run)
        try DemoScript.publishedSeries(&run)
        try DemoScript.inventedYears(&run)
        run.say(DemoWords.closing(ledger: path))
    }

    private static func makeFolder() throws -> URL {
        let name = Surroundings.current.random(6)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoji-demo-\(name)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        return folder
    }
}
