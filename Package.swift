// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "kaoji",
    products: [
        .executable(name: "kaoji", targets: ["kaoji"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        // The two ground floors, which do not know each other.
        .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
        .target(name: "AuditTrail", dependencies: ["COpenSSL"]),
        .target(name: "Evaluation", dependencies: [.product(name: "BigInt", package: "BigInt")]),
        // Meaning, and one SQLite file.
        .target(name: "Scoring", dependencies: ["Evaluation"]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .target(
            name: "EventStorage",
            dependencies: [
                "AuditTrail", "CSQLite", "Schema",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // The bridge, and what goes in and out.
        .target(
            name: "Bookkeeping",
            dependencies: ["AuditTrail", "Evaluation", "EventStorage", "Scoring"]),
        .target(
            name: "Reading",
            dependencies: ["Evaluation", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "Reporting",
            dependencies: ["AuditTrail", "Bookkeeping", "Evaluation", "EventStorage", "Scoring"]),
        // The programs.
        .executableTarget(
            name: "kaoji",
            dependencies: [
                "AuditTrail", "Bookkeeping", "Evaluation", "EventStorage", "Reading", "Reporting",
                "Schema", "Scoring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "kaoji-bench",
            dependencies: [
                "AuditTrail", "Bookkeeping", "Evaluation", "EventStorage", "Reading", "Schema",
                "Scoring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // The schema and the bundled rubrics and case files, embedded; what outsiders read beside them.
        .target(
            name: "Schema", path: "Schema",
            exclude: ["FORMAT.md", "json", "vectors", "sm2.py", "verify.py"],
            resources: [
                .embedInCode("ledger.sql"), .embedInCode("rubrics"), .embedInCode("cases"),
            ]),
        // Tests mirror Sources.
        .testTarget(name: "AuditTrailTests", dependencies: ["AuditTrail"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
        .testTarget(
            name: "ScoringTests", dependencies: ["Evaluation", "Reading", "Schema", "Scoring"]),
        .testTarget(
            name: "EventStorageTests",
            dependencies: [
                "AuditTrail", "EventStorage", .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "BookkeepingTests",
            dependencies: [
                "AuditTrail", "Bookkeeping", "Evaluation", "EventStorage", "Reading", "Schema",
                "Scoring", .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "ReadingTests", dependencies: ["Evaluation", "Reading", "Schema"]),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "AuditTrail", "Bookkeeping", "Evaluation", "EventStorage", "Reading", "Reporting",
                "Schema", "Scoring",
            ],
            exclude: ["EntryTexts.txt"]),
        .testTarget(
            name: "kaojiTests",
            dependencies: [
                "AuditTrail", "Bookkeeping", "Evaluation", "EventStorage", "kaoji", "Reading",
                "Reporting", "Schema", "Scoring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Transcripts"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
