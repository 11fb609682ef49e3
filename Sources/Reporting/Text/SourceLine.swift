// A source as it stands beside what came from it.

import Evaluation
import Scoring

extension Margin {
    /// Title, place and date, as far as they are given, and the entry that filed the document as evidence.
    ///
    /// - Parameter evidence: what the agency filed, by digest.
    func source(_ source: Source, _ evidence: [String: EvidenceShelf.File]) -> String {
        let filed = source.document.flatMap { evidence[$0] }.map { say(Words.filedAs($0)) }
        return [source.title, source.locator, source.date, filed].compactMap { $0 }
            .joined(separator: " ")
    }
}
