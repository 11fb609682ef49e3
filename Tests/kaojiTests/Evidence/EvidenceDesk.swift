// A desk at which evidence is filed: files that lie in its folder end in `.txt`.

import AuditTrail
import Foundation
import Testing

@testable import kaoji

/// The two invented years of `RecordingDesk`, with files to be filed.
struct EvidenceDesk {
    let desk: ProvingDesk

    static let roster = "花名册: 王一, 李二, 赵三; marked-bytes-of-the-roster"
    static let plan = "编制文件: 五十人"

    /// Nothing filed yet.
    init() throws {
        desk = try ProvingDesk.begun()
        try desk.desk.write("roster.txt", Self.roster)
        try desk.desk.write("plan.txt", Self.plan)
        try desk.desk.write("other.txt", "别的内容")
    }

    /// #19 `roster.txt`, kept in the ledger; #20 `plan.txt`, kept outside.
    static func filed() throws -> EvidenceDesk {
        let desk = try EvidenceDesk()
        try desk.succeed("evidence add roster.txt --note 人事科提供")
        try desk.succeed("evidence add plan.txt --outside --name 编制文件.pdf")
        return desk
    }

    func type(_ line: String, lang: String = "en") -> Session { desk.type(line, lang: lang) }

    @discardableResult
    func succeed(_ line: String, lang: String = "en") throws -> String {
        try desk.succeed(line, lang: lang)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: desk.path(name))))
    }

    /// Bytes in which no piece is like the one before.
    static func large(_ size: Int) -> [UInt8] {
        var bytes = (0..<997).map { UInt8(truncatingIfNeeded: $0 / 7) }
        while bytes.count < size { bytes += bytes }
        return Array(bytes.prefix(size))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: desk.path(name))
    }

    /// Files of the folder, the ledger's own alone, that hold these bytes.
    func stored(_ text: String) throws -> [String] {
        try desk.desk.bytes().filter { $0.value.range(of: Data(text.utf8)) != nil }
            .map(\.key).sorted()
    }

    /// SHA-256 over the salt that a desk's randomness gives, and the content.
    static func digest(_ content: String) throws -> String {
        try Digest(hashing: Array(0..<32) + Array(content.utf8)).hex
    }
}
