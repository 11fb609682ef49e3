// The one format of events: canonical JSON bytes in, canonical JSON bytes out.

/// Reads and writes events: `{"actor":…,"at":…,"body":{…},"clock"?:…,"type":…,"v":1}` (format 1).
package enum EventFormat {
    /// Bytes an event may take.
    package static let maximumBytes = 65_000

    /// The canonical bytes of an event.
    package static func write(_ event: Event) -> [UInt8] {
        var writer = CanonicalWriter(reserving: 512)
        writer.beginObject()
        writer.member("actor", event.actor)
        writer.member("at", event.at.canonical)
        writer.key("body")
        writer.beginObject()
        writeBody(of: event.fact, to: &writer)
        writer.endObject()
        writer.member("clock", event.clock?.canonical)
        writer.member("type", event.fact.type.rawValue)
        writer.member("v", 1)
        writer.endObject()
        return writer.bytes
    }

    /// The canonical bytes of an event that is about to be recorded, which were read back and say the same.
    ///
    /// - Throws: `UnwritableEvent`, so that nothing is ever recorded that could not be read again.
    package static func writeReadably(_ event: Event) throws(UnwritableEvent) -> [UInt8] {
        let bytes = write(event)
        guard bytes.count <= maximumBytes else { throw .tooLong(bytes: bytes.count) }
        do throws(EventError) {
            guard try read(bytes) == event else { throw EventError.noType }
        } catch {
            throw .unreadable(event.fact.type, error)
        }
        return bytes
    }

    /// The bytes with which every event of an actor begins, and no other.
    package static func head(ofActor actor: String) -> [UInt8] {
        var writer = CanonicalWriter(reserving: 64)
        writer.beginObject()
        writer.member("actor", actor)
        return writer.bytes + Array(",".utf8)
    }

    /// The event these canonical bytes say.
    ///
    /// - Throws: `EventError`: an unknown type or version, or bytes that are not the canonical form of one event.
    package static func read(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(EventError) -> Event {
        let type = try typeAtEnd(of: bytes)
        do throws(CanonicalError) {
            return try CanonicalReader.read(bytes) { reader throws(CanonicalError) in
                try readEvent(of: type, from: &reader)
            }
        } catch {
            throw .malformed(type, error)
        }
    }

    package static func read(_ bytes: [UInt8]) throws(EventError) -> Event {
        var result: Result<Event, EventError> = .failure(.noType)
        bytes.withUnsafeBufferPointer { buffer in
            do throws(EventError) { result = .success(try read(buffer)) } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }

    /// All members of an event of this type, in order: the one description, read by both formats.
    static func readEvent(
        of type: FactType, from members: inout some MemberSource
    ) throws(CanonicalError) -> Event {
        try members.beginObject()
        let actor = try members.text("actor", Limit.title)
        try members.key("at")
        let at = try members.instant()
        try members.key("body")
        try members.beginObject()
        let fact = try readBody(of: type, from: &members)
        try members.endObject()
        let clock = try members.optionalKey("clock") ? try members.instant() : nil
        try members.key("type")
        try members.literal(type.rawValue)
        try members.key("v")
        _ = try members.integer(1...1)
        try members.endObject()
        return Event(actor: actor, at: at, clock: clock, fact: fact)
    }

    private static func readBody(
        of type: FactType, from members: inout some MemberSource
    ) throws(CanonicalError) -> Fact {
        switch type {
        case .ledgerOpened: .ledgerOpened(try .init(from: &members))
        case .rubricAdopted: .rubricAdopted(try .init(from: &members))
        case .agencyRegistered: .agencyRegistered(try .init(from: &members))
        case .interpretationAdopted: .interpretationAdopted(try .init(from: &members))
        case .evaluationOpened: .evaluationOpened(try .init(from: &members))
        case .itemListed: .itemListed(try .init(from: &members))
        case .categoryStated: .categoryStated(try .init(from: &members))
        case .figureRecorded: .figureRecorded(try .init(from: &members))
        case .figureUnavailable: .figureUnavailable(try .init(from: &members))
        case .pointJudged: .pointJudged(try .init(from: &members))
        case .scoreAwarded: .scoreAwarded(try .init(from: &members))
        case .scoreAdjusted: .scoreAdjusted(try .init(from: &members))
        case .scoreComputed: .scoreComputed(try .init(from: &members))
        case .indicatorExempted: .indicatorExempted(try .init(from: &members))
        case .declarationRecorded: .declarationRecorded(try .init(from: &members))
        case .findingRaised: .findingRaised(try .init(from: &members))
        case .findingAnswered: .findingAnswered(try .init(from: &members))
        case .entryWithdrawn: .entryWithdrawn(try .init(from: &members))
        case .evaluationSealed: .evaluationSealed(try .init(from: &members))
        case .evaluationReopened: .evaluationReopened(try .init(from: &members))
        case .narrativeRecorded: .narrativeRecorded(try .init(from: &members))
        case .actorEnrolled: .actorEnrolled(try .init(from: &members))
        case .actorRevoked: .actorRevoked(try .init(from: &members))
        case .clockReset: .clockReset(try .init(from: &members))
        case .evidenceFiled: .evidenceFiled(try .init(from: &members))
        case .documentErased: .documentErased(try .init(from: &members))
        }
    }

    private static func writeBody(of fact: Fact, to writer: inout CanonicalWriter) {
        switch fact {
        case .ledgerOpened(let fact): fact.write(to: &writer)
        case .rubricAdopted(let fact): fact.write(to: &writer)
        case .agencyRegistered(let fact): fact.write(to: &writer)
        case .interpretationAdopted(let fact): fact.write(to: &writer)
        case .evaluationOpened(let fact): fact.write(to: &writer)
        case .itemListed(let fact): fact.write(to: &writer)
        case .categoryStated(let fact): fact.write(to: &writer)
        case .figureRecorded(let fact): fact.write(to: &writer)
        case .figureUnavailable(let fact): fact.write(to: &writer)
        case .pointJudged(let fact): fact.write(to: &writer)
        case .scoreAwarded(let fact): fact.write(to: &writer)
        case .scoreAdjusted(let fact): fact.write(to: &writer)
        case .scoreComputed(let fact): fact.write(to: &writer)
        case .indicatorExempted(let fact): fact.write(to: &writer)
        case .declarationRecorded(let fact): fact.write(to: &writer)
        case .findingRaised(let fact): fact.write(to: &writer)
        case .findingAnswered(let fact): fact.write(to: &writer)
        case .entryWithdrawn(let fact): fact.write(to: &writer)
        case .evaluationSealed(let fact): fact.write(to: &writer)
        case .evaluationReopened(let fact): fact.write(to: &writer)
        case .narrativeRecorded(let fact): fact.write(to: &writer)
        case .actorEnrolled(let fact): fact.write(to: &writer)
        case .actorRevoked(let fact): fact.write(to: &writer)
        case .clockReset(let fact): fact.write(to: &writer)
        case .evidenceFiled(let fact): fact.write(to: &writer)
        case .documentErased(let fact): fact.write(to: &writer)
        }
    }

    /// The type, read from the known form of the end, `,"type":"…","v":1}`: the body before it is read by type.
    private static func typeAtEnd(
        of bytes: UnsafeBufferPointer<UInt8>
    ) throws(EventError) -> FactType {
        var end = bytes.count
        func step(over text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard end >= count else { return false }
            for place in 0..<count where bytes[end - count + place] != text.utf8Start[place] {
                return false
            }
            end -= count
            return true
        }
        guard step(over: "}") else { throw .noType }
        let versionEnd = end
        while end > 0, (48...57).contains(bytes[end - 1]) { end -= 1 }
        let version = bytes[end..<versionEnd]
        guard step(over: #"","v":"#) else { throw .noType }
        let nameEnd = end
        while end > 0,
            bytes[end - 1] == 46 || bytes[end - 1] == 95
                || (97...122).contains(bytes[end - 1])
        {
            end -= 1
        }
        let name = bytes[end..<nameEnd]
        guard step(over: #","type":""#), !name.isEmpty, !version.isEmpty else { throw .noType }
        guard let type = type(named: name), version.count == 1, version.first == 49 else {
            throw .unknown(
                type: String(decoding: name, as: UTF8.self),
                version: String(decoding: version, as: UTF8.self))
        }
        return type
    }

    private static func type(named name: Slice<UnsafeBufferPointer<UInt8>>) -> FactType? {
        let name = UnsafeBufferPointer(rebasing: name)
        guard name.count < types.count else { return nil }
        return types[name.count].first { $0.rawValue.isSameBytes(as: name) }
    }

    /// By how many bytes their names have, which leaves few to compare.
    private static let types = (0...40).map { count in
        FactType.allCases.filter { $0.rawValue.utf8.count == count }
    }
}

/// Why an event cannot be recorded as it is.
package enum UnwritableEvent: Error, Hashable, Sendable {
    case tooLong(bytes: Int)
    /// A member is beyond its limit, or would not be read as it was meant.
    case unreadable(FactType, EventError)
}

/// Why bytes are no event this program knows.
package enum EventError: Error, Hashable, Sendable {
    /// The end is not that of an event.
    case noType
    /// A type or version that a newer program may know.
    case unknown(type: String, version: String)
    /// Not the canonical form of an event of this type.
    case malformed(FactType, CanonicalError)
}
