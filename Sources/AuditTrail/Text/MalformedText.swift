// Why a note, a checkpoint, a proof file, a key or a policy could not be read.

/// The place where a text has not the form it must have.
package struct MalformedText: Error, Hashable, Sendable {
    /// The line, from 1; 0 for the text as a whole.
    package let line: Int
    /// What should stand there.
    package let expected: Part

    package init(line: Int, expected: Part) {
        self.line = line
        self.expected = expected
    }

    /// What texts are made of.
    package enum Part: Hashable, Sendable, CaseIterable {
        /// UTF-8 without control characters other than LF.
        case plainText
        /// An empty line and at least one signature after the note's text.
        case signatures
        /// No more than `SignedNote.signatureLimit` signatures.
        case fewerSignatures
        /// `— name base64`.
        case signature
        /// A checkpoint's first line: a name with neither space nor `+`.
        case origin
        /// A checkpoint's second line: a number in its only spelling.
        case size
        /// A checkpoint's third line: 32 bytes in base64.
        case root
        /// Nothing after a checkpoint's third line.
        case end
        /// The first line of a proof file.
        case proofHeading
        /// `extra` with base64, or `index` with a number.
        case index
        /// `old` with a number.
        case oldSize
        /// 32 bytes in base64.
        case hash
        /// The empty line after the hashes, of which there are at most 63.
        case emptyLine
        /// `name+hex+base64`, whose hex is the key's own id.
        case verifierKey
        /// A sound public key of a known kind.
        case publicKey
    }
}
