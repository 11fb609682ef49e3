// Compares texts as bytes.

extension String {
    /// Whether both are the same bytes; `==` also takes for equal what merely looks alike.
    package func isSameBytes(as other: String) -> Bool {
        var (one, other) = (self, other)
        return one.withUTF8 { one in
            other.withUTF8 { other in
                guard one.count == other.count else { return false }
                for place in 0..<one.count where one[place] != other[place] { return false }
                return true
            }
        }
    }
}
