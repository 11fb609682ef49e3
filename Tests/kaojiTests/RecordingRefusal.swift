// A command line that must be refused whole.

import Testing

@testable import kaoji

/// A command line, how it ends, and what its message must name in either language.
struct RecordingRefusal: Sendable, CustomTestStringConvertible {
    let line: String
    let code: Int32
    /// Where it is, what was read, what was expected, what to run next.
    let names: [String]
    /// Command lines typed before it.
    let after: [String]
    /// Files of the folder, by name.
    let files: [String: [UInt8]]

    var testDescription: String { line }

    init(_ line: String, ends code: Int32 = 2, _ names: [String], after: [String] = []) {
        self.line = line
        self.code = code
        self.names = names
        self.after = after
        files = [:]
    }

    /// Imports a case file, or a table into the evaluation of 2021.
    init(file name: String, _ text: String, ends code: Int32 = 2, _ names: [String]) {
        self.init(file: name, bytes: Array(text.utf8), ends: code, names)
    }

    init(file name: String, bytes: [UInt8], ends code: Int32 = 2, _ names: [String]) {
        line = name.hasSuffix(".csv") ? "import \(name) --year 2021" : "import \(name)"
        self.code = code
        self.names = names
        after = []
        files = [name: bytes]
    }

    /// Refused with a message that names what it must and holds nothing raw; no byte of the ledger changes.
    ///
    /// The two languages take turns.
    func check() throws {
        let desk = try RecordingDesk.begun()
        for (name, bytes) in files { try desk.write(name, bytes) }
        for line in after { #expect(desk.type(line).code == 0, "\(line)") }
        let before = try desk.bytes()
        let session = desk.type(line, lang: line.utf8.count.isMultiple(of: 2) ? "zh" : "en")
        #expect(session.code == code, "\(session.out)\(session.err)")
        #expect(session.out.isEmpty, "\(session.out)")
        let message = session.err.replacing("\(desk.folder)/", with: "")
        for name in names { #expect(message.contains(name), "missing: \(name)\n\(message)") }
        #expect(!message.unicodeScalars.contains(where: Self.isUnseen), "\(message)")
        #expect(try desk.bytes() == before)
    }

    /// Control, bidi, zero-width and tag characters other than the line end.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return scalar != "\n" && (category == .control || category == .format)
    }
}
