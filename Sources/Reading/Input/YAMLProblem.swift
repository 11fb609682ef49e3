// What keeps a text from being a YAML file we read.

/// What a YAML file may not be or use.
package enum YAMLProblem: Hashable, Sendable {
    /// Not YAML 1.2; in the words of the parser.
    case syntax(String)
    /// Something that begins with a sign that YAML has its own use for, and stands without quotation marks.
    case unquoted(String)
    case anchor
    case alias
    case tag
    case duplicateKey(String, first: Place)
    case severalDocuments
    /// More than so many lists and mappings within one another.
    case tooDeep(limit: Int)
    case empty
}
