// Every parser meets damaged input and sheer mass: it answers, soon, and what it takes it gives back.

import AuditTrail
import Evaluation
import Foundation
import Schema
import Testing

@testable import Reading
@testable import kaoji

@Suite(.serialized) struct FuzzTrials {
    @Test("Damaged bytes are read as what they are, or refused", arguments: FuzzedParser.all)
    func damaged(parser: FuzzedParser) throws {
        let seeds = try parser.seeds()
        try #require(!seeds.isEmpty)
        var noise = TrialNoise(seed: UInt64(parser.name.utf8.count))
        for seed in seeds { #expect(parser.parse(seed), "\(parser.name) reads its own seed") }
        for round in 0..<Trial.rounds(parser.sample, whole: parser.sample * 100) {
            var input = seeds[round % seeds.count]
            for _ in 0...Int.random(in: 0...3, using: &noise) {
                damage(&input, with: seeds, &noise)
            }
            _ = parser.parse(input)
        }
    }

    @Test(
        "A great mass of one thing is answered soon",
        .timeLimit(.minutes(Trial.isWhole ? 15 : 3)), arguments: FuzzedParser.all)
    func mass(parser: FuzzedParser) throws {
        let size = Trial.isWhole ? 10_000_000 : 100_000
        for piece in [
            "[", "{\"a\":", "9", "a", "\"", " ", "\n", "- ", "(", "-", ",", "十", "{a: ", "\\",
        ] {
            let mass = String(repeating: piece, count: size / piece.utf8.count)
            _ = parser.parse(Array(mass.utf8))
        }
        for seed in try parser.seeds().prefix(1) {
            let middle = seed.count / 2
            _ = parser.parse(
                seed[..<middle] + Array(repeating: UInt8(ascii: "7"), count: size) + seed[middle...]
            )
        }
    }

    private func damage(_ input: inout [UInt8], with seeds: [[UInt8]], _ noise: inout TrialNoise) {
        guard !input.isEmpty else {
            input = seeds[0]
            return
        }
        let at = Int.random(in: input.indices, using: &noise)
        let length = min(Int.random(in: 1...8, using: &noise), input.count - at)
        switch Int.random(in: 0..<7, using: &noise) {
        case 0: input[at] ^= 1 << UInt8.random(in: 0..<8, using: &noise)
        case 1: input.removeSubrange(at..<(at + length))
        case 2: input.insert(contentsOf: input[at..<(at + length)], at: at)
        case 3: input[at] = UInt8.random(in: 0...255, using: &noise)
        case 4:
            let word = Self.words.randomElement(using: &noise) ?? ""
            input.insert(contentsOf: Array(word.utf8), at: at)
        case 5: input.removeSubrange(at...)
        default:
            let other = seeds.randomElement(using: &noise) ?? []
            input.insert(contentsOf: other.suffix(Int.random(in: 0...40, using: &noise)), at: at)
        }
    }

    private static let words = [
        "\u{0}", "\u{202E}", "\u{1B}[31m", "\u{FEFF}", "99999999999999999999999999999999", "-0",
        "1e9999",
        "NaN", "\"", "\\u0000", "\\ud800", "{", "}", "[", "]", "null", "true", "&a", "*a", "!!int",
        "\t",
        "\r\n", "prior(", "((((", "/ 0", "万元", "—", "０", "{\"a\":1,\"a\":2}", "\n\n", "— ", "+",
        "==",
    ]
}
