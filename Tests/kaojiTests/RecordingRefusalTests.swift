// Command lines that must be refused whole: nothing is recorded, and the message says what to do.

import Testing

@testable import kaoji

@Suite struct RecordingRefusalTests {
    @Test("What is not known is refused with the nearest name", arguments: names)
    func unknown(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Units, bases and numbers that do not fit are refused", arguments: numbers)
    func number(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Judgements and awards that cannot stand are refused", arguments: judgements)
    func judgement(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Corrections of what cannot be corrected are refused", arguments: corrections)
    func correction(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test(
        "Evaluations are opened once, in their order, and recorded in until sealed",
        arguments: stages)
    func stage(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Ids and names that look like others are refused", arguments: alike)
    func lookAlike(refusal: RecordingRefusal) throws { try refusal.check() }

    @Test("Characters that cannot be seen are refused, and never echoed", arguments: unseen)
    func hidden(refusal: RecordingRefusal) throws { try refusal.check() }

    static let names: [RecordingRefusal] = [
        RecordingRefusal(
            "record 2021 stuff 3 人 --source x", ends: 4,
            ["stuff", "staff 在职人员数", "kaoji rubric show small-2021"]),
        RecordingRefusal(
            "judge 2021 disclosur all met --grounds x", ends: 4, ["disclosure 预决算信息公开性"]),
        RecordingRefusal(
            "judge 2021 99 all met --grounds x", ends: 4, ["99", "kaoji rubric show small-2021"]),
        RecordingRefusal(
            "judge 2020 3 publishd met --grounds x", ends: 4, ["published 已公开预决算信息"]),
        RecordingRefusal("judge 2020 5 1 良 --grounds x", ends: 4, ["良", "good 良好"]),
        RecordingRefusal(
            "record 2021 staff 3 人 --source x --agency 325002", ends: 4,
            ["325002", "325001 示例县融媒体中心", "kaoji agency list"]),
        RecordingRefusal(
            "record 2019 staff 3 人 --source x", ends: 4,
            ["2019", "325001 2021/self", "kaoji open 2019 --agency 325001"]),
        RecordingRefusal(
            "open 2019 --rubric small-2020", ends: 4,
            ["small-2020", "kaoji rubric adopt FILE", "kaoji rubric list"]),
        RecordingRefusal(
            "interpret small-2022 silent full --cause x", ends: 4, ["small-2022", "small-2021"]),
        RecordingRefusal(
            "answer 2021 nothing rubric accepted --cause x", ends: 4,
            ["kaoji findings 2021/self --agency 325001"]),
        RecordingRefusal(
            "agency add 325004 甲 --parent 999", ends: 4, ["999", "kaoji agency add 999"]),
        RecordingRefusal(
            "answer 2021 declared_blank 3 explained --cause x", ["indicator:sangong_rate"]),
        RecordingRefusal("log --type 更正", ["更正", "figure.recorded", "数据"]),
        RecordingRefusal("exempt 2021 4 half --cause x", ["half", "left_out"]),
        RecordingRefusal("answer 2021 declared_blank 2 maybe --cause x", ["maybe", "explained"]),
        RecordingRefusal("record 2021/revew staff 3 人 --source x", ["2021/revew"]),
        RecordingRefusal("record 2021 staff 3 人 --source x --actor root", ["root", "--actor"]),
    ]

    static let numbers: [RecordingRefusal] = [
        RecordingRefusal("record 2020 staff 3 --source x", ["staff", "人"]),
        RecordingRefusal("record 2020 staff 3 万元 --source x", ["万元", "人"]),
        RecordingRefusal("record 2021 staff 3 万元 --source x", ["UNIT", "万元", "人"]),
        RecordingRefusal("record 2020 staff 3 人人 --source x", ["UNIT", "人人", "万元"]),
        RecordingRefusal("record 2020 staff 3% --source x", ["%", "人"]),
        RecordingRefusal(
            "record 2021 sangong 3 万元 --source x --period 2019 --basis 决算", ["final", "budget"]),
        RecordingRefusal("record 2020 staff 3 人 --source x --basis 决算", ["final"]),
        RecordingRefusal("record 2021 sangong 3 万元 --source x --period 2010", ["2010"]),
        RecordingRefusal(
            "record 2021 sangong 3 万元 --source x --period 21", ["--period", "21", "2199"]),
        RecordingRefusal("record 2020 staff 5O 人 --source x", ["VALUE", "5O"]),
        RecordingRefusal("record 2020 staff 5０个 人 --source x", ["VALUE", "5０个"]),
        RecordingRefusal("record 2020 staff 1,23 人 --source x", ["VALUE", "1,23"]),
        RecordingRefusal("record 2020 staff NaN 人 --source x", ["VALUE", "NaN"]),
        RecordingRefusal("record 2020 staff inf 人 --source x", ["VALUE", "inf"]),
        RecordingRefusal("record 2020 staff 0x1F 人 --source x", ["VALUE", "0x1F"]),
        RecordingRefusal("record 2020 staff 1e9999 人 --source x", ["VALUE", "1e9999"]),
        RecordingRefusal(
            "record 2020 staff \(String(repeating: "9", count: 40)) 人 --source x", ["VALUE", "30"]),
        RecordingRefusal(
            "record 2020 staff — 人 --source x",
            ["—", "kaoji record 2020/self staff --unavailable TEXT --agency 325001"]),
        RecordingRefusal("record 2020 staff / 人 --source x", ["--unavailable"]),
        RecordingRefusal("record 2020 staff 无 人 --source x", ["无", "--unavailable"]),
        RecordingRefusal("record 2020 staff '' 人 --source x", ["--unavailable"]),
        RecordingRefusal("record 2020 staff --source x", ["value"]),
        RecordingRefusal("record 2020 staff 3 人", ["--source"]),
        RecordingRefusal("record 2020 staff 3 人 --source ''", ["--source"]),
        RecordingRefusal(
            "record 2020 staff 3 人 --source \(String(repeating: "长", count: 2000))", ["--source"]),
        RecordingRefusal(
            "record 2021 staff 3 人 --source x", ends: 3, ["#8", "kaoji show 8", "kaoji correct 8"]),
        RecordingRefusal(
            "record 2021 sangong --unavailable 无", ends: 3, ["#6", "kaoji correct 6"]),
        RecordingRefusal(
            "record 2020 posts 50 人 --source x", ends: 3,
            ["#19", "kaoji correct 19 VALUE UNIT --reason TEXT --source TITLE"],
            after: ["record 2020 posts --unavailable 无"]),
        RecordingRefusal("record 2020 posts 50 人 --source x --item 甲", ["ITEM", "甲"]),
        RecordingRefusal(
            "record 2021 sangong 90 万元 --period 2020 --source x", ends: 3,
            ["#5", "kaoji show 5", "--restates 5"]),
        RecordingRefusal(
            "record 2021 sangong 90 万元 --period 2020 --source x --restates 8 --reason x",
            ["kaoji log"]),
    ]

    static let judgements: [RecordingRefusal] = [
        RecordingRefusal(
            "judge 2021 3 published unmet --grounds x", ends: 3, ["#11", "kaoji show 11"]),
        RecordingRefusal(
            "judge 2021 3 all unmet --grounds x", ends: 3, ["1. ", "#11", "2. ", "#12"]),
        RecordingRefusal("judge 2020 3 all maybe --grounds x", ["maybe", "unmet"]),
        RecordingRefusal("judge 2020 3 all met", ["--grounds"]),
        RecordingRefusal("judge 2020 3 all met --grounds ''", ["--grounds"]),
        RecordingRefusal("award 2020 4 21 --grounds x", ["21", "20"]),
        RecordingRefusal("award 2020 4 --grounds x -- -1", ["-1", "20"]),
        RecordingRefusal("award 2020 4 50% --grounds x", ["SCORE", "50%"]),
        RecordingRefusal("award 2020 4 18", ["--grounds"]),
        RecordingRefusal("award 2020 4 18 --grounds ''", ["--grounds"]),
        RecordingRefusal("award 2020 4 -1 --grounds x", ["score", "'(3)'"]),
        RecordingRefusal(
            "award 2020 3 18 --grounds x", ["disclosure", "kaoji rubric show small-2021"]),
        RecordingRefusal("award 2020 4 18 --grounds x --locator y", ["--source TITLE"]),
        RecordingRefusal("award 2021 4 17 --grounds x", ends: 3, ["#14", "kaoji correct 14"]),
        RecordingRefusal("adjust 2021 4 3 --grounds x", ["kaoji open 2021/review --agency 325001"]),
        RecordingRefusal(
            "declare 2020 --score 1=1 --score 在职人员控制率=2 --source x", ["staffing_rate"]),
        RecordingRefusal("declare 2020 --score 1:1 --source x", ["1:1", "INDICATOR=SCORE"]),
        RecordingRefusal("declare 2021 --total 80 --source x", ends: 3, ["#18", "kaoji show 18"]),
        RecordingRefusal("declare 2020 --total 80", ["--source"]),
        RecordingRefusal(
            "interpret small-2021 zero_denominator capped --cause x", ["capped", "not_applicable"]),
        RecordingRefusal("interpret small-2021 zero_denominator points --cause x", ["--points"]),
        RecordingRefusal(
            "interpret small-2021 zero_denominator points --indicator 1 --points 21 --cause x",
            ["21", "20"]),
    ]

    static let corrections: [RecordingRefusal] = [
        RecordingRefusal("correct 6 90", ["--reason"]),
        RecordingRefusal("correct 6 90 --reason ''", ["--reason"]),
        RecordingRefusal("correct 999 90 --reason x", ends: 4, ["#999", "kaoji log"]),
        RecordingRefusal("correct xyz 90 --reason x", ["ENTRY", "xyz"]),
        RecordingRefusal("correct 7 90 --reason x", ["#7", "kaoji show 7"]),
        RecordingRefusal("correct 0 90 --reason x", ["#0", "kaoji show 0"]),
        RecordingRefusal("correct 18 90 --reason x", ["#18", "kaoji declare", "--corrects 18"]),
        RecordingRefusal("correct 6 90 人 --reason x", ["人", "万元"]),
        RecordingRefusal("correct 6 9O --reason x", ["VALUE", "9O"]),
        RecordingRefusal("correct 14 21 --reason x", ["21", "20"]),
        RecordingRefusal(
            "correct 6 91 --reason x", ends: 3, ["#6", "#19", "kaoji show 19"],
            after: ["correct 6 90 --reason x"]),
        RecordingRefusal(
            "correct 14 17 --reason x", ends: 3, ["#14", "kaoji show"],
            after: ["withdraw 14 --reason x"]),
        RecordingRefusal(
            "declare 2021 --total 80 --source x --corrects 8 --reason x", ends: 3, ["#18"]),
        RecordingRefusal(
            "declare 2020 --total 80 --source x --corrects 18 --reason x", ends: 4, ["#18"]),
        RecordingRefusal("declare 2021 --total 80 --source x --corrects 18", ["--reason"]),
        RecordingRefusal("correct 14 15 --reason x --locator y", ["--source TITLE"]),
        RecordingRefusal("correct 14 15 分 --reason x", ["#14", "UNIT"]),
        RecordingRefusal("correct 14 15 --reason x --restates 5", ["#14", "--restates"]),
        RecordingRefusal("correct 6 90 --reason x --grounds y", ["#6", "--grounds"]),
        RecordingRefusal(
            "correct 21 9 --reason x --source y", ["#21", "--source", "--grounds"],
            after: [
                "seal 2021", "open 2021/review", "adjust 2021/review 1 10 --grounds y",
            ]),
        RecordingRefusal(
            "correct 19 full --reason x --date y", ["#19", "--date", "--grounds"],
            after: ["exempt 2020 5 full --cause 无"]),
        RecordingRefusal(
            "correct 6 90 --reason x --agency 325002",
            ["#6", "325001 2021/self", "kaoji correct 6 VALUE --reason TEXT --agency 325001"],
            after: ["agency add 325002 另一个中心"]),
        RecordingRefusal(
            "withdraw 6 --reason x --agency 另一个中心",
            ["#6", "325001 2021/self", "kaoji withdraw 6 --reason TEXT --agency 325001"],
            after: ["agency add 325002 另一个中心"]),
        RecordingRefusal("correct 6 90 --reason x --subject p1", ["#6", "325001 2021/self"]),
        RecordingRefusal(
            "withdraw 14 --reason x",
            ["#14", "325001 2021/self", "review", "kaoji correct 14 VALUE --reason TEXT"],
            after: ["seal 2021", "open 2021/review"]),
        RecordingRefusal(
            "declare 2021 --score 1=1 --score 1=2 --corrects 18 --reason x", ["staffing_rate"]),
        RecordingRefusal("withdraw 6", ["--reason"]),
        RecordingRefusal("withdraw 999 --reason x", ends: 4, ["#999", "kaoji log"]),
        RecordingRefusal("withdraw 1 --reason x", ["#1", "kaoji show 1"]),
        RecordingRefusal("withdraw 7 --reason x", ["#7", "kaoji show 7"]),
        RecordingRefusal(
            "withdraw 6 --reason x", ends: 3, ["#6", "#19"], after: ["withdraw 6 --reason x"]),
    ]

    static let stages: [RecordingRefusal] =
        [
            RecordingRefusal(
                "open 2021 --rubric small-2021", ends: 3,
                ["325001 2021/self", "kaoji table 2021/self"]),
            RecordingRefusal("open 2019", ["--rubric small-2021", "kaoji rubric list"]),
            RecordingRefusal(
                "diff 2021/self 2021/review", ends: 4,
                ["kaoji seal 2021/self --agency 325001", "kaoji open 2021/review"]),
            RecordingRefusal(
                "table 2025", ends: 4, ["kaoji open 2025 --agency 325001 --rubric small-2021"]),
            RecordingRefusal("open 2021/review", ends: 3, ["kaoji seal 2021 --agency 325001"]),
            RecordingRefusal(
                "open 2021/review --rubric other", ["small-2021"], after: ["seal 2021"]),
            RecordingRefusal("seal 2022", ends: 4, ["2022", "kaoji open 2022"]),
            RecordingRefusal(
                "reopen 2021 --reason x", ends: 3, ["325001 2021/self", "kaoji seal 2021"]),
            RecordingRefusal("reopen 2021", ["--reason"], after: ["seal 2021"]),
            RecordingRefusal(
                "reopen 2021/self --reason x", ends: 3, ["325001 2021/self"],
                after: ["seal 2021", "open 2021/review"]),
        ]
        + [
            "record 2021 sangong 3 万元 --source x --period 2019", "correct 6 90 --reason x",
            "withdraw 14 --reason x", "exempt 2021 4 full --cause x", "seal 2021",
            "declare 2021 --score 1=1 --source x --corrects 18 --reason x",
        ].map {
            RecordingRefusal(
                $0, ends: 3, ["#19", "325001 2021/self", "kaoji reopen 2021/self"],
                after: ["seal 2021"])
        }

    static let alike: [RecordingRefusal] = [
        RecordingRefusal("agency add 32500l 另一个", ["32500l", "325001"]),
        RecordingRefusal("agency add 325-001 另一个", ["325-001", "325001"]),
        RecordingRefusal("agency add 325002 示例县（融媒体）中心", ["示例县融媒体中心"]),
        RecordingRefusal("agency add 325001 别的", ends: 3, ["#2", "kaoji show 2"]),
        RecordingRefusal("agency add 坏id 甲", ["坏id"]),
        RecordingRefusal("agency add \(String(repeating: "9", count: 41)) 甲", ["40"]),
        RecordingRefusal(
            "record 2020 staff 3 人 --source x --actor Accountant", ["Accountant", "accountant"]),
    ]

    static let unseen: [RecordingRefusal] =
        [
            "record 2020 staff 3 人 --source a\u{1B}[31mb",
            "record 2020 staff 3 人 --source a\u{202E}b",
            "record 2020 staff 3 人 --source a\u{200B}b",
            "record 2020 staff 3 人 --source a\u{E0041}",
            "record 2020 staff 3 人 --source x --note a\u{9B}b",
            "record 2020 staff 3\u{200B} 人 --source x",
            "record 2020 staff 3 人\u{1B}[31m --source x",
            "record 2020 staff 3 人 --source x --actor a\u{7F}",
            "record 2020 staff 3 人 --source x --period 20\u{1B}[31m19",
            "record 2020 staff --unavailable a\u{202E}b", "agency add 3\u{1B}[31m x",
            "agency add 325002 甲\u{2066}乙", "correct \u{1B}[31m6 3 --reason x",
            "correct 6 3 --reason a\u{200B}", "raise 2021 a\u{FEFF}b",
            "award 2020 4 3 --grounds a\u{7}b",
            "judge 2020 3 all met --grounds a\u{1B}b", "exempt 2020 4 full\u{200B} --cause x",
            "declare 2020 --score 1=2\u{202E} --source x",
            "import no\u{1B}[31mne.yaml",
            "record 20\u{1B}[31m20 staff 3 人 --source x", "record 2020 staff 3 人 --s\u{1B}[31m x",
            "rec\u{1B}[31mord 2020 staff 3 人",
        ].map { RecordingRefusal($0, []) }
        + [
            "record 2020 st\u{202E}aff 3 人 --source x", "judge 2020 3\u{200B} all met --grounds x",
            "record 2020 staff 3 人 --source x --agency 3\u{1B}[31m",
        ].map { RecordingRefusal($0, ends: 4, []) }
}
