// Words for a file that a template cannot be written to.

import Foundation
import Reporting

/// Why a new file cannot be made.
struct TemplateTarget: Error {
    let path: String

    var complaint: Complaint {
        let next = Bilingual(
            "另取文件名: \(run: "rubric template --output FILE")",
            "choose another name: \(run: "rubric template --output FILE")")
        if FileManager.default.fileExists(atPath: path) {
            return Complaint(
                "已有这个文件, 不覆盖", "this file is there already and is not written over", at: path,
                next: next)
        }
        return Complaint("此处建不了文件", "no file can be made here", at: path, next: next)
    }
}
