// Gathers what is wrong with a file, so that all of it is reported at once.

import Evaluation

/// What was found wrong so far.
struct Notes {
    /// Enough to work on; a file with more is not the kind of file that was asked for.
    private static let most = 200

    private(set) var all: [Misreading] = []
    private var forbidden: Set<Unicode.Scalar> = []

    var isEmpty: Bool { all.isEmpty }
    /// Whether nothing more is taken down, so that reading on is of no use.
    var isFull: Bool { all.count >= Self.most }

    mutating func note(_ problem: InputProblem, at place: Place) {
        // A character refused by the look over the whole file is not reported again by the text it stands in.
        if case .text(.forbidden(let scalar)) = problem, forbidden.contains(scalar) { return }
        if !isFull { all.append(Misreading(place: place, problem: problem)) }
    }

    /// Whether something was noted already.
    func holds(_ problem: InputProblem, at place: Place) -> Bool {
        all.contains { $0.place == place && $0.problem == problem }
    }

    /// Looks over a whole file for characters that never belong in one, at their own places.
    ///
    /// Tells whether it holds a control character, which no reader after this one could pass.
    mutating func noteForbidden(in text: String, file: String) -> Bool {
        var (line, column, hasControl) = (1, 0, false)
        var found: Set<Unicode.Scalar> = []
        var rest = text.unicodeScalars.makeIterator()
        var next = rest.next()
        while let scalar = next {
            next = rest.next()
            column += 1
            if scalar == "\n" {
                (line, column) = (line + 1, 0)
                continue
            }
            guard InputText.isForbidden(scalar) else { continue }
            if scalar == "\r", next == "\n" { continue }
            note(.text(.forbidden(scalar)), at: Place(file: file, line: line, column: column))
            found.insert(scalar)
            if scalar.properties.generalCategory == .control { hasControl = true }
        }
        forbidden.formUnion(found)
        return hasControl
    }

    /// - Throws: everything noted, in the order of the file.
    func finish() throws(Misreadings) {
        if let finished { throw finished }
    }

    /// Everything noted, in the order of the file; nil where that is nothing.
    var finished: Misreadings? {
        guard !all.isEmpty else { return nil }
        let ordered = all.enumerated().sorted {
            ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
        }
        return Misreadings(all: ordered.map(\.element))
    }
}
