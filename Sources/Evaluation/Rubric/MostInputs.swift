// How many entries a score can come to rest on, so that it can always be recorded.

extension Rubric {
    /// The most entries a score of the indicator can rest on, every item listed and every question asked.
    ///
    /// Its formulas must hold: they are written out.
    func mostInputs(of indicator: Indicator) -> Int {
        let formulas = [indicator.measure?.formula].compactMap { $0 } + indicator.rule.formulas
        let readings = formulas.reduce(into: Set<FigureReading>()) {
            $0.formUnion(expanded($1).reads)
        }
        var weigh: FigureID?
        var isOfItems = false
        if case .items(let items) = indicator.rule {
            isOfItems = true
            weigh = items.weigh
        }
        let ofItems = readings.filter { figure($0.figure)?.list != nil }
        let isWeighedApart = weigh.map { figure in !ofItems.contains { $0.figure == figure } }
        let perItem =
            1 + ofItems.count + (isWeighedApart == true ? 1 : 0)
            + (isOfItems ? indicator.ruledPoints.count : 0)
        let items = isOfItems || !ofItems.isEmpty ? Limit.items * perItem : 0
        let points = isOfItems ? indicator.points.count(where: \.vetoes) : indicator.points.count
        let exemptions = permits(.moved) ? indicators.count : 1
        // Beside those: the rubric's adoption, a category and an award.
        return readings.count - ofItems.count + points + items + exemptions + 3
            + InterpretationQuestion.allCases.count
    }
}
