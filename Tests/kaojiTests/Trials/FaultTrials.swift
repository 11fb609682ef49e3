// Every write, sync, open and lock fails once: a clear message, and nothing half recorded.

import Foundation
import Testing

@testable import kaoji

@Suite(.serialized, .enabled(if: Tracer.path != nil)) struct FaultTrials {
    /// Calls that fail, and how.
    static let faults: [(calls: String, error: String)] = [
        ("pwrite64,write", "EIO"), ("pwrite64,write", "ENOSPC"), ("pwrite64,write", "EINTR"),
        ("fdatasync,fsync", "EIO"), ("fdatasync,fsync", "ENOSPC"), ("openat,open", "EACCES"),
        ("openat,open", "EMFILE"), ("openat,open", "EROFS"), ("pread64,read", "EIO"),
        ("ftruncate,fallocate", "EIO"), ("ftruncate,fallocate", "ENOSPC"),
        ("unlink,unlinkat", "EACCES"), ("mmap", "ENOMEM"), ("fcntl", "EAGAIN"), ("fcntl", "ENOLCK"),
        ("stat,lstat,newfstatat,fstat,statx", "EIO"),
    ]

    @Test(
        "A call that fails once harms nothing", arguments: FaultTrials.faults.indices)
    func once(place: Int) throws {
        let (calls, error) = Self.faults[place]
        let stride = Trial.rounds(11, whole: 1)
        var number = 1 + place % stride
        while true {
            let trial = try TrialDesk()
            let log = trial.desk.folder + "/trace"
            let session = try trial.importAside(
                after: Tracer.prefix(
                    calls, number: number, .fails(error), on: trial.desk.ledger, log: log))
            let round = "\(calls) number \(number) fails with \(error)"
            #expect([0, 2].contains(session.code), "\(round): \(session)")
            if session.code == 2 {
                #expect(session.out.isEmpty, "\(round): \(session.out)")
                #expect(session.err.contains("ledger.db: "), "\(round): \(session.err)")
            }
            try trial.expectUnharmed(by: session, round)
            let traced = try String(contentsOfFile: log, encoding: .utf8)
            guard traced.contains("(INJECTED)") else { break }
            number += stride
        }
    }
}
