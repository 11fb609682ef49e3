// What the demonstration says between its commands.

import Reporting

enum DemoWords {
    static let title = Bilingual("考绩演示账", "Kaoji demonstration")
    static let bureau = Bilingual("财政局/绩效科", "finance-bureau/performance")
    static let accountant = Bilingual("融媒体中心/会计", "media-centre/accountant")
    static let reviewer = Bilingual("财政局/复核人", "finance-bureau/reviewer")

    static let ledger = Bilingual("一、建账, 采用体系", "1. A ledger and a rubric")
    static let publishedCase = Bilingual(
        "二、公开的真实案例: 巨鹿县融媒体中心 2021 年度自评",
        "2. A published case: 巨鹿县融媒体中心, self-evaluation of 2021")
    static let publishedSeries = Bilingual(
        "三、公开的真实数据: 审计署 2010 与 2011 年“三公经费”预算",
        "3. Published figures: the National Audit Office's 三公 budgets of 2010 and 2011")
    static let inventedYears = Bilingual(
        "四、虚构案例: 两个年度, 从数据到封存", "4. An INVENTED centre: two years, from figures to a seal")
    static let review = Bilingual("五、封存自评, 复核改分(虚构)", "5. A seal and a review (invented)")
    static let verify = Bilingual("六、核验", "6. Verification")

    static func opening(folder: String, ledger: String) -> Bilingual {
        Bilingual(
            "演示在新账本 \(ledger) 上运行真实命令。随程序附带的案例文件写在 \(folder)，由 import 读入。",
            "Runs the real commands on the new ledger \(ledger). The case files that come with the "
                + "program are written to \(folder) and read from there by import.")
    }

    static let nothingComputed = Bilingual(
        "申报 94 分，但公开的数据中没有一对可以算出任何比率；判定也不能由得分倒推。缺的就写缺。",
        "94 points are declared, but no pair of figures that makes a ratio was published, and "
            + "judgements are never inferred from scores. What is missing says so.")
    static let invented = Bilingual(
        "以下单位和数据全部虚构，只为演示。", "The agency and all figures below are invented, for show only.")
    static let zeroToZero = Bilingual(
        "第 12 项零比零，体系没有规定：须由人作出口径解释，记录在账，对所有部门一样。",
        "Indicator 12 is zero over zero, which the rubric does not settle: a person's interpretation "
            + "is recorded, and holds for every agency.")
    static let noPurchases = Bilingual("无采购预算即无执行率", "no purchases planned, so there is no rate")
    static let swapped = Bilingual(
        "公务招待费录成了 3.90，应为 9.30：数字颠倒。更正是新条目，原条目仍在。",
        "The reception figure was typed 3.90 for 9.30: swapped digits. The correction is a new entry; "
            + "the old one stays readable.")
    static let digitsSwapped = Bilingual("数字颠倒", "digits swapped")
    static func asOfBefore(_ entry: Int) -> Bilingual {
        Bilingual(
            "更正之前的表，截至条目 #\(entry)：",
            "The table before the correction, as of entry #\(entry):")
    }
    static let overrideGrounds = Bilingual(
        "收入增长含一次性补贴，剔除后未达目标",
        "growth includes a one-off subsidy; without it the target was missed")
    static let headNoted = Bilingual(
        "记下账头，以后用它核对：截断或重写都会被发现。",
        "Note the head down; checked later, it shows a cut tail or a rewritten chain.")
    static func closing(ledger: String) -> Bilingual {
        Bilingual(
            "演示完毕。账本留在 \(ledger)，可继续查看。",
            "That is all. The ledger stays at \(ledger) for you to look at.")
    }
}
