// Members that are left out, doubled, moved, renamed, strange or beyond their limits are refused at their place.

import Evaluation
import Testing

struct EventMembersTests {
    private func offset(_ bytes: [UInt8]) -> Int? {
        do throws(EventError) {
            _ = try EventFormat.read(bytes)
            return nil
        } catch .malformed(_, let error) {
            return error.offset
        } catch {
            return -1
        }
    }

    /// Whether a member may be left out, and so whether the next may stand in its place.
    private func isOptional(_ member: JSONPlaces.Member, _ table: MemberTable) -> Bool {
        table.rows.first { $0.path == member.path }?.isOptional == true
    }

    /// Exactly one of these has to be there, and so none of them may be left out or renamed.
    private func alternatives(_ type: FactType) -> Set<String> {
        type == .pointJudged ? ["body.count", "body.grade", "body.met"] : []
    }

    @Test(
        "A member left out is refused where it should stand, or may be left out",
        arguments: GoldenEvents.all)
    func leftOut(golden: GoldenEvent) throws {
        let (type, line) = (golden.type, golden.line)
        let table = try MemberTable(eventOf: type)
        let places = JSONPlaces(line)
        for object in places.objects {
            for (place, member) in object.members.enumerated() {
                let before = place == 0 ? object.start : member.whole.lowerBound - 1
                // With the comma before it, or after it where it is the first.
                let cut =
                    place == 0
                    ? member.whole
                        .lowerBound..<min(
                            member.whole.upperBound + (object.members.count > 1 ? 1 : 0),
                            line.utf8.count)
                    : before..<member.whole.upperBound
                let bytes = places.replacing(cut, by: "")
                if alternatives(type).contains(member.path) {
                    #expect(throws: EventError.self) { try EventFormat.read(bytes) }
                } else if isOptional(member, table) {
                    let event = try EventFormat.read(bytes)
                    #expect(EventFormat.write(event) == bytes, "\(member.path)")
                } else if ["type", "v"].contains(member.path) {
                    #expect(throws: EventError.noType) { try EventFormat.read(bytes) }
                } else {
                    #expect(offset(bytes) == before, "\(member.path)")
                }
            }
        }
    }

    @Test("A member given twice is refused where it comes again", arguments: GoldenEvents.all)
    func doubled(golden: GoldenEvent) {
        let (type, line) = (golden.type, golden.line)
        let places = JSONPlaces(line)
        for member in places.members where member.path != "v" {
            let twice = places.text(member.whole) + "," + places.text(member.whole)
            let bytes = places.replacing(member.whole, by: twice)
            if type == .pointJudged {
                // A member before the three is taken for a lack of any of them.
                #expect(throws: EventError.self) { try EventFormat.read(bytes) }
            } else {
                #expect(offset(bytes) == member.whole.upperBound, "\(member.path)")
            }
        }
    }

    @Test("A member under another name is refused where it stands", arguments: GoldenEvents.all)
    func renamed(golden: GoldenEvent) {
        let (type, line) = (golden.type, golden.line)
        let places = JSONPlaces(line)
        for object in places.objects {
            for (place, member) in object.members.enumerated() {
                guard !["type", "v"].contains(member.path) else { continue }
                let before = place == 0 ? object.start : member.whole.lowerBound - 1
                for name in [
                    member.name + "_", String(member.name.dropLast()), member.name.uppercased(),
                ] {
                    let renamed = #""\#(name)":"# + places.text(member.value)
                    let bytes = places.replacing(member.whole, by: renamed)
                    if type == .pointJudged {
                        #expect(throws: EventError.self) { try EventFormat.read(bytes) }
                    } else {
                        #expect(offset(bytes) == before, "\(member.path) as \(name)")
                    }
                }
            }
        }
    }

