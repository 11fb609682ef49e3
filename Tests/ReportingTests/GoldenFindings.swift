// The pages as they must be: findings of the review, with one answered, and the rubric.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenFindings {
    static func findings(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  复核(已封存 #46)                      截至 #46  2022-03-01 21:00 +08:00
            疑点 16 项: 严重 6 项, 存疑 6 项, 提示 4 项; 已答复 1 项

            严重 6 项
            ! 整表
                申报总分 26 把 1 项空白（共 3 分）当作 0；只能说是 27 分中的得分。
                declared_over_blanks  evaluation  #23
            ! 1 职责明确
                申报 2 分，核算 0 分。
                declared_differs  indicator:duties  #23 #35
            ! 5 “三公经费”变动率
                申报 2 分，核算 1.75 分。
                declared_differs  indicator:sangong_rate  #23 #30
            ! 8 经济效益
                申报 7 分，核算 5 分。
                declared_differs  indicator:benefit  #23 #42
            ! 2 资产管理完整性
                得满分，所依的判定或评分只有文字理由，没有来源或佐证材料。
                full_unsupported  indicator:assets_managed  #16 #17 #18
            ! 2 资产管理完整性
                规则最多给 3 分，分值只有 2 分。
                awards_over_weight  indicator:assets_managed  #1

            存疑 6 项
            = 4 在职人员控制率
                申报得分为空白，不作零分。
                declared_blank  indicator:staff_rate  #23 #37
                答复  已说明: 填报时遗漏  #44  复核人乙  2022-03-01 20:00
            ? 1 职责明确、8 经济效益
                所依的判定或评分只有文字理由，没有来源或佐证材料。
                unsupported  indicator:duties indicator:benefit  #15 #34 #42
            ? 5 “三公经费”变动率
                第三款写作“在职人员控制率”。
                clause_names_other_indicator  indicator:sangong_rate  #1
            ? 6 支付进度率
                规则未设上限，指标值超过 100% 时得分高于分值。
                no_cap  indicator:payment  #1
            ? 7 固定资产利用率
                指标值高于 95% 时，规则没有规定。
                rule_silent  indicator:asset_use  #1

            提示 4 项
            - 4 在职人员控制率、5 “三公经费”变动率、6 支付进度率、7 固定资产利用率
                分母为零时怎样得分，没有规定。
                zero_denominator_open  indicator:staff_rate indicator:sangong_rate indicator:payment
                indicator:asset_use  #1

            答复: kaoji answer 2021 CODE PLACE ANSWER --cause TEXT
            ANSWER 可选 accepted explained rejected corrected

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  review (sealed #46)           as of #46  2022-03-01 21:00 +08:00
            16 findings; serious: 6, doubtful: 6, notice: 4; answered: 1

            Serious: 6
            ! whole table
                The declared total 26 counts 1 blank row, worth 3, as 0; it is a score out of 27 only.
                declared_over_blanks  evaluation  #23
            ! 1 职责明确
                2 points are declared, 0 computed.
                declared_differs  indicator:duties  #23 #35
            ! 5 “三公经费”变动率
                2 points are declared, 1.75 computed.
                declared_differs  indicator:sangong_rate  #23 #30
            ! 8 经济效益
                7 points are declared, 5 computed.
                declared_differs  indicator:benefit  #23 #42
            ! 2 资产管理完整性
                Full marks rest on judgements or awards with grounds in words alone: no source, no evidence.
                full_unsupported  indicator:assets_managed  #16 #17 #18
            ! 2 资产管理完整性
                The rule gives up to 3 points, the weight is 2.
                awards_over_weight  indicator:assets_managed  #1

            Doubtful: 6
            = 4 在职人员控制率
                The declared score is blank, which is not zero.
                declared_blank  indicator:staff_rate  #23 #37
                answered  explained: 填报时遗漏  #44  复核人乙  2022-03-01 20:00
            ? 1 职责明确; 8 经济效益
                The score rests on judgements or awards with grounds in words alone: no source, no evidence.
                unsupported  indicator:duties indicator:benefit  #15 #34 #42
            ? 5 “三公经费”变动率
                第三款写作“在职人员控制率”。
                clause_names_other_indicator  indicator:sangong_rate  #1
            ? 6 支付进度率
                The rule has no cap: above 100% it gives more than the weight.
                no_cap  indicator:payment  #1
            ? 7 固定资产利用率
                The rule says nothing above 95%.
                rule_silent  indicator:asset_use  #1

            Notice: 4
            - 4 在职人员控制率; 5 “三公经费”变动率; 6 支付进度率; 7 固定资产利用率
                Nothing says what a zero divisor scores.
                zero_denominator_open  indicator:staff_rate indicator:sangong_rate indicator:payment
                indicator:asset_use  #1

            to answer: kaoji answer 2021 CODE PLACE ANSWER --cause TEXT
            ANSWER is one of accepted explained rejected corrected

            """
        }
    }

    static func rubric(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县部门整体绩效评价指标体系  sample-2021  未采用
            8 项指标, 满分 30
            来源      虚构
            等级      优 >= 27, 良 >= 24, 差 >= 0
            进位      未规定, 得分保持精确
            不适用时  剔除分值

            投入  13
              绩效目标  8
                 1 职责明确  2  duties
                      全部符合得 2, 否则得 0
                         p1 有职责文件
                         p2 职责与编制一致
                 2 资产管理完整性  2  assets_managed
                      符合 3 项得 3; 2 项得 2; 1 项得 1; 0 项得 0
                         p1 有制度
                         p2 账实相符
                         p3 处置规范
                 3 服务对象满意度  4  satisfaction
                      优秀 4; 合格 2
                         p1 问卷结果
              预算配置  5
                 4 在职人员控制率  3  staff_rate
                      在职人员数 / 编制数
                      <= 100% 得 3; >= 115% 得 0; 其间按直线
                 5 “三公经费”变动率  2  sangong_rate
                      (三公经费 - 上年三公经费) / 上年三公经费
                      <= -5% 得 2; >= 10% 得 0; 其间按直线
            过程  17
                 6 支付进度率  5  payment
                      年度支付数 / 年度任务数
                      指标值 × 5; 未设上限; 低于 0% 未作规定
                 7 固定资产利用率  4  asset_use
                      在用固定资产 / 固定资产总额
                      = 95% 得 4; <= 85% 得 0; 其间按直线; 高于 95% 未作规定; 部分不得大于整体
                 8 经济效益  8  benefit
                      由评价人在 0 至 8 分内评定, 须说明理由

            数据       名称                                                   单位  口径      用于
            staff      在职人员数                                             人              4
            posts      编制数                                                 人              4
            abroad     因公出国（境）费                                       万元  预算数    5
            vehicles   公务用车费                                             万元  预算数    5
            reception  公务接待费                                             万元  预算数    5
            paid       年度支付数                                             万元  实际数    6
            planned    年度任务数                                             万元  预算数    6
            in_use     在用固定资产                                           万元            7
            assets     固定资产总额                                           万元            7
            sangong    三公经费 = 因公出国（境）费 + 公务用车费 + 公务接待费        由此得出  5

            """
        case .en:
            """
            虚构县部门整体绩效评价指标体系  sample-2021  not adopted
            8 indicators, full marks 30
            Source             虚构
            Grades             优 >= 27, 良 >= 24, 差 >= 0
            Rounding           not stated, scores stay exact
            If not applicable  left out of the total

            投入  13
              绩效目标  8
                 1 职责明确  2  duties
                      all met scores 2, else 0
                         p1 有职责文件
                         p2 职责与编制一致
                 2 资产管理完整性  2  assets_managed
                      3 met score 3; 2 score 2; 1 score 1; 0 score 0
                         p1 有制度
                         p2 账实相符
                         p3 处置规范
                 3 服务对象满意度  4  satisfaction
                      优秀 4; 合格 2
                         p1 问卷结果
              预算配置  5
                 4 在职人员控制率  3  staff_rate
                      在职人员数 / 编制数
                      <= 100% scores 3; >= 115% scores 0; linear between
                 5 “三公经费”变动率  2  sangong_rate
                      (三公经费 - last year's 三公经费) / last year's 三公经费
                      <= -5% scores 2; >= 10% scores 0; linear between
            过程  17
                 6 支付进度率  5  payment
                      年度支付数 / 年度任务数
                      value × 5; no cap; nothing is said below 0%
                 7 固定资产利用率  4  asset_use
                      在用固定资产 / 固定资产总额
                      = 95% scores 4; <= 85% scores 0; linear between; nothing is said above 95%; a part cannot
                      exceed its whole
                 8 经济效益  8  benefit
                      left to judgement: 0 to 8, with grounds

            Figures    Title                                                  Unit  Basis    Used by
            staff      在职人员数                                             人             4
            posts      编制数                                                 人             4
            abroad     因公出国（境）费                                       万元  budget   5
            vehicles   公务用车费                                             万元  budget   5
            reception  公务接待费                                             万元  budget   5
            paid       年度支付数                                             万元  actual   6
            planned    年度任务数                                             万元  budget   6
            in_use     在用固定资产                                           万元           7
            assets     固定资产总额                                           万元           7
            sangong    三公经费 = 因公出国（境）费 + 公务用车费 + 公务接待费        Derived  5

            """
        }
    }
}
