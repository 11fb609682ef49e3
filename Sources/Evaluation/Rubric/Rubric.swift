// A rubric (指标体系): what is scored, out of how much, by which rules; data, versioned and digested.

/// A three-level tree of indicators with their weights, measures, points and rules.
package struct Rubric: Hashable, Sendable {
    /// Bytes a rubric's canonical JSON may take.
    package static let maximumBytes = 1_000_000

    package let id: RubricID
    package let title: String
    /// Where it was published.
    package let source: String?
    /// Number of the scoring rules its scores are computed under, from 1 to `newestRules`.
    ///
    /// What is marked "rules 2" needs 2 or more. Under 3 a sum over a list waits until something is listed,
    /// where under 2 it is zero until then; and a limit on the total holds it out of the full score where weights are
    /// left out, where under 2 it holds it out of the weights that apply.
    package let rules: Int
    package static let newestRules = 3
    /// What a full table scores, as stated; the weights should sum to it. Zero in an ordinal rubric.
    package let full: DecimalNumber
    package let rounding: Rounding?
    /// How the total is rounded where `rounding` is each indicator's. Rules 2.
    package let totalRounding: Rounding?
    /// Descending; empty where the rubric grades nothing.
    package let grades: [GradeBand]
    /// What becomes of an indicator that does not apply; empty where the rubric does not say.
    package let exemptions: [Treatment]
    package let figures: [FigureDefinition]
    package let derived: [DerivedFigure]
    /// First- and second-level groups, in table order.
    package let groups: [Group]
    /// In table order; an indicator's number is its place, from 1.
    package let indicators: [Indicator]
    /// Defects of the published document, kept as published.
    package let defects: [Defect]
    /// Lists of items that rules and figures speak of. Rules 2.
    package let lists: [ItemList]
    /// Rules 2.
    package let categories: [Category]
    /// The grades of an ordinal rubric, from the best; empty where indicators score points. Rules 2.
    package let scale: [ScaleGrade]
    /// Rules 2.
    package let limits: [TableLimit]
    /// Rules 2.
    package let range: TotalRange?
    /// The most that all bonus indicators together can add. Rules 2.
    package let bonusCap: DecimalNumber?
    /// The most that all penalty indicators together can take. Rules 2.
    package let penaltyCap: DecimalNumber?

    package init(
        id: RubricID, title: String, source: String? = nil, rules: Int = 1, full: DecimalNumber,
        rounding: Rounding? = nil, totalRounding: Rounding? = nil, grades: [GradeBand] = [],
        exemptions: [Treatment] = [], figures: [FigureDefinition] = [],
        derived: [DerivedFigure] = [], groups: [Group], indicators: [Indicator],
        defects: [Defect] = [], lists: [ItemList] = [], categories: [Category] = [],
        scale: [ScaleGrade] = [], limits: [TableLimit] = [], range: TotalRange? = nil,
        bonusCap: DecimalNumber? = nil, penaltyCap: DecimalNumber? = nil
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.rules = rules
        self.full = full
        self.rounding = rounding
        self.totalRounding = totalRounding
        self.grades = grades
        self.exemptions = exemptions
        self.figures = figures
        self.derived = derived
        self.groups = groups
        self.indicators = indicators
        self.defects = defects
        self.lists = lists
        self.categories = categories
        self.scale = scale
        self.limits = limits
        self.range = range
        self.bonusCap = bonusCap
        self.penaltyCap = penaltyCap
    }
}

/// How scores are rounded where the rubric says so.
package struct Rounding: Hashable, Sendable {
    /// Decimal places, 0 to 6.
    package let digits: Int
    package let mode: RoundingMode
    package let scope: Scope

    package enum Scope: String, CaseIterable, Sendable {
        /// Each indicator's score, so that the total sums rounded ones.
        case indicator
        /// The total alone, before it is graded.
        case total
        /// The total as it is shown, after it is graded: shown 90.0, graded as 89.96. Rules 2.
        case shown
    }

    package init(digits: Int, mode: RoundingMode, scope: Scope) {
        self.digits = digits
        self.mode = mode
        self.scope = scope
    }
}

/// A grade (等次) and the total from which it is given; half-open, up to the next.
package struct GradeBand: Hashable, Sendable {
    package let title: String
    package let atLeast: DecimalNumber

    package init(title: String, atLeast: DecimalNumber) {
        self.title = title
        self.atLeast = atLeast
    }
}

/// A figure the rubric asks for.
package struct FigureDefinition: Hashable, Sendable {
    package let id: FigureID
    package let title: String
    /// The unit it is shown in; whatever converts into it may be recorded.
    package let unit: Unit
    /// Which of its versions is asked for; nil where it has but one.
    package let basis: Basis?
    package let note: String?
    /// The list it is recorded for each item of; nil for one of the evaluation as a whole. Rules 2.
    package let list: ListID?

    package init(
        id: FigureID, title: String, unit: Unit, basis: Basis? = nil, note: String? = nil,
        list: ListID? = nil
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.basis = basis
        self.note = note
        self.list = list
    }
}

/// A figure computed from others and never recorded: 三公经费 as the sum of its three parts.
package struct DerivedFigure: Hashable, Sendable {
    package let id: FigureID
    package let title: String
    package let formula: Formula

    package init(id: FigureID, title: String, formula: Formula) {
        self.id = id
        self.title = title
        self.formula = formula
    }
}

