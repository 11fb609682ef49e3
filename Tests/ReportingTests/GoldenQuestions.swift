// The pages as they must be: stages side by side, what would follow, and what scores imply.

import Reporting

/// Read and approved once; never made by what they test.
enum GoldenQuestions {
    static func stages(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度                                        截至 #46  2022-03-01 21:00 +08:00
            自评(已封存 #40) 25.55/30  复核(已封存 #46) 19.55/26 (不适用 4)
            序  指标              分值  申报   自评    复核  偏离  偏离率  改动与理由
             1  职责明确             2     2   0       0        0      0%
             2  资产管理完整性       2     2   2       2        0      0%
             3  服务对象满意度       4     4   4     不适用     -       -  复核: 不适用 #43; #43 本年未作问卷
             4  在职人员控制率       3  空白   1.8     1.8      0      0%
             5  “三公经费”变动率     2     2   1.75    1.75     0      0%
             6  支付进度率           5     5   5       5        0      0%
             7  固定资产利用率       4     4   4       4        0      0%
             8  经济效益             8     7   7       5       -2    -25%  复核: 复核调整 #42; 条款 第三条;
                                                                           理由: 收入增长主要来自财政补助
                合计                30    26  25.55   19.55     -       -

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021                                as of #46  2022-03-01 21:00 +08:00
            self-evaluation (sealed #40) 25.55/30  review (sealed #46) 19.55/26 (4 not applicable)
            No  Indicator         Weight  Decl.   self          review  Dev.  Rate  Changes, reasons
             1  职责明确               2      2   0               0        0    0%
             2  资产管理完整性         2      2   2               2        0    0%
             3  服务对象满意度         4      4   4     not applicable     -     -  review: exemption #43;
                                                                                    #43 本年未作问卷
             4  在职人员控制率         3  blank   1.8             1.8      0    0%
             5  “三公经费”变动率       2      2   1.75            1.75     0    0%
             6  支付进度率             5      5   5               5        0    0%
             7  固定资产利用率         4      4   4               4        0    0%
             8  经济效益               8      7   7               5       -2  -25%  review: adjusted #42;
                                                                                    clause 第三条;
                                                                                    reason: 收入增长主要来自财政
                                                                                    补助
                Total                 30     26  25.55           19.55     -     -

            """
        }
    }

    static func supposed(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  自评(未封存)                          截至 #30  2022-03-01 16:00 +08:00
            假设                   现为       假设        条目
              公务接待费           9.30 万元  10.50 万元  #29
              公务接待费 2020      -          11 万元
              编制数               -          50 人
              3 服务对象满意度 p1  优秀       合格        #19
              8 经济效益           7          6           #20
            总分  12.75/14 (缺 16) -> 11.48/17 (缺 13)  增减 -1.28

            指标                现为  假设   增减  得分率          原因
            3 服务对象满意度    4     2     -2     100% -> 50%     判定 #19
            4 在职人员控制率      缺  1.8   +1.8   - -> 60%        补评
            5 “三公经费”变动率  1.75  1.68  -0.08  87.7% -> 83.8%  口径调整 +14/57 #7; 数据 -38/117 #29
            8 经济效益          7     6     -1     87.5% -> 75%    评分 #20
            没有记录任何内容。

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  self-evaluation (not sealed)  as of #30  2022-03-01 16:00 +08:00
            What if                Stands     Supposed    Entry
              公务接待费           9.30 万元  10.50 万元  #29
              公务接待费 2020      -          11 万元
              编制数               -          50 人
              3 服务对象满意度 p1  优秀       合格        #19
              8 经济效益           7          6           #20
            Total  12.75/14 (16 open) -> 11.48/17 (13 open)  change -1.28

            Indicator            Stands  Supposed  Change  Of weight       Because of
            3 服务对象满意度       4         2      -2     100% -> 50%     judgement #19
            4 在职人员控制率    missing      1.8    +1.8   - -> 60%        newly scored
            5 “三公经费”变动率     1.75      1.68   -0.08  87.7% -> 83.8%  restatement +14/57 #7;
                                                                           figures -38/117 #29
            8 经济效益             7         6      -1     87.5% -> 75%    award #20
            Nothing was recorded.

            """
        }
    }

    static func supposedOfSealed(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            虚构县融媒体中心  2021 年度  复核(已封存 #46)                      截至 #46  2022-03-01 21:00 +08:00
            ! 评价已封存；以下按重开后计算。
            假设          现为  假设  条目
              8 经济效益  7     6     #20
            总分  19.55/26 (不适用 4) -> 19.55/26 (不适用 4)  增减 0  等级 差

            没有得分因此改变。
            没有记录任何内容。

            """
        case .en:
            """
            虚构县融媒体中心  fiscal year 2021  review (sealed #46)           as of #46  2022-03-01 21:00 +08:00
            ! The evaluation is sealed; this is as if it were reopened.
            What if       Stands  Supposed  Entry
              8 经济效益  7       6         #20
            Total  19.55/26 (4 not applicable) -> 19.55/26 (4 not applicable)  change 0  Grade 差

            No score changes.
            Nothing was recorded.

            """
        }
    }

    static func implied(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            4 在职人员控制率  虚构县融媒体中心 2021/自评                       截至 #30  2022-03-01 16:00 +08:00
            分值 3  所问 1.45
            规则      <= 100% 得 3; >= 115% 得 0; 其间按直线
            推得      指标值 = 107.75%
            按所写    [1.445, 1.455) 都写作 1.45
                      指标值 (107.725%, 107.775%]
            已知      在职人员数 = 53 人  #12
            则须      编制数 = 21200/431 (49.187935) 人
            按所写    编制数 [212000/4311 (49.176525), 212000/4309 (49.19935)) 人
            现有      缺 编制数, 尚算不出，无从比对

            这是得分所蕴含的，不是判定，也没有记录任何内容。

            """
        case .en:
            """
            4 在职人员控制率  虚构县融媒体中心 2021/self-evaluation           as of #30  2022-03-01 16:00 +08:00
            Weight 3  Asked 1.45
            Rule            <= 100% scores 3; >= 115% scores 0; linear between
            Implied         value = 107.75%
            As written      [1.445, 1.455) is written 1.45
                            value (107.725%, 107.775%]
            Known           在职人员数 = 53 人  #12
            Then            编制数 = 21200/431 (49.187935) 人
            As written      编制数 [212000/4311 (49.176525), 212000/4309 (49.19935)) 人
            On record       no 编制数, nothing can be computed to hold it against

            This is what the score implies. It is no judgement, and nothing was recorded.

            """
        }
    }

    static func impliedOfDerived(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            5 “三公经费”变动率  虚构县融媒体中心 2020/自评                     截至 #30  2022-03-01 16:00 +08:00
            分值 2  所问 2
            规则      <= -5% 得 2; >= 10% 得 0; 其间按直线
            推得      指标值 <= -5%
            已知      三公经费 = 38 万元  #5 #6 #7
            则须      上年三公经费 >= 40 万元
            现有      缺 3 个数据, 尚算不出，无从比对

            这是得分所蕴含的，不是判定，也没有记录任何内容。

            """
        case .en:
            """
            5 “三公经费”变动率  虚构县融媒体中心 2020/self-evaluation         as of #30  2022-03-01 16:00 +08:00
            Weight 2  Asked 2
            Rule            <= -5% scores 2; >= 10% scores 0; linear between
            Implied         value <= -5%
            Known           三公经费 = 38 万元  #5 #6 #7
            Then            last year's 三公经费 >= 40 万元
            On record       3 figures missing, nothing can be computed to hold it against

            This is what the score implies. It is no judgement, and nothing was recorded.

            """
        }
    }

    static func impliedNever(_ language: Language) -> String {
        switch language {
        case .zh:
            """
            3 服务对象满意度  虚构县融媒体中心 2021/自评                       截至 #30  2022-03-01 16:00 +08:00
            分值 4  所问 3
            规则      优秀 4; 合格 2
            推得      没有任何值或判定能得这个分。
            现有      得 4, 与 3 不符

            这是得分所蕴含的，不是判定，也没有记录任何内容。

            """
        case .en:
            """
            3 服务对象满意度  虚构县融媒体中心 2021/self-evaluation           as of #30  2022-03-01 16:00 +08:00
            Weight 4  Asked 3
            Rule            优秀 4; 合格 2
            Implied         No value or judgement gives this score.
            On record       scores 4, not 3

            This is what the score implies. It is no judgement, and nothing was recorded.

            """
        }
    }
}
