// What a key signed last, kept beside it and outside of every ledger, so that it never signs two histories.

import AuditTrail
import Foundation

/// `KEY.last`: the last note that a key signed of one log. It is written before the signature leaves
/// the program, so that a run that ends in between has signed, and remembers it.
struct SignedBefore {
    let path: String

    /// Takes the memory of a key for as long as `body` runs; nobody else signs with it meanwhile.
    ///
    /// - Throws: `KeyTrouble.linked`, `KeyTrouble.notWritten`, and what the body throws.
    static func with<Result>(
        _ key: KeyFile, suffix: String = "last", _ body: (SignedBefore) throws -> Result
    ) throws -> Result {
        let lock = open(key.path, O_RDONLY | O_CLOEXEC)
        guard lock >= 0 else { throw KeyTrouble.notWritten(key.path, errno) }
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw KeyTrouble.notWritten(key.path, errno) }
        var facts = stat()
        guard fstat(lock, &facts) == 0 else { throw KeyTrouble.notWritten(key.path, errno) }
        guard facts.st_nlink <= 1 else {
            throw KeyTrouble.linked(key.path, names: Int(facts.st_nlink))
        }
        // One memory for a key, by whatever link it is named.
        let real = URL(fileURLWithPath: key.path).resolvingSymlinksInPath().path
        return try body(SignedBefore(path: "\(real).\(suffix)"))
    }

    /// The note, nil where the key has signed none.
    ///
    /// - Throws: `ProofTrouble.memory` where it is no note that the key signed.
    func note(by key: VerifierKey) throws -> (note: SignedNote, checkpoint: Checkpoint)? {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return nil }
        // A link that leads nowhere: the memory is elsewhere, and not at hand.
        guard stat(path, &facts) == 0 else { throw ProofTrouble.memory(path) }
        let bytes = try ProofFile.read(path)
        do {
            let note = try SignedNote(parsing: bytes)
            _ = try note.verified(by: [key])
            return (note, try Checkpoint(text: note.text))
        } catch {
            throw ProofTrouble.memory(path)
        }
    }

    /// Puts a note in the place of the one before, wholly or not at all, and durably.
    func remember(_ note: SignedNote) throws {
        // Where a link leads, so that it goes on leading there.
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let new = place + ".new"
        unlink(new)
        try KeyFile.write(note.bytes, to: new, mode: 0o600)
        guard rename(new, place) == 0 else { throw KeyTrouble.notWritten(place, errno) }
        try FolderOf.sync(place)
    }
}
