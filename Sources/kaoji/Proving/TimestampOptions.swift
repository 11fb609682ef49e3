// A time stamp, and whose time is believed: always from the command line.

import ArgumentParser
import AuditTrail

struct TimestampOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An authority's answer that timestamp attach kept, for the checkpoint.",
            valueName: "file"))
    var timestamp: String?

    @Option(
        help: ArgumentHelp(
            "Certificates of the authorities whose time is believed, in PEM.", valueName: "file"))
    var ca: String?

    func validate() throws {
        if (timestamp == nil) != (ca == nil) {
            throw UsageProblem(
                "--timestamp 要与 --ca 同用: 信谁的时间由您写明",
                "--timestamp and --ca go together: you say whose time you believe.")
        }
    }

    /// The time that a note's text was stamped at; nil where no stamp is named.
    ///
    /// - Throws: `TimestampTrouble`, and what reading a file throws.
    func time(of note: SignedNote) throws -> TrustedTime? {
        guard let timestamp, let ca else { return nil }
        return try Self.time(
            in: timestamp, to: TimestampRequest(text: note.text, nonce: nil), believing: ca)
    }

    static func time(
        in path: String, to request: TimestampRequest, believing ca: String
    ) throws -> TrustedTime {
        let (pem, answer) = (try ProofFile.read(ca), try ProofFile.read(path))
        let authorities = try refused(ca) { () throws(TimestampRefused) in
            try TimestampAuthorities(pem: pem)
        }
        return try refused(path) { () throws(TimestampRefused) in
            try authorities.time(of: answer, to: request)
        }
    }

    static func refused<Value>(
        _ path: String, _ body: () throws(TimestampRefused) -> Value
    ) throws(TimestampTrouble) -> Value {
        do throws(TimestampRefused) { return try body() } catch {
            throw TimestampTrouble(path: path, refused: error)
        }
    }
}

/// What a file of trusted time lacks.
struct TimestampTrouble: Error, Hashable, Sendable {
    let path: String
    let refused: TimestampRefused
}
