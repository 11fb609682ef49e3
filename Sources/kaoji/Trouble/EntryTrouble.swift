// Words for entries that cannot be read, or cannot stand where they stand.

import Bookkeeping
import Evaluation
import EventStorage
import Reporting
import Scoring

extension UnreadableEntry {
    var complaint: Complaint {
        let place = "#\(entry)"
        return switch cause {
        case .line:
            Complaint(
                "这一行不是条目应有的形式", "the line has not the form of an entry", at: place,
                next: .run("verify"))
        case .event(let error): error.complaint.at(place)
        }
    }

    /// An event for another program than this one.
    static func unknown(_ type: String, _ version: String) -> Complaint {
        Complaint(
            "本程序不认识此类条目", "this program does not know this kind of entry",
            read: "\(type) v\(version)",
            expected: Bilingual("本程序所知的类型，v1", "a type that it knows, v1"),
            next: Bilingual("换用更新的 kaoji", "use a newer kaoji"))
    }
}

extension StrayEntry {
    /// Like an illegal entry: no honest program put it there.
    var complaint: Complaint {
        Complaint(
            "台账中有一行的编号不是条目能有的", "a row of the ledger has a number that no entry can have",
            at: "#\(number)", next: .run("verify"), code: 1)
    }
}

extension EventError {
    var complaint: Complaint {
        switch self {
        case .noType:
            Complaint(
                "条目末尾不是事件的类型和版本", "the entry does not end in an event's type and version",
                next: .run("verify"))
        case .unknown(let type, let version): UnreadableEntry.unknown(type, version)
        case .malformed(let type, let error):
            Complaint(
                "“\(type.words.zh)”条目 (\(type.rawValue)) 第 \(error.offset) 字节处不合格式",
                "the \(type.rawValue) event is malformed at byte \(error.offset)",
                expected: error.expected.words, next: .run("verify"))
        }
    }
}

extension CanonicalError {
    var complaint: Complaint {
        Complaint(
            "第 \(offset) 字节处不是规范 JSON", "not canonical JSON at byte \(offset)",
            expected: expected.words)
    }
}

extension IllegalEntry {
    /// In the ledger it is more than a mistake: no honest program appended it.
    var complaint: Complaint {
        var complaint = illegality.complaint.at("#\(entry)")
        complaint.next = .run("verify")
        complaint.code = 1
        return complaint
    }
}
