// The pages as they must be: comparisons: of two years, around a correction, of two stages; and a trend.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenChanges {
    static func years(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心                                                   截至 #30  2022-03-01 16:00 +08:00
            2020/自评(未封存) -> 2021/自评(未封存)
            总分  0/0 (缺 30) -> 12.75/14 (缺 16)  增减 +12.75 (精确 +727/57)
            总分增减可在 [-17.25, +28.75]

               指标                2020   2021       增减  得分率      原因
            ~  2 资产管理完整性      缺  不可计算       -  - -> -      现: 不可计算: 规则给分高于分值;
                                                                       判定 #16 #17 #18
            +  3 服务对象满意度      缺      4      +4     - -> 100%   补评 #19
            +  5 “三公经费”变动率    缺      1.75   +1.75  - -> 87.7%  补评 #8 #9 #29
            ~  6 支付进度率          缺  不可计算       -  - -> -      现: 不可计算: 规则给分高于分值;
                                                                       数据 #13 #14
            ~  7 固定资产利用率      缺  规则未定       -  - -> -      现: 规则未定; 数据 #21 #22
            +  8 经济效益            缺      7      +7     - -> 87.5%  补评 #20
            =  合计                                +12.75              补评 +727/57
               其余 2 项相同

               数据              单位  2020   2021     增减              变动率
            ~  在职人员数        人        -   53         -                   -
               因公出国（境）费  万元   0.00    0.00   0.00  不可计算(上年为零)
            ~  公务用车费        万元  28.00   27.50  -0.50            -1.7857%
            ~  公务接待费        万元  10.00    9.30  -0.70            -7%
            ~  年度支付数        万元      -  120         -                   -
            ~  年度任务数        万元      -  100         -                   -
            ~  在用固定资产      万元      -   98         -                   -
            ~  固定资产总额      万元      -  100.00      -                   -
            ~  三公经费          万元  38      36.8   -1.2             -3.1579%

            """
        case .en:
            """
            虚构县融媒体中心                                                  as of #30  2022-03-01 16:00 +08:00
            2020/self-evaluation (not sealed) -> 2021/self-evaluation (not sealed)
            Total  0/0 (30 open) -> 12.75/14 (16 open)  change +12.75 (exactly +727/57)
            the totals can still differ by [-17.25, +28.75]

               Indicator              2020         2021     Change  Of weight   Because of
            ~  2 资产管理完整性    missing  not computable       -  - -> -      now: not computable: the rule
                                                                                gives more than the weight;
                                                                                judgement #16 #17 #18
            +  3 服务对象满意度    missing            4      +4     - -> 100%   newly scored #19
            +  5 “三公经费”变动率  missing            1.75   +1.75  - -> 87.7%  newly scored #8 #9 #29
            ~  6 支付进度率        missing  not computable       -  - -> -      now: not computable: the rule
                                                                                gives more than the weight;
                                                                                figures #13 #14
            ~  7 固定资产利用率    missing  rule is silent       -  - -> -      now: the rule is silent;
                                                                                figures #21 #22
            +  8 经济效益          missing            7      +7     - -> 87.5%  newly scored #20
            =  Total                                        +12.75              newly scored +727/57
               2 others are the same

               Figures           Unit  2020   2021    Change                          Rate
            ~  在职人员数        人        -   53          -                             -
               因公出国（境）费  万元   0.00    0.00    0.00  not computable (zero before)
            ~  公务用车费        万元  28.00   27.50   -0.50                      -1.7857%
            ~  公务接待费        万元  10.00    9.30   -0.70                      -7%
            ~  年度支付数        万元      -  120          -                             -
            ~  年度任务数        万元      -  100          -                             -
            ~  在用固定资产      万元      -   98          -                             -
            ~  固定资产总额      万元      -  100.00       -                             -
            ~  三公经费          万元  38      36.8    -1.2                       -3.1579%

            """
        }
    }

    static func corrected(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心                                                   截至 #30  2022-03-01 16:00 +08:00
            2021/自评(未封存) 截至 #28 -> 2021/自评(未封存) 截至 #30
            总分  13/14 (缺 16) -> 12.75/14 (缺 16)  增减 -0.25 (精确 -14/57)
            总分增减可在 [-16.25, +15.75]

               指标                #28   #30   增减  得分率         原因
            -  5 “三公经费”变动率    2  1.75  -0.25  100% -> 87.7%  数据 #10 #29
            =  合计                           -0.25                 数据 -14/57
               其余 7 项相同

               数据        单位    #28    #30   增减      变动率
            ~  公务接待费  万元   3.90   9.30  +5.40  +138.4615%
            ~  三公经费    万元  31.4   36.8   +5.4    +17.1975%
               其余 7 项相同

            """
        case .en:
            """
            虚构县融媒体中心                                                  as of #30  2022-03-01 16:00 +08:00
            2021/self-evaluation (not sealed) as of #28 -> 2021/self-evaluation (not sealed) as of #30
            Total  13/14 (16 open) -> 12.75/14 (16 open)  change -0.25 (exactly -14/57)
            the totals can still differ by [-16.25, +15.75]

               Indicator           #28   #30  Change  Of weight      Because of
            -  5 “三公经费”变动率    2  1.75   -0.25  100% -> 87.7%  figures #10 #29
            =  Total                           -0.25                 figures -14/57
               7 others are the same

               Figures     Unit    #28    #30  Change        Rate
            ~  公务接待费  万元   3.90   9.30   +5.40  +138.4615%
            ~  三公经费    万元  31.4   36.8    +5.4    +17.1975%
               7 others are the same

            """
        }
    }

    static func stages(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心                                                   截至 #46  2022-03-01 21:00 +08:00
            2021/自评(已封存 #40) -> 2021/复核(已封存 #46)
            总分  25.55/30 -> 19.55/26 (不适用 4)  增减 -6  满分不同, 不算变动率

               指标              自评    复核  增减  偏离       原因
            -  3 服务对象满意度     4  不适用    -4  -          不适用 #43
            -  8 经济效益           7       5    -2  -2 (-25%)  复核调整 #42; 条款 第三条;
                                                                理由: 收入增长主要来自财政补助
            =  合计                              -6             不适用 -4; 复核调整 -2
               其余 6 项相同

               10 项数据都相同

            """
        case .en:
            """
            虚构县融媒体中心                                                  as of #46  2022-03-01 21:00 +08:00
            2021/self-evaluation (sealed #40) -> 2021/review (sealed #46)
            Total  25.55/30 -> 19.55/26 (4 not applicable)  change -6  out of different totals, no rate

               Indicator         self          review  Change  Dev.       Because of
            -  3 服务对象满意度     4  not applicable      -4  -          exemption #43
            -  8 经济效益           7               5      -2  -2 (-25%)  adjustment #42; clause 第三条;
                                                                          reason: 收入增长主要来自财政补助
            =  Total                                       -6             exemption -4; adjustment -2
               6 others are the same

               all 10 figures are the same

            """
        }
    }

    static func trend(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  三公经费 (万元)                                  截至 #30  2022-03-01 16:00 +08:00
            年度  阶段  数值  增减    变动率  条目
            2020  自评  38       -         -  #5 #6 #7
            2021  自评  36.8  -1.2  -3.1579%  #8 #9 #29

            """
        case .en:
            """
            虚构县融媒体中心  三公经费 (万元)                                 as of #30  2022-03-01 16:00 +08:00
            Year  Stage            Value  Change      Rate  Entry
            2020  self-evaluation   38         -         -  #5 #6 #7
            2021  self-evaluation   36.8    -1.2  -3.1579%  #8 #9 #29

            """
        }
    }
}
