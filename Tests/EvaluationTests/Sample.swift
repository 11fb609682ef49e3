// A small document with every kind of value, for tests that read, damage and write it.

import Evaluation

struct Sample: Hashable {
    var flags: [Bool]
    var note: String?
    var number: Int
    var pairs: [[Int]]
    var title: String

    static let json =
        #"{"flags":[true,false],"note":null,"number":-120,"pairs":[[],[1,20]],"#
        + #""title":"部门\n\"整体\""}"#

    static func read(_ reader: inout CanonicalReader) throws(CanonicalError) -> Sample {
        try reader.beginObject()
        try reader.key("flags")
        var flags: [Bool] = []
        try reader.beginArray()
        while try reader.nextElement() { flags.append(try reader.boolean()) }
        try reader.key("note")
        let note = reader.nullIfPresent() ? nil : try reader.string(maxBytes: 1_000)
        try reader.key("number")
        let number = try reader.integer(.min ... .max)
        try reader.key("pairs")
        var pairs: [[Int]] = []
        try reader.beginArray()
        while try reader.nextElement() {
            var pair: [Int] = []
            try reader.beginArray()
            while try reader.nextElement() { pair.append(try reader.integer(.min ... .max)) }
            pairs.append(pair)
        }
        try reader.key("title")
        let title = try reader.string(maxBytes: 1_000)
        try reader.endObject()
        return Sample(flags: flags, note: note, number: number, pairs: pairs, title: title)
    }

    var written: [UInt8] {
        var writer = CanonicalWriter()
        writer.beginObject()
        writer.key("flags")
        writer.beginArray()
        for flag in flags { writer.boolean(flag) }
        writer.endArray()
        writer.key("note")
        if let note { writer.string(note) } else { writer.null() }
        writer.key("number")
        writer.integer(number)
        writer.key("pairs")
        writer.beginArray()
        for pair in pairs {
            writer.beginArray()
            for number in pair { writer.integer(number) }
            writer.endArray()
        }
        writer.endArray()
        writer.key("title")
        writer.string(title)
        writer.endObject()
        return writer.bytes
    }
}
