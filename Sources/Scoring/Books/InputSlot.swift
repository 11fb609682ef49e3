// Which slot of an evaluation an entry stands in.

package import Evaluation

/// A slot of an evaluation, whatever it holds.
package enum InputSlot: Hashable, Sendable {
    case figure(FigureSlot)
    case point(PointSlot)
    case item(ItemSlot)
    case category(CategoryID)
    case award(IndicatorID)
    case adjustment(IndicatorID)
    case exemption(IndicatorID)
    case declaration
}

extension EvaluationBook {
    /// The slot in which an entry of this evaluation stands; nil where it does not, or was inherited from an earlier stage.
    package func slot(holding entry: EntryNumber) -> InputSlot? {
        guard entry > opened.entry else { return nil }
        if let found = figures.first(where: { $0.value.standing?.entry == entry }) {
            return .figure(found.key)
        }
        if let found = points.first(where: { $0.value.standing?.entry == entry }) {
            return .point(found.key)
        }
        if let found = items.first(where: { $0.value.standing?.entry == entry }) {
            return .item(found.key)
        }
        if let found = categories.first(where: { $0.value.standing?.entry == entry }) {
            return .category(found.key)
        }
        if let found = awards.first(where: { $0.value.standing?.entry == entry }) {
            return .award(found.key)
        }
        if let found = adjustments.first(where: { $0.value.standing?.entry == entry }) {
            return .adjustment(found.key)
        }
        if let found = exemptions.first(where: { $0.value.standing?.entry == entry }) {
            return .exemption(found.key)
        }
        return declaration.standing?.entry == entry ? .declaration : nil
    }
}
