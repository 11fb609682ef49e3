// The pages as they must be: explanations: computed and corrected, left open, adjusted.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenExplanations {
    static func explanation(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            5 “三公经费”变动率  虚构县融媒体中心 2021/自评                     截至 #30  2022-03-01 16:00 +08:00
            分值 2  申报 2  自评 1.75 (精确 100/57)  偏离 -0.25  条目 #30
            依据      虚构县部门整体绩效评价指标体系 第 5 项 (体系 #1)
            规则      <= -5% 得 2; >= 10% 得 0; 其间按直线
            公式      (三公经费 - 上年三公经费) / 上年三公经费
                      = (36.80 - 38.00) / 38.00 = -3/95 = -3.1579%
            得分      (10% + 3/95) / 15% × 2 = 100/57 ≈ 1.754386, 显示 1.75
            数据(预算数, 万元)  年度   数值  条目  记录人(自报)  时间              来源
              因公出国（境）费  2021   0.00  #8    会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务用车费        2021  27.50  #9    会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务接待费        2021   9.30  #29   复核人乙      2022-03-01 16:00  三公预算表.csv 第 12 行
              因公出国（境）费  2020   0.00  #5    会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务用车费        2020  28.00  #6    会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务接待费        2020  10.00  #7    会计甲        2022-03-01 14:00  部门决算表 第 12 行
            上年取数  2020/自评 (未封存); 无口径调整
            更正      公务接待费  #10 3.90 -> #29 9.30  理由: 数字颠倒
                      指标值 -17.3684% -> -3.1579%  得分 2 -> 1.75
            以前得分  #11 2
            疑点      ! 申报 2 分，核算 1.75 分。
            疑点      ? 第三款写作“在职人员控制率”。
            疑点      - 分母为零时怎样得分，没有规定。

            """
        case .en:
            """
            5 “三公经费”变动率  虚构县融媒体中心 2021/self-evaluation         as of #30  2022-03-01 16:00 +08:00
            Weight 2  Declared 2  self-evaluation 1.75 (exactly 100/57)  Dev. -0.25  Entry #30
            Basis           虚构县部门整体绩效评价指标体系 no. 5 (rubric #1)
            Rule            <= -5% scores 2; >= 10% scores 0; linear between
            Formula         (三公经费 - last year's 三公经费) / last year's 三公经费
                            = (36.80 - 38.00) / 38.00 = -3/95 = -3.1579%
            Score           (10% + 3/95) / 15% × 2 = 100/57 ≈ 1.754386, shown as 1.75
            Figures (budget, 万元)  Year  Value  Entry  By (claimed)  Time              Source
              因公出国（境）费      2021   0.00  #8     会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务用车费            2021  27.50  #9     会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务接待费            2021   9.30  #29    复核人乙      2022-03-01 16:00  三公预算表.csv 第 12 行
              因公出国（境）费      2020   0.00  #5     会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务用车费            2020  28.00  #6     会计甲        2022-03-01 14:00  部门决算表 第 12 行
              公务接待费            2020  10.00  #7     会计甲        2022-03-01 14:00  部门决算表 第 12 行
            Prior year      2020/self (not sealed); nothing restated
            Corrected       公务接待费  #10 3.90 -> #29 9.30  reason: 数字颠倒
                            value -17.3684% -> -3.1579%  score 2 -> 1.75
            Earlier scores  #11 2
            Finding         ! 2 points are declared, 1.75 computed.
            Finding         ? 第三款写作“在职人员控制率”。
            Finding         - Nothing says what a zero divisor scores.

            """
        }
    }

    static func explanationOfOpen(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            7 固定资产利用率  虚构县融媒体中心 2021/自评                       截至 #30  2022-03-01 16:00 +08:00
            分值 4  申报 4  自评 规则未定  条目 #27
            依据      虚构县部门整体绩效评价指标体系 第 7 项 (体系 #1)
            规则      = 95% 得 4; <= 85% 得 0; 其间按直线; 高于 95% 未作规定; 部分不得大于整体
            公式      在用固定资产 / 固定资产总额
                      = 98 / 100.00 = 98%
            得分      规则未定
                      待口径解释, 可选 full zero capped not_applicable points
                      kaoji interpret sample-2021 silent CHOICE --indicator 7 --cause TEXT
            数据(万元)      年度             数值  条目  记录人(自报)  时间              来源
              在用固定资产  2021   98 (980000 元)  #22   会计甲        2022-03-01 15:00  部门决算表 第 12 行
              固定资产总额  2021  100.00           #21   会计甲        2022-03-01 15:00  部门决算表 第 12 行
            疑点      ! 规则未定（指标值 98%），体系没有说怎样得分；在有人作口径解释以前不计分。
            疑点      ? 指标值高于 95% 时，规则没有规定。
            疑点      - 分母为零时怎样得分，没有规定。

            """
        case .en:
            """
            7 固定资产利用率  虚构县融媒体中心 2021/self-evaluation           as of #30  2022-03-01 16:00 +08:00
            Weight 4  Declared 4  self-evaluation rule is silent  Entry #27
            Basis           虚构县部门整体绩效评价指标体系 no. 7 (rubric #1)
            Rule            = 95% scores 4; <= 85% scores 0; linear between; nothing is said above 95%; a part
                            cannot exceed its whole
            Formula         在用固定资产 / 固定资产总额
                            = 98 / 100.00 = 98%
            Score           the rule is silent
                            to be interpreted as one of full zero capped not_applicable points
                            kaoji interpret sample-2021 silent CHOICE --indicator 7 --cause TEXT
            Figures (万元)  Year            Value  Entry  By (claimed)  Time              Source
              在用固定资产  2021   98 (980000 元)  #22    会计甲        2022-03-01 15:00  部门决算表 第 12 行
              固定资产总额  2021  100.00           #21    会计甲        2022-03-01 15:00  部门决算表 第 12 行
            Finding         ! Here the rule is silent (value 98%) and the rubric does not say what that scores;
                            it stays unscored until someone interprets it.
            Finding         ? The rule says nothing above 95%.
            Finding         - Nothing says what a zero divisor scores.

            """
        }
    }

    static func explanationOfAdjusted(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            8 经济效益  虚构县融媒体中心 2021/复核                             截至 #46  2022-03-01 21:00 +08:00
            分值 8  申报 7  自评 7  复核 5  偏离 -2  条目 #42
            依据      虚构县部门整体绩效评价指标体系 第 8 项 (体系 #1)
            规则      由评价人在 0 至 8 分内评定, 须说明理由
            得分      评定 7 分
            评分      7  收入增长, 见年度总结  #20  会计甲  2022-03-01 15:00
            复核调整  7 -> 5  条款 第三条  收入增长主要来自财政补助  #42  复核组 决定  复核人乙  2022-03-01
                      20:00
            疑点      ! 申报 7 分，核算 5 分。
            疑点      ? 所依的判定或评分只有文字理由，没有来源或佐证材料。

            """
        case .en:
            """
            8 经济效益  虚构县融媒体中心 2021/review                          as of #46  2022-03-01 21:00 +08:00
            Weight 8  Declared 7  self-evaluation 7  review 5  Dev. -2  Entry #42
            Basis           虚构县部门整体绩效评价指标体系 no. 8 (rubric #1)
            Rule            left to judgement: 0 to 8, with grounds
            Score           7 awarded
            Award           7  收入增长, 见年度总结  #20  会计甲  2022-03-01 15:00
            Adjusted        7 -> 5  clause 第三条  收入增长主要来自财政补助  #42  decided by 复核组  复核人乙
                            2022-03-01 20:00
            Finding         ! 7 points are declared, 5 computed.
            Finding         ? The score rests on judgements or awards with grounds in words alone: no source, no
                            evidence.

            """
        }
    }
}
