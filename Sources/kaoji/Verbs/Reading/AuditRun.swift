// An audit under way on a terminal, and its page when it is done.

import ArgumentParser
import Bookkeeping
import Evaluation
import Reporting
import Scoring

enum AuditRun {
    /// Runs an audit with progress, prints its page, and ends the program by its verdict.
    ///
    /// - Parameters:
    ///   - path: the audited file's, as the user gave it.
    ///   - standpoint: whose commands work on that file.
    static func show(
        _ path: String, _ standpoint: Standpoint, json: Bool,
        _ audit: (Audit.Progress) throws -> AuditReport
    ) throws {
        let surroundings = Surroundings.current
        var line = ProgressLine(surroundings)
        let began = try surroundings.clock()
        var signatures: ClosedRange<Int>?
        let report = try audit { stage, done, total in
            if stage == .signatures, let now = surroundings.milliseconds {
                signatures = (signatures?.lowerBound ?? now)...now
            }
            line.advance(stage.words(standpoint.language), done, of: total)
        }
        line.clear()
        let took = try surroundings.clock().milliseconds - began.milliseconds
        surroundings.show(
            VerifyPage(
                report, path: path, standpoint, milliseconds: took,
                signatureMilliseconds: signatures.map { $0.upperBound - $0.lowerBound }
            ) { $0.detail }, json: json
        )
        switch report.verdict {
        case .intact, .intactSince:
            if report.held?.late.isEmpty == false { throw ExitCode(1) }
        case .tampered: throw ExitCode(1)
        case .nothingRecorded, .notUnderstood: throw ExitCode(2)
        }
    }
}

extension Surroundings {
    /// Nil where the clock cannot be read.
    fileprivate var milliseconds: Int? {
        do { return try clock().milliseconds } catch { return nil }
    }
}

extension AuditProblem.Difference {
    /// Why an event is illegal or unreadable.
    fileprivate var detail: Bilingual? {
        switch self {
        case .illegal(let illegality): illegality.complaint.what
        case .structure, .schema, .storage, .chain, .unreadable, .misfiled, .row, .document,
            .signature, .node, .evidence:
            nil
        }
    }
}
