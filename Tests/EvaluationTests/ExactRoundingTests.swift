// Rounding of exact numbers: every mode and sign, as a number and as text.

import Evaluation
import Testing

struct ExactRoundingTests {
    /// A number, and what it becomes at no decimals half up, half even, down and up.
    static let table: [(String, [String])] = [
        ("0", ["0", "0", "0", "0"]),
        ("2", ["2", "2", "2", "2"]),
        ("1/2", ["1", "0", "0", "1"]),
        ("3/2", ["2", "2", "1", "2"]),
        ("5/2", ["3", "2", "2", "3"]),
        ("49/100", ["0", "0", "0", "1"]),
        ("51/100", ["1", "1", "0", "1"]),
        ("1/1000", ["0", "0", "0", "1"]),
        ("999/1000", ["1", "1", "0", "1"]),
        (
            "9223372036854775807/2",
            [
                "4611686018427387904", "4611686018427387904", "4611686018427387903",
                "4611686018427387904",
            ]
        ),
        (
            "100000000000000000000000000000000000000001/2",
            [
                "50000000000000000000000000000000000000001",
                "50000000000000000000000000000000000000000",
                "50000000000000000000000000000000000000000",
                "50000000000000000000000000000000000000001",
            ]
        ),
    ]

    @Test("Each mode rounds by the distance from zero, whatever the sign", arguments: table)
    func modes(text: String, rounded: [String]) throws {
        let number = try Exact(canonical: text)
        for (mode, wanted) in zip([.halfUp, .halfEven, .down, .up] as [RoundingMode], rounded) {
            #expect(number.rounded(places: 0, mode).canonical == wanted)
            #expect(number.decimal(places: 0, mode) == wanted)
            let negative = wanted == "0" ? "0" : "-" + wanted
            #expect((-number).rounded(places: 0, mode).canonical == negative)
            #expect((-number).decimal(places: 0, mode) == negative)
        }
    }

    @Test(
        "A decimal has the places asked for and no signed zero",
        arguments: [
            ("7/4", 2, .halfUp, "1.75"), ("-1/4", 2, .halfUp, "-0.25"), ("2", 2, .halfUp, "2.00"),
            ("-1/1000", 2, .halfUp, "0.00"), ("-1/1000", 2, .up, "-0.01"),
            ("-999/1000", 0, .down, "0"), ("1/3", 5, .halfUp, "0.33333"),
            ("2/3", 1, .down, "0.6"), ("1999/200", 2, .halfUp, "10.00"),
            ("1999/200", 2, .halfEven, "10.00"), ("1001/200", 2, .halfEven, "5.00"),
            ("-1001/200", 2, .halfUp, "-5.01"), ("0", 3, .up, "0.000"),
            ("1/1000", 3, .down, "0.001"), ("1/3", 25, .down, "0.3333333333333333333333333"),
            ("-100000000000000000000/3", 1, .up, "-33333333333333333333.4"),
        ] as [(String, Int, RoundingMode, String)])
    func decimals(text: String, places: Int, mode: RoundingMode, decimal: String) throws {
        let number = try Exact(canonical: text)
        #expect(number.decimal(places: places, mode) == decimal)
    }

    @Test("The text of a rounded number and the rounded number say the same")
    func textAndNumberAgree() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let number = try #require(
                Exact(
                    numerator: .random(in: -1_000_000...1_000_000, using: &random),
                    denominator: .random(in: 1...2_000, using: &random)))
            let places = Int.random(in: 0...4, using: &random)
            let unit = try DecimalNumber(canonical: places == 0 ? "1" : "0.\(zeros(places - 1))1")
            for mode in RoundingMode.allCases {
                let rounded = number.rounded(places: places, mode)
                let text = try DecimalNumber(canonical: number.decimal(places: places, mode))
                #expect(text.exact == rounded)
                let error = (rounded - number).magnitude
                let limit =
                    switch mode {
                    case .halfUp, .halfEven: unit.exact.divided(by: Exact(2))
                    case .down, .up: unit.exact
                    }
                #expect(error <= (try #require(limit)))
                #expect(mode != .down || rounded.magnitude <= number.magnitude)
                #expect(mode != .up || rounded.magnitude >= number.magnitude)
                #expect(rounded.rounded(places: places, mode) == rounded)
            }
        }
    }

    @Test(
        "A short decimal drops the zeros at its end and nothing else",
        arguments: [
            ("7/4", 4, "1.75"), ("2", 4, "2"), ("100", 2, "100"), ("100", 0, "100"),
            ("0", 2, "0"), ("-1/1000", 2, "0"), ("1/3", 2, "0.33"), ("2/3", 2, "0.67"),
            ("-21/2", 3, "-10.5"), ("1/2", 0, "1"), ("1999/200", 2, "10"),
        ])
    func shortDecimals(text: String, places: Int, decimal: String) throws {
        #expect(try Exact(canonical: text).shortDecimal(maxPlaces: places) == decimal)
    }

    private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