/// A first-level group (no parent) or a second-level one.
package struct Group: Hashable, Sendable {
    package let id: GroupID
    package let title: String
    package let parent: GroupID?
    /// As stated; its indicators' weights should sum to it.
    package let weight: DecimalNumber?
    /// What it is scored out of before it is brought to its weight; nil where its points count as they are. Rules 2.
    package let full: DecimalNumber?

    package init(
        id: GroupID, title: String, parent: GroupID? = nil, weight: DecimalNumber?,
        full: DecimalNumber? = nil
    ) {
        self.id = id
        self.title = title
        self.parent = parent
        self.weight = weight
        self.full = full
    }
}

/// A third-level indicator (三级指标).
package struct Indicator: Hashable, Sendable {
    package let id: IndicatorID
    package let title: String
    package let group: GroupID
    /// Points it can give (分值).
    package let weight: DecimalNumber
    package let measure: Measure?
    package let points: [EvaluationPoint]
    package let rule: Rule
    package let note: String?
    /// Nil for one whose points make up the total.
    package let kind: Kind?
    /// What the rubric itself says of cases its rule cannot score. Rules 2.
    package let cases: [SpecialCase]
    /// Where its weight goes when it does not apply; to its group in proportion where it is empty. Rules 2.
    package let movesTo: [WeightMove]
    /// What its rule takes for what, as far as the rubric says. Rules 2.
    package let clauses: [Clause]

    /// What its points do in the table where they do not make up the total. Rules 2.
    package enum Kind: String, CaseIterable, Sendable {
        /// 加分项: on top of the total, its weight the most it can add.
        case bonus
        /// 扣分项: taken from the total, its weight the most it can take.
        case penalty
        /// 否决项: any point of it strikes; the table's limits say what follows.
        case veto
    }

    package init(
        id: IndicatorID, title: String, group: GroupID, weight: DecimalNumber,
        measure: Measure? = nil, points: [EvaluationPoint] = [], rule: Rule, note: String? = nil,
        kind: Kind? = nil, cases: [SpecialCase] = [], movesTo: [WeightMove] = [],
        clauses: [Clause] = []
    ) {
        self.id = id
        self.title = title
        self.group = group
        self.weight = weight
        self.measure = measure
        self.points = points
        self.rule = rule
        self.note = note
        self.kind = kind
        self.cases = cases
        self.movesTo = movesTo
        self.clauses = clauses
    }
}

/// What an indicator measures.
package struct Measure: Hashable, Sendable {
    package let formula: Formula
    /// Whether the formula is a part over its whole, which cannot exceed 1.
    package let partOfWhole: Bool
    package let form: Form

    /// How its value is written for people.
    package enum Form: String, CaseIterable, Sendable {
        case number, percent
    }

    package init(formula: Formula, partOfWhole: Bool = false, form: Form = .percent) {
        self.formula = formula
        self.partOfWhole = partOfWhole
        self.form = form
    }
}

/// One thing an evaluator looks at (评价要点).
package struct EvaluationPoint: Hashable, Sendable {
    package let id: PointID
    package let title: String
    /// Whether the indicator scores zero where it is met, whatever its rule says. Rules 2.
    package let vetoes: Bool

    package init(id: PointID, title: String, vetoes: Bool = false) {
        self.id = id
        self.title = title
        self.vetoes = vetoes
    }
}

/// A defect of the published document, in words.
package struct Defect: Hashable, Sendable {
    package let code: String
    package let indicator: IndicatorID?
    package let text: String

    package init(code: String, indicator: IndicatorID?, text: String) {
        self.code = code
        self.indicator = indicator
        self.text = text
    }
}

extension Rubric {
    package func indicator(_ id: IndicatorID) -> Indicator? { indicators.first { $0.id == id } }
    package func figure(_ id: FigureID) -> FigureDefinition? { figures.first { $0.id == id } }

    /// The indicator's number in the table, from 1.
    package func number(of id: IndicatorID) -> Int? {
        indicators.firstIndex { $0.id == id }.map { $0 + 1 }
    }

    /// The title of a figure, recorded or derived.
    package func title(of figure: FigureID) -> String? {
        self.figure(figure)?.title ?? derived.first { $0.id == figure }?.title
    }

    package func list(_ id: ListID) -> ItemList? { lists.first { $0.id == id } }
    package func category(_ id: CategoryID) -> Category? { categories.first { $0.id == id } }

    /// Whether an indicator may be exempted so. Rules 1 can name `moved` and never permit it.
    package func permits(_ treatment: Treatment) -> Bool {
        exemptions.contains(treatment) && (treatment != .moved || rules > 1)
    }

    /// Whether it yields grades and no total.
    package var isOrdinal: Bool { !scale.isEmpty }

    /// The grades an indicator's evaluation points can be given.
    package func grades(of indicator: Indicator) -> [GradeID] {
        indicator.rule.isOrdinal
            ? scale.filter { $0.role != .between }.map(\.id) : indicator.rule.grades
    }

    /// The formula of a measure over recorded figures alone.
    package func expanded(_ formula: Formula) -> Formula {
        formula.expanded(
            Dictionary(derived.map { ($0.id, $0.formula) }, uniquingKeysWith: { first, _ in first })
        )
    }
}

extension Indicator {
    /// The evaluation points its rule speaks of: all but those that veto.
    package var ruledPoints: [EvaluationPoint] { points.filter { !$0.vetoes } }

    /// Whether its score rests on judged evaluation points.
    package var readsPoints: Bool { rule.readsPoints || points.contains(where: \.vetoes) }

    /// What one of its evaluation points is asked.
    package func asks(of point: EvaluationPoint) -> PointQuestion {
        point.vetoes ? .met : rule.asks
    }

    /// The list whose items its evaluation points are judged of; nil where they are judged once.
    package var judgedItems: ListID? {
        guard case .items(let items) = rule, items.rule.readsPoints else { return nil }
        return items.list
    }
}
