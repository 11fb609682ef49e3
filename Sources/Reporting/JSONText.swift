// A JSON document to be written for people and programs: members in the order given, no floats.

/// A JSON value (RFC 8259) whose objects keep the order of their members.
///
/// There are no fractions: a decimal is a string, as it was given.
package indirect enum JSONText: Hashable, Sendable {
    case object([Member])
    case array([JSONText])
    case string(String)
    case integer(Int)
    case bool(Bool)
    case null

    /// A member of an object; its key stands once in the object.
    package struct Member: Hashable, Sendable {
        let key: String
        let value: JSONText

        package init(_ key: String, _ value: JSONText) {
            self.key = key
            self.value = value
        }
    }

    /// The document with two blanks a level, ended by a line feed.
    ///
    /// Chinese stands unescaped; characters that `SafeText` spells out are `\u` escapes here, so that
    /// the document is as safe to show and loses nothing.
    package func document() -> String {
        var out = ""
        write(into: &out, indent: "\n")
        return out + "\n"
    }

    /// `indent` is the line break and blanks before what closes this value.
    private func write(into out: inout String, indent: String) {
        switch self {
        case .object(let members):
            Self.write(members, between: "{", "}", into: &out, indent: indent) {
                member, out, inner in
                Self.write(member.key, into: &out)
                out += ": "
                member.value.write(into: &out, indent: inner)
            }
        case .array(let values):
            Self.write(values, between: "[", "]", into: &out, indent: indent) { value, out, inner in
                value.write(into: &out, indent: inner)
            }
        case .string(let text): Self.write(text, into: &out)
        case .integer(let number): out += String(number)
        case .bool(let flag): out += flag ? "true" : "false"
        case .null: out += "null"
        }
    }

    private static func write<Element>(
        _ elements: [Element], between opening: String, _ closing: String, into out: inout String,
        indent: String, _ writeOne: (Element, inout String, String) -> Void
    ) {
        out += opening
        let inner = indent + "  "
        for (index, element) in elements.enumerated() {
            out += index == 0 ? inner : "," + inner
            writeOne(element, &out, inner)
        }
        out += elements.isEmpty ? closing : indent + closing
    }

    private static func write(_ text: String, into out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where SafeText.isHidden(scalar): out += escaped(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        scalar.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }.joined()
    }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: JSONText...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONText)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}
