// Formulas whose units agree have a dimension, and others are refused.

import Evaluation
import Testing

struct FormulaUnitsTests {
    private static let units = [
        "money": "万元", "cash": "元", "staff": "人", "rate": "%", "plain": "1", "area": "平方米",
    ]

    private func formula(_ text: String) throws -> Formula {
        try Formula(text) { try? FigureID($0) }
    }

    private func dimension(_ text: String) throws -> String {
        try formula(text).dimension { figure in
            Self.units[figure.text].flatMap(Unit.init(symbol:))?.dimension ?? .none
        }.description
    }

    @Test(
        "What a formula measures follows from its figures",
        arguments: [
            ("money", "元"), ("money + cash", "元"), ("money / cash", "1"),
            ("money / staff", "人^-1·元"),
            ("money * money / cash", "元"), ("money * area", "元·平方米"), ("rate + plain", "1"),
            ("1 + rate", "1"), ("2 * money", "元"), ("-money", "元"), ("prior(money, 3)", "元"),
            ("(money - prior(money)) / prior(money)", "1"), ("min(money, cash)", "元"),
            ("mean(money / cash, 0.5)", "1"), ("money * money", "元^2"),
            ("money / staff * staff", "元"),
        ])
    func dimensions(text: String, dimension: String) throws {
        #expect(try self.dimension(text) == dimension)
    }

    @Test(
        "Figures of different kinds are never added, subtracted or compared",
        arguments: [
            ("money + staff", "元", "人"), ("money - 1", "元", "1"), ("1 - money", "1", "元"),
            ("max(money, staff)", "元", "人"), ("mean(1, money)", "1", "元"),
            ("area + (money / staff)", "平方米", "人^-1·元"), ("abs(money + staff)", "元", "人"),
            ("-(staff - rate)", "人", "1"), ("prior(money) - staff", "元", "人"),
        ])
    func disagreements(text: String, left: String, right: String) throws {
        let error = try #require(throws: UnitDisagreement.self) { try dimension(text) }
        #expect(error.left.description == left)
        #expect(error.right.description == right)
    }

    @Test("Powers that double without end stop growing and do not trap")
    func endlessPowers() throws {
        var dimension = Dimension.base("元")
        for _ in 0..<200 { dimension = dimension.times(dimension) }
        #expect(dimension != .none)
        #expect(dimension.divided(by: dimension) == .none)
    }
}
