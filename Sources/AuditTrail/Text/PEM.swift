// PEM, RFC 7468, strictly: one block, lines of 64 characters, nothing around it.

/// Labelled bytes as text.
package struct PEM: Hashable, Sendable {
    /// What the bytes are, such as `PRIVATE KEY`.
    package let label: String
    /// The bytes, mostly DER.
    package let content: [UInt8]

    package init(label: String, content: [UInt8]) {
        self.label = label
        self.content = content
    }

    /// The text, with a newline after each line.
    package var text: [UInt8] {
        var text = Array("-----BEGIN \(label)-----\n".utf8)
        let body = Base64.encode(content)
        for start in stride(from: 0, to: body.count, by: PEM.lineWidth) {
            text += body[start..<min(start + PEM.lineWidth, body.count)]
            text.append(newline)
        }
        return text + Array("-----END \(label)-----\n".utf8)
    }

    /// The blocks of a text, in order; `nil` where anything else stands between them.
    ///
    /// Lines end in LF or CRLF; empty lines around blocks are passed over.
    package static func blocks(of text: [UInt8]) -> [PEM]? {
        var blocks: [PEM] = []
        var label: String?
        var body: [UInt8] = []
        for line in text.split(separator: newline, omittingEmptySubsequences: false) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if let open = label {
                guard line.elementsEqual("-----END \(open)-----".utf8) else {
                    body += line
                    continue
                }
                guard let content = Base64.decode(body) else { return nil }
                blocks.append(PEM(label: open, content: content))
                (label, body) = (nil, [])
            } else if !line.isEmpty {
                guard let begun = PEM.label(begunBy: line) else { return nil }
                label = begun
            }
        }
        return label == nil ? blocks : nil
    }

    private static let lineWidth = 64

    private static func label(begunBy line: ArraySlice<UInt8>) -> String? {
        let (head, tail) = (Array("-----BEGIN ".utf8), Array("-----".utf8))
        guard line.count > head.count + tail.count, line.starts(with: head),
            line.suffix(tail.count).elementsEqual(tail)
        else { return nil }
        return String(validating: line.dropFirst(head.count).dropLast(tail.count), as: UTF8.self)
    }
}

/// The byte between lines.
let newline = UInt8(ascii: "\n")
