// How a figure changed from one side of a comparison to the other.

package import Evaluation

/// One figure on both sides.
package struct FigureChange: Hashable, Sendable {
    package let figure: FigureID
    /// The item it is of; nil for a figure of the evaluation as a whole.
    package let item: ItemID?
    /// Its own, with the item's behind it.
    package let title: String
    package let isDerived: Bool
    /// 0 for the evaluations' own years; more only where both sides are of one year.
    package let yearsBack: Int
    /// Nil where that side's rubric has no such figure. In one unit, where it converts.
    package let from: StatedFigure?
    package let to: StatedFigure?
    package let change: Change

    /// The unit of the difference: the later rubric's; nil for base units.
    package var unit: Unit? { (to ?? from)?.unit }

    /// Both say the same, whoever said it.
    package var isSame: Bool {
        (from?.standing ?? .missing) == (to?.standing ?? .missing)
    }

    /// Nil where neither side has anything.
    fileprivate init?(
        _ definition: (id: FigureID, title: String, isDerived: Bool), yearsBack: Int,
        of item: ItemListed? = nil, from: ComparedSide, to: ComparedSide
    ) {
        figure = definition.id
        self.item = item?.item
        title = definition.title + (item.map { " (\($0.title))" } ?? "")
        isDerived = definition.isDerived
        self.yearsBack = yearsBack
        let later = to.stated(definition.id, yearsBack: yearsBack, of: item?.item)
        let earlier = from.stated(definition.id, yearsBack: yearsBack, of: item?.item)
        self.from = earlier?.shown(in: later?.unit)
        self.to = later
        if let earlier, let later {
            change = earlier.change(to: later)
        } else {
            change = Change(.missing)
        }
        let standings = [earlier?.standing ?? .missing, later?.standing ?? .missing]
        if standings.allSatisfy({ $0 == .missing }) { return nil }
    }

    /// Every figure that either side has, in the order of the later rubric; derived ones last.
    static func all(from: ComparedSide, to: ComparedSide) -> [FigureChange] {
        let definitions = definitions(of: to.edition.rubric) + definitions(of: from.edition.rubric)
        var known: Set<FigureID> = []
        let figures = definitions.filter { known.insert($0.id).inserted }
        let ordered = figures.filter { !$0.isDerived } + figures.filter(\.isDerived)
        return yearsBack(from, to).flatMap { years in
            // A derived figure of an earlier year only repeats what its parts say.
            ordered.filter { years == 0 || !$0.isDerived }.compactMap {
                FigureChange($0, yearsBack: years, from: from, to: to)
            }
        } + ordered.flatMap { ofItems($0, from: from, to: to) }
    }

    /// Within one year: another year has other items.
    private static func ofItems(
        _ definition: (id: FigureID, title: String, isDerived: Bool), from: ComparedSide,
        to: ComparedSide
    ) -> [FigureChange] {
        let sides = [to, from].map { side in
            side.edition.definition(of: definition.id)?.list.map { side.book.items(of: $0) } ?? []
        }
        guard from.year == to.year else { return [] }
        var known: Set<ItemID> = []
        return sides.joined().map(\.value).filter { known.insert($0.item).inserted }.compactMap {
            FigureChange(definition, yearsBack: 0, of: $0, from: from, to: to)
        }
    }

    /// Earlier years' figures compare only within one year; across years they are the other side's own.
    private static func yearsBack(_ from: ComparedSide, _ to: ComparedSide) -> [Int] {
        guard from.year == to.year else { return [0] }
        let periods = [from, to].flatMap { $0.book.figures.map { $0.key.period } }
        return Set(periods.map { to.year.number - $0.number } + [0]).sorted()
    }

    private static func definitions(
        of rubric: Rubric
    ) -> [(id: FigureID, title: String, isDerived: Bool)] {
        rubric.figures.map { ($0.id, $0.title, false) }
            + rubric.derived.map { ($0.id, $0.title, true) }
    }
}
