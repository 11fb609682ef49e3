// Rubrics of scoring rules 2 written by hand, with everything that scoring rules 1 do not know.

enum GoldenRubrics {
    /// Of rules 1, of rules 2, and an ordinal one.
    static let all = [GoldenEvents.rubric, points, ordinal]

    static let points =
        #"{"bonus_cap":"5","categories":[{"id":"region","title":"地区","values":[{"id":"east","#
        + #""title":"东部"},{"id":"west","title":"西部"}]}],"defects":[],"derived":[],"#
        + #""exemptions":["moved"],"figures":[{"id":"money","list":"tasks","title":"金额","#
        + #""unit":"万元"},{"id":"done","title":"完成","unit":"项"},{"id":"days","title":"天数","#
        + #""unit":"天"}],"full":"100","grades":[{"at_least":"80","title":"良"},{"at_least":"0","#
        + #""title":"差"}],"groups":[{"id":"g1","title":"产出","weight":"50"},{"full":"100","#
        + #""id":"g2","parent":"g1","title":"数量","weight":"50"}],"id":"r-2","indicators":[{"#
        + #""cases":[{"choice":"points","points":"1","question":"prior_missing"},{"#
        + #""choice":"full","question":"zero_to_zero"}],"group":"g2","id":"bands","measure":{"#
        + #""form":"number","formula":"days","part_of_whole":false},"moves_to":[{"#
        + #""indicator":"steps","share":"2"}],"points":[],"rule":{"bands":[{"at_most":"0","#
        + #""points":"5"},{"above":"0","below":"30","points":"5","points_to":"2.5"},{"#
        + #""at_least":"30","points":"0"}]},"title":"t","weight":"5"},{"group":"g2","#
        + #""id":"steps","measure":{"form":"percent","formula":"done / done","#
        + #""part_of_whole":false},"points":[],"rule":{"steps":{"base":"4","change":"-2","#
        + #""counted":"full","high":"1.05","least":"0","low":"0.95","step":"0.05"}},"#
        + #""title":"t","weight":"5"},{"group":"g2","id":"target","measure":{"form":"percent","#
        + #""formula":"done","part_of_whole":false},"points":[],"rule":{"target":{"#
        + #""meets":"at_most","target":"prior(done)","zero_at":"1.5"}},"title":"t","#
        + #""weight":"5"},{"group":"g2","id":"weighted","points":[{"id":"a","title":"要点"},{"#
        + #""id":"b","title":"要点"},{"id":"v","title":"要点","vetoes":true}],"rule":{"weighted":["#
        + #""2","3"]},"title":"t","weight":"5"},{"group":"g2","id":"occurrences","#
        + #""kind":"penalty","points":[{"id":"a","title":"要点"},{"id":"b","title":"要点"}],"#
        + #""rule":{"occurrences":{"base":"5","changes":["-3","-1"],"least":"-2"}},"#
        + #""title":"t","weight":"5"},{"group":"g2","id":"range","points":[{"id":"a","#
        + #""title":"要点"}],"rule":{"graded_range":[{"from":{"at":"4","closed":true},"#
        + #""id":"good","title":"达成","to":{"at":"5","closed":true}},{"from":{"at":"0","#
        + #""closed":true},"id":"poor","title":"未达成","to":{"at":"4","closed":false}}]},"#
        + #""title":"t","weight":"5"},{"group":"g2","id":"items","points":[{"id":"a","#
        + #""title":"要点"},{"id":"b","title":"要点"}],"rule":{"items":{"gather":"mean","#
        + #""list":"tasks","rule":{"weighted":["0.5","0.5"]},"weigh":"money"}},"title":"t","#
        + #""weight":"5"},{"group":"g2","id":"sum","points":[{"id":"a","title":"要点"}],"rule":{"#
        + #""items":{"base":"5","gather":"sum","list":"tasks","rule":{"occurrences":{"#
        + #""base":"0","changes":["-1"],"least":"-5"}}}},"title":"t","weight":"5"},{"#
        + #""group":"g2","id":"parts","points":[],"rule":{"parts":{"gather":"smallest","#
        + #""parts":[{"measure":{"form":"percent","formula":"done / done","#
        + #""part_of_whole":false},"rule":{"proportion":{"cap":"1"}},"title":"分项"},{"#
        + #""measure":{"form":"percent","formula":"sum(money) / sum(money)","#
        + #""part_of_whole":false},"rule":{"linear":{"full":{"at":"1","beyond":true},"zero":{"#
        + #""at":"0","beyond":true}}},"title":"分项"}]}},"title":"t","weight":"5"},{"#
        + #""group":"g2","id":"category","measure":{"form":"percent","#
        + #""formula":"available_mean(done, prior(done)) / done","part_of_whole":false},"#
        + #""points":[],"rule":{"by_category":{"cases":[{"rule":{"proportion":{"cap":"1"}},"#
        + #""value":"east"},{"rule":{"proportion":{}},"value":"west"}],"category":"region"}},"#
        + #""title":"t","weight":"5"},{"group":"g2","id":"veto","kind":"veto","points":[{"#
        + #""id":"a","title":"要点"}],"rule":{"all_or_nothing":{}},"title":"t","weight":"0"},{"#
        + #""clauses":[{"deduction":"0.5","id":"3","title":"条款"},{"deduction":"1","#
        + #""id":"late","repeats":true,"title":"条款"}],"group":"g2","id":"bonus","kind":"bonus","points":[],"rule":{"judged":{}},"#
        + #""title":"t","weight":"5"}],"limits":[{"grade":"差","indicator":"veto","#
        + #""total":"59"},{"below":"3","indicator":"steps","total":"79"}],"lists":[{"#
        + #""id":"tasks","title":"年度任务"}],"penalty_cap":"10","range":{"least":"0","#
        + #""most":"100"},"rounding":{"digits":2,"mode":"half_up","scope":"indicator"},"#
        + #""rules":2,"title":"评分表","total_rounding":{"digits":1,"mode":"half_up","#
        + #""scope":"shown"}}"#

    static let ordinal =
        #"{"defects":[],"derived":[],"exemptions":["left_out"],"figures":[],"full":"0","#
        + #""grades":[],"groups":[{"id":"g2","title":"维度"}],"id":"r-3","indicators":[{"#
        + #""group":"g2","id":"weakest","points":[{"id":"a","title":"要点"},{"id":"b","#
        + #""title":"要点"}],"rule":{"weakest_link":{"plus":true}},"title":"t","weight":"0"},{"#
        + #""group":"g2","id":"lookup","points":[{"id":"a","title":"要点"},{"id":"b","#
        + #""title":"要点"}],"rule":{"lookup":[{"grades":["A","A"],"result":"A"},{"grades":["A","#
        + #""B"],"result":"Bp"},{"grades":["B","B"],"result":"B"}]},"title":"t","#
        + #""weight":"0"}],"rules":2,"scale":[{"id":"A","role":"given","title":"A"},{"#
        + #""id":"Bp","role":"between","title":"Bp"},{"id":"B","role":"given","title":"B"},{"#
        + #""id":"Dx","role":"insufficient","title":"Dx"},{"id":"NA","role":"not_applicable","#
        + #""title":"NA"}],"title":"评级表"}"#
}
