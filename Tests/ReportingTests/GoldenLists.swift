// The pages as they must be: what is to do, who is unfinished, and which entry put what where.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenLists {
    static func todo(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  自评(未封存)                          截至 #30  2022-03-01 16:00 +08:00
            还缺 1 个数据, 1 项判定, 3 个口径问题

            1 职责明确  2 分
                p2 职责与编制一致               kaoji judge 2021 1 p2 JUDGEMENT --grounds TEXT

            2 资产管理完整性  2 分
                规则给分高于分值
                  kaoji interpret sample-2021 award_over_weight CHOICE --indicator 2 --cause TEXT
                CHOICE 可选 full zero capped not_applicable points

            4 在职人员控制率  3 分
                编制数 2021                     kaoji record 2021 posts VALUE 人 --source TITLE

            6 支付进度率  5 分
                规则给分高于分值
                  kaoji interpret sample-2021 award_over_weight CHOICE --indicator 6 --cause TEXT
                CHOICE 可选 full zero capped not_applicable points

            7 固定资产利用率  4 分
                规则未定
                  kaoji interpret sample-2021 silent CHOICE --indicator 7 --cause TEXT
                CHOICE 可选 full zero capped not_applicable points

            JUDGEMENT 可选 met (符合) unmet (不符合)

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  self-evaluation (not sealed)  as of #30  2022-03-01 16:00 +08:00
            missing: 1 figure, 1 judgement, 3 open questions

            1 职责明确  2 points
                p2 职责与编制一致               kaoji judge 2021 1 p2 JUDGEMENT --grounds TEXT

            2 资产管理完整性  2 points
                the rule gives more than the weight
                  kaoji interpret sample-2021 award_over_weight CHOICE --indicator 2 --cause TEXT
                CHOICE is one of full zero capped not_applicable points

            4 在职人员控制率  3 points
                编制数 2021                     kaoji record 2021 posts VALUE 人 --source TITLE

            6 支付进度率  5 points
                the rule gives more than the weight
                  kaoji interpret sample-2021 award_over_weight CHOICE --indicator 6 --cause TEXT
                CHOICE is one of full zero capped not_applicable points

            7 固定资产利用率  4 points
                the rule is silent
                  kaoji interpret sample-2021 silent CHOICE --indicator 7 --cause TEXT
                CHOICE is one of full zero capped not_applicable points

            JUDGEMENT is one of met unmet

            """
        }
    }

    static func status(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            2021 年度  未完成 1/1                                              截至 #30  2022-03-01 16:00 +08:00
            部门                     阶段              得分  区间            疑点      还缺
            325001 虚构县融媒体中心  自评(未封存)  12.75/14  [12.75, 28.75]  17 (! 8)  数据 1 判定 1 口径 3

            """
        case .en:
            """
            fiscal year 2021  unfinished: 1 of 1                              as of #30  2022-03-01 16:00 +08:00
            Agency                   Stage          Scored  Range           Findings  Missing
            325001 虚构县融媒体中心  self (open)  12.75/14  [12.75, 28.75]  17 (! 8)  figures 1 judgements 1
                                                                                      questions 3

            """
        }
    }

    static func blame(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  自评(未封存)                          截至 #30  2022-03-01 16:00 +08:00
            序  单元                   数值         条目  记录人(自报)  时间              更正
             1  p1 有职责文件          符合         #15   会计甲        2022-03-01 15:00
                申报                   2            #23   会计甲        2022-03-01 15:00
             2  p1 有制度              符合         #16   会计甲        2022-03-01 15:00
                p2 账实相符            符合         #17   会计甲        2022-03-01 15:00
                p3 处置规范            符合         #18   会计甲        2022-03-01 15:00
                核算                   不可计算     #24   会计甲        2022-03-01 15:00
                申报                   2            #23   会计甲        2022-03-01 15:00
             3  p1 问卷结果            优秀         #19   会计甲        2022-03-01 15:00
                核算                   4            #25   会计甲        2022-03-01 15:00
                申报                   4            #23   会计甲        2022-03-01 15:00
             4  2021 在职人员数        53 人        #12   会计甲        2022-03-01 15:00
                申报                   空白         #23   会计甲        2022-03-01 15:00
             5  2021 因公出国（境）费  0.00 万元    #8    会计甲        2022-03-01 14:00
                2021 公务用车费        27.50 万元   #9    会计甲        2022-03-01 14:00
                2021 公务接待费        9.30 万元    #29   复核人乙      2022-03-01 16:00  原为 #10 3.90 万元;
                                                                                          数字颠倒
                2020 因公出国（境）费  0.00 万元    #5    会计甲        2022-03-01 14:00
                2020 公务用车费        28.00 万元   #6    会计甲        2022-03-01 14:00
                2020 公务接待费        10.00 万元   #7    会计甲        2022-03-01 14:00
                核算                   1.75         #30   复核人乙      2022-03-01 16:00  原为 #11 2
                申报                   2            #23   会计甲        2022-03-01 15:00
             6  2021 年度支付数        120 万元     #13   会计甲        2022-03-01 15:00
                2021 年度任务数        100 万元     #14   会计甲        2022-03-01 15:00
                核算                   不可计算     #26   会计甲        2022-03-01 15:00
                申报                   5            #23   会计甲        2022-03-01 15:00
             7  2021 在用固定资产      980000 元    #22   会计甲        2022-03-01 15:00
                2021 固定资产总额      100.00 万元  #21   会计甲        2022-03-01 15:00
                核算                   规则未定     #27   会计甲        2022-03-01 15:00
                申报                   4            #23   会计甲        2022-03-01 15:00
             8  评分                   7            #20   会计甲        2022-03-01 15:00
                核算                   7            #28   会计甲        2022-03-01 15:00
                申报                   7            #23   会计甲        2022-03-01 15:00

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  self-evaluation (not sealed)  as of #30  2022-03-01 16:00 +08:00
            No  Cell                   Value           Entry  By (claimed)  Time              Corrected
             1  p1 有职责文件          met             #15    会计甲        2022-03-01 15:00
                declared               2               #23    会计甲        2022-03-01 15:00
             2  p1 有制度              met             #16    会计甲        2022-03-01 15:00
                p2 账实相符            met             #17    会计甲        2022-03-01 15:00
                p3 处置规范            met             #18    会计甲        2022-03-01 15:00
                computed               not computable  #24    会计甲        2022-03-01 15:00
                declared               2               #23    会计甲        2022-03-01 15:00
             3  p1 问卷结果            优秀            #19    会计甲        2022-03-01 15:00
                computed               4               #25    会计甲        2022-03-01 15:00
                declared               4               #23    会计甲        2022-03-01 15:00
             4  2021 在职人员数        53 人           #12    会计甲        2022-03-01 15:00
                declared               blank           #23    会计甲        2022-03-01 15:00
             5  2021 因公出国（境）费  0.00 万元       #8     会计甲        2022-03-01 14:00
                2021 公务用车费        27.50 万元      #9     会计甲        2022-03-01 14:00
                2021 公务接待费        9.30 万元       #29    复核人乙      2022-03-01 16:00  was #10 3.90 万元;
                                                                                              数字颠倒
                2020 因公出国（境）费  0.00 万元       #5     会计甲        2022-03-01 14:00
                2020 公务用车费        28.00 万元      #6     会计甲        2022-03-01 14:00
                2020 公务接待费        10.00 万元      #7     会计甲        2022-03-01 14:00
                computed               1.75            #30    复核人乙      2022-03-01 16:00  was #11 2
                declared               2               #23    会计甲        2022-03-01 15:00
             6  2021 年度支付数        120 万元        #13    会计甲        2022-03-01 15:00
                2021 年度任务数        100 万元        #14    会计甲        2022-03-01 15:00
                computed               not computable  #26    会计甲        2022-03-01 15:00
                declared               5               #23    会计甲        2022-03-01 15:00
             7  2021 在用固定资产      980000 元       #22    会计甲        2022-03-01 15:00
                2021 固定资产总额      100.00 万元     #21    会计甲        2022-03-01 15:00
                computed               rule is silent  #27    会计甲        2022-03-01 15:00
                declared               4               #23    会计甲        2022-03-01 15:00
             8  award                  7               #20    会计甲        2022-03-01 15:00
                computed               7               #28    会计甲        2022-03-01 15:00
                declared               7               #23    会计甲        2022-03-01 15:00

            """
        }
    }
}
