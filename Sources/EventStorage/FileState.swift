// What the system says about a ledger file, before SQLite is asked.

internal import Foundation

/// Which file a path leads to, whatever is written to it.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let inode: UInt64

    /// Nil where there is none.
    init?(of path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        device = UInt64(facts.st_dev)
        inode = UInt64(facts.st_ino)
    }
}

/// A file as it was at one moment; two equal states mean that nobody wrote in between.
///
/// The file is not opened for this: closing it would drop the locks that SQLite holds on it for
/// another connection of the same process.
struct FileState: Hashable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let modified: Moment
    // Unlike the time of the last write, this one cannot be set back.
    private var changed: Moment

    private struct Moment: Hashable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) {
            seconds = time.tv_sec
            nanoseconds = time.tv_nsec
        }
    }

    /// Looks at a file, and refuses what cannot be a ledger.
    init(of path: String) throws(StorageError) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw FileState.failure(at: path) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard facts.st_size > 0 else { throw .empty(path: path) }
        // SQLite would not say why it cannot open a file.
        guard access(path, R_OK) == 0 else { throw FileState.failure(at: path) }
        device = UInt64(facts.st_dev)
        inode = UInt64(facts.st_ino)
        size = Int64(facts.st_size)
        #if canImport(Darwin)
            modified = Moment(facts.st_mtimespec)
            changed = Moment(facts.st_ctimespec)
        #else
            modified = Moment(facts.st_mtim)
            changed = Moment(facts.st_ctim)
        #endif
    }

    /// Looks at what stands beside a file, by the time of its last write: as root, SQLite gives a `-wal`
    /// its owner whenever it opens it.
    init(beside path: String) throws(StorageError) {
        try self.init(of: path)
        changed = modified
    }

    /// The path without links: SQLite keeps a `-wal` beside the file that a link leads to.
    static func realPath(of path: String) throws(StorageError) -> String {
        guard let real = realpath(path, nil) else { throw failure(at: path) }
        defer { free(real) }
        return String(cString: real)
    }

    /// Waits while the file is so young that another write could bear the same time.
    ///
    /// Systems count file times in ticks of up to 10 ms.
    func waitUntilDistinct() {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age = (now.tv_sec - changed.seconds, now.tv_nsec - changed.nanoseconds)
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

    /// Whether anything has this name.
    static func exists(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    private static func failure(at path: String) -> StorageError {
        let code = errno
        return code == ENOENT || code == ENOTDIR
            ? .absent(path: path) : .unreadable(path: path, errno: code)
    }
}
