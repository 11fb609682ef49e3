// What went wrong, in words: where, what was read, what was expected, what to run next.

import AuditTrail
import Bookkeeping
import Evaluation
import EventStorage
import Foundation
import Reading
import Reporting
import Scoring

/// An error as people read it, with the exit code it ends the program with.
struct Trouble {
    /// Lines, each ended; safe to print as they are.
    let text: String
    /// 2 trouble, 3 conflict, 4 no such thing, 1 tampered.
    let code: Int32

    /// Nil for an error of the argument parser, which has words of its own.
    ///
    /// - Parameter closes: whether it is said in the end that nothing was recorded.
    init?(_ error: any Error, language: Language, closes: Bool = true) {
        guard let complaints = Self.complaints(of: error), !complaints.isEmpty else { return nil }
        // Where places do not tell them apart, numbers do.
        let isNumbered = complaints.count > 1 && complaints.contains { $0.place == nil }
        var lines: [TextLine] = []
        for (index, complaint) in complaints.enumerated() {
            let following = index + 1 < complaints.count ? complaints[index + 1].next : nil
            lines += complaint.lines(
                language, number: isNumbered ? index + 1 : nil,
                advises: complaint.next != following)
        }
        if closes && Self.refusesInput(error) {
            let isSettled = complaints.allSatisfy { $0.next != nil }
            let closing = isSettled ? Self.nothingRecorded : Self.correctAndRepeat
            lines.append(TextLine(closing(language)))
        }
        text = lines.page(Style(colour: false))
        code = complaints.code
    }

    /// The exit code of several: 3 where anything conflicts, the code they share, else 2.
    static func code(of several: [Trouble]) -> Int32 {
        several.map { Complaint("", "", code: $0.code) }.code
    }

    private static let nothingRecorded = Bilingual("未记录任何内容。", "Nothing was recorded.")
    private static let correctAndRepeat = Bilingual(
        "未记录任何内容。改正后再运行同一命令。",
        "Nothing was recorded. Correct this and run the same command again.")

    /// Whether something was to be recorded; of what only looks, nothing need be said.
    private static func refusesInput(_ error: any Error) -> Bool {
        error is Refusals || error is RefusedCommands || error is Refusal || error is Misreadings
            || error is Misreading || error is ClockAhead || error is AppendRefused
            || error is SigningRefused
    }

    /// Of what was asked.
    private static func complaints(of error: any Error) -> [Complaint]? {
        switch error {
        case let error as LookupError: [Complaint(error.words, code: error.code)]
        case let error as RequestError: [Complaint(error.words, code: error.code)]
        case let error as KeyTrouble: [error.complaint]
        case let error as ProofTrouble: [error.complaint]
        case let error as CheckpointRefused: [error.complaint]
        case let error as TimestampTrouble: [error.complaint]
        case let error as BundleRefused: [error.complaint]
        case let error as WitnessRefused: [error.complaint]
        case let error as SigningRefused: [error.complaint]
        case let error as EvidenceTrouble: [error.complaint]
        case let error as EvidenceRefused: [error.complaint]
        case let error as EnrolmentRefused: [error.complaint]
        case let error as KeyRefused: [error.complaint(at: nil)]
        case let error as DemoStopped: [Complaint(error.words)]
        case let error as RefusedCommands: error.complaints
        case let error as Refusals:
            error.refused.flatMap { $0.refusal.complaints(in: RefusalScene()) }
        case let error as Refusal: error.complaints(in: RefusalScene())
        case let error as NotInRubric: [error.problem.complaint(of: error.rubric)]
        case let error as Illegality: [error.complaint]
        case let error as Misreadings: error.all.map(\.complaint)
        case let error as Misreading: [error.complaint]
        case let error as InputProblem: [error.complaint]
        case let error as NameProblem: [error.complaint]
        case let error as NumberProblem: [error.complaint]
        case let error as TextProblem: [error.complaint]
        case let error as FormulaError: [error.complaint]
        case let error as RubricProblem: [error.complaint]
        case let error as TextFileError: [error.complaint]
        case let error as IdentifierError: [InputProblem.identifier(error.text).complaint]
        default: complaintsOfLedger(error)
        }
    }

    /// Of the ledger, rather than of what was asked.
    private static func complaintsOfLedger(_ error: any Error) -> [Complaint]? {
        switch error {
        case let error as StorageError: [error.complaint]
        case let error as StrayEntry: [error.complaint]
        case let error as CopyTarget: [error.complaint]
        case let error as TemplateTarget: [error.complaint]
        case let error as UnreadableEntry: [error.complaint]
        case let error as EventError: [error.complaint]
        case let error as CanonicalError: [error.complaint]
        case let error as IllegalEntry: [error.complaint]
        case let error as NoSuchTime: [error.complaint]
        case let error as ClockAhead: [error.complaint]
        case let error as InstantError: [error.complaint]
        case let error as ChainBreak: [error.complaint]
        case let error as HashingFailed: [error.complaint]
        case let error as HashesMissing: [error.complaint]
        case let error as AppendRefused: [error.complaint]
        case let error as ReplayStopped: [error.complaint]
        case let error as CocoaError:
            [Complaint(Bilingual(same: error.localizedDescription.shown), at: error.filePath)]
        default: nil
        }
    }
}
