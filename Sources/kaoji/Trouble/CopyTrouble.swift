// Words for files that a copy cannot be made in.

import EventStorage
import Foundation
import Reporting

/// What was wrong with the file to be made, rather than with the ledger to be copied.
struct CopyTarget: Error {
    let error: StorageError

    /// Nil where the trouble is not with `out`.
    init?(_ error: StorageError, making out: String) {
        guard error.path == out else { return nil }
        self.error = error
    }

    var complaint: Complaint {
        var complaint = error.complaint
        complaint.next = Bilingual(
            "另取文件名: \(run: "copy OUT")", "choose another name: \(run: "copy OUT")")
        guard case .absent(let path) = error else { return complaint }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if FileManager.default.fileExists(atPath: folder) {
            return Complaint(
                "此处建不了文件", "no file can be made here", at: path, next: complaint.next)
        }
        return Complaint(
            "没有这个目录", "there is no such folder", at: path,
            next: Bilingual(
                "先建目录: mkdir -p \(folder.argument)", "make it first: mkdir -p \(folder.argument)"))
    }
}
