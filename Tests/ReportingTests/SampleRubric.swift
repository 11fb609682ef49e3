// A rubric of eight indicators in two levels, with one of every rule.

import Evaluation

enum SampleRubric {
    private static func decimal(_ text: String) -> DecimalNumber { SampleLedger.decimal(text) }

    private static func formula(_ text: String) -> Formula {
        do { return try Formula(text) { figure($0) } } catch {
            preconditionFailure("\(error)")
        }
    }

    private static func figure(_ name: String) -> FigureID? {
        SampleLedger.id(name, FigureKind.self)
    }

    private static func end(_ text: String, beyond: Bool = true) -> Rule.Linear.End {
        Rule.Linear.End(at: decimal(text), beyond: beyond)
    }

    private static func indicator(
        _ id: String, _ title: String, in group: String, _ weight: String,
        measuring measure: String? = nil,
        points: [String] = [], partOfWhole: Bool = false, _ rule: Rule
    ) -> Indicator {
        Indicator(
            id: SampleLedger.id(id, IndicatorKind.self), title: title,
            group: SampleLedger.id(group, GroupKind.self), weight: decimal(weight),
            measure: measure.map { Measure(formula: formula($0), partOfWhole: partOfWhole) },
            points: points.enumerated().map {
                EvaluationPoint(
                    id: SampleLedger.id("p\($0.offset + 1)", PointKind.self), title: $0.element)
            }, rule: rule)
    }

    private static func group(
        _ id: String, _ title: String, _ weight: String, below parent: String? = nil
    ) -> Group {
        Group(
            id: SampleLedger.id(id, GroupKind.self), title: title,
            parent: parent.map { SampleLedger.id($0, GroupKind.self) }, weight: decimal(weight))
    }

    private static func figure(
        _ id: String, _ title: String, _ unit: Unit, _ basis: Basis? = nil
    ) -> FigureDefinition {
        FigureDefinition(
            id: SampleLedger.id(id, FigureKind.self), title: title, unit: unit, basis: basis)
    }

    static let rubric = Rubric(
        id: SampleLedger.id("sample-2021", RubricKind.self), title: "虚构县部门整体绩效评价指标体系",
        source: "虚构", full: decimal("30"),
        grades: [
            GradeBand(title: "优", atLeast: decimal("27")),
            GradeBand(title: "良", atLeast: decimal("24")),
            GradeBand(title: "差", atLeast: decimal("0")),
        ], exemptions: [.leftOut],
        figures: [
            figure("staff", "在职人员数", person), figure("posts", "编制数", person),
            figure("abroad", "因公出国（境）费", tenThousand, .budget),
            figure("vehicles", "公务用车费", tenThousand, .budget),
            figure("reception", "公务接待费", tenThousand, .budget),
            figure("paid", "年度支付数", tenThousand, .actual),
            figure("planned", "年度任务数", tenThousand, .budget),
            figure("in_use", "在用固定资产", tenThousand),
            figure("assets", "固定资产总额", tenThousand),
        ],
        derived: [
            DerivedFigure(
                id: SampleLedger.id("sangong", FigureKind.self), title: "三公经费",
                formula: formula("abroad + vehicles + reception"))
        ],
        groups: [
            group("input", "投入", "13"), group("goals", "绩效目标", "8", below: "input"),
            group("staffing", "预算配置", "5", below: "input"), group("process", "过程", "17"),
        ],
        indicators: [
            indicator(
                "duties", "职责明确", in: "goals", "2", points: ["有职责文件", "职责与编制一致"],
                .allOrNothing),
            indicator(
                "assets_managed", "资产管理完整性", in: "goals", "2",
                points: ["有制度", "账实相符", "处置规范"], .count(["0", "1", "2", "3"].map(decimal))),
            indicator(
                "satisfaction", "服务对象满意度", in: "goals", "4", points: ["问卷结果"],
                .graded([
                    .init(
                        id: SampleLedger.id("good", GradeKind.self), title: "优秀",
                        points: decimal("4")),
                    .init(
                        id: SampleLedger.id("fair", GradeKind.self), title: "合格",
                        points: decimal("2")),
                ])),
            indicator(
                "staff_rate", "在职人员控制率", in: "staffing", "3", measuring: "staff / posts",
                .linear(.init(full: end("1"), zero: end("1.15")))),
            indicator(
                "sangong_rate", "“三公经费”变动率", in: "staffing", "2",
                measuring: "(sangong - prior(sangong)) / prior(sangong)",
                .linear(.init(full: end("-0.05"), zero: end("0.10")))),
            indicator(
                "payment", "支付进度率", in: "process", "5", measuring: "paid / planned",
                .proportion(.init(cap: nil))),
            indicator(
                "asset_use", "固定资产利用率", in: "process", "4", measuring: "in_use / assets",
                partOfWhole: true,
                .linear(.init(full: end("0.95", beyond: false), zero: end("0.85")))),
            indicator("benefit", "经济效益", in: "process", "8", .judged),
        ],
        defects: [
            Defect(
                code: "clause_names_other_indicator",
                indicator: SampleLedger.id("sangong_rate", IndicatorKind.self),
                text: "第三款写作“在职人员控制率”。")
        ])

    private static let person = Unit(symbol: "人") ?? .number
    private static let tenThousand = Unit(symbol: "万元") ?? .number
}
