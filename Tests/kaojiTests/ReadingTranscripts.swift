// The lines that pages of the fixture must have; the numbers are those of the case files, worked out by hand.

extension Transcript {
    static let tables = [
        Transcript(
            "table 2021", "zh",
            [
                "示例县融媒体中心（虚构）  2021 年度  复核(已封存 #166)            截至 #166  2022-03-11 08:00 +08:00",
                " 4    在职人员控制率      1  98.0769%      1      1      1      0     摘录",
                "12    政府采购执行率      4  0 个 / 0 个   4         -      -      -  摘录  口径: 零比零, 不适用",
                "20    经济效益            5  评定          5      5      3     -2     说明  复核调整, 原核算 5",
            ]),
        Transcript(
            "table 2021/self --as-of 100", "zh",
            [
                "示例县融媒体中心（虚构）  2021 年度  自评(未封存)",
                "截至 #158(#100 所在追加之末)  2022-03-05 08:00 +08:00",
                "核算  88.76/96 分   未评 1 项 4 分  区间 [88.76, 92.76]  不定等级  ! 申报中有 4 分无从核算",
                " 5    “三公经费”变动率       2  -17.3684%     2      2        0  摘录",
            ]),
        Transcript(
            "table 2021 --agency julu-media", "en", agencies: 2,
            [
                "巨鹿县融媒体中心  fiscal year 2021  self-evaluation (not sealed)",
                "Declared  94 of 94  blank: 2 worth 6        range [94, 100]  no grade yet",
                "Computed  0 of 0    unscored: 23 worth 100  range [0, 100]   no grade yet",
            ]),
    ]

    static let questions = [
        Transcript(
            "table 2021 --stages", "zh",
            [
                "自评(已封存 #163) 88.51/96 (不适用 4)  复核(已封存 #166) 86.51/96 (不适用 4)",
                " 5 “三公经费”变动率 2 2 1.75 1.75 0 0%",
                "12 政府采购执行率 4 4 不适用 不适用 - -",
                "20 经济效益 5 5 5 3 -2 -40% 复核: 复核调整 #165; 条款 3;",
                "理由: one-off subsidy",
            ]),
        Transcript(
            "table 2021 --stages", "en",
            [
                "self-evaluation (sealed #163) 88.51/96 (4 not applicable)",
                "20 经济效益 5 5 5 3 -2 -40% review: adjusted",
                "#165; clause 3;", "reason: one-off", "subsidy",
            ]),
        Transcript(
            "implied 2021 5", "zh", ends: 1,
            [
                "分值 2  申报 2", "推得      指标值 <= -5%",
                "现有      指标值 -3.1579%, 得 1.75 (精确 100/57), 与 2 不符",
                "这是得分所蕴含的，不是判定，也没有记录任何内容。",
            ]),
        Transcript(
            "implied 2021 5 1.75", "en",
            [
                "Implied         value = -3.125%",
                "As written      [1.745, 1.755) is written 1.75",
                "                value (-3.1625%, -3.0875%]",
                "On record       value -3.1579%, scores 1.75 (exactly 100/57), which is written 1.75",
            ]),
        Transcript(
            "implied 2021 economic", "en", ends: 0,
            [
                "Implied         It is left to judgement: the score itself implies nothing.",
                "Note            Its score was adjusted (#165); what follows is of the rule alone.",
            ]),
        Transcript(
            "implied 2020 8 3", "zh",
            [
                "推得      指标值 = 0%", "已知      预算数 = 1000 万元  #15", "则须      预算调整数 = 0 万元",
                "现有      预算调整数 不可得, 尚算不出，无从比对",
            ]),
        Transcript(
            "whatif 2021 reception 9.80 万元", "zh",
            [
                "! 评价已封存；以下按重开后计算。", "  公务招待费  9.30 万元  9.80 万元  #161",
                "5 “三公经费”变动率  1.75  1.58  -0.18  87.7% -> 78.9%  数据 #161",
                "没有记录任何内容。",
            ]),
        Transcript(
            "whatif 2021 reception 9.80 万元 --award economic 4", "en",
            [
                "! The evaluation is sealed; this is as if it were reopened.",
                "  20 经济效益  5          4  #132", "Nothing was recorded.",
            ]),
        Transcript(
            "whatif 2020 reception 11 万元", "zh",
            ["! 2021/自评 已封存，其得分将与数据不符，需重开后重新核算。", "没有记录任何内容。"]),
        Transcript(
            "whatif 2020 reception 11 万元", "en",
            ["! 2021/review is sealed: its scores would no longer follow until it is reopened."]),
    ]

