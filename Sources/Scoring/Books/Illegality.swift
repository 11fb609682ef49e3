// Why an event cannot stand in the ledger where it stands. Frozen: what is legal never changes.

package import Evaluation

/// What makes an event illegal in the state before it.
package enum Illegality: Error, Hashable, Sendable {
    case notOpened, openedTwice
    /// `at` earlier than the entry before.
    case timeRunsBack(before: Instant)
    /// An append has one actor and one instant.
    case appendNotOne
    /// `clock` given though `at` is not later than it.
    case clockNotClamped
    case rubricProblems([RubricProblem])
    /// The document of an adopted rubric is not there.
    case rubricMissing(document: String)
    /// The document is not the canonical form of a rubric.
    case rubricUnreadable(CanonicalError)
    /// The document's id or length is not the one stated.
    case rubricDiffers
    case agencyTwice(AgencyID)
    case agencyUnknown(AgencyID)
    case rubricUnknown(EntryNumber)
    case evaluationTwice(EvaluationKey)
    case evaluationUnknown(EvaluationKey)
    case evaluationSealed(EvaluationKey, seal: EntryNumber)
    case evaluationNotSealed(EvaluationKey)
    /// The stage a later one starts from is not sealed by the entry named, or not under the same rubric.
    case baseNotSealed(EntryNumber?)
    case laterStageStands(EvaluationKey)
    case indicatorUnknown(IndicatorID)
    case figureUnknown(FigureID)
    case pointUnknown(IndicatorID, PointID)
    case gradeUnknown(GradeID)
    /// A judgement of a kind the rule does not ask for.
    case judgementKind(wanted: PointQuestion)
    /// An item where the figure or point is of the evaluation as a whole.
    case itemsNotRead
    /// No item where the figure or point is of the items of a list.
    case itemMissing(ListID)
    case itemUnknown(ListID, ItemID)
    case listUnknown(ListID)
    case categoryUnknown(CategoryID)
    case categoryValueUnknown(CategoryID, CategoryValueID)
    /// More items than a score's inputs can hold.
    case tooManyItems(ListID)
    case unit(given: Unit, wanted: Unit)
    case basis(given: Basis?, wanted: Basis?)
    /// A period later than the year, or further back than nine years.
    case period(FiscalYear)
    /// `restates` names no standing figure of the earlier year.
    case restatesNothing
    /// The earlier year's figure differs and is not named as restated.
    case restatementMissing(earlier: EntryNumber)
    /// A self-evaluation has no score to adjust.
    case adjustmentAtSelf
    case notJudged(IndicatorID)
    case scoreOutOfRange(DecimalNumber, weight: DecimalNumber)
    case pointsUnused, pointsMissing
    case choice(InterpretationQuestion, InterpretationChoice)
    /// Something stands in the slot and the event does not name it.
    case slotTaken(by: EntryNumber)
    /// The slot is empty and the event names an entry.
    case slotEmpty(named: EntryNumber)
    /// Another entry stands in the slot than the one named.
    case otherStands(EntryNumber, named: EntryNumber)
    case notWithdrawable(EntryNumber)
    case declaredTwice(IndicatorID)
    case sealDiffers
    case entryNotBefore(EntryNumber)
    /// A score that does not follow from its inputs, and the one that does.
    case scoreDiffers(recorded: ScoreComputed, due: ScoreComputed?)
    /// A score that follows from this append and is not in it.
    case scoreLeftOut(ScoreComputed)
    /// An input after the scores of its append.
    case inputAfterScores
    /// Authors are required, and this is none.
    case actorNotEnrolled(String)
    /// An actor revoked by an entry; neither they nor their keys come back.
    case actorGone(String, revoked: EntryNumber)
    /// The actor's role does not reach as far.
    case roleTooLow(String, needs: Role)
    /// The actor does not act for this agency, at this stage, or for all agencies.
    case outOfScope(String)
    /// No public key with a name.
    case authorKeyMalformed(String)
    /// The key is or was another enrolment's.
    case keyTaken(String)
    /// The first to be enrolled in an open ledger is an administrator who enrols themselves.
    case firstEnrolment(String)
    /// An administrator acts for all agencies, at all stages.
    case administratorScoped(String)
    case lastAdministrator(String)
    /// The clock is reset though the entry before is not later than it; no fold says so.
    case clockNotAhead
    /// The agency filed evidence of the same digest.
    case evidenceTwice(EntryNumber)
    /// The entry filed no evidence of this agency.
    case evidenceUnknown(EntryNumber)
    case evidenceErased(EntryNumber, by: EntryNumber)
}

/// The entry that is illegal, and why.
package struct IllegalEntry: Error, Hashable, Sendable {
    package let entry: EntryNumber
    package let illegality: Illegality
}
