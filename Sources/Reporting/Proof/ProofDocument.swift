// The file that shows entries to somebody without the ledger: text for people, the line, its proof.

package import AuditTrail
package import Bookkeeping
import Evaluation

/// A proof as a file; nothing of it has been checked yet.
///
///     kaoji/proof/v1 LF
///     about entry <number> LF                    or: about score <number>
///     entries <count> LF
///     LF
///     == entry <number> LF                       for each entry
///     -- zh LF
///     <what it says, each line after two blanks>
///     -- en LF
///     <the same in English>
///     -- line LF
///     <the line as hashed> LF
///     -- proof LF
///     <a .tlog-proof file, whose checkpoint ends it>
///     == end LF
package struct ProofDocument: Hashable, Sendable {
    /// What the entries are shown for.
    package enum Subject: Hashable, Sendable {
        case entry(Int)
        /// A computed score, with all that it names as its inputs.
        case score(Int)

        var number: Int {
            switch self {
            case .entry(let number), .score(let number): number
            }
        }

        fileprivate var words: String {
            switch self {
            case .entry(let number): "about entry \(number)"
            case .score(let number): "about score \(number)"
            }
        }
    }

    /// One entry as the file has it.
    package struct Shown: Hashable, Sendable {
        let number: Int
        /// The text in Chinese and in English.
        let zh: [[UInt8]]
        let en: [[UInt8]]
        let line: [UInt8]
        let proof: InclusionFile
    }

    package let subject: Subject
    package let entries: [Shown]

    /// The file's first line.
    package static let heading = "kaoji/proof/v1"

    package init(_ subject: Subject, _ proofs: [EntryProof]) {
        self.subject = subject
        entries = proofs.map { proof in
            func text(_ language: Language) -> [[UInt8]] {
                EntryText.lines(of: proof.recorded, language).map { Array($0.utf8) }
            }
            return Shown(
                number: proof.entry.number, zh: text(.zh), en: text(.en), line: proof.line,
                proof: proof.file)
        }
    }

    /// The file's bytes.
    package var bytes: [UInt8] {
        let head = "\(Self.heading)\n\(subject.words)\nentries \(entries.count)\n\n"
        return Array(head.utf8) + entries.flatMap(\.bytes) + Array("== end\n".utf8)
    }

    /// Reads a file; `bytes` gives the same bytes back.
    package init(parsing bytes: [UInt8]) throws(MalformedProof) {
        var lines = ProofLines(bytes)
        try lines.expect(Self.heading)
        subject = try lines.subject()
        let count = try lines.number(after: "entries ")
        try lines.expect("")
        var entries: [Shown] = []
        while entries.count < count { entries.append(try lines.entry()) }
        try lines.expect("== end")
        guard lines.isAtEnd else { throw MalformedProof(line: lines.number + 1) }
        self.entries = entries
        // Whatever was read too kindly is written otherwise.
        guard self.bytes == bytes else { throw MalformedProof(line: 0) }
    }
}

extension ProofDocument.Shown {
    fileprivate var bytes: [UInt8] {
        func block(_ text: [[UInt8]]) -> [UInt8] { text.flatMap { $0 + [0x0A] } }
        return Array("== entry \(number)\n-- zh\n".utf8) + block(zh) + Array("-- en\n".utf8)
            + block(en) + Array("-- line\n".utf8) + line + Array("\n-- proof\n".utf8)
            + proof.bytes
    }
}

/// Where a file is no proof of this form.
package struct MalformedProof: Error, Hashable, Sendable {
    /// From 1; 0 for the file as a whole.
    package let line: Int
    /// What is wrong inside a `.tlog-proof`, where it is that.
    package let inside: MalformedText.Part?

    package init(line: Int, inside: MalformedText.Part? = nil) {
        self.line = line
        self.inside = inside
    }
}

/// Takes the lines of a proof one after another.
private struct ProofLines {
    private let lines: [ArraySlice<UInt8>]
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// Behind the last line there is nothing.
    var isAtEnd: Bool { number == lines.count - 1 && lines[number].isEmpty }

    mutating func next() throws(MalformedProof) -> ArraySlice<UInt8> {
        guard number < lines.count else { throw MalformedProof(line: number) }
        number += 1
        return lines[number - 1]
    }

    mutating func expect(_ text: String) throws(MalformedProof) {
        guard try next().elementsEqual(text.utf8) else { throw MalformedProof(line: number) }
    }

    mutating func number(after head: String) throws(MalformedProof) -> Int {
        let line = try next()
        guard line.starts(with: head.utf8),
            let value = Int(String(decoding: line.dropFirst(head.utf8.count), as: UTF8.self)),
            value >= 0
        else { throw MalformedProof(line: number) }
        return value
    }

    mutating func subject() throws(MalformedProof) -> ProofDocument.Subject {
        let isScore = number < lines.count && lines[number].starts(with: "about score ".utf8)
        if isScore { return .score(try number(after: "about score ")) }
        return .entry(try number(after: "about entry "))
    }

    mutating func entry() throws(MalformedProof) -> ProofDocument.Shown {
        let entry = try number(after: "== entry ")
        try expect("-- zh")
        let zh = try block(until: "-- en")
        let en = try block(until: "-- line")
        let line = Array(try next())
        try expect("-- proof")
        let first = number
        var bytes: [UInt8] = []
        while number < lines.count, !lines[number].starts(with: "== ".utf8) {
            bytes += lines[number] + [0x0A]
            number += 1
        }
        do throws(MalformedText) {
            return ProofDocument.Shown(
                number: entry, zh: zh, en: en, line: line,
                proof: try InclusionFile(parsing: bytes))
        } catch {
            throw MalformedProof(line: first + error.line, inside: error.expected)
        }
    }

    /// The lines before one that says so, which is taken too.
    private mutating func block(until end: String) throws(MalformedProof) -> [[UInt8]] {
        var block: [[UInt8]] = []
        while true {
            let line = try next()
            if line.elementsEqual(end.utf8) { return block }
            guard line.starts(with: "  ".utf8) else { throw MalformedProof(line: number) }
            block.append(Array(line))
        }
    }
}
