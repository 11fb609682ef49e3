// A YAML document as texts, lists and mappings, each with its place.

/// A node of the tree. Scalars are texts: what they mean is for the reader who asks.
struct YAMLNode: Sendable {
    let place: Place
    let value: Value

    enum Value: Sendable {
        case text(Located)
        case list([YAMLNode])
        case mapping([Member])
    }

    struct Member: Sendable {
        let key: Located
        let value: YAMLNode
    }

    var shape: InputShape {
        switch value {
        case .text: .text
        case .list: .list
        case .mapping: .mapping
        }
    }
}
