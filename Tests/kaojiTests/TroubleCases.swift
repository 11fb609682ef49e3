// Every error that a run can end with, made from texts that a file or an argument may hold.

import AuditTrail
import EventStorage

@testable import Bookkeeping
@testable import Evaluation
@testable import Reading
@testable import Scoring
@testable import kaoji

/// One error and the exit code it must end with.
struct TroubleCase: CustomStringConvertible, Sendable {
    let error: any Error
    let code: Int32

    init(_ error: any Error, _ code: Int32 = 2) {
        self.error = error
        self.code = code
    }

    var description: String { "\(type(of: error)).\(error)" }
}

/// Errors of every kind, each text in them the one given.
struct TroubleCases {
    /// What stands where a path, a name or a cell stands.
    let text: String
    /// A text in which nothing can be seen that is not meant to be.
    static let tame = TroubleCases(text: "plain")
    /// Escape sequences, bidi overrides, zero-width and tag characters, and line ends of all kinds.
    static let hostile = TroubleCases(
        text: "a\u{1B}[31mb\u{7F}\u{9B}\u{202E}c\u{200B}\u{E0041}\nd\r\n\u{2028}e\u{0}")

    static let key = EvaluationKey(
        agency: id("325001"), subject: id("p1"), year: year(2021), stage: .review)

    static func id<Kind>(_ text: String) -> Identifier<Kind> {
        do throws(IdentifierError) { return try Identifier(text) } catch {
            preconditionFailure("\(error)")
        }
    }

    static func year(_ number: Int) -> FiscalYear { FiscalYear(inRange: number) }

    static func decimal(_ text: String) -> DecimalNumber {
        do throws(DecimalError) { return try DecimalNumber(canonical: text) } catch {
            preconditionFailure("\(error)")
        }
    }

    static func instant(_ text: String) -> Instant {
        do throws(InstantError) { return try Instant(canonical: text) } catch {
            preconditionFailure("\(error)")
        }
    }

    static func unit(_ symbol: String) -> Unit { Unit(symbol: symbol) ?? .number }

    static let entry = EntryNumber(97)
    static let score = ScoreComputed(
        evaluation: key, exact: Exact(numerator: 3, denominator: 7),
        indicator: id("sangong_change"),
        inputs: [EntryNumber(1)], score: nil, state: .scored)

    /// The ledger's file, its bytes and its lines.
    var ledger: [TroubleCase] { storage + chain + entries + times }

    /// What is asked of the ledger and refused.
    var refused: [TroubleCase] {
        refusals.map { TroubleCase($0.0, $0.1) }
            + refusals.map { refusal, code in
                TroubleCase(Refusals(refused: [.init(command: 0, refusal: refusal)]), code)
            }
            + illegalities.map {
                TroubleCase(IllegalEntry(entry: Self.entry, illegality: $0.0), 1)
            }
    }

    /// What files and arguments say.
    var input: [TroubleCase] {
        textFiles
            + problems.map {
                let place = Place(file: text, line: 3, column: 14)
                return TroubleCase(Misreadings(all: [Misreading(place: place, problem: $0)]))
            }
    }

    var all: [TroubleCase] {
        ledger + refused + input + keyFiles + signing + proofs + checkpoints + bundles + witnesses
            + timestamps
            + evidence
            + keysRefused.map { TroubleCase($0) }
    }

    /// Errors that must not be told in the same words, without those that differ in a detail only.
    var families: [[TroubleCase]] {
        [
            storage, chain, entries, times, textFiles, refusals.map { TroubleCase($0.0) },
            problems.map { TroubleCase($0) }, keyFiles, signing, proofs, checkpoints,
            bundles, witnesses, timestamps, evidence,
        ]
    }
}
