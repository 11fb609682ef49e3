// The pages as they must be: the log from the correction on, and one entry of it.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenLog {
    static func log(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            18 条                                                              截至 #46  2022-03-01 21:00 +08:00
            条目  时间              记录人(自报)  评价         类型      内容
            #29   2022-03-01 16:00  复核人乙      2021/self    数据      更正 #10: 2021 公务接待费 9.30 万元
            #30   2022-03-01 16:00  复核人乙      2021/self    核算      “三公经费”变动率 1.75
            #31   2022-03-01 17:00  会计甲        -            口径解释  全部指标 规则给分高于分值 -> 以限度为准
            #32   2022-03-01 17:00  会计甲        -            口径解释  全部指标 规则未定 -> 以限度为准
            #33   2022-03-01 17:00  会计甲        2021/self    数据      2021 编制数 50 人
            #34   2022-03-01 17:00  会计甲        2021/self    判定      职责明确 p2 不符合
            #35   2022-03-01 17:00  会计甲        2021/self    核算      职责明确 0
            #36   2022-03-01 17:00  会计甲        2021/self    核算      资产管理完整性 2
            #37   2022-03-01 17:00  会计甲        2021/self    核算      在职人员控制率 1.8
            #38   2022-03-01 17:00  会计甲        2021/self    核算      支付进度率 5
            #39   2022-03-01 17:00  会计甲        2021/self    核算      固定资产利用率 4
            #40   2022-03-01 18:00  会计甲        2021/self    封存      25.55/30 分
            #41   2022-03-01 19:00  复核人乙      2021/review  建评价    #1
            #42   2022-03-01 20:00  复核人乙      2021/review  复核调整  经济效益 5
            #43   2022-03-01 20:00  复核人乙      2021/review  不适用    服务对象满意度 剔除分值
            #44   2022-03-01 20:00  复核人乙      2021/review  答复疑点  declared_blank indicator:staff_rate 已…
            #45   2022-03-01 20:00  复核人乙      2021/review  核算      服务对象满意度 不适用
            #46   2022-03-01 21:00  复核人乙      2021/review  封存      19.55/26 分

            """
        case .en:
            """
            18 entries                                                        as of #46  2022-03-01 21:00 +08:00
            Entry  Time              By (claimed)  Evaluation   Type               What
            #29    2022-03-01 16:00  复核人乙      2021/self    figure             corrects #10: 2021 公务接待…
            #30    2022-03-01 16:00  复核人乙      2021/self    score              “三公经费”变动率 1.75
            #31    2022-03-01 17:00  会计甲        -            interpretation     every indicator the rule giv…
            #32    2022-03-01 17:00  会计甲        -            interpretation     every indicator the rule is …
            #33    2022-03-01 17:00  会计甲        2021/self    figure             2021 编制数 50 人
            #34    2022-03-01 17:00  会计甲        2021/self    judgement          职责明确 p2 not met
            #35    2022-03-01 17:00  会计甲        2021/self    score              职责明确 0
            #36    2022-03-01 17:00  会计甲        2021/self    score              资产管理完整性 2
            #37    2022-03-01 17:00  会计甲        2021/self    score              在职人员控制率 1.8
            #38    2022-03-01 17:00  会计甲        2021/self    score              支付进度率 5
            #39    2022-03-01 17:00  会计甲        2021/self    score              固定资产利用率 4
            #40    2022-03-01 18:00  会计甲        2021/self    seal               25.55 of 30
            #41    2022-03-01 19:00  复核人乙      2021/review  evaluation opened  #1
            #42    2022-03-01 20:00  复核人乙      2021/review  adjustment         经济效益 5
            #43    2022-03-01 20:00  复核人乙      2021/review  exemption          服务对象满意度 left out of t…
            #44    2022-03-01 20:00  复核人乙      2021/review  finding answered   declared_blank indicator:sta…
            #45    2022-03-01 20:00  复核人乙      2021/review  score              服务对象满意度 not applicable
            #46    2022-03-01 21:00  复核人乙      2021/review  seal               19.55 of 26

            """
        }
    }

    static func shown(_ language: Language) -> String {
        switch language {
        case .zh:
            """
                                                                               截至 #46  2022-03-01 21:00 +08:00
            #10  数据  figure.recorded
                评价        325001 2021/self
                数据        公务接待费 (reception)
                所属年度    2021
                数值        3.90 万元
                口径        预算数
                来源        三公预算表.csv, 第 12 行
                时间        2022-03-01 14:00 +08:00
                记录人      会计甲 (自报, 无签名)
                现状        已由 #29 取代
                同一追加    其后还有 1 条
                内容        与摘要相符
                摘要        f1aa5fd614ecce8181dc40ca037b1049770e2eb1dc5474c3fca3065768871d3c
                前一摘要    d1821fd8bbf650a649c8f39fc6aae707a4c98fcc5f089e606a638b14a07007d0

            原文
            {"event":{"actor":"会计甲","at":"2022-03-01T06:00:00.000Z","body":{"agency":"325001","basis":"budget
            ","figure":"reception","period":2021,"source":{"locator":"第 12 行","title":"三公预算表.csv"},"stage
            ":"self","unit":"万元","value":"3.90","year":2021},"type":"figure.recorded","v":1},"prev":"d1821fd8b
            bf650a649c8f39fc6aae707a4c98fcc5f089e606a638b14a07007d0","rest":1,"seq":10}

            """
        case .en:
            """
                                                                              as of #46  2022-03-01 21:00 +08:00
            #10  figure  figure.recorded
                Evaluation            325001 2021/self
                Figure                公务接待费 (reception)
                Period                2021
                Value                 3.90 万元
                Basis                 budget
                Source                三公预算表.csv, 第 12 行
                Time                  2022-03-01 14:00 +08:00
                By                    会计甲 (claimed, unsigned)
                Now                   replaced by #29
                Same append           1 more entry follows
                Content               hashes to its digest
                Digest                f1aa5fd614ecce8181dc40ca037b1049770e2eb1dc5474c3fca3065768871d3c
                Digest before         d1821fd8bbf650a649c8f39fc6aae707a4c98fcc5f089e606a638b14a07007d0

            Line
            {"event":{"actor":"会计甲","at":"2022-03-01T06:00:00.000Z","body":{"agency":"325001","basis":"budget
            ","figure":"reception","period":2021,"source":{"locator":"第 12 行","title":"三公预算表.csv"},"stage
            ":"self","unit":"万元","value":"3.90","year":2021},"type":"figure.recorded","v":1},"prev":"d1821fd8b
            bf650a649c8f39fc6aae707a4c98fcc5f089e606a638b14a07007d0","rest":1,"seq":10}

            """
        }
    }
}
