// Reads a trust policy from its text, C2SP tlog-policy.

extension TrustPolicy {
    /// Room for some five hundred witnesses; each key is compared with all before it.
    package static let byteLimit = 65_536
    /// A group of witnesses is 1 deep.
    package static let depthLimit = 16

    /// Reads a policy.
    ///
    ///     log <vkey> [<url>]                          any number; the key's name is the origin
    ///     witness <name> <vkey> [<url>]
    ///     group <name> all|any|<k> <name>…            of names defined before, each in one group
    ///     quorum <name>|none                          once
    ///
    /// Words stand apart by spaces and tabs; empty lines and those that start with `#` say nothing.
    /// A policy has at most `byteLimit` bytes, and a group at most `depthLimit` of groups under each other.
    package init(parsing text: [UInt8]) throws(PolicyRefused) {
        guard text.count <= TrustPolicy.byteLimit else {
            throw PolicyRefused(line: 0, problem: .tooLong)
        }
        guard
            text.allSatisfy({
                $0 >= 0x20 && $0 != 0x7f || $0 == newline || $0 == UInt8(ascii: "\t")
            }),
            text.last == newline
        else { throw PolicyRefused(line: 0, problem: .characters) }
        var reader = PolicyReader()
        for (index, line) in text.split(separator: newline, omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map(
                Array.init)
            guard let first = words.first, first.first != UInt8(ascii: "#") else { continue }
            do throws(PolicyRefused.Problem) {
                try reader.take(words)
            } catch {
                throw PolicyRefused(line: index + 1, problem: error)
            }
        }
        guard let quorum = reader.quorum else {
            throw PolicyRefused(line: 0, problem: .quorumMissing)
        }
        self.init(logs: reader.logs, witnesses: reader.witnesses, quorum: quorum)
    }
}
