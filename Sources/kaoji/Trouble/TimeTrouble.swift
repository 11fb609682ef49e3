// Words for times a ledger does not have, and for clocks that cannot be right.

import Bookkeeping
import Evaluation
import Reporting

extension NoSuchTime {
    var complaint: Complaint {
        switch self {
        case .noEntries:
            Complaint(
                "台账里还没有条目", "the ledger has no entries",
                next: Bilingual(
                    "另建台账: \(Invocation(ledger: "FILE")("init --title TITLE"))",
                    "make another: \(Invocation(ledger: "FILE")("init --title TITLE"))"), code: 4)
        case .entry(let entry, let last):
            Complaint(
                "台账里没有此条目", "the ledger has no such entry", read: "#\(entry)",
                expected: Bilingual("至多 #\(last)", "at most #\(last)"),
                next: .run("log"), code: 4)
        case .before(let instant, let first):
            Complaint(
                "那时还没有台账", "the ledger did not exist then", read: instant.canonical,
                expected: Bilingual("\(first) 或以后", "\(first) or later"),
                next: .run("log"), code: 4)
        case .noSuchDay:
            Complaint(
                "没有这一天", "there is no such day",
                expected: Bilingual("如 2022-03-01", "a date such as 2022-03-01"),
                next: .run("log"), code: 4)
        }
    }
}

extension ClockAhead {
    var complaint: Complaint {
        Complaint(
            "本机时钟比台账最后一条晚一天以上",
            "this machine's clock is more than a day ahead of the ledger's last entry",
            read: clock.canonical,
            expected: Bilingual("\(last) 之后一天以内", "within a day after \(last)"),
            next: Bilingual(
                "时钟没错就加 --confirm-clock 再运行；错了先拨准",
                "if the clock is right, run again with --confirm-clock; if not, set it right first")
        )
    }
}

extension InstantError {
    var complaint: Complaint {
        switch self {
        case .spelling:
            Complaint(
                "不是时刻", "this is no instant",
                expected: Bilingual(
                    "如 2022-03-01T08:00:00.000Z", "such as 2022-03-01T08:00:00.000Z"))
        case .noSuchTime: Complaint("没有这个时刻", "there is no such time")
        case .outOfRange:
            Complaint(
                "时刻超出范围", "the time is out of range",
                expected: Bilingual("1970 至 9999 年", "the years 1970 to 9999"),
                next: Bilingual("拨准本机时钟: date", "set this machine's clock right: date"))
        }
    }
}
