// Which entries of the log are read.

import AuditTrail

/// A choice of entries, always read in the order of their numbers.
package struct Selection: Hashable, Sendable {
    /// Whose entries.
    package let scope: Scope
    /// The numbers among which they are; nil where rows are wanted whatever they are numbered.
    package let range: Range<Int>?

    /// Whose entries are read.
    package enum Scope: Hashable, Sendable {
        /// Everybody's.
        case everything
        /// Those that concern no single agency.
        case ledgerWide
        /// One agency's (its id), and those that concern no single agency.
        case agency(String)
        /// One agency's alone.
        case agencyOnly(String)
        /// The registrations of agencies.
        case registrations
    }

    package init(_ scope: Scope, in range: Range<Int>? = EntryFormat.numbers) {
        self.scope = scope
        self.range = range
    }

    /// The whole log.
    package static let all = Selection(.everything)

    /// Every row of the log's table, those that no entry can be among them.
    package static let allRows = Selection(.everything, in: nil)

    /// The statement, with the first and last number at 1 and 2 and the agency, if any, at 3.
    var sql: String {
        switch scope {
        case .everything: Selection.select("TRUE") + " ORDER BY seq"
        case .ledgerWide: Selection.select("agency IS NULL") + " ORDER BY seq"
        case .agencyOnly: Selection.select("agency = ?3") + " ORDER BY seq"
        case .registrations: Selection.select("type = 'agency.registered'") + " ORDER BY seq"
        case .agency:
            // Two walks along the index, merged; OR would sort, or read everything.
            Selection.select("agency IS NULL") + " UNION ALL " + Selection.select("agency = ?3")
                + " ORDER BY seq"
        }
    }

    var agency: String? {
        switch scope {
        case .agency(let agency), .agencyOnly(let agency): agency
        case .everything, .ledgerWide, .registrations: nil
        }
    }

    private static func select(_ condition: String) -> String {
        "SELECT seq, line, digest FROM entry WHERE \(condition) AND seq BETWEEN ?1 AND ?2"
    }
}