    static let explanations = [
        Transcript(
            "explain 2021 5", "zh",
            [
                "          = (36.80 - 38.00) / 38.00 = -3/95 = -3.1579%",
                "得分      (10% + 3/95) / 15% × 2 = 100/57 ≈ 1.754386, 显示 1.75",
                "  公务招待费            2021   9.30  #161  accountant    2022-03-07 08:00  三公预算表.csv 行 14",
                "更正      公务招待费  #87 3.90 -> #161 9.30  理由: digits swapped",
            ]),
        Transcript(
            "explain 2021/self sangong_rate --as-of 158", "en",
            ["                = (31.40 - 38.00) / 38.00 = -33/190 = -17.3684%"]),
        Transcript(
            "blame 2021 --porcelain", "zh",
            [
                "5\tsangong_rate\tfigure:reception:2021\t3.90 万元\t87\t2022-03-05T00:00:00.000Z"
                    + "\taccountant\tcorrected\t",
                "5\tsangong_rate\tfigure:reception:2021\t9.30 万元\t161\t2022-03-07T00:00:00.000Z"
                    + "\taccountant\tstanding\tdigits swapped",
                "20\teconomic\tadjusted\t3\t165\t2022-03-10T00:00:00.000Z\treviewer\tstanding\t",
            ]),
    ]

    static let lists = [
        Transcript(
            "findings 2021", "en", ends: 1,
            [
                "! 20 经济效益", "    5 points are declared, 3 computed.",
                "    The rule gives up to 3 points, the weight is 2.",
            ]),
        Transcript(
            "findings 2021/self --as-of 158", "zh", ends: 1, ["! 12 政府采购执行率"]),
        Transcript(
            "todo 2021/self --as-of 158", "zh",
            [
                "还缺 1 个口径问题",
                "    零比零",
                "      kaoji interpret julu-2021 zero_to_zero CHOICE --indicator 12 --cause TEXT",
            ]),
        Transcript(
            "todo 2021 --agency julu-media", "en", agencies: 2, ["18 履职完成情况  10 points"]),
        Transcript(
            "status 2021", "zh", agencies: 2,
            [
                "2021 年度  未完成 1/2                                             截至 #188  2022-03-13 08:00 +08:00"
            ]),
    ]

    static let comparisons = [
        Transcript(
            "diff 2020 2021", "zh", ends: 1,
            [
                "2020/自评(未封存) -> 2021/复核(已封存 #166)",
                "总分  97/97 (缺 3) -> 86.51/96 (不适用 4)  增减 -10.49 (精确 -14942/1425)",
                "-  5 “三公经费”变动率     2    1.75   -0.25  100% -> 87.7%  数据 #7 #8 #10 #11 #86 #161",
                "+  8 预算调整率          缺    1.5    +1.5   - -> 50%       补评 #15 #16 #91 #92",
                "~  收入支出              万元  1000.00  1100.00  +100.00           +10%",
            ]),
        Transcript(
            "diff 2021/self 2021/review", "en", ends: 1,
            [
                "-  20 经济效益                5       3      -2  -2 (-40%)  adjustment #165; clause 3; reason: one-off subsidy",
                "   22 others are the same",
            ]),
        Transcript(
            "diff 2021/self --between 158 166", "en", ends: 1,
            [
                "2021/self-evaluation (not sealed) as of #158 -> 2021/self-evaluation (sealed #163) as of #166"
            ]),
        Transcript(
            "diff 2021/self --between 158 161", "zh", ends: 1,
            ["~  公务招待费  万元   3.90   9.30  +5.40  +138.4615%"]),
        Transcript("diff 2021 --since-seal", "zh", ["没有差别。"]),
        Transcript("diff 2021 2021", "zh", ["没有差别。"]),
        Transcript(
            "trend income_expenditure", "zh",
            [
                "2020  自评  1000.00     -       -  #29", "2021  复核  1100.00  +100    +10%  #105",
            ]),
        Transcript(
            "trend 5 --stage self", "en",
            ["2021  self-evaluation  1.75/2   -0.25  -12.2807%  #162"]),
        Transcript("replay", "zh", ["存表与重放一致"]),
        Transcript("replay", "en", ["the stored table equals the replay"]),
    ]

    static let entries = [
        Transcript(
            "log --since 2022-03-07 --until 2022-03-08 --type figure.recorded", "zh",
            [
                "1 条                                                              截至 #166  2022-03-11 08:00 +08:00"
            ]),
        Transcript(
            "log --figure reception --long", "en",
            ["4 entries  as of #166  2022-03-11 08:00 +08:00"]),
        Transcript(
            "log --by reviewer", "zh",
            ["#165  2022-03-10 08:00  reviewer  2021/review  复核调整  经济效益 3"]),
        Transcript(
            "log --indicator 20 --year 2020", "en",
            ["3 entries  as of #166  2022-03-11 08:00 +08:00"]),
        Transcript(
            "log --subject tower", "en", ["No entry matches."]),
        Transcript(
            "log --since-seal 2021/self", "en", ["3 entries  as of #166  2022-03-11 08:00 +08:00"]),
        Transcript(
            "log --since @164 --until #165", "zh", ["2 条  截至 #166  2022-03-11 08:00 +08:00"]),
        Transcript(
            "show 161", "zh",
            ["    更正        #87, 理由: digits swapped", "    现状        有效"]),
        Transcript(
            "show @87", "en",
            ["    Value                 3.90 万元", "    Now                   replaced by #161"]),
        Transcript(
            "verify", "zh",
            ["=  哈希链        167/167", "=  得分重算        47/47", "=  存表等于重放    69/69"]),
        Transcript(
            "verify", "en",
            ["=  chain  167/167", "= intact: everything was re-derived and is as stored"]),
    ]
}
