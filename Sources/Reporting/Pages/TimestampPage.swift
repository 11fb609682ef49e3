// A checkpoint with the time that an authority vouches for.

package import AuditTrail

/// `kaoji timestamp attach` and `verify`: as lines and JSON.
package struct TimestampPage: Page {
    private let checkpoint: Checkpoint
    private let time: TrustedTime
    private let file: String
    private let standpoint: Standpoint

    /// - Parameter file: where the stamp stands.
    package init(
        _ checkpoint: Checkpoint, at time: TrustedTime, file: String, _ standpoint: Standpoint
    ) {
        self.checkpoint = checkpoint
        self.time = time
        self.file = file
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        [standpoint.line(Words.timestamp) + TextLine("  \(file)")]
            + standpoint.labelled(Words.origin, "\(checkpoint.origin)")
            + standpoint.labelled(Words.size, "\(checkpoint.size)")
            + standpoint.labelled(Words.stampedAt, time.words)
            + WrappedText.hanging(
                "", standpoint.say(Words.whatAStampShows), indent: 0, width: standpoint.width)
    }

    package var json: JSONText {
        .object(
            standpoint.members("timestamp") + [
                .init("origin", .string("\(checkpoint.origin)")),
                .init("size", .integer(checkpoint.size)),
                .init("root", .string(checkpoint.root.hex)),
                .init("stamped", .trustedTime(time)), .init("file", .string(file)),
            ])
    }
}

extension TrustedTime {
    /// `2022-03-05 10:00:00 UTC ±1.502 s`
    package var words: String {
        let time = NumberText.second(milliseconds / 1_000) ?? "\(milliseconds) ms"
        guard accuracy > 0 else { return time }
        let thousandths = String(1_000 + accuracy % 1_000).dropFirst()
        return "\(time) ±\(accuracy / 1_000).\(thousandths) s"
    }
}

extension JSONText {
    /// Milliseconds since 1970, and by how many the authority may be off.
    static func trustedTime(_ time: TrustedTime) -> JSONText {
        ["milliseconds": .integer(time.milliseconds), "accuracy": .integer(time.accuracy)]
    }
}
