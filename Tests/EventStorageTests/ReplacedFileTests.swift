// The file is taken away, or another put in its place, while it is appended to.

import AuditTrail
import Foundation
import Testing

@testable import EventStorage

@Suite("A ledger file replaced under a program that appends")
struct ReplacedFileTests {
    @Test("Nothing is acknowledged that whoever reads that name would not find")
    func replaced() throws {
        let workplace = try Workplace()
        let path = try workplace.ledger()
        let copy = workplace.path("copy.db")
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let file = try LedgerFile.open(at: path, for: .appending)
        try file.append { _ in }
        try FileManager.default.moveItem(atPath: path, toPath: workplace.path("former.db"))
        #expect(throws: StorageError.replaced(path: path)) { try file.append { _ in } }
        try FileManager.default.moveItem(atPath: copy, toPath: path)
        #expect(throws: StorageError.replaced(path: path)) { try file.append { _ in } }
        try file.close()
    }
}
