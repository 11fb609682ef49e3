// The shapes that what stands in a file can have.

/// The three shapes of what stands in a file.
package enum InputShape: String, Sendable {
    case text, list, mapping
}
