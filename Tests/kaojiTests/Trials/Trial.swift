// How long the trials of endurance go on: a short form with every test run, the whole one when asked for.

import Foundation
import Testing

/// `KAOJI_TRIALS=whole swift test --filter Trials` runs all of each trial; otherwise a sample of it.
enum Trial {
    static let isWhole = ProcessInfo.processInfo.environment["KAOJI_TRIALS"] == "whole"

    /// How many rounds.
    static func rounds(_ sample: Int, whole: Int) -> Int { isWhole ? whole : sample }
}

/// Random numbers that are the same on every run: SplitMix64.
struct TrialNoise: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
