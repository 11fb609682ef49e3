// What a score implies, in words.

import Evaluation
import Scoring

/// Sentences about what is implied for one indicator.
struct ImpliedText {
    /// Combinations shown before they are only counted.
    private static let shown = 8

    private let indicator: Indicator
    private let rubric: Rubric

    init(_ indicator: Indicator, _ rubric: Rubric) {
        self.indicator = indicator
        self.rubric = rubric
    }

    private var form: Measure.Form { indicator.measure?.form ?? .percent }

    /// One line each.
    func lines(_ implied: Implied) -> [Bilingual] {
        if implied.isNever { return [never(implied)] }
        switch implied {
        case .measure(let set): return [Words.measureIs(ExactSetText(set, in: form).words)]
        case .ratio(let set): return [Words.ratioIs(ExactSetText(set, in: .percent).words)]
        case .met(let counts, let all):
            return [
                Words.pointsAre(
                    Self.ranges(counts), of: all, isOpen: counts.contains { (1..<all) ~= $0 })
            ]
        case .points(let ways):
            return [
                Words.pointsMet(
                    listed(ways) { $0.isEmpty ? nil : $0.map(\.text).joined(separator: " + ") })
            ]
        case .occurrences(let total, let ways):
            let ids = indicator.ruledPoints.map(\.id.text)
            let listed = listed(ways) { way in
                zip(ids, way).map { "\($0) \($1)" }.joined(separator: ", ")
            }
            return [Words.changesSum(ExactSetText(points: total).words), Words.countsAre(listed)]
        case .grades(let grades):
            return [Words.gradeIsOneOf(grades.map { rubric.title(of: $0, in: indicator) })]
        case .gradesGiven(let ways):
            return [
                Words.gradesAre(
                    listed(ways) { way in
                        way.map { rubric.title(of: $0, in: indicator) }.joined(separator: " ")
                    })
            ]
        case .award: return [Words.awardImplied]
        case .gathered(let gather, .items(let list), let set):
            return [
                Words.gatheredItems(
                    rubric.list(list)?.title ?? list.text, gather.words,
                    ExactSetText(points: set).words)
            ]
        case .gathered(let gather, .parts(let parts), let set):
            return [Words.gatheredParts(gather.words, ExactSetText(points: set).words)]
                + parts.compactMap { part in
                    part.values.map {
                        Words.partIs(part.title, ExactSetText($0, in: part.form).words)
                    }
                }
        case .byCategory(let cases): return cases.flatMap(lines)
        }
    }

    private func lines(_ each: Implied.OfCategory) -> [Bilingual] {
        guard case .byCategory(let choice) = indicator.rule else { return [] }
        let title = rubric.category(choice.category)?.values.first { $0.id == each.value }?.title
        return lines(each.implied).map { Words.ofCategory(title ?? each.value.text, $0) }
    }

    private func never(_ implied: Implied) -> Bilingual {
        switch implied {
        case .measure, .ratio: Words.noValueScore
        case .met, .points, .occurrences, .grades, .gradesGiven, .award, .gathered, .byCategory:
            Words.noScore
        }
    }

    private func listed<Element>(
        _ ways: Implied.Ways<Element>, _ way: ([Element]) -> String?
    ) -> Bilingual {
        guard case .listed(let all) = ways else { return Words.manyWays }
        let shown = all.prefix(Self.shown)
        let none = Words.noPoint
        let words = Bilingual(
            shown.map { way($0) ?? none.zh }.joined(separator: " 或 "),
            shown.map { way($0) ?? none.en }.joined(separator: " or "))
        guard all.count > Self.shown else { return words }
        let more = Words.moreWays(all.count)
        return Bilingual("\(words.zh) \(more.zh)", "\(words.en) \(more.en)")
    }

    /// `0–2, 5`
    static func ranges(_ counts: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for count in counts {
            if let last = ranges.last, last.upperBound + 1 == count {
                ranges[ranges.count - 1] = last.lowerBound...count
            } else {
                ranges.append(count...count)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }.joined(separator: ", ")
    }
}
