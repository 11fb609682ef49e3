// The evidence that an agency filed, and what became of it.

package import Evaluation

/// Files by the entries that filed them; each stands until it is erased.
package struct EvidenceShelf: Hashable, Sendable {
    private var files: [EntryNumber: File] = [:]
    private var entries: [String: EntryNumber] = [:]

    /// A file on record, and by what entry it was erased.
    package struct File: Hashable, Sendable {
        package let filed: Held<EvidenceFiled>
        package fileprivate(set) var erased: Held<DocumentErased>?
    }

    package init() {}

    /// All that was ever filed, in the order of entries.
    package var all: [File] { files.sorted { $0.key < $1.key }.map(\.value) }

    /// What was filed and not erased, in the order of entries.
    package var standing: [Held<EvidenceFiled>] { all.filter { $0.erased == nil }.map(\.filed) }

    package func file(_ entry: EntryNumber) -> File? { files[entry] }

    /// Whether evidence of this digest is filed and not erased.
    package func stands(_ digest: String) -> Bool {
        entries[digest].flatMap { files[$0] }.map { $0.erased == nil } ?? false
    }

    mutating func file(_ held: Held<EvidenceFiled>) throws(Illegality) {
        if let before = entries[held.value.digest] { throw .evidenceTwice(before) }
        files[held.entry] = File(filed: held)
        entries[held.value.digest] = held.entry
    }

    mutating func erase(_ held: Held<DocumentErased>) throws(Illegality) {
        guard let file = files[held.value.entry] else { throw .evidenceUnknown(held.value.entry) }
        if let before = file.erased { throw .evidenceErased(held.value.entry, by: before.entry) }
        files[held.value.entry]?.erased = held
    }
}
