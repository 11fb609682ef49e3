// The lines that pages of the fixture must have; the numbers are those of the case files, worked out by hand.

extension Transcript {
    static let tables = [
        Transcript(
            "table 2021", "zh",
            [
                "示例县融媒体中心（虚构）  2021 年度  复核(已封存 #166)            截至 #166  2022-03-11 08:00 +08:00",
                " 4    在职人员控制率      1  98.0769%      1      1      1      0     摘录",
                "12    政府采购执行率      4  0 个 / 0 个   4         -      -      -  摘录  零比零, 按口径解释不适用",
                "20    经济效益            5  评定          5      5      3     +2     摘录  复核调整, 原核算 5",
            ]),
        Transcript(
            "table 2021/self --as-of 100", "zh",
            [
                "示例县融媒体中心（虚构）  2021 年度  自评(未封存)                 截至 #158  2022-03-05 08:00 +08:00",
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

    static let explanations = [
        Transcript(
            "explain 2021 5", "zh",
            [
                "          = (36.80 - 38.00) / 38.00 = -3/95 = -3.1579%",
                "得分      (10% + 3/95) / 15% × 2 = 100/57 ≈ 1.754386, 显示 1.75",
                "  公务招待费            2021   9.30  #161  三公预算表.csv 行 14  accountant    2022-03-07 08:00",
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
                "    零比零  kaoji interpret julu-2021 zero_to_zero CHOICE --indicator 12 --cause TEXT",
            ]),
        Transcript(
            "todo 2021 --agency julu-media", "en", agencies: 2, ["18 履职完成情况  10 points"]),
        Transcript(
            "status 2021", "zh", agencies: 2,
            [
                "2021 年度  未完成 1/2                                             截至 #188  2022-03-13 08:00 +08:00"
            ]),
    ]
}
