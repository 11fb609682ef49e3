// What a case file states about one evaluation, as facts that can be recorded.

package import Evaluation

/// What the head of a case file says, readable before its rubric is known.
package struct CaseHeader: Hashable, Sendable {
    package let evaluation: EvaluationKey
    /// The rubric the file was written for.
    package let rubric: RubricID?
}

/// A fact and where it was read.
package struct PlacedFact: Hashable, Sendable {
    package let fact: Fact
    package let place: Place
}

/// A section of the report, to be kept as a document.
package struct PlacedText: Hashable, Sendable {
    package let section: String
    package let text: String
    package let place: Place
}

/// Something asked for and left blank: listed, and nothing recorded for it.
package struct Blank: Hashable, Sendable {
    package let place: Place
    package let what: Subject

    package enum Subject: Hashable, Sendable {
        case figure(FigureID, FiscalYear)
        case point(IndicatorID, PointID)
        case score(IndicatorID)
    }
}

/// What a case file, or a table of one kind of thing, states about one evaluation.
package struct CaseFile: Hashable, Sendable {
    /// Bytes a section of a report may have.
    package static let longestText = 1_000_000

    package let evaluation: EvaluationKey
    package let rubric: RubricID?
    /// Figures first, then judgements, awards, adjustments, exemptions, declaration and findings.
    package let facts: [PlacedFact]
    package let texts: [PlacedText]
    package let blanks: [Blank]
}
