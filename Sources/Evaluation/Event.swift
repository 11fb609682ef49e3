// What a ledger's entries say: the closed union of facts, and who stated one when.

/// One event: a fact, who stated it, and when they say they did.
package struct Event: Hashable, Sendable {
    /// Who acts; a claim unless authors are required, see `ActorEnrolled`.
    package let actor: String
    /// max(clock, the time of the entry before); a claim, not evidence.
    package let at: Instant
    /// The clock as read, where `at` had to be later than it.
    package let clock: Instant?
    package let fact: Fact

    package init(actor: String, at: Instant, clock: Instant? = nil, fact: Fact) {
        self.actor = actor
        self.at = at
        self.clock = clock
        self.fact = fact
    }
}

/// What can be stated. Frozen by version: what makes a fact of one type legal never changes.
///
/// Indirect, since facts are large and handed on many times.
package indirect enum Fact: Hashable, Sendable {
    case ledgerOpened(LedgerOpened)
    case rubricAdopted(RubricAdopted)
    case agencyRegistered(AgencyRegistered)
    case interpretationAdopted(InterpretationAdopted)
    case evaluationOpened(EvaluationOpened)
    case itemListed(ItemListed)
    case categoryStated(CategoryStated)
    case figureRecorded(FigureRecorded)
    case figureUnavailable(FigureUnavailable)
    case pointJudged(PointJudged)
    case scoreAwarded(ScoreAwarded)
    case scoreAdjusted(ScoreAdjusted)
    case scoreComputed(ScoreComputed)
    case indicatorExempted(IndicatorExempted)
    case declarationRecorded(DeclarationRecorded)
    case findingRaised(FindingRaised)
    case findingAnswered(FindingAnswered)
    case entryWithdrawn(EntryWithdrawn)
    case evaluationSealed(EvaluationSealed)
    case evaluationReopened(EvaluationReopened)
    case narrativeRecorded(NarrativeRecorded)
    case actorEnrolled(ActorEnrolled)
    case actorRevoked(ActorRevoked)
    case clockReset(ClockReset)
    case evidenceFiled(EvidenceFiled)
    case documentErased(DocumentErased)
}

/// The types of facts, as written in events.
package enum FactType: String, CaseIterable, Sendable {
    case ledgerOpened = "ledger.opened"
    case rubricAdopted = "rubric.adopted"
    case agencyRegistered = "agency.registered"
    case interpretationAdopted = "interpretation.adopted"
    case evaluationOpened = "evaluation.opened"
    case itemListed = "item.listed"
    case categoryStated = "category.stated"
    case figureRecorded = "figure.recorded"
    case figureUnavailable = "figure.unavailable"
    case pointJudged = "point.judged"
    case scoreAwarded = "score.awarded"
    case scoreAdjusted = "score.adjusted"
    case scoreComputed = "score.computed"
    case indicatorExempted = "indicator.exempted"
    case declarationRecorded = "declaration.recorded"
    case findingRaised = "finding.raised"
    case findingAnswered = "finding.answered"
    case entryWithdrawn = "entry.withdrawn"
    case evaluationSealed = "evaluation.sealed"
    case evaluationReopened = "evaluation.reopened"
    case narrativeRecorded = "narrative.recorded"
    case actorEnrolled = "actor.enrolled"
    case actorRevoked = "actor.revoked"
    case clockReset = "clock.reset"
    case evidenceFiled = "evidence.filed"
    case documentErased = "document.erased"
}

extension Fact {
    package var type: FactType {
        switch self {
        case .ledgerOpened: .ledgerOpened
        case .rubricAdopted: .rubricAdopted
        case .agencyRegistered: .agencyRegistered
        case .interpretationAdopted: .interpretationAdopted
        case .evaluationOpened: .evaluationOpened
        case .itemListed: .itemListed
        case .categoryStated: .categoryStated
        case .figureRecorded: .figureRecorded
        case .figureUnavailable: .figureUnavailable
        case .pointJudged: .pointJudged
        case .scoreAwarded: .scoreAwarded
        case .scoreAdjusted: .scoreAdjusted
        case .scoreComputed: .scoreComputed
        case .indicatorExempted: .indicatorExempted
        case .declarationRecorded: .declarationRecorded
        case .findingRaised: .findingRaised
        case .findingAnswered: .findingAnswered
        case .entryWithdrawn: .entryWithdrawn
        case .evaluationSealed: .evaluationSealed
        case .evaluationReopened: .evaluationReopened
        case .narrativeRecorded: .narrativeRecorded
        case .actorEnrolled: .actorEnrolled
        case .actorRevoked: .actorRevoked
        case .clockReset: .clockReset
        case .evidenceFiled: .evidenceFiled
        case .documentErased: .documentErased
        }
    }

    /// The evaluation a fact belongs to; nil for ledger-wide ones, and for an agency's own.
    package var evaluation: EvaluationKey? {
        switch self {
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .interpretationAdopted,
            .actorEnrolled, .actorRevoked, .clockReset, .evidenceFiled, .documentErased:
            nil
        case .evaluationOpened(let fact): fact.evaluation
        case .itemListed(let fact): fact.evaluation
        case .categoryStated(let fact): fact.evaluation
        case .figureRecorded(let fact): fact.evaluation
        case .figureUnavailable(let fact): fact.evaluation
        case .pointJudged(let fact): fact.evaluation
        case .scoreAwarded(let fact): fact.evaluation
        case .scoreAdjusted(let fact): fact.evaluation
        case .scoreComputed(let fact): fact.evaluation
        case .indicatorExempted(let fact): fact.evaluation
        case .declarationRecorded(let fact): fact.evaluation
        case .findingRaised(let fact): fact.evaluation
        case .findingAnswered(let fact): fact.evaluation
        case .entryWithdrawn(let fact): fact.evaluation
        case .evaluationSealed(let fact): fact.evaluation
        case .evaluationReopened(let fact): fact.evaluation
        case .narrativeRecorded(let fact): fact.evaluation
        }
    }

    /// The agency whose readers see this fact; nil where all do.
    package var agency: AgencyID? {
        if case .agencyRegistered(let fact) = self { return fact.agency }
        if case .evidenceFiled(let fact) = self { return fact.agency }
        if case .documentErased(let fact) = self { return fact.agency }
        return evaluation?.agency
    }

    /// The entry this takes the place of in its slot, and why.
    package var corrects: Correction? {
        switch self {
        case .itemListed(let fact): fact.corrects
        case .categoryStated(let fact): fact.corrects
        case .figureRecorded(let fact): fact.corrects
        case .figureUnavailable(let fact): fact.corrects
        case .pointJudged(let fact): fact.corrects
        case .scoreAwarded(let fact): fact.corrects
        case .scoreAdjusted(let fact): fact.corrects
        case .indicatorExempted(let fact): fact.corrects
        case .declarationRecorded(let fact): fact.corrects
        case .interpretationAdopted(let fact): fact.corrects
        case .actorEnrolled(let fact): fact.corrects
        case .ledgerOpened, .rubricAdopted, .agencyRegistered, .evaluationOpened, .scoreComputed,
            .findingRaised, .findingAnswered, .entryWithdrawn, .evaluationSealed,
            .evaluationReopened, .narrativeRecorded, .actorRevoked, .clockReset, .evidenceFiled,
            .documentErased:
            nil
        }
    }
}
