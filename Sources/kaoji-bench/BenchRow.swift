// One measured figure beside the limit that was measured in the same run.

/// A row of the benchmark.
struct BenchRow: Codable {
    let name: String
    /// Entries in the ledger it was measured on.
    let entries: Int
    let measured: Double
    /// What the measured figure is held against, in the same unit.
    let limit: Double
    let unit: String
    /// What the limit is.
    let against: String
    let ratio: Double
    /// The least ratio, or the most where `isLessBetter`; nil where a row only informs.
    let goal: Double?
    let isLessBetter: Bool
    let isMet: Bool?
    let note: String

    /// - Parameter goal: the least ratio of measured to limit, or the most where less is better.
    init(
        _ name: String, entries: Int, measured: Double, limit: Double, unit: String,
        against: String, goal: Goal? = nil, note: String = ""
    ) {
        self.name = name
        self.entries = entries
        self.measured = measured
        self.limit = limit
        self.unit = unit
        self.against = against
        self.note = note
        ratio = limit == 0 ? 0 : measured / limit
        switch goal {
        case .atLeast(let ratio)?:
            (self.goal, isLessBetter) = (ratio, false)
            isMet = self.ratio >= ratio
        case .atMost(let ratio)?:
            (self.goal, isLessBetter) = (ratio, true)
            isMet = self.ratio <= ratio
        case nil: (self.goal, isLessBetter, isMet) = (nil, false, nil)
        }
    }

    enum Goal {
        case atLeast(Double)
        case atMost(Double)
    }

    /// One line of the table.
    var line: String {
        let goal = goal.map { (isLessBetter ? "<= " : ">= ") + Self.short($0) } ?? "-"
        let result = isMet.map { $0 ? "met" : "NOT MET" } ?? "-"
        let columns: [(String, Int)] = [
            (name, 34), (String(entries), 9), (Self.short(measured), 11),
            (Self.short(limit), 11), (unit, 10), (Self.short(ratio), 8),
            (goal, 9), (result, 8),
        ]
        let cells = columns.enumerated().map { place, column in
            let pad = String(repeating: " ", count: max(0, column.1 - column.0.count))
            return (1...3).contains(place) || place == 5 ? pad + column.0 : column.0 + pad
        }
        return cells.joined(separator: " ") + " " + against
            + (note.isEmpty ? "" : " (\(note))")
    }

    static let head = """
        row                                  entries    measured       limit unit          \
        ratio goal      result   limit is
        """

    /// Three digits that matter, at most two places.
    private static func short(_ number: Double) -> String {
        if number >= 1_000 { return String(Int(number.rounded())) }
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Seconds that work takes, the shortest of several goes.
func seconds(best of: Int = 1, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<of {
        let time = try ContinuousClock().measure { try work() }
        best = min(
            best,
            Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return best
}
