// What can be asked of a ledger and is refused, with the exit code of each.

@testable import Evaluation
@testable import Scoring

extension TroubleCases {
    var refusals: [(Refusal, Int32)] {
        let others: [(Refusal, Int32)] = [
            (.conflict(standing: Self.entry, of: .figureRecorded), 3),
            (.rubricNotAdopted(Self.id("julu-2021")), 4),
            (.rubricNotNamed, 2), (.rubricOfEarlierStage(Self.id("julu-2021")), 2),
            (.looksLike(new: text, existing: text), 3),
            (.looksLike(new: text, existing: "\(text)x"), 2), (.parentUnknown(Self.id("325")), 4),
            (.authorTwice(text), 2), (.entryUnknown(Self.entry), 4), (.nothingToSeal(Self.key), 4),
            (.unwritable(.tooLong(bytes: 65_001)), 2),
            (
                .unwritable(
                    .unreadable(
                        .evaluationSealed,
                        .malformed(
                            .evaluationSealed, CanonicalError(offset: 9, expected: .atMost(50))))),
                2
            ),
        ]
        return others + illegalities.map { (.illegal($0.0), $0.1) }
    }

    /// As refusals; in the ledger all of them are tampering.
    var illegalities: [(Illegality, Int32)] {
        ofLedger + ofEvaluations + ofInputs + ofScores + ofAuthors + ofEvidence
    }

    private var ofLedger: [(Illegality, Int32)] {
        [
            (.notOpened, 2), (.openedTwice, 2),
            (.timeRunsBack(before: Self.instant("2022-03-01T00:00:00.000Z")), 2),
            (.appendNotOne, 2), (.clockNotClamped, 2),
            (.rubricProblems(kinds.map { RubricProblem(place: .rubric, kind: $0) }), 2),
            (.rubricMissing(document: text), 2),
            (.rubricUnreadable(CanonicalError(offset: 3, expected: .object)), 2),
            (.rubricDiffers, 2), (.agencyTwice(Self.id("325001")), 3),
            (.agencyUnknown(Self.id("325001")), 4), (.rubricUnknown(Self.entry), 4),
        ]
    }

    private var ofEvaluations: [(Illegality, Int32)] {
        [
            (.evaluationTwice(Self.key), 3), (.evaluationUnknown(Self.key), 4),
            (.evaluationSealed(Self.key, seal: Self.entry), 3),
            (.evaluationNotSealed(Self.key), 3), (.baseNotSealed(nil), 3),
            (.baseNotSealed(Self.entry), 3), (.laterStageStands(Self.key), 3),
        ]
    }

    private var ofInputs: [(Illegality, Int32)] {
        [
            (.indicatorUnknown(Self.id("x1")), 4), (.figureUnknown(Self.id("x1")), 4),
            (.pointUnknown(Self.id("x1"), Self.id("a")), 4), (.gradeUnknown(Self.id("good")), 4),
            (.judgementKind(wanted: .met), 2), (.judgementKind(wanted: .grade), 2),
            (.judgementKind(wanted: .count), 2), (.itemsNotRead, 2),
            (.unit(given: Self.unit("人"), wanted: Self.unit("万元")), 2),
            (.basis(given: .final, wanted: .budget), 2), (.basis(given: nil, wanted: .budget), 2),
            (.basis(given: .final, wanted: nil), 2), (.period(Self.year(2030)), 2),
            (.restatesNothing, 2), (.restatementMissing(earlier: Self.entry), 3),
            (.slotTaken(by: Self.entry), 3), (.slotEmpty(named: Self.entry), 4),
            (.otherStands(Self.entry, named: EntryNumber(80)), 3),
            (.notWithdrawable(Self.entry), 2), (.entryNotBefore(Self.entry), 4),
        ]
    }

    private var ofAuthors: [(Illegality, Int32)] {
        [
            (.actorNotEnrolled(text), 4), (.actorGone(text, revoked: Self.entry), 3),
            (.roleTooLow(text, needs: .reviewer), 2),
            (.roleTooLow(text, needs: .administrator), 2), (.outOfScope(text), 2),
            (.authorKeyMalformed(text), 2), (.keyTaken(text), 3), (.firstEnrolment(text), 2),
            (.administratorScoped(text), 2), (.lastAdministrator(text), 3), (.clockNotAhead, 2),
        ]
    }

    private var ofEvidence: [(Illegality, Int32)] {
        [
            (.evidenceTwice(Self.entry), 3), (.evidenceUnknown(Self.entry), 4),
            (.evidenceErased(Self.entry, by: EntryNumber(98)), 3),
        ]
    }

    private var ofScores: [(Illegality, Int32)] {
        [
            (.adjustmentAtSelf, 2), (.notJudged(Self.id("x1")), 2),
            (.scoreOutOfRange(Self.decimal("7"), weight: Self.decimal("5")), 2),
            (.pointsUnused, 2), (.pointsMissing, 2), (.choice(.zeroToZero, .capped), 2),
            (.declaredTwice(Self.id("x1")), 2), (.sealDiffers, 2),
            (.scoreDiffers(recorded: Self.score, due: nil), 2),
            (.scoreDiffers(recorded: Self.score, due: Self.score), 2),
            (.scoreLeftOut(Self.score), 2), (.inputAfterScores, 2),
        ]
    }
}
