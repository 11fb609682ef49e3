// The short stable ids by which agencies, subjects, indicators, figures and points are known.

/// The id of one kind of thing: 1 to 40 ASCII letters, digits, `.`, `_` and `-`, starting with a letter or digit.
///
/// Ids are identity and compared as bytes. The phantom `Kind` keeps an agency's id from being passed for an
/// indicator's.
package struct Identifier<Kind>: Sendable {
    // Held inline, since the fold copies, compares and hashes little else: the bytes in their order, the
    // first the most significant, zeros behind the last.
    @usableFromInline let first: UInt64
    @usableFromInline let second: UInt64
    @usableFromInline let third: UInt64
    @usableFromInline let fourth: UInt64
    @usableFromInline let fifth: UInt64

    /// - Throws: `IdentifierError` naming the text that is no id.
    package init(_ text: String) throws(IdentifierError) {
        var copy = text
        guard let id = copy.withUTF8({ Self(bytes: $0) }) else {
            throw IdentifierError(text: text)
        }
        self = id
    }

    /// The id that these bytes are; nil where they are none.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.isWellFormed(bytes) else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
        first = UInt64(bigEndian: words.0)
        second = UInt64(bigEndian: words.1)
        third = UInt64(bigEndian: words.2)
        fourth = UInt64(bigEndian: words.3)
        fifth = UInt64(bigEndian: words.4)
    }

    package var text: String {
        let words = (
            first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian, fifth.bigEndian
        )
        return withUnsafeBytes(of: words) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    private static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (1...40).contains(bytes.count) else { return false }
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                continue
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                if place == 0 { return false }
            default:
                return false
            }
        }
        return true
    }
}

extension Identifier: Hashable, Comparable, CustomStringConvertible {
    @inlinable
    package static func == (left: Self, right: Self) -> Bool {
        left.first == right.first && left.second == right.second && left.third == right.third
            && left.fourth == right.fourth && left.fifth == right.fifth
    }

    /// In the order of bytes.
    @inlinable
    package static func < (left: Self, right: Self) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        if left.third != right.third { return left.third < right.third }
        if left.fourth != right.fourth { return left.fourth < right.fourth }
        return left.fifth < right.fifth
    }

    @inlinable
    package func hash(into hasher: inout Hasher) {
        hasher.combine(first)
        // Most ids are short.
        guard second != 0 else { return }
        hasher.combine(second)
        hasher.combine(third)
        hasher.combine(fourth)
        hasher.combine(fifth)
    }

    package var description: String { text }
}

/// A text that is no id: not 1 to 40 of `A-Z a-z 0-9 . _ -` with a letter or digit first.
package struct IdentifierError: Error, Hashable, Sendable {
    package let text: String
}

package enum AgencyKind {}
package enum SubjectKind {}
package enum RubricKind {}
package enum GroupKind {}
package enum IndicatorKind {}
package enum FigureKind {}
package enum PointKind {}
package enum GradeKind {}
package enum ItemKind {}
package enum ListKind {}
package enum CategoryKind {}
package enum CategoryValueKind {}
package enum ClauseKind {}

/// An agency (部门/单位), by its budget code.
package typealias AgencyID = Identifier<AgencyKind>
/// What is evaluated within an agency where it is not the agency as a whole: a project.
package typealias SubjectID = Identifier<SubjectKind>
/// A rubric (指标体系), one id over its versions' adoptions.
package typealias RubricID = Identifier<RubricKind>
/// A first- or second-level group of indicators.
package typealias GroupID = Identifier<GroupKind>
/// An indicator (指标), the same across rubric versions.
package typealias IndicatorID = Identifier<IndicatorKind>
/// A figure (数据), the same across rubric versions.
package typealias FigureID = Identifier<FigureKind>
/// An evaluation point (评价要点) within its indicator.
package typealias PointID = Identifier<PointKind>
/// A grade of a graded scale within its indicator.
package typealias GradeID = Identifier<GradeKind>
/// One of several things a figure or point is asked of (a task, a project).
package typealias ItemID = Identifier<ItemKind>
/// A list of items of one kind, the same across rubric versions.
package typealias ListID = Identifier<ListKind>
/// A category of agencies.
package typealias CategoryID = Identifier<CategoryKind>
/// One value of a category.
package typealias CategoryValueID = Identifier<CategoryValueKind>
/// A clause of an indicator's rule that states a deduction.
package typealias ClauseID = Identifier<ClauseKind>
