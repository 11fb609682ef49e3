import Evaluation
import Schema
import Testing

@testable import Reading

@Suite("The rubric and the cases that come with the program")
struct BundledTests {
    let rubric: Rubric

    init() throws {
        let text = try #require(Bundled.rubrics.first { $0.name == "julu-2021" }?.text)
        rubric = try RubricFile.read(text, name: "julu-2021.yaml")
    }

    private func bundled(_ name: String) throws -> CaseFile {
        let text = try #require(Bundled.cases.first { $0.name == name }?.text)
        return try CaseFile.read(text, name: name, rubric: rubric)
    }

    @Test("The rubric has 23 indicators of 100 points in groups of 10, 45, 25 and 20")
    func weights() {
        #expect(rubric.indicators.count == 23)
        #expect(sum(rubric.indicators) == Exact(100))
        let firstLevel = rubric.groups.filter { $0.parent == nil }
        #expect(firstLevel.map { sum(indicators(of: $0)) } == [10, 45, 25, 20].map(Exact.init))
        for group in rubric.groups {
            #expect(group.weight?.exact == sum(indicators(of: group)), "\(group.title)")
        }
        #expect(
            rubric.indicators.map(\.weight.text) == [
                "1", "2", "2", "1", "2", "2", "5", "3", "5", "4", "4", "4", "8", "3", "4", "2", "3",
                "10", "15", "5", "5", "5", "5",
            ])
    }

    private func indicators(of group: Group) -> [Indicator] {
        let inner = Set(rubric.groups.filter { $0.parent == group.id }.map(\.id) + [group.id])
        return rubric.indicators.filter { inner.contains($0.group) }
    }

    private func sum(_ indicators: [Indicator]) -> Exact {
        indicators.reduce(.zero) { $0 + $1.weight.exact }
    }

    @Test("The published table's titles stand at their numbers")
    func titles() throws {
        let names = Names(rubric)
        #expect(try names.indicator("5").title == "“三公经费”变动率")
        #expect(try names.indicator("政府采购执行率") == names.indicator("12"))
        #expect(try names.indicator("23").title == "服务对象满意度")
    }

    @Test("The rule for 三公经费 reads last year's parts and is full at -5%, zero at 10%")
    func sangong() throws {
        let indicator = try Names(rubric).indicator("5")
        #expect(
            indicator.measure?.formula.canonical == "(sangong - prior(sangong)) / prior(sangong)")
        let expanded = try #require(indicator.measure.map { rubric.expanded($0.formula) })
        #expect(expanded.reads.count == 6)
        #expect(
            indicator.rule
                == .linear(
                    Rule.Linear(
                        full: .init(at: try DecimalNumber(canonical: "-0.05"), beyond: true),
                        zero: .init(at: try DecimalNumber(canonical: "0.1"), beyond: true))))
    }

    @Test("Only the rules that say nothing beyond an end are silent there")
    func silentEnds() {
        let silent = rubric.indicators.enumerated().compactMap { place, indicator -> Int? in
            guard case .linear(let linear) = indicator.rule, !linear.full.beyond else { return nil }
            return place + 1
        }
        // Indicator 19 is a part of its whole, beyond which nothing can be.
        #expect(silent == [8, 10, 12, 19])
        #expect(
            rubric.indicators.enumerated().filter { $0.element.measure?.partOfWhole == true }
                .map { $0.offset + 1 } == [6, 17, 19])
    }

    @Test("The award of 3 points out of 2 is kept as published")
    func awardAboveWeight() throws {
        let indicator = try Names(rubric).indicator("资产管理完整性")
        guard case .count(let points) = indicator.rule else {
            Issue.record("not a table of points")
            return
        }
        #expect(points.map(\.text) == ["0", "1", "2", "3"])
        #expect(indicator.weight.text == "2")
        #expect(
            rubric.defects.contains {
                $0.code == "literal_maximum" && $0.indicator == indicator.id
            })
    }

    @Test("The canonical form reads back as the same rubric and the same bytes")
    func canonicalForm() throws {
        let bytes = RubricFormat.write(rubric)
        let again = try RubricFormat.read(bytes)
        #expect(again == rubric)
        #expect(RubricFormat.write(again) == bytes)
    }

    @Test("The founding case declares 94 over two blanks, and states no judgement")
    func founding() throws {
        let file = try bundled("julu-2021")
        let declared = file.facts.compactMap { placed -> DeclarationRecorded? in
            if case .declarationRecorded(let fact) = placed.fact { fact } else { nil }
        }
        let declaration = try #require(declared.first)
        #expect(declaration.total?.text == "94")
        let blank = declaration.scores.filter { $0.score == nil }
        #expect(blank.map(\.indicator.text) == ["adjustment_rate", "asset_use_rate"])
        let sum = declaration.scores.compactMap(\.score).reduce(Exact.zero) { $0 + $1.exact }
        #expect(sum == Exact(94))
        #expect(
            !file.facts.contains {
                switch $0.fact.type {
                case .pointJudged, .scoreAwarded: true
                default: false
                }
            })
    }

    @Test("The audit office's figures are budgets of 2010 and 2011")
    func auditOffice() throws {
        let file = try bundled("audit-office-2011")
        let figures = recorded(file)
        #expect(figures.allSatisfy { $0.basis == .budget })
        func sum(_ year: Int) -> Exact {
            figures.filter { $0.period.number == year }.reduce(.zero) { $0 + $1.value.exact }
        }
        #expect(sum(2010) == (try DecimalNumber(canonical: "2711.65")).exact)
        #expect(sum(2011) == (try DecimalNumber(canonical: "2687.06")).exact)
    }

    @Test("The invented years give every figure that a measure reads", arguments: [2020, 2021])
    func demo(year: Int) throws {
        let file = try bundled("demo-\(year)")
        #expect(file.evaluation.year.number == year)
        let stated = Set(
            file.facts.compactMap { placed -> FigureID? in
                switch placed.fact {
                case .figureRecorded(let fact) where fact.period == file.evaluation.year:
                    fact.figure
                case .figureUnavailable(let fact): fact.figure
                default: nil
                }
            })
        #expect(Set(rubric.figures.map(\.id)) == stated)
        let judged = file.facts.count { $0.fact.type == .pointJudged }
        let wanted = rubric.indicators.filter(\.rule.readsPoints).reduce(0) { $0 + $1.points.count }
        #expect(judged == wanted)
        #expect(file.facts.count { $0.fact.type == .scoreAwarded } == 4)
    }

    private func recorded(_ file: CaseFile) -> [FigureRecorded] {
        file.facts.compactMap { if case .figureRecorded(let fact) = $0.fact { fact } else { nil } }
    }
}
