// Words for files that cannot be read as text.

import Reading
import Reporting

extension TextFileError {
    var complaint: Complaint {
        switch self {
        case .missing(let path):
            Complaint(
                "没有这个文件", "there is no such file", at: path,
                next: Bilingual("看看这里有哪些文件: ls", "see which files there are: ls"))
        case .directory(let path):
            Complaint(
                "这是目录", "this is a directory", at: path, expected: Self.text,
                next: Bilingual(
                    "指明其中一个文件: ls \(path.argument)", "name a file in it: ls \(path.argument)"))
        case .notAFile(let path):
            Complaint(
                "不是普通文件", "this is no regular file", at: path, expected: Self.text,
                next: Bilingual("另存为普通文件后再运行", "save it as a regular file and run again"))
        case .unreadable(let path):
            Complaint(
                "文件读不出来", "the file cannot be read", at: path,
                next: Bilingual(
                    "检查权限: ls -l \(path.argument)", "check permissions: ls -l \(path.argument)"))
        case .tooLarge(let path, let limit):
            Complaint(
                "文件太大", "the file is too large", at: path,
                expected: Bilingual("至多 \(limit) 字节", "at most \(limit) bytes"),
                next: Bilingual("拆成几个文件再运行", "split it into several files and run again"))
        case .otherwise(let path, let likely):
            Complaint(
                likely.words, at: path, expected: Self.text, next: likely.conversion(of: path))
        case .notUTF8(let path, let offset, let line, let byte):
            Complaint(
                "不是 UTF-8 (从头数第 \(offset) 字节)", "this is not UTF-8 (at byte \(offset) of the file)",
                at: "\(path):\(line):\(byte)", expected: Self.text,
                next: Bilingual(
                    "另存为 UTF-8 后再运行同一命令", "save it as UTF-8 and run the same command again"))
        }
    }

    private static let text = Bilingual("UTF-8 文本文件", "a text file in UTF-8")
}

extension LikelyContent {
    fileprivate var words: Bilingual {
        switch self {
        case .gb18030: Bilingual("这是 GB18030 (GBK) 编码", "this is encoded in GB18030 (GBK)")
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            Bilingual("这是 UTF-16 编码", "this is encoded in UTF-16")
        case .workbook:
            Bilingual("这是电子表格工作簿，不是文本", "this is a spreadsheet's workbook, not text")
        }
    }

    /// The name by which `iconv` knows it.
    private var encoding: String? {
        switch self {
        case .gb18030: "GB18030"
        case .utf16: "UTF-16"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .workbook: nil
        }
    }

    /// How it is made into a file that can be read.
    fileprivate func conversion(of path: String) -> Bilingual {
        guard let encoding else {
            return Bilingual(
                "另存为“CSV UTF-8 (逗号分隔)”后再运行",
                "save it as \"CSV UTF-8 (comma delimited)\" and run again")
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let new = path.dropLast(name.count) + name[..<dot] + ".utf8" + name[dot...]
        let command =
            "iconv -f \(encoding) -t UTF-8 \(path.argument) > \(String(new).argument)"
        return Bilingual(
            "先转换: \(command)，再对新文件运行", "convert it first: \(command); then run on that file")
    }
}
