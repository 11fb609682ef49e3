// Where canonical JSON was refused, and what should have stood there.

/// Bytes that are not the canonical JSON that was asked for.
package struct CanonicalError: Error, Hashable, Sendable {
    /// Bytes from the start of the input to what was refused.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expectation

    package enum Expectation: Hashable, Sendable {
        case object
        case array
        case string
        /// A whole number in its only spelling, at most 2^53-1 from zero.
        case integer
        case boolean
        /// The object's next member, under this key.
        case member(named: String)
        /// The end of an object all of whose known members have been read.
        case noFurtherMember
        /// A comma, or the end of the array.
        case furtherElementOrEnd
        /// The end of the input.
        case endOfInput
        /// An object or array within `CanonicalReader.deepest` of one another.
        case shallowerNesting

        /// The quotation mark that ends a string.
        case endOfString
        /// UTF-8 as RFC 3629 has it.
        case utf8
        /// A character in its only spelling: escaped where it must be, bare elsewhere.
        case onlySpelling
        /// A string of at most so many bytes of UTF-8.
        case bytesAtMost(Int)
        /// An integer from this range.
        case integerWithin(ClosedRange<Int>)

        // What a string or an object stands for; reported by whoever reads that meaning.

        /// A decimal, as `DecimalNumber` reads it.
        case decimal
        /// An exact number, as `Exact` reads it.
        case exact
        /// An instant, as `Instant` reads it.
        case instant
        /// A digest of 64 lower-case hexadecimal digits.
        case digest
        /// An identifier of the form its kind has.
        case identifier
        /// One of the words known in this place.
        case knownWord
        /// Members that go together.
        case consistentMembers
    }
}
