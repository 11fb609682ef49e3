// The pages as they must be: tables: one with every state, one reviewed and sealed.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenTables {
    static func table(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  自评(未封存)                          截至 #30  2022-03-01 16:00 +08:00
            申报  26/27 分     空白 1 项 3 分   区间 [26, 29]        不定等级  ! 表上总分 26 把空白当作 0
            核算  12.75/14 分  未评 5 项 16 分  区间 [12.75, 28.75]  不定等级  ! 申报中有 13 分无从核算
            序  指标                分值  指标值     申报  核算   偏离  佐证  状态
                投入                  13               10  5.75
                 绩效目标              8                8  4
             1    职责明确             2  >=1/2 项      2     -      -  说明  缺 1 项判定
             2    资产管理完整性       2  3/3 项        2     -      -  说明  不可计算: 规则给分高于分值
             3    服务对象满意度       4  优秀          4  4      0     说明
                 预算配置              5                2  1.75
             4    在职人员控制率       3  53 人 / ?  空白     -      -  摘录  申报空白; 缺 编制数
             5    “三公经费”变动率     2  -3.1579%      2  1.75  -0.25  摘录
                过程                  17               16  7
             6    支付进度率           5  120%          5     -      -  摘录  不可计算: 规则给分高于分值
             7    固定资产利用率       4  98%           4     -      -  摘录  规则未定
             8    经济效益             8  评定          7  7      0     说明

            还缺 1 个数据, 1 项判定, 3 个口径问题: kaoji todo 2021               疑点 17 项: kaoji findings 2021

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  self-evaluation (not sealed)  as of #30  2022-03-01 16:00 +08:00
            Declared  26 of 27     blank: 1 worth 3      range [26, 29]        no grade yet
                      ! the stated total 26 counts blanks as 0
            Computed  12.75 of 14  unscored: 5 worth 16  range [12.75, 28.75]  no grade yet
                      ! 13 declared points cannot be computed
            No  Indicator           Weight  Value      Decl.  Comp.   Dev.  Support  State
                投入                    13                10   5.75
                 绩效目标                8                 8   4
             1    职责明确               2  >=1/2          2      -      -  stated   1 of 2 not judged
             2    资产管理完整性         2  3/3            2      -      -  stated   not computable: the rule
                                                                                     gives more than the weight
             3    服务对象满意度         4  优秀           4   4      0     stated
                 预算配置                5                 2   1.75
             4    在职人员控制率         3  53 人 / ?  blank      -      -  quoted   declared blank; no 编制数
             5    “三公经费”变动率       2  -3.1579%       2   1.75  -0.25  quoted
                过程                    17                16   7
             6    支付进度率             5  120%           5      -      -  quoted   not computable: the rule
                                                                                     gives more than the weight
             7    固定资产利用率         4  98%            4      -      -  quoted   the rule is silent
             8    经济效益               8  awarded        7   7      0     stated

            missing: 1 figure, 1 judgement, 3 open questions: kaoji todo 2021   17 findings: kaoji findings 2021

            """
        }
    }

    static func tableOfReview(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  复核(已封存 #46)                      截至 #46  2022-03-01 21:00 +08:00
            申报  26/27 分     空白 1 项 3 分    区间 [26, 29]               不定等级
                  ! 表上总分 26 把空白当作 0
            核算  19.55/26 分  不适用 1 项 4 分  总分 19.55 (精确 5573/285)  等级 差 (折合 22.56/30)
            序  指标                分值  指标值    申报   自评   核算   偏离  佐证  状态
                投入                  13              10   9.55   5.55
                 绩效目标              8               8   6      2
             1    职责明确             2  1/2 项       2   0      0     -2     说明
             2    资产管理完整性       2  3/3 项       2   2      2      0     说明  口径: 规则给分高于分值, 以
                                                                                     限度为准
             3    服务对象满意度       4  优秀         4   4         -      -  说明  不适用
                 预算配置              5               2   3.55   3.55
             4    在职人员控制率       3  106%      空白   1.8    1.8       -  摘录  申报空白
             5    “三公经费”变动率     2  -3.1579%     2   1.75   1.75  -0.25  摘录
                过程                  17              16  16     14
             6    支付进度率           5  120%         5   5      5      0     摘录  口径: 规则给分高于分值, 以
                                                                                     限度为准
             7    固定资产利用率       4  98%          4   4      4      0     摘录  口径: 规则未定, 以限度为准
             8    经济效益             8  评定         7   7      5     -2     说明  复核调整, 原核算 7

            疑点 15 项: kaoji findings 2021

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  review (sealed #46)           as of #46  2022-03-01 21:00 +08:00
            Declared  26 of 27     blank: 1 worth 3           range [26, 29]  no grade yet
                      ! the stated total 26 counts blanks as 0
            Computed  19.55 of 26  not applicable: 1 worth 4  total 19.55 (exactly 5573/285)
                      grade 差 (scaled to 22.56 of 30)
            No  Indicator           Weight  Value     Decl.   self  Comp.   Dev.  Support  State
                投入                    13               10   9.55   5.55
                 绩效目标                8                8   6      2
             1    职责明确               2  1/2           2   0      0     -2     stated
             2    资产管理完整性         2  3/3           2   2      2      0     stated   the rule gives more
                                                                                           than the weight: held
                                                                                           to the limit
             3    服务对象满意度         4  优秀          4   4         -      -  stated   not applicable
                 预算配置                5                2   3.55   3.55
             4    在职人员控制率         3  106%      blank   1.8    1.8       -  quoted   declared blank
             5    “三公经费”变动率       2  -3.1579%      2   1.75   1.75  -0.25  quoted
                过程                    17               16  16     14
             6    支付进度率             5  120%          5   5      5      0     quoted   the rule gives more
                                                                                           than the weight: held
                                                                                           to the limit
             7    固定资产利用率         4  98%           4   4      4      0     quoted   the rule is silent:
                                                                                           held to the limit
             8    经济效益               8  awarded       7   7      5     -2     stated   adjusted, computed 7

            15 findings: kaoji findings 2021

            """
        }
    }
}
