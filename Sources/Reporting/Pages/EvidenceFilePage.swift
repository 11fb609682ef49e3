// Whether one file is the evidence that an entry filed.

package import Evaluation
package import Scoring

/// `kaoji evidence check` and `extract`: as lines and JSON.
package struct EvidenceFilePage: Page {
    private let filed: Held<EvidenceFiled>
    private let path: String
    package let isSame: Bool
    private let standpoint: Standpoint

    /// - Parameter path: the file, as the user gave it.
    package init(
        _ filed: Held<EvidenceFiled>, path: String, isSame: Bool, _ standpoint: Standpoint
    ) {
        self.filed = filed
        self.path = path
        self.isSame = isSame
        self.standpoint = standpoint
    }

    package var lines: [TextLine] {
        let words = isSame ? Words.sameEvidence : Words.otherEvidence
        let said = WrappedText.hanging(
            "", standpoint.say(words("#\(filed.entry)", filed.value.name)), indent: 0,
            width: standpoint.width, tone: isSame ? .good : .bad)
        return said + [TextLine("  " + path)]
    }

    package var json: JSONText {
        .object(
            standpoint.members("evidence_file") + [
                .init("entry", .entry(filed.entry)), .init("name", .string(filed.value.name)),
                .init("bytes", .integer(filed.value.bytes)),
                .init("digest", .string(filed.value.digest)), .init("file", .string(path)),
                .init("same", .bool(isSame)),
            ])
    }
}
