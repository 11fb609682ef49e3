import Foundation
import Testing

@testable import Reading

@Suite("Files that can be read as text")
struct TextFileTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ bytes: [UInt8]) throws -> String {
        let file = folder.appendingPathComponent("a.csv")
        try Data(bytes).write(to: file)
        return file.path
    }

    @Test("A byte order mark is taken away, and only at the start")
    func mark() throws {
        let path = try file([0xEF, 0xBB, 0xBF] + Array("预算".utf8))
        #expect(try TextFile.read(path) == "预算")
        try FileManager.default.removeItem(at: folder)
    }

    @Test("The first byte that is not UTF-8 is named by offset, line and byte")
    func notUTF8() throws {
        // 算 in GBK is CB E3.
        let path = try file(Array("a,b\n预,".utf8) + [0xCB, 0xE3, 0x0A])
        #expect(throws: TextFileError.notUTF8(path: path, offset: 8, line: 2, byte: 5)) {
            try TextFile.read(path)
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test(
        "Overlong, cut and surrogate sequences are not UTF-8",
        arguments: [
            [0xC0, 0x80, 0xFF], [0xE9, 0xA2, 0xFF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ]
            as [[UInt8]])
    func malformed(bytes: [UInt8]) throws {
        #expect(throws: TextFileError.notUTF8(path: "x", offset: 1, line: 1, byte: 2)) {
            try TextFile.text(of: [0x61] + bytes, path: "x")
        }
    }

    @Test(
        "What a spreadsheet saved otherwise is told by its bytes",
        arguments: [
            // 数据,1 and 𠮷 (95 32 82 36) in GB 18030; a workbook is a ZIP archive.
            ([0xCA, 0xFD, 0xBE, 0xDD, 0x2C, 0x31], LikelyContent.gb18030),
            ([0x95, 0x32, 0x82, 0x36, 0x0A], .gb18030),
            ([0xFF, 0xFE, 0x84, 0x98, 0x2C, 0x00], .utf16),
            ([0xFE, 0xFF, 0x98, 0x84, 0x00, 0x2C], .utf16),
            ([0x84, 0x98, 0x2C, 0x00, 0x31, 0x00], .utf16LittleEndian),
            ([0x98, 0x84, 0x00, 0x2C, 0x00, 0x31], .utf16BigEndian),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], .workbook),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
        ] as [([UInt8], LikelyContent)])
    func otherwise(bytes: [UInt8], likely: LikelyContent) {
        #expect(throws: TextFileError.otherwise(path: "x", likely)) {
            try TextFile.text(of: bytes, path: "x")
        }
    }

    @Test("A directory, a missing file and a device are refused as what they are")
    func kinds() throws {
        #expect(throws: TextFileError.directory(path: folder.path)) {
            try TextFile.read(folder.path)
        }
        #expect(throws: TextFileError.missing(path: folder.path + "/none")) {
            try TextFile.read(folder.path + "/none")
        }
        #expect(throws: TextFileError.notAFile(path: "/dev/zero")) {
            try TextFile.read("/dev/zero")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test("A gigabyte is refused after a bounded read")
    func tooLarge() throws {
        let path = try file([])
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 1_000_000_000)
        #expect(throws: TextFileError.tooLarge(path: path, limit: 8_000_000)) {
            try TextFile.read(path)
        }
        try FileManager.default.removeItem(at: folder)
    }
}
