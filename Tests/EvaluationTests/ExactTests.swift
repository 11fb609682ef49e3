// Exact numbers: arithmetic, order and the only spelling.

import Evaluation
import Testing

struct ExactTests {
    /// Two operands, their sum, difference, product and quotient; by Python's `fractions`.
    static let known = [
        [
            "47250954397452322996/3667936949449994541",
            "-98936812917358800691/90532746179102435345",
            "3914864669424493355604479751902889665789/332068404845507635820143766590055451645",
            "4640652652945297064127670504319403721451/332068404845507635820143766590055451645",
            "-4674858835387392616770524321462519990236/332068404845507635820143766590055451645",
            "-4277758661184895209866075128111146693620/362893991760401854261595376208257027831",
        ],
        [
            "9223372036854775808/3",
            "-9223372036854775808/5",
            "18446744073709551616/15",
            "73786976294838206464/15",
            "-85070591730234615865843651857942052864/15",
            "-5/3",
        ],
        [
            "-9223372036854775808",
            "-9223372036854775808",
            "-18446744073709551616",
            "0",
            "85070591730234615865843651857942052864",
            "1",
        ],
        [
            "9223372036854775807/9223372036854775783",
            "9223372036854775783/9223372036854775807",
            "170141183460469231252071957799435764338/85070591730234615626035978899717881881",
            "442721857769029238160/85070591730234615626035978899717881881",
            "1",
            "85070591730234615847396907784232501249/85070591730234615404675050015203263089",
        ],
        [
            "1000000000000000000000000000000000007/6",
            "-1000000000000000000000000000000000001/6",
            "1",
            "1000000000000000000000000000000000004/3",
            "-1000000000000000000000000000000000008000000000000000000000000000000000007/36",
            "-1000000000000000000000000000000000007/1000000000000000000000000000000000001",
        ],
        [
            "1/377887688554896545928674083957",
            "66925678897066496216",
            "25290390103379676291238741536447528187909406806713/377887688554896545928674083957",
            "-25290390103379676291238741536447528187909406806711/377887688554896545928674083957",
            "66925678897066496216/377887688554896545928674083957",
            "1/25290390103379676291238741536447528187909406806712",
        ],
    ]

    @Test("Operands of any size give the known results", arguments: known)
    func knownResults(row: [String]) throws {
        let numbers = try row.map { try Exact(canonical: $0) }
        let (a, b) = (numbers[0], numbers[1])
        #expect((a + b).canonical == row[2])
        #expect((a - b).canonical == row[3])
        #expect((a * b).canonical == row[4])
        #expect(a.divided(by: b)?.canonical == row[5])
        #expect(b + a == numbers[2])
        #expect(b * a == numbers[4])
        #expect((a < b) == numbers[3].isNegative)
    }

