// Before an author signs again: is all that stands in their name theirs?

package import AuditTrail
import Evaluation
package import EventStorage
package import Scoring

extension Snapshot {
    /// Throws where an entry in the actor's name, since their last append, lacks their signature.
    ///
    /// Their last append covers all before it. Whoever signs the next one vouches for all before that.
    func checkOwnEntries(
        of person: Authors.Person, origin: KeyName, upTo size: Int
    ) throws {
        let name = person.name
        let head = EventFormat.head(ofActor: name)
        var start = (person.slot.past.first ?? person.slot.standing)?.entry.number ?? 0
        var place = size
        while let last = try lastSigned(before: place), last >= start {
            place = last
            guard try entry(at: last, { $0.event(startsWith: head) }) ?? false else { continue }
            try checkSignature(of: person, endingAt: last, origin)
            start = last
            break
        }
        var other: Int?
        try forEachEntry(Selection(.everything, in: (start + 1)..<max(size, start + 1))) {
            if other == nil, $0.event(startsWith: head) { other = $0.seq }
        }
        if let other { throw SigningRefused.unsigned(actor: name, entry: other) }
    }

    private func checkSignature(
        of person: Authors.Person, endingAt last: Int, _ origin: KeyName
    ) throws {
        let first = try appendStart(of: last)
        let root = try frontier(at: last + 1).root(hasher: SHA256Hasher())
        let statement = AppendStatement(
            origin: origin, first: first, size: last + 1, root: root, actor: person.name)
        let signature = try signature(of: last) ?? []
        let keys = ([person.slot.standing].compactMap { $0 } + person.slot.past)
            .compactMap { AuthorKey.publicKey($0.value.key) }
        for key in keys where try statement?.isSigned(signature, by: key) == true { return }
        throw SigningRefused.forged(actor: person.name, entry: first)
    }
}

extension Snapshot {
    /// The ledger's origin.
    ///
    /// - Throws: `SigningRefused.noOrigin` where its base is no name, or it has no entry.
    package func origin(_ framework: Framework) throws -> KeyName {
        let opening = try entry(at: 0) { $0.digest }.flatMap { $0 }
        guard let opening, let origin = framework.opened?.value.origin(opening: opening) else {
            throw SigningRefused.noOrigin
        }
        return origin
    }

    /// Throws unless whoever is to be enrolled has the key.
    func checkEnrolments(among commands: [Command], _ framework: Framework) throws {
        for command in commands {
            guard case .state(.actorEnrolled(let fact)) = command else { continue }
            let origin = try self.origin(framework)
            do throws(EnrolmentRefused) {
                guard try fact.isPossessed(in: origin) else { throw .signature }
            } catch {
                throw SigningRefused.enrolment(error)
            }
        }
    }
}

extension StoredEntry {
    /// Whether the event begins with these bytes; its first member is who acts.
    fileprivate func event(startsWith head: [UInt8]) -> Bool {
        guard let parts = EntryFormat.parse(line) else { return false }
        return line[parts.event].starts(with: head)
    }
}
