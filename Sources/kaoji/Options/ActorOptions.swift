// Who acts, and when.

import ArgumentParser

struct ActorOptions: ParsableArguments {
    @Option(help: "Who acts (default: KAOJI_ACTOR, else the login name; root and the like are refused).")
    var actor: String?

    @Flag(help: "The clock is right although it is more than a day ahead of the last entry.")
    var confirmClock = false
}
