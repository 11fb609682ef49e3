// The demonstration's command lines, in order.

import Reporting

enum DemoScript {
    private static let rubric = "julu-2021"
    private static let invented = "demo-media"

    /// A new ledger with the published rubric of 2021.
    static func begin(_ run: inout DemoRun) throws {
        run.head(DemoWords.ledger)
        run.act(as: DemoWords.bureau)
        try run.run("init", "--title", DemoWords.title(run.language), "--zone", "+08:00")
        try run.run("rubric", "adopt", rubric)
    }

    /// What was published in 2021, and what can be computed from it: nothing.
    static func publishedCase(_ run: inout DemoRun) throws {
        run.head(DemoWords.publishedCase)
        try run.run("agency", "add", "julu-media", "巨鹿县融媒体中心")
        try run.run("import", "\(run.folder)/julu-2021.yaml")
        try run.run("table", "2021")
        run.say(DemoWords.nothingComputed)
        try run.run("findings", "2021", ends: 1)
        try run.run("explain", "2021", "7")
    }

    /// Figures of another agency under the same rule.
    static func publishedSeries(_ run: inout DemoRun) throws {
        run.head(DemoWords.publishedSeries)
        try run.run("agency", "add", "cnao", "审计署")
        try run.run("import", "\(run.folder)/audit-office-2011.yaml")
        try run.run("explain", "2011", "5", "--agency", "cnao")
    }

    /// Two years of a centre that does not exist: the whole way from figures to a seal.
    static func inventedYears(_ run: inout DemoRun) throws {
        run.head(DemoWords.inventedYears)
        run.say(DemoWords.invented)
        try run.run("agency", "add", invented, "示例县融媒体中心(虚构)")
        run.act(as: DemoWords.accountant)
        try run.run("import", "\(run.folder)/demo-2020.yaml")
        try run.run("import", "\(run.folder)/demo-2021.yaml")
        try run.run("table", "2021", "--agency", invented)
        try settle(&run)
        try correct(&run)
        try review(&run)
        try verify(&run)
    }

    /// No purchase was planned and none made: 0/0 is a question for a person.
    private static func settle(_ run: inout DemoRun) throws {
        run.say(DemoWords.zeroToZero)
        run.act(as: DemoWords.bureau)
        try run.run(
            "interpret", rubric, "zero_to_zero", "not_applicable", "--indicator", "12",
            "--cause", DemoWords.noPurchases(run.language))
        try run.run("diff", "2020", "2021", "--agency", invented, ends: 1)
    }

    private static func correct(_ run: inout DemoRun) throws {
        let typed = try run.entry(of: "reception", invented, 2021)
        let before = try run.lastEntry()
        run.say(DemoWords.swapped)
        run.act(as: DemoWords.accountant)
        try run.run(
            "correct", "\(typed)", "9.30", "万元", "--reason", DemoWords.digitsSwapped(run.language))
        try run.run("diff", "2020", "2021", "--agency", invented, ends: 1)
        try run.run("explain", "2021", "5", "--agency", invented)
        run.say(DemoWords.asOfBefore(before))
        try run.run("table", "2021", "--agency", invented, "--as-of", "\(before)")
        try run.run(
            "diff", "2021", "--between", "\(before)", "\(try run.lastEntry())",
            "--agency", invented, ends: 1)
    }

    private static func review(_ run: inout DemoRun) throws {
        run.head(DemoWords.review)
        try run.run("seal", "2021", "--agency", invented)
        run.act(as: DemoWords.reviewer)
        try run.run("open", "2021/review", "--agency", invented)
        try run.run(
            "adjust", "2021/review", "20", "3", "--agency", invented,
            "--grounds", DemoWords.overrideGrounds(run.language), "--clause", "3")
        try run.run("seal", "2021/review", "--agency", invented)
        try run.run("diff", "2021/self", "2021/review", "--agency", invented, ends: 1)
    }

    private static func verify(_ run: inout DemoRun) throws {
        run.head(DemoWords.verify)
        try run.run("verify")
        run.say(DemoWords.headNoted)
        try run.run("verify", "--head", try run.head())
    }
}
