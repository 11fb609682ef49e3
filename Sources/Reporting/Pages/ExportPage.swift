// What was exported, under which checkpoint, and the command that takes it in again.

package import AuditTrail

/// `kaoji export`: as lines and JSON.
package struct ExportPage: Page {
    private let checkpoint: Checkpoint
    private let tiles: String?
    private let bundle: String?
    private let standpoint: Standpoint

    package init(
        under checkpoint: Checkpoint, tiles: String?, bundle: String?, _ standpoint: Standpoint
    ) {
        self.checkpoint = checkpoint
        self.tiles = tiles
        self.bundle = bundle
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        [standpoint.line(Words.exported)]
            + (tiles.map { standpoint.labelled(Words.tilesIn, $0) } ?? [])
            + (bundle.map { standpoint.labelled(Words.bundleIn, $0) } ?? [])
            + standpoint.labelled(Words.origin, "\(checkpoint.origin)")
            + standpoint.labelled(Words.size, "\(checkpoint.size)")
            + standpoint.labelled(Words.root, checkpoint.root.hex)
            + (bundle.map {
                standpoint.advice(
                    Words.takeIn,
                    "kaoji import --bundle \(ShellWord.quoted($0)) --key KEY --ledger OUT")
            } ?? [])
    }

    package var json: JSONText {
        .object(
            standpoint.members("export") + [
                .init("tiles", .text(tiles)), .init("bundle", .text(bundle)),
                .init("origin", .string("\(checkpoint.origin)")),
                .init("size", .integer(checkpoint.size)),
                .init("root", .string(checkpoint.root.hex)),
            ])
    }
}
