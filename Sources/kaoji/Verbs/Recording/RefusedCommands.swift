// Commands that were refused, with all that is known of each: what it was about, where it stood.

import Bookkeeping
import Reading
import Scoring

/// Nothing of the append was recorded.
struct RefusedCommands: Error {
    let refused: [Refused]

    struct Refused {
        /// Its place among the commands of the append, from 0.
        let index: Int
        let command: Command
        let refusal: Refusal
        var scene: RefusalScene
        /// In a file, where it came from one.
        var place: Place?
    }

    init(_ refusals: Refusals, of commands: [Command]) {
        refused = refusals.refused.map {
            let command = commands[$0.command]
            return Refused(
                index: $0.command, command: command, refusal: $0.refusal,
                scene: RefusalScene(command.evaluation))
        }
    }

    init(_ supposition: RefusedSupposition) {
        refused = [
            Refused(
                index: 0, command: supposition.command, refusal: supposition.refusal,
                scene: RefusalScene(supposition.command.evaluation))
        ]
    }

    private init(refused: [Refused]) { self.refused = refused }

    /// The same, with what the books hold around them.
    func seen(in books: Books) -> RefusedCommands {
        RefusedCommands(
            refused: refused.map {
                var refused = $0
                refused.scene = RefusalScene(of: $0.command, in: books)
                return refused
            })
    }

    /// The same, each at the place in a file that its index has.
    func placed(_ place: (Int) -> Place?) -> RefusedCommands {
        RefusedCommands(
            refused: refused.map {
                var refused = $0
                refused.place = place($0.index)
                return refused
            })
    }

    /// The same; the commands after the first few came from these places.
    func placed(_ places: [Place], after first: Int) -> RefusedCommands {
        placed { places.indices.contains($0 - first) ? places[$0 - first] : nil }
    }
}
