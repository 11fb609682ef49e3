// A command of the demonstration that ended otherwise than it should.

import Reporting

struct DemoStopped: Error, Hashable, Sendable {
    let line: String
    let code: Int32
    let expected: Int32

    var words: Bilingual {
        Bilingual(
            "演示中止: “\(line)”以 \(code) 结束，应为 \(expected)",
            "The demonstration stopped: \"\(line)\" ended with \(code), not with \(expected)")
    }
}
