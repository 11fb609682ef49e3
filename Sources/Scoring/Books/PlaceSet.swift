// A set of places in a rubric's table, as bits.

import Evaluation

/// Places of indicators, from 0; a rubric has at most `Limit.indicators`.
struct PlaceSet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    var isEmpty: Bool { low == 0 && high == 0 }

    mutating func insert(_ place: Int) {
        precondition(place < 128 && Limit.indicators <= 128, "a rubric is no longer")
        if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
    }

    mutating func formUnion(_ other: PlaceSet) {
        low |= other.low
        high |= other.high
    }

    var ascending: [Int] {
        var places: [Int] = []
        places.reserveCapacity(low.nonzeroBitCount + high.nonzeroBitCount)
        for (var word, first) in [(low, 0), (high, 64)] {
            while word != 0 {
                places.append(first + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return places
    }
}