    @Test("Two members that change places are refused", arguments: GoldenEvents.all)
    func reordered(golden: GoldenEvent) throws {
        let (type, line) = (golden.type, golden.line)
        let table = try MemberTable(eventOf: type)
        let places = JSONPlaces(line)
        for object in places.objects {
            for (first, second) in zip(object.members, object.members.dropFirst()) {
                let swapped = places.text(second.whole) + "," + places.text(first.whole)
                let bytes = places.replacing(
                    first.whole.lowerBound..<second.whole.upperBound, by: swapped)
                let isAfterAny = first.whole.lowerBound > object.start
                let before = isAfterAny ? first.whole.lowerBound - 1 : object.start
                if second.path == "v" || second.path == "type" {
                    #expect(throws: EventError.self) { try EventFormat.read(bytes) }
                } else if alternatives(type).contains(first.path) {
                    #expect(throws: EventError.self) { try EventFormat.read(bytes) }
                } else if isOptional(first, table) {
                    // The second stands where the first may be left out; then the first comes too late.
                    #expect(offset(bytes) == first.whole.lowerBound + second.whole.count)
                } else {
                    #expect(offset(bytes) == before, "\(first.path)")
                }
            }
        }
    }

    @Test("A strange member is refused wherever it stands", arguments: GoldenEvents.all)
    func strange(golden: GoldenEvent) {
        let line = golden.line
        let places = JSONPlaces(line)
        for object in places.objects {
            for member in object.members {
                let bytes = places.replacing(
                    member.whole.lowerBound..<member.whole.lowerBound, by: #""aa":1,"#)
                #expect(throws: EventError.self) { try EventFormat.read(bytes) }
            }
            let end = object.members.last?.whole.upperBound ?? object.start
            guard !object.path.isEmpty else { continue }
            let comma = object.members.isEmpty ? "" : ","
            let bytes = places.replacing(end..<end, by: comma + #""zz":1"#)
            #expect(offset(bytes) == end, "\(object.path)")
        }
    }

    @Test(
        "Every value is held to its limits, and refused one beyond where it begins",
        arguments: GoldenEvents.all)
    func limits(golden: GoldenEvent) throws {
        let (type, line) = (golden.type, golden.line)
        let table = try MemberTable(eventOf: type)
        let places = JSONPlaces(line)
        for member in places.members where member.path != "v" && member.path != "type" {
            let row = try #require(table.rows.first { $0.path == member.path })
            for text in row.kind.acceptedValues + (row.isNullable ? ["null"] : []) {
                let bytes = places.replacing(member.value, by: text)
                let event = try EventFormat.read(bytes)
                #expect(EventFormat.write(event) == bytes, "\(member.path) \(text.prefix(50))")
            }
            for text in row.kind.refusedValues where !(row.isNullable && text == "null") {
                let bytes = places.replacing(member.value, by: text)
                #expect(
                    offset(bytes) == member.value.lowerBound, "\(member.path) \(text.prefix(50))")
            }
        }
    }

    @Test("Lists are held to their lengths", arguments: GoldenEvents.all)
    func lengths(golden: GoldenEvent) throws {
        let (type, line) = (golden.type, golden.line)
        let table = try MemberTable(eventOf: type)
        let places = JSONPlaces(line)
        for list in places.lists {
            let row = try #require(table.rows.first { $0.path == list.path })
            guard case .list(let counts) = row.kind, let element = list.elements.first else {
                continue
            }
            func event(with count: Int) -> [UInt8] {
                let elements = Array(repeating: places.text(element), count: count)
                return places.replacing(list.whole, by: "[\(elements.joined(separator: ","))]")
            }
            for count in [counts.lowerBound, counts.lowerBound + 1, counts.upperBound] {
                let bytes = event(with: count)
                #expect(EventFormat.write(try EventFormat.read(bytes)) == bytes, "\(list.path)")
            }
            #expect(throws: EventError.self) {
                try EventFormat.read(event(with: counts.upperBound + 1))
            }
            if counts.lowerBound > 0 {
                #expect(offset(event(with: counts.lowerBound - 1)) == list.whole.lowerBound)
            }
        }
    }

    @Test("A judgement is one of three, and two or none are refused")
    func alternativeMembers() {
        func line(_ before: String, _ after: String) -> [UInt8] {
            Array(
                GoldenEvents.line(
                    .pointJudged,
                    #"{"agency":"1",\#(before)"grounds":"x","indicator":"i",\#(after)"point":"p","#
                        + #""stage":"self","year":2021}"#
                ).utf8)
        }
        #expect(offset(line(#""count":1,"#, "")) == nil)
        for bytes in [
            line("", ""), line(#""count":1,"#, #""met":true,"#),
            line(#""count":1,"grade":"g","#, ""),
            line(#""grade":"g","#, #""met":false,"#),
        ] {
            #expect(throws: EventError.self) { try EventFormat.read(bytes) }
        }
    }
}
