// The files of a static export.

import AuditTrail
import Testing

struct TileTests {
    @Test("A tile's number stands in groups of three digits, and its width if it is not full")
    func paths() {
        let index = 1_234_067
        let full = Tile(level: 0, index: index, width: 256)
        #expect(full.path == "tile/0/x001/x234/067")
        #expect(full.entriesPath == "tile/entries/x001/x234/067")
        #expect(Tile(level: 2, index: 0, width: 1).path == "tile/2/000.p/1")
        #expect(Tile(level: 1, index: 999, width: 256).path == "tile/1/999")
        #expect(Tile(level: 1, index: 1000, width: 17).path == "tile/1/x001/000.p/17")
    }

    @Test("70,000 leaves are 273 full tiles and one of 112; then one and 17; then one of 1")
    func counts() {
        let tiles = Tile.all(ofSize: 70_000)
        #expect(tiles.count { $0.level == 0 && $0.width == 256 } == 273)
        #expect(tiles.filter { $0.level == 0 }.last?.width == 112)
        #expect(tiles.filter { $0.level == 1 }.map(\.width) == [256, 17])
        #expect(tiles.filter { $0.level == 2 }.map(\.path) == ["tile/2/000.p/1"])
        #expect(tiles.last?.level == 2)
        #expect(Tile.all(ofSize: 0).isEmpty)
        #expect(Tile.all(ofSize: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
    }
}
