// Where canonical JSON was refused.

/// Bytes that are not the canonical JSON that was asked for.
package struct CanonicalError: Error, Hashable, Sendable {
    /// Bytes from the start of the input to what was refused.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expectation

    package init(offset: Int, expected: Expectation) {
        self.offset = offset
        self.expected = expected
    }
}
