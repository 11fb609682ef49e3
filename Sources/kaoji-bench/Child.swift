// Runs a program as a process of its own.

import Foundation

enum Child {
    /// What a program prints; its exit code is not asked.
    ///
    /// Not by Foundation's `Process`, which can learn of an end 50 ms late: what is timed here takes less.
    static func output(of program: String, _ arguments: [String]) throws -> String {
        let pipe = Pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        let (words, settings) = (strings([program] + arguments), strings(environment))
        defer { for string in words + settings { free(string) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, nil, words, settings)
        guard code == 0 else {
            throw RawFailure(message: "\(program): \(String(cString: strerror(code)))")
        }
        try pipe.fileHandleForWriting.close()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return String(decoding: data, as: UTF8.self)
    }

    /// Copies for C, the last one nil; the caller frees them.
    private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}
