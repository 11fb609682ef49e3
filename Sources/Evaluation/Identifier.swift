// The short stable ids by which agencies, subjects, indicators, figures and points are known.

/// The id of one kind of thing: 1 to 40 ASCII letters, digits, `.`, `_` and `-`, starting with a letter or digit.
///
/// Ids are identity and compared as bytes; being ASCII, `String` equality is byte equality here.
/// The phantom `Kind` keeps an agency's id from being passed for an indicator's.
package struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// - Throws: `IdentifierError` naming the text that is no id.
    package init(_ text: String) throws(IdentifierError) {
        guard Self.isWellFormed(text) else { throw IdentifierError(text: text) }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static func isWellFormed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
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
/// One of several things a figure or point is asked of (a task, a project); reserved for item rules.
package typealias ItemID = Identifier<ItemKind>
