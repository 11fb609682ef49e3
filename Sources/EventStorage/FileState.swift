// What the system says about a ledger file, before SQLite is asked.

internal import Foundation

/// A file as it was at one moment; two equal states mean that nobody wrote in between.
struct FileState: Hashable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let modified: Moment
    // Holds SQLite's change counter, among others.
    private let header: [UInt8]

    private struct Moment: Hashable {
        let seconds: Int
        let nanoseconds: Int
    }

    /// Looks at a file, and refuses what cannot be a ledger.
    init(of path: String) throws(StorageError) {
        let facts = try FileState.facts(of: path)
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard facts.st_size > 0 else { throw .empty(path: path) }
        header = try FileState.header(of: path)
        guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
            throw .foreign(path: path)
        }
        device = UInt64(facts.st_dev)
        inode = UInt64(facts.st_ino)
        size = Int64(facts.st_size)
        #if canImport(Darwin)
            let time = facts.st_mtimespec
        #else
            let time = facts.st_mtim
        #endif
        modified = Moment(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }

    /// Waits while the file is so young that another write could bear the same time.
    ///
    /// Systems count file times in ticks of up to 10 ms.
    func waitUntilDistinct() {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age = (now.tv_sec - modified.seconds, now.tv_nsec - modified.nanoseconds)
        guard abs(age.0) <= 1, abs(age.0 * 1_000_000_000 + age.1) < 20_000_000 else { return }
        usleep(20_000)
    }

    /// Which files of SQLite's own that hold something stand beside the file: their paths.
    ///
    /// A `-wal` holds entries that the file alone does not; a `-journal` an unfinished write.
    static func besides(_ path: String) -> [String] {
        ["-wal", "-journal"].map { path + $0 }.filter { beside in
            var facts = stat()
            return stat(beside, &facts) == 0 && facts.st_size > 0
        }
    }

    private static func facts(of path: String) throws(StorageError) -> stat {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            let code = errno
            throw code == ENOENT || code == ENOTDIR
                ? .absent(path: path) : .unreadable(path: path, errno: code)
        }
        return facts
    }

    private static func header(of path: String) throws(StorageError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path, errno: errno) }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = read(file, &bytes, bytes.count)
        guard count >= 0 else { throw .unreadable(path: path, errno: errno) }
        return Array(bytes.prefix(count))
    }
}
