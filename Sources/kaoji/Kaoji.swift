// The command line: its verbs, in the order in which a user meets them.

import ArgumentParser

struct Kaoji: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kaoji",
        abstract: "A tamper-evident ledger of performance evaluations (绩效评价台账).",
        discussion: """
            Exit codes: 0 same, intact, done; 1 different, tampered, findings; 2 trouble (usage, input, \
            file, unknown version); 3 conflict with what stands, a seal or the order of stages; 4 no \
            such thing.
            """,
        version: "0.1.0",
        subcommands: [
            InitVerb.self, AgencyVerb.self, RubricVerb.self, OpenVerb.self, RecordVerb.self,
            ItemVerb.self, CategoryVerb.self, JudgeVerb.self, AwardVerb.self, AdjustVerb.self,
            DeclareVerb.self, ExemptVerb.self,
            InterpretVerb.self, CorrectVerb.self, WithdrawVerb.self, ImportVerb.self,
            RaiseVerb.self, AnswerVerb.self, SealVerb.self, ReopenVerb.self,
            StatusVerb.self, TodoVerb.self, TableVerb.self, ExplainVerb.self, DiffVerb.self,
            TrendVerb.self, WhatIfVerb.self, ImpliedVerb.self, FindingsVerb.self, LogVerb.self,
            ShowVerb.self, BlameVerb.self,
            VerifyVerb.self, CheckpointVerb.self, ProveVerb.self, CheckVerb.self,
            WitnessVerb.self, TimestampVerb.self, ExportVerb.self, ReplayVerb.self,
            CopyVerb.self, KeyVerb.self,
            ActorVerb.self,
            ClockVerb.self, EvidenceVerb.self, Demo.self,
        ])
}
