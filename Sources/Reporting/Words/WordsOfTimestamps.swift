// Words around trusted time.

extension Words {
    static let timestamp = Bilingual("时间戳", "Time stamp")
    static let stampedAt = Bilingual("时间", "Stamped")
    static let whatAStampShows = Bilingual(
        "检查点在此时已经存在, 其前各条也是; 它们早于此时多久, 时间戳不说。",
        "The checkpoint existed at that time, and the entries under it; how much earlier they are, a stamp does not say."
    )

    static func stamped(_ time: String, covering size: Int) -> Bilingual {
        Bilingual(
            "时间戳 \(time): 前 \(size) 条此时已有",
            "stamped \(time): its \(English.count(size, "entry", "entries")) existed then")
    }

    static func recordedLater(_ entries: String) -> Bilingual {
        Bilingual("所记时间晚于时间戳: \(entries)", "these say a later time than the stamp: \(entries)")
    }
}
