// Formulas are read as people write them, written in one spelling, and refused at their place.

import Evaluation
import Testing

struct FormulaParserTests {
    private static let titles = [
        "三公经费": "three", "在职人员数": "staff", "编制数": "posts", "因公出国（境）费": "travel",
        "预算数": "budget", "甲": "expenditure_of_the_budget_as_adjusted", "a": "a", "b": "b", "c": "c",
        "prior": "prior", "a-b": "a-b", "3g": "3g",
    ]

    static func resolve(_ name: String) -> FigureID? {
        (titles[name] ?? titles.values.first { $0 == name }).flatMap { try? FigureID($0) }
    }

    private func parse(_ text: String) throws(FormulaError) -> Formula {
        try Formula(text, resolve: Self.resolve)
    }

    @Test(
        "Names, signs and functions are read in Chinese and full width as in ASCII",
        arguments: [
            ("a", "a"), ("  a　", "a"), ("在职人员数 / 编制数", "staff / posts"),
            ("在职人员数÷编制数", "staff / posts"), ("在职人员数／编制数", "staff / posts"),
            ("（三公经费 － 上年（三公经费））／上年（三公经费）", "(three - prior(three)) / prior(three)"),
            ("（三公经费−上年（三公经费，2））×3", "(three - prior(three, 2)) * 3"),
            ("prior( three_ )", ""), ("“因公出国（境）费”＋「预算数」", "travel + budget"),
            (#""因公出国（境）费" + "a""#, "travel + a"), ("prior(a, 9)", "prior(a, 9)"),
            ("prior(a, 1)", "prior(a)"), ("prior", "prior"), ("prior(prior)", "prior(prior)"),
            ("绝对值(a)", "abs(a)"), ("最小（a，b）", "min(a, b)"), ("最大(a,b,c)", "max(a, b, c)"),
            ("平均(a,b)", "mean(a, b)"), ("中位数(a,b,c)", "median(a, b, c)"),
            (#""a-b" + "3g""#, #""a-b" + "3g""#), (#"prior("a-b", 3)"#, #"prior("a-b", 3)"#),
            ("0.10 * a", "0.10 * a"),
        ])
    func spellings(text: String, canonical: String) throws {
        if canonical.isEmpty {
            #expect(throws: FormulaError.self) { try parse(text) }
        } else {
            #expect(try parse(text).canonical == canonical)
            #expect(try parse(canonical) == parse(text))
        }
    }

    @Test(
        "Signs bind as in arithmetic, from the left",
        arguments: [
            ("a + b * c", "a + (b * c)"), ("a * b + c", "(a * b) + c"),
            ("a - b - c", "(a - b) - c"),
            ("a / b / c", "(a / b) / c"), ("a - b + c", "(a - b) + c"),
            ("a / b * c", "(a / b) * c"),
            ("-a + b", "(-a) + b"), ("-a * b", "(-a) * b"), ("a - -b", "a - (-b)"),
        ])
    func precedence(text: String, grouped: String) throws {
        #expect(try parse(text) == parse(grouped))
    }

    @Test(
        "Parentheses that change the meaning stay, others go",
        arguments: [
            ("a - (b - c)", "a - (b - c)"), ("a / (b / c)", "a / (b / c)"),
            ("(a * b) / c", "a * b / c"),
            ("((a))", "a"), ("(a + b) * c", "(a + b) * c"), ("-(a + b)", "-(a + b)"),
            ("a + (b + c)", "a + (b + c)"), ("-(-a)", "-(-a)"),
            ("min((a), (b - c))", "min(a, b - c)"),
        ])
    func parentheses(text: String, canonical: String) throws {
        #expect(try parse(text).canonical == canonical)
    }

    @Test(
        "What is no formula is refused at its place",
        arguments: [
            ("", 0, .unexpectedEnd), ("a +", 3, .unexpectedEnd), ("a b", 2, .unexpected("b")),
            ("a + 部门数", 4, .unknownName("部门数")), ("(a", 2, .unexpectedEnd),
            ("a)", 1, .unexpected(")")),
            ("01", 0, .badNumber("01")), ("a * 1.", 4, .badNumber("1.")),
            ("1.2.3", 0, .badNumber("1.2.3")),
            ("+a", 0, .unexpected("+")), ("a = b", 2, .unexpected("=")),
            ("a % b", 2, .unexpected("%")),
            ("上年(a + b)", 0, .prior), ("prior(1)", 0, .prior), ("prior(prior(a))", 0, .prior),
            ("prior(a, 0)", 9, .prior), ("prior(a, b)", 9, .prior),
            ("prior(a, 10)", 10, .unexpected("0")),
            ("prior(a", 7, .unexpectedEnd), ("abs(a, b)", 0, .operands(.abs)),
            ("min(a)", 0, .operands(.min)),
            ("a + median(b)", 4, .operands(.median)), ("三公经费（a）", 4, .unexpected("（")),
            (#""a"#, 0, .unexpectedEnd), (#"""#, 0, .unexpectedEnd), (#""""#, 0, .unknownName("")),
            ("a;", 1, .unexpected(";")), ("a\n+ b", 1, .unexpected("\n")),
            ("１", 0, .unexpected("１")),
        ] as [(String, Int, FormulaError.Problem)])
    func refusals(text: String, offset: Int, problem: FormulaError.Problem) {
        do throws(FormulaError) {
            let formula = try parse(text)
            Issue.record("\(text) is read as \(formula.canonical)")
        } catch {
            #expect(error.offset == offset)
            #expect(error.problem == problem)
        }
    }

    @Test("Nesting and length have ends, and are met without trouble")
    func limits() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "(", count: levels) + "a" + String(repeating: ")", count: levels)
        }
        func problem(_ text: String) -> FormulaError.Problem? {
            do throws(FormulaError) {
                _ = try parse(text)
                return nil
            } catch { return error.problem }
        }
        #expect(try parse(nested(31)).canonical == "a")
        #expect(problem(nested(32)) == .tooDeep)
        #expect(problem(String(repeating: "(", count: 1_000)) == .tooDeep)
        #expect(problem(String(repeating: "-", count: 999) + "a") == .tooDeep)
        #expect(problem(String(repeating: "min(", count: 200)) == .tooDeep)
        let sum = Array(repeating: "a", count: 250).joined(separator: " + ")
        #expect(try parse(sum).leaves { _ in 1 } == 250)
        #expect(problem(sum + " + a") == .tooLong)
        #expect(problem(String(repeating: " ", count: 1_001)) == .tooLong)
        #expect(
            problem("min(" + Array(repeating: "a", count: 20).joined(separator: ",") + ")") == nil)
        #expect(
            problem("min(" + Array(repeating: "a", count: 21).joined(separator: ",") + ")")
                == .operands(.min))
    }

    @Test(
        "What is read in a short spelling is refused where its only spelling is beyond the limits")
    func canonicalLimits() throws {
        // Each minus within a product takes parentheses of its own.
        let minuses = (0..<12).reduce("a") { text, _ in "a*-(a*\(text))" }
        // Ids are longer than the titles they stand for.
        let titles = Array(repeating: "甲", count: 400).joined(separator: "+")
        for (text, problem) in [(minuses, FormulaError.Problem.tooDeep), (titles, .tooLong)] {
            do throws(FormulaError) {
                Issue.record("\(try parse(text).canonical) is read")
            } catch {
                #expect(error.problem == problem)
                #expect(error.offset == 0)
            }
        }
    }

    @Test("Random formulas are read again from their only spelling")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<3_000 {
            let formula = try FormulaParserTests.formula(depth: 4, &random)
            let text = formula.canonical
            let again = try parse(text)
            #expect(again == formula, "\(text)")
            #expect(again.canonical == text)
        }
    }

    @Test("Random texts of signs and names are read or refused, and end")
    func noise() {
        var random = SeededGenerator(seed: 4)
        let parts = [
            "a", "三公经费", "(", ")", "（", "）", "+", "-", "*", "/", "÷", ",", "，", "prior", "上年",
            "min", "abs",
            "1", "2.5", "\"", "“", "”", " ", "\u{3000}", ".", "_", "\u{301}", "\u{0}", "👪",
        ]
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...30, using: &random))
                .compactMap { _ in parts.randomElement(using: &random) }.joined()
            do throws(FormulaError) {
                let formula = try parse(text)
                #expect((try? parse(formula.canonical)) == formula, "\(text)")
            } catch {
                #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
            }
        }
    }

    /// A formula such as the parser builds.
    private static func formula(
        depth: Int, _ random: inout SeededGenerator
    ) throws -> Formula {
        let figures = ["a", "b", "c", "prior", "a-b", "3g"].compactMap(resolve)
        guard depth > 0, Int.random(in: 0..<5, using: &random) > 0 else {
            if Int.random(in: 0..<4, using: &random) == 0 {
                return .number(
                    try DecimalNumber(
                        canonical: ["0", "1.50", "100"].randomElement(using: &random) ?? "1"))
            }
            let figure = try #require(figures.randomElement(using: &random))
            return .figure(figure, yearsBack: Int.random(in: 0...9, using: &random))
        }
        func inner() throws -> Formula { try formula(depth: depth - 1, &random) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .negated(try inner())
        case 1:
            let function = try #require(Formula.Function.allCases.randomElement(using: &random))
            let most = min(4, function.operands.upperBound)
            let count = Int.random(in: function.operands.lowerBound...most, using: &random)
            return .function(function, try (0..<count).map { _ in try inner() })
        default:
            let sign = try #require(Formula.Operator.allCases.randomElement(using: &random))
            return .binary(sign, try inner(), try inner())
        }
    }
}
