// What should have stood where canonical JSON was refused.

/// What a reader of canonical JSON wanted; a fact, put into words elsewhere.
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

    // What a value stands for; found wrong by whoever reads that meaning.

    /// A decimal, as `DecimalNumber` reads it.
    case decimal
    /// An exact number, as `Exact` reads it.
    case exact
    /// An instant, as `Instant` reads it.
    case instant
    /// A digest in lower-case hexadecimal digits.
    case digest
    /// An identifier of the form its kind has.
    case identifier
    /// At most so many elements.
    case atMost(Int)
    /// A list of at least one element.
    case notEmpty
    /// One of these words.
    case oneOf(String)
    /// Exactly one of the members of these names.
    case oneMember([String])
}
