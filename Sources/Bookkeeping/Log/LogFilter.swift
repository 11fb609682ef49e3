// Which entries of the log a reader asks for.

package import Evaluation

/// What entries must be of; what is nil is not asked. All of it must hold.
package struct LogFilter: Hashable, Sendable {
    package var agency: AgencyID?
    package var year: FiscalYear?
    /// Entries that name this indicator.
    package var indicator: IndicatorID?
    /// Entries that name this figure.
    package var figure: FigureID?
    package var type: FactType?
    package var actor: String?
    /// Recorded at or after this instant.
    package var since: Instant?
    /// Recorded at or before this instant.
    package var until: Instant?
    /// After the last seal of this evaluation; nothing where it was never sealed.
    package var sinceSeal: EvaluationKey?

    package init() {}

    func admits(_ event: Event) -> Bool {
        let fact = event.fact
        return (agency.map { fact.agency == $0 } ?? true)
            && (year.map { fact.evaluation?.year == $0 } ?? true)
            && (indicator.map { fact.names($0) } ?? true)
            && (figure.map { fact.names($0) } ?? true)
            && (type.map { fact.type == $0 } ?? true)
            // Bytes: names that merely look alike are two actors.
            && (actor.map { event.actor.utf8.elementsEqual($0.utf8) } ?? true)
            && (since.map { event.at >= $0 } ?? true)
            && (until.map { event.at <= $0 } ?? true)
    }
}

extension Fact {
    fileprivate func names(_ indicator: IndicatorID) -> Bool {
        switch self {
        case .pointJudged(let fact): fact.indicator == indicator
        case .scoreAwarded(let fact): fact.indicator == indicator
        case .scoreAdjusted(let fact): fact.indicator == indicator
        case .scoreComputed(let fact): fact.indicator == indicator
        case .indicatorExempted(let fact): fact.indicator == indicator
        case .interpretationAdopted(let fact): fact.indicator == indicator
        case .findingRaised(let fact): fact.about.indicator == indicator
        case .declarationRecorded(let fact):
            fact.scores.contains { $0.indicator == indicator }
        case .evaluationSealed(let fact): fact.rows.contains { $0.indicator == indicator }
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .evaluationOpened, .itemListed,
            .categoryStated, .figureRecorded, .figureUnavailable, .findingAnswered, .entryWithdrawn,
            .evaluationReopened, .narrativeRecorded, .actorEnrolled, .actorRevoked, .clockReset,
            .evidenceFiled, .documentErased:
            false
        }
    }

    fileprivate func names(_ figure: FigureID) -> Bool {
        switch self {
        case .figureRecorded(let fact): fact.figure == figure
        case .figureUnavailable(let fact): fact.figure == figure
        case .findingRaised(let fact): fact.about.figure == figure
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .evaluationOpened, .itemListed, .categoryStated, .pointJudged, .scoreAwarded,
            .scoreAdjusted, .scoreComputed,
            .indicatorExempted, .declarationRecorded, .findingAnswered, .entryWithdrawn,
            .evaluationSealed, .evaluationReopened, .narrativeRecorded, .actorEnrolled,
            .actorRevoked, .clockReset, .evidenceFiled, .documentErased:
            false
        }
    }
}
