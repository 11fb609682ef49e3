// Words for what can go wrong with a ledger file.

import EventStorage
import Foundation
import Reporting

extension StorageError {
    var complaint: Complaint {
        Complaint(what, at: path, read: read, expected: expected, next: advice)
    }

    private var what: Bilingual {
        switch self {
        case .absent: Bilingual("没有台账文件", "there is no ledger file")
        case .exists:
            Bilingual(
                "此处已有文件(或留有 -wal、-shm、-journal)，不会覆盖",
                "a file stands here already, or a -wal, -shm or -journal; it is not overwritten")
        case .notAFile: Bilingual("不是普通文件", "this is no regular file")
        case .empty: Bilingual("文件是空的", "the file is empty")
        case .unreadable(_, let errno):
            Bilingual(
                "系统拒绝打开 (\(Self.reason(errno)))", "the system refuses it (\(Self.reason(errno)))")
        case .foreign: Bilingual("不是考绩台账", "this is no ledger of kaoji")
        case .newer:
            Bilingual("台账的格式比本程序新", "the ledger is of a newer format than this program knows")
        case .encoding: Bilingual("台账的文字编码不对", "the ledger's texts are in another encoding")
        case .schema: Bilingual("库表结构不是台账的", "the file's schema is not a ledger's")
        case .locked:
            Bilingual("台账被锁住: 另一个程序正在写入", "the ledger is locked: another program is writing")
        case .readOnly: Bilingual("台账不可写", "the ledger cannot be written to")
        case .besideUnreadable:
            Bilingual(
                "旁边的 -wal 或日志里还有条目，不写入就读不到",
                "entries stand in a -wal or journal beside it, and cannot be read without writing")
        case .diskFull: Bilingual("磁盘已满", "no room is left on the disk")
        case .io(_, let code):
            Bilingual("读写失败 (SQLite \(code))", "reading or writing failed (SQLite \(code))")
        case .damaged(_, let message):
            Bilingual("文件已损坏 (\(message.shown))", "the file is damaged (\(message.shown))")
        case .refused(_, let message):
            Bilingual(
                "台账的约束拒绝写入 (\(message.shown))", "the schema refused the write (\(message.shown))")
        case .other(_, let code, let message):
            Bilingual(
                "SQLite 出错 \(code) (\(message.shown))",
                "SQLite failed with \(code) (\(message.shown))")
        case .openedForReading: Bilingual("台账是为读取打开的", "the ledger was opened for reading")
        case .replaced:
            Bilingual(
                "写入期间文件被删除或换成了另一个: 最后写入的条目不在此名下的文件里",
                "the file was deleted or replaced while it was written to: "
                    + "the last entries are in no file of this name")
        }
    }

    private var advice: Bilingual {
        switch self {
        case .absent(let path), .empty(let path):
            Bilingual(
                "\(Self.making(path))；已有台账用 --ledger 或 KAOJI_LEDGER 指明",
                "\(Self.making(path)); or name your ledger with --ledger or KAOJI_LEDGER"
            )
        case .exists:
            Bilingual(
                "用 --ledger FILE 另取文件名；已有的台账: \(run: "status YEAR")",
                "choose another name with --ledger FILE; to look at a ledger: "
                    + "\(run: "status YEAR")")
        case .notAFile, .foreign:
            Bilingual(
                "用 --ledger FILE 或 KAOJI_LEDGER 指明台账",
                "name the ledger with --ledger FILE or KAOJI_LEDGER")
        case .unreadable(let path, _):
            Bilingual("检查权限: ls -l \(path.argument)", "check permissions: ls -l \(path.argument)")
        case .newer: Bilingual("换用更新的 kaoji", "use a newer kaoji")
        case .encoding, .schema, .damaged:
            Bilingual(
                "改用 kaoji copy 做的副本，此文件留作证据",
                "go back to a copy made by kaoji copy, and keep this file as evidence")
        case .locked: Bilingual("稍后再运行同一命令", "run the same command again in a while")
        case .readOnly, .openedForReading:
            Bilingual(
                "放开写权限；或 \(run: "copy OUT")，再用 --ledger OUT",
                "allow writing to it; or \(run: "copy OUT"), then --ledger OUT")
        case .besideUnreadable:
            Bilingual(
                "把文件连同旁边的 -wal 放到可写的目录再读",
                "put the file and the -wal beside it where it can be written, and read it there")
        case .diskFull: Bilingual("腾出空间后再运行同一命令", "make room, then run the same command again")
        case .io:
            Bilingual("检查磁盘，然后 \(run: "verify")", "check the disk, then \(run: "verify")")
        case .refused, .other: .run("verify")
        case .replaced:
            Bilingual(
                "找回原来的文件，或在现有文件上 \(run: "verify") 后再运行同一命令",
                "bring the former file back, or \(run: "verify") the one there now and run the same command again"
            )
        }
    }

    /// Making a ledger where none is.
    private static func making(_ path: String) -> String {
        Invocation(ledger: path)("init --title TITLE")
    }

    private var read: String? {
        switch self {
        case .newer(_, let version, _): "\(version)"
        case .encoding(_, let found): found
        case .schema(_, let differences): Self.list(differences)
        case .absent, .exists, .notAFile, .empty, .unreadable, .foreign, .locked, .readOnly,
            .besideUnreadable, .diskFull, .io, .damaged, .refused, .other, .openedForReading,
            .replaced:
            nil
        }
    }

    private var expected: Bilingual? {
        switch self {
        case .notAFile, .empty, .foreign:
            Bilingual("kaoji init 建的台账文件", "a ledger file made by kaoji init")
        case .newer(_, _, let known): Bilingual("至多 \(known)", "at most \(known)")
        case .encoding: Bilingual(same: "UTF-8")
        case .schema:
            Bilingual("与 ledger.sql 逐字节相同", "the schema of ledger.sql, byte for byte")
        case .absent, .exists, .unreadable, .locked, .readOnly, .besideUnreadable, .diskFull, .io,
            .damaged, .refused, .other, .openedForReading, .replaced:
            nil
        }
    }

    /// The file that it is about.
    var path: String {
        switch self {
        case .absent(let path), .exists(let path), .notAFile(let path), .empty(let path),
            .unreadable(let path, _), .foreign(let path), .newer(let path, _, _),
            .encoding(let path, _), .schema(let path, _), .locked(let path), .readOnly(let path),
            .besideUnreadable(let path), .diskFull(let path), .io(let path, _),
            .damaged(let path, _), .refused(let path, _), .other(let path, _, _),
            .openedForReading(let path), .replaced(let path):
            path
        }
    }

    /// In the system's own words.
    private static func reason(_ errno: Int32) -> String { String(cString: strerror(errno)) }

    /// The first few: one is enough to know the file by.
    private static func list(_ differences: [SchemaDifference]) -> String {
        differences.prefix(4).map(\.text).joined(separator: ", ")
            + (differences.count > 4 ? ", …" : "")
    }
}

extension SchemaDifference {
    /// `-` missing, `+` there and unknown, `~` changed.
    fileprivate var text: String {
        switch self {
        case .missing(let kind, let name): "- \(kind) \(name)"
        case .unknown(let kind, let name): "+ \(kind) \(name)"
        case .changed(let kind, let name): "~ \(kind) \(name)"
        }
    }
}
