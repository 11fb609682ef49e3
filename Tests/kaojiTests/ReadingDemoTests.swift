// The demonstration runs the main job from end to end.

import Foundation
import Testing

@testable import kaoji

@Suite struct ReadingDemoTests {
    @Test(
        "It runs in Chinese, with the published case, the published series and the invented years")
    func chinese() throws {
        let session = Session.run(["demo", "--lang", "zh"], on: "/nonexistent")
        #expect(session.code == 0, "\(session.err)")
        for expected in [
            "申报  94/94 分  空白 2 项 6 分     区间 [94, 100]", "78868/54233 ≈ 1.454244, 显示 1.45",
            "(10% + 3/95) / 15% × 2 = 100/57 ≈ 1.754386, 显示 1.75", "虚构", "所记的头仍在链中",
        ] {
            #expect(session.out.contains(expected), "missing: \(expected)")
        }
    }

    @Test("It runs in English, and keeps the ledger where it was told to")
    func english() throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("kaoji-demo-\(UUID().uuidString).db").path
        let session = Session.run(["demo", "--lang", "en", "--ledger", path], on: "/nonexistent")
        #expect(session.code == 0, "\(session.err)")
        #expect(session.out.contains("Declared  94 of 94  blank: 2 worth 6        range [94, 100]"))
        #expect(session.out.contains("78868/54233 ≈ 1.454244, shown as 1.45"))
        #expect(session.out.contains("INVENTED"))
        #expect(Session.run(["verify"], on: path).code == 0)
        let again = Session.run(["demo", "--ledger", path], on: "/nonexistent")
        #expect(again.code == 2)
    }
}