    @Test("Random numbers agree with fractions of 128 bits")
    func agreesWithWideFractions() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<5_000 {
            let (a, b) = (WideFraction(random: &random), WideFraction(random: &random))
            let (left, right) = (try a.exact, try b.exact)
            #expect((left + right).canonical == (a + b).canonical)
            #expect((left - right).canonical == (a - b).canonical)
            #expect((left * right).canonical == (a * b).canonical)
            #expect((left < right) == (a < b))
            #expect((left == right) == (a.canonical == b.canonical))
        }
    }

    @Test("A sum of many long fractions is the same in any order, and taken apart again is nothing")
    func longSums() throws {
        var random = SeededGenerator(seed: 3)
        let numbers = try (0..<60).map { _ in
            try (0..<4).map { _ in try WideFraction(random: &random).exact }.reduce(.one, *)
        }
        let sum = numbers.reduce(.zero, +)
        #expect(sum.digits > 1_000)
        #expect(numbers.reversed().reduce(.zero, +) == sum)
        #expect(numbers.shuffled(using: &random).reduce(sum, -) == .zero)
        #expect(numbers.reduce(.one, *) == numbers.reversed().reduce(.one, *))
        let undone = numbers.reduce(numbers.reduce(.one, *)) { $0.divided(by: $1) ?? .zero }
        #expect(undone == (numbers.contains(.zero) ? .zero : .one))
    }

    @Test("The laws of a field hold far beyond machine words")
    func fieldLaws() throws {
        var random = SeededGenerator(seed: 2)
        func any() throws -> Exact {
            let factors = try (0..<4).map { _ in try WideFraction(random: &random).exact }
            return factors.reduce(.one, *)
        }
        for _ in 0..<150 {
            let (a, b, c) = (try any(), try any(), try any())
            #expect((a + b) + c == a + (b + c))
            #expect((a * b) * c == a * (b * c))
            #expect(a * (b + c) == a * b + a * c)
            #expect((a - b) + b == a)
            #expect(a - a == .zero)
            if !b.isZero { #expect(a.divided(by: b).map { $0 * b } == a) }
            #expect(try Exact(canonical: a.canonical) == a)
            #expect([a < b, a == b, b < a].filter { $0 }.count == 1)
        }
    }

    @Test(
        "What grew past a machine word and shrank again is equal and hashes alike",
        arguments: [Int.max, Int.max - 1, -Int.max, .min, .min + 2])
    func shrinksAgain(integer: Int) {
        let number = Exact(integer)
        let detour = number * Exact(.max) * Exact(.max)
        let back = detour.divided(by: Exact(.max))?.divided(by: Exact(.max))
        #expect(back == number)
        #expect(Set([number, back]).count == 1)
        #expect(number.canonical == "\(integer)")
        #expect((-number).canonical == "\(-Int128(integer))")
        #expect((number + .one).canonical == "\(Int128(integer) + 1)")
        #expect((number - .one).canonical == "\(Int128(integer) - 1)")
        #expect(number + .one - .one == number)
        #expect(number - .one < number)
        #expect(number < number + .one)
    }

    @Test("The lowest machine word is a numerator and a denominator like any other")
    func lowestWord() {
        func canonical(_ numerator: Int, _ denominator: Int) -> String? {
            Exact(numerator: numerator, denominator: denominator)?.canonical
        }
        #expect(canonical(1, .min) == "-1/9223372036854775808")
        #expect(canonical(2, .min) == "-1/4611686018427387904")
        #expect(canonical(.min, 2) == "-4611686018427387904")
        #expect(canonical(.min, -1) == "9223372036854775808")
        #expect(Exact(numerator: .min, denominator: .min) == .one)
        #expect(Exact(.min).magnitude.canonical == "9223372036854775808")
    }

    @Test(
        "Fractions are brought to lowest terms with a positive denominator",
        arguments: [
            (6, 4, "3/2"), (6, -4, "-3/2"), (-6, -4, "3/2"), (0, -7, "0"), (8, 4, "2"),
            (35, 49, "5/7"),
        ])
    func lowestTerms(numerator: Int, denominator: Int, canonical: String) {
        #expect(Exact(numerator: numerator, denominator: denominator)?.canonical == canonical)
    }

    @Test("Nothing is divided by zero")
    func noDivisionByZero() throws {
        #expect(Exact(numerator: 1, denominator: 0) == nil)
        #expect(Exact.one.divided(by: .zero) == nil)
        let large = try Exact(canonical: "1" + String(repeating: "0", count: 60))
        #expect(large.divided(by: large - large) == nil)
    }

    @Test("Sign, wholeness and size are told for small and large numbers")
    func properties() throws {
        let large = try Exact(canonical: "-" + String(repeating: "7", count: 50) + "/2")
        #expect(large.isNegative)
        #expect(!large.isInteger)
        #expect(!large.isZero)
        #expect(large.digits == 50)
        #expect(large.magnitude == -large)
        #expect((large + large).isInteger)
        #expect((large - large).isZero)
        #expect(!Exact.zero.isNegative)
        #expect(Exact.zero.digits == 1)
        #expect(Exact(-100).digits == 3)
        #expect(Exact(numerator: 1, denominator: 1000)?.digits == 4)
        var sum = Exact.zero
        for _ in 0..<10 { sum += try Exact(canonical: "1/10") }
        #expect(sum == .one)
    }

    @Test(
        "A number has one spelling and others are refused",
        arguments: [
            "1/1", "0/1", "+1", "-0", "-0/2", "01", "00", "1/02", "1/0", "1/-2", "-1/-2", "1/+2",
            "", "-", "/", "1/", "/2", "1/2/3", " 1", "1 ", "1.5", "1e3", "--1", "0x1", "1_000",
            "\u{0661}", "\u{FF11}", "1\u{0301}",
        ])
    func otherSpellings(text: String) {
        #expect(throws: ExactError.spelling) { try Exact(canonical: text) }
    }

    @Test("Fractions not in lowest terms are refused", arguments: ["2/4", "0/2", "-3/3", "10/15"])
    func notInLowestTerms(text: String) {
        #expect(throws: ExactError.notInLowestTerms) { try Exact(canonical: text) }
    }

    @Test(
        "Terms are read alike where they fit a machine word and where they do not",
        arguments: 16...21)
    func lengths(digits: Int) throws {
        let nines = String(repeating: "9", count: digits)
        let ten = "1" + String(repeating: "0", count: digits - 1)
        for text in [
            nines, "-\(nines)", "\(nines)/2", "-\(nines)/2", "2/\(nines)", "\(nines)/\(ten)",
            "-\(ten)/\(nines)",
        ] {
            let number = try Exact(canonical: text)
            #expect(number.canonical == text)
            #expect((number - .one) + .one == number)
        }
        for text in ["0\(nines)", "\(nines)/0\(ten)", "-0/\(nines)", "\(nines)/", "\(nines)/2x"] {
            #expect(throws: ExactError.spelling) { try Exact(canonical: text) }
        }
        for text in ["\(nines)/\(nines)", "3/\(nines)", "\(ten)/2", "0/\(ten)"] {
            #expect(throws: ExactError.notInLowestTerms) { try Exact(canonical: text) }
        }
    }

    @Test("Two hundred digits are read in either term, and one more is not")
    func longest() throws {
        let longest = String(repeating: "9", count: 200)
        for text in [longest, "-\(longest)", "1/\(longest)", "-\(longest)/2"] {
            let number = try Exact(canonical: text)
            #expect(number.canonical == text)
            #expect(number.digits == 200)
        }
        for text in [longest + "9", "1/\(longest)9"] {
            #expect(throws: ExactError.tooManyDigits) { try Exact(canonical: text) }
        }
    }
}
