// Where the members and values of canonical JSON stand, byte by byte, for tests that damage them.

/// An object of a document, found without the reader under test.
struct JSONPlaces {
    struct Member: Hashable {
        let path: String
        let name: String
        /// From the key's quotation mark to the end of the value.
        let whole: Range<Int>
        let value: Range<Int>
    }

    struct Object {
        let path: String
        /// Where the members begin, after the brace.
        let start: Int
        var members: [Member] = []
    }

    let bytes: [UInt8]
    private(set) var objects: [Object] = []
    /// Every list with the places of its elements.
    private(set) var lists: [(path: String, whole: Range<Int>, elements: [Range<Int>])] = []
    private var index = 0

    /// - Precondition: the text is valid JSON without white space.
    init(_ text: String) {
        bytes = Array(text.utf8)
        readValue("")
        precondition(index == bytes.count)
    }

    var members: [Member] { objects.flatMap(\.members) }

    /// The document with one range replaced.
    func replacing(_ range: Range<Int>, by text: String) -> [UInt8] {
        Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func isNext(_ character: Unicode.Scalar) -> Bool {
        index < bytes.count && bytes[index] == UInt8(ascii: character)
    }

    private mutating func readValue(_ path: String) {
        if isNext("{") {
            readObject(path)
        } else if isNext("[") {
            readList(path)
        } else if isNext("\"") {
            readString()
        } else {
            while index < bytes.count, !isNext(","), !isNext("}"), !isNext("]") { index += 1 }
        }
    }

    private mutating func readString() {
        index += 1
        while !isNext("\"") { index += isNext("\\") ? 2 : 1 }
        index += 1
    }

    private mutating func readObject(_ path: String) {
        index += 1
        var object = Object(path: path, start: index)
        while !isNext("}") {
            if isNext(",") { index += 1 }
            let start = index
            readString()
            let name = text(start + 1..<index - 1)
            index += 1
            let value = index
            let inner = path.isEmpty ? name : "\(path).\(name)"
            readValue(inner)
            object.members.append(
                Member(path: inner, name: name, whole: start..<index, value: value..<index))
        }
        index += 1
        objects.append(object)
    }

    private mutating func readList(_ path: String) {
        let start = index
        index += 1
        var elements: [Range<Int>] = []
        while !isNext("]") {
            if isNext(",") { index += 1 }
            let element = index
            readValue(path + "[]")
            elements.append(element..<index)
        }
        index += 1
        lists.append((path, start..<index, elements))
    }
}
