// Takes a name in a directory for a new file, so that no existing one is ever written over.

internal import Foundation

/// A file that was made empty a moment ago and is not finished yet.
struct NewFile {
    let path: String

    /// Makes the file; throws `StorageError.exists` where anything has that name, or where
    /// leftovers of a former file would be taken for parts of this one.
    init(at path: String) throws(StorageError) {
        for leftover in ["-wal", "-shm", "-journal"].map({ path + $0 }) {
            var facts = stat()
            guard lstat(leftover, &facts) != 0 else { throw .exists(path: leftover) }
        }
        let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            throw .notMade(path: path, errno: errno)
        }
        close(file)
        self.path = path
    }

    /// Runs what fills the file, and takes the file away again where that throws.
    func filled<Result>(by body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            for name in ["", "-wal", "-shm", "-journal"] { unlink(path + name) }
            throw error
        }
    }
}
