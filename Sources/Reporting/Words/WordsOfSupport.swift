// What support and evidence are called.

package import Scoring

extension Support {
    /// The support in a word.
    package var words: Bilingual {
        switch self {
        case .absent: Bilingual("无", "none")
        case .stated: Bilingual("说明", "stated")
        case .quoted: Bilingual("摘录", "quoted")
        case .filed: Bilingual("存档", "filed")
        }
    }
}
