// What went wrong, in words: where, what was read, what was expected, what to run next.

import Reporting

/// An error as people read it, with the exit code it ends the program with.
struct Trouble {
    /// Lines, each ended.
    let text: String
    /// 2 trouble, 3 conflict, 4 no such thing, 1 tampered.
    let code: Int32

    /// Nil for an error of the argument parser, which has words of its own.
    init?(_ error: any Error, language: Language) {
        if let stopped = error as? DemoStopped {
            text = DemoWords.stopped(stopped)(language) + "\n"
            code = 2
            return
        }
        guard let error = error as? LookupError else { return nil }
        text = error.words(language) + "\n"
        code = error.code
    }
}
