// Takes the lines of a trust policy one after another and knows what they have defined.

/// What the lines read so far have defined; names are bytes.
struct PolicyReader {
    private(set) var logs: [VerifierKey] = []
    private(set) var witnesses: [VerifierKey] = []
    private(set) var quorum: TrustPolicy.Quorum?
    private var named = [PolicyReader.none: TrustPolicy.Quorum.none]
    private var members: Set<[UInt8]> = []
    /// Of each group, how many groups are under each other in it, itself among them.
    private var depths: [[UInt8]: Int] = [:]

    private static let none = Array("none".utf8)

    mutating func take(_ words: [[UInt8]]) throws(PolicyRefused.Problem) {
        switch (String(decoding: words[0], as: UTF8.self), words.count) {
        case ("log", 2...3): try takeLog(words[1])
        case ("witness", 3...4): try takeWitness(words[1], words[2])
        case ("group", 4...): try takeGroup(words[1], words[2], Array(words[3...]))
        case ("quorum", 2): try takeQuorum(words[1])
        default: throw .form
        }
    }

    private mutating func takeLog(_ text: [UInt8]) throws(PolicyRefused.Problem) {
        let key = try key(text)
        guard case .ed25519 = key.key else { throw .key }
        logs.append(key)
    }

    private mutating func takeWitness(
        _ name: [UInt8], _ text: [UInt8]
    ) throws(PolicyRefused.Problem) {
        let key = try key(text)
        guard case .cosignature = key.key else { throw .key }
        witnesses.append(key)
        try define(name, .witness(key))
    }

    private mutating func takeGroup(
        _ name: [UInt8], _ threshold: [UInt8], _ names: [[UInt8]]
    ) throws(PolicyRefused.Problem) {
        var found: [TrustPolicy.Quorum] = []
        var depth = 1
        for name in names {
            guard name != PolicyReader.none, let member = named[name] else { throw .nameUnknown }
            guard members.insert(name).inserted else { throw .memberAgain }
            depth = max(depth, 1 + depths[name, default: 0])
            found.append(member)
        }
        let least: Int? =
            if threshold == Array("all".utf8) {
                found.count
            } else if threshold == Array("any".utf8) {
                1
            } else {
                Decimal.number(threshold[...])
            }
        guard let least, least >= 1, least <= found.count else { throw .threshold }
        guard depth <= TrustPolicy.depthLimit else { throw .tooDeep }
        depths[name] = depth
        try define(name, .least(least, of: found))
    }

    private mutating func takeQuorum(_ name: [UInt8]) throws(PolicyRefused.Problem) {
        guard quorum == nil else { throw .quorumAgain }
        guard let wanted = named[name] else { throw .nameUnknown }
        quorum = wanted
    }

    private mutating func define(
        _ name: [UInt8], _ meaning: TrustPolicy.Quorum
    ) throws(PolicyRefused.Problem) {
        guard named[name] == nil else { throw .nameAgain }
        named[name] = meaning
    }

    private func key(_ text: [UInt8]) throws(PolicyRefused.Problem) -> VerifierKey {
        let key: VerifierKey
        do throws(MalformedText) { key = try VerifierKey(text: text) } catch { throw .key }
        // One who is log and witness, or two witnesses, would be counted twice.
        guard !(logs + witnesses).contains(where: { $0.publicBytes == key.publicBytes }) else {
            throw .keyAgain
        }
        return key
    }
}
