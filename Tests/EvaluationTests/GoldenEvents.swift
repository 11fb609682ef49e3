// Events written by hand: of every type one with all its members and one with none that may be left out.

import Evaluation
import Testing

/// The canonical bytes of one event, and its type.
struct GoldenEvent: CustomTestStringConvertible {
    let type: FactType
    /// 0 with every member.
    let variant: Int
    let line: String

    var testDescription: String { "\(type.rawValue) \(variant)" }
}

enum GoldenEvents {
    /// The canonical bytes of an event around a body.
    static func line(_ type: FactType, _ body: String, clock: String? = nil) -> String {
        let clock = clock.map { #","clock":"\#($0)""# } ?? ""
        return #"{"actor":"王芳","at":"2022-03-01T08:00:00.000Z","body":\#(body)\#(clock),"#
            + #""type":"\#(type.rawValue)","v":1}"#
    }

    static let all: [GoldenEvent] =
        bodies.flatMap { type, bodies in
            bodies.enumerated().map { place, body in
                let clock = place == 0 ? "2022-03-01T07:59:59.999Z" : nil
                return GoldenEvent(type: type, variant: place, line: line(type, body, clock: clock))
            }
        }

    private static let hash64 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    private static let key3 =
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    private static let corrects = #""corrects":{"entry":7,"reason":"录入时多写一位"}"#
    private static let source =
        #""source":{"date":"2022-01-20","document":"\#(hash64)","locator":"第 3 页","title":"部门决算"}"#
    private static let key = #""stage":"self","subject":"tv-2021","year":2021"#
    private static let shortKey = #""stage":"audit","year":2199"#

    /// First with every member, then without those that may be left out.
    private static let bodies: [(FactType, [String])] =
        [
            (
                .ledgerOpened,
                [
                    #"{"authors":["k1","k2"],"base":"kaoji","format":1,"hash":"sha-256","#
                        + #""ledger":"00112233445566778899aabbccddeeff","title":"融媒体中心","zone":"+08:00"}"#,
                    #"{"authors":[],"base":"kaoji","format":1,"hash":"sha-256","#
                        + #""ledger":"00112233445566778899aabbccddeeff","title":"t","zone":"-03:30"}"#,
                ]
            ),
            (
                .rubricAdopted,
                [#"{"bytes":1000000,"document":"\#(hash64)","rubric":"julu-2021"}"#]
            ),
            (
                .agencyRegistered,
                [
                    #"{"agency":"325001","formerly":["325000","324"],"name":"融媒体中心","parent":"325"}"#,
                    #"{"agency":"325001","name":"广播\"电视\"台"}"#,
                ]
            ),
            (
                .interpretationAdopted,
                [
                    #"{"cause":"无","choice":"points",\#(corrects),"indicator":"i-5","points":"1.50","#
                        + #""question":"zero_to_zero","rubric":1}"#,
                    #"{"cause":"无","choice":"not_applicable","question":"silent","rubric":1}"#,
                ]
            ),
            (
                .evaluationOpened,
                [
                    #"{"agency":"325001","from":9007199254740991,"rubric":1,\#(key)}"#,
                    #"{"agency":"325001","rubric":0,\#(shortKey)}"#,
                ]
            ),
            (
                .itemListed,
                [
                    #"{"agency":"325001",\#(corrects),"item":"t1","list":"tasks","note":"跨年度",\#(source),"#
                        + #"\#(key0),"title":"应急广播","year":2021}"#,
                    #"{"agency":"325001","item":"t1","list":"tasks","stage":"audit","title":"x","year":2199}"#,
                ]
            ),
            (
                .categoryStated,
                [
                    #"{"agency":"325001","category":"region",\#(corrects),"grounds":"区划代码",\#(source),"#
                        + #"\#(key0),"value":"east","year":2021}"#,
                    #"{"agency":"325001","category":"region","grounds":"x","stage":"audit","value":"west","year":2199}"#,
                ]
            ),
            (
                .figureRecorded,
                [
                    #"{"agency":"325001","basis":"budget",\#(corrects),"figure":"travel","item":"p1","#
                        + #""note":"含下属单位\n一家","period":2020,"#
                        + #""restates":{"entry":5,"reason":"口径调整"},\#(source),\#(key0),"unit":"万元","#
                        + #""value":"-12.50","year":2021}"#,
                    #"{"agency":"325001","figure":"travel","period":2199,"source":{"title":"决算"},"#
                        + #""stage":"audit","unit":"%","value":"0","year":2199}"#,
                ]
            ),
            (
                .figureUnavailable,
                [
                    #"{"agency":"325001","cause":"未统计",\#(corrects),"figure":"travel","item":"p1","#
                        + #""period":2020,\#(key)}"#,
                    #"{"agency":"325001","cause":"未统计","figure":"travel","period":1950,\#(shortKey)}"#,
                ]
            ),
            (
                .pointJudged,
                [
                    #"{"agency":"325001","by":"李工",\#(corrects),"grounds":"见制度汇编","indicator":"i-13","#
                        + #""item":"p1","met":false,"point":"b",\#(source),\#(key)}"#,
                    #"{"agency":"325001","grounds":"x","indicator":"i-13","met":true,"point":"b",\#(shortKey)}"#,
                    #"{"agency":"325001","grade":"good","grounds":"x","indicator":"i-23","point":"a",\#(shortKey)}"#,
                    #"{"agency":"325001","count":0,"grounds":"x","indicator":"i-13","point":"b",\#(shortKey)}"#,
                ]
            ),
            (
                .scoreAwarded,
                [
                    #"{"agency":"325001","by":"李工",\#(corrects),"grounds":"访谈记录","indicator":"i-20","#
                        + #""score":"4.5",\#(source),\#(key)}"#,
                    #"{"agency":"325001","grounds":"x","indicator":"i-20","score":"5",\#(shortKey)}"#,
                ]
            ),
            (
                .scoreAdjusted,
                [
                    #"{"agency":"325001","by":"李工","clause":"第三款",\#(corrects),"grounds":"复核","#
                        + #""indicator":"i-4","score":"0.50",\#(key)}"#,
                    #"{"agency":"325001","grounds":"x","indicator":"i-4","score":"0",\#(shortKey)}"#,
                ]
            ),
            (
                .scoreComputed,
                [
                    #"{"agency":"325001","exact":"1499/1500","indicator":"i-4","inputs":[1,5,12],"#
                        + #""score":"1.00","stage":"self","state":"scored","subject":"tv-2021","year":2021}"#,
                    #"{"agency":"325001","indicator":"i-4","inputs":[],"stage":"self","#
                        + #""state":"not_computable","year":2021}"#,
                ]
            ),
            (
                .indicatorExempted,
                [
                    #"{"agency":"325001","cause":"无此项业务",\#(corrects),"indicator":"i-12","#
                        + #""stage":"finance","subject":"tv-2021","treatment":"left_out","year":2021}"#,
                    #"{"agency":"325001","cause":"x","indicator":"i-12","stage":"review","#
                        + #""treatment":"full","year":2021}"#,
                ]
            ),
            (
                .declarationRecorded,
                [
                    #"{"agency":"325001",\#(corrects),"grade":"优","scores":[{"indicator":"i-1","score":"1","#
                        + #""value":"95.10%"},{"indicator":"i-8","score":null}],\#(source),"#
                        + #""stage":"self","subject":"tv-2021","total":"94","year":2021}"#,
                    #"{"agency":"325001","scores":[],"source":{"title":"自评表"},\#(shortKey)}"#,
                ]
            ),
            (
                .findingRaised,
                [
                    #"{"about":{"entry":12,"figure":"travel","indicator":"i-5"},"agency":"325001","#
                        + #""stage":"self","subject":"tv-2021","text":"差 15.00","year":2021}"#,
                    #"{"about":{},"agency":"325001","stage":"self","text":"x","year":2021}"#,
                ]
            ),
            (
                .findingAnswered,
                [
                    #"{"agency":"325001","answer":"explained","cause":"两份文件口径不同","#
                        + #""finding":{"code":"over_whole","entries":[3,4],"place":"i-17"},\#(key)}"#,
                    #"{"agency":"325001","answer":"rejected","cause":"x","#
                        + #""finding":{"code":"c","entries":[],"place":"p"},\#(shortKey)}"#,
                ]
            ),
            (
                .entryWithdrawn,
                [
                    #"{"agency":"325001","entry":12,"reason":"重复录入",\#(key)}"#,
                    #"{"agency":"325001","entry":0,"reason":"x",\#(shortKey)}"#,
                ]
            ),
            (
                .evaluationSealed,
                [
                    #"{"agency":"325001","grade":"优","rows":[{"entry":20,"indicator":"i-1","score":"1","#
                        + #""state":"scored"},{"indicator":"i-8","state":"missing"}],"signers":["王芳","李工"],"#
                        + #""stage":"self","subject":"tv-2021","totals":{"highest":"100","lowest":"94.333333333333","#
                        + #""of":"94","scored":"94.333333333333"},"year":2021}"#,
                    #"{"agency":"325001","rows":[],"stage":"self","#
                        + #""totals":{"highest":"0","lowest":"0","of":"0","scored":"0"},"year":2021}"#,
                ]
            ),
            (
                .evaluationReopened,
                [
                    #"{"agency":"325001","reason":"审计要求",\#(key)}"#,
                    #"{"agency":"325001","reason":"x",\#(shortKey)}"#,
                ]
            ),
            (
                .narrativeRecorded,
                [
                    #"{"agency":"325001","document":"\#(hash64)","section":"一、基本情况",\#(key)}"#,
                    #"{"agency":"325001","document":"\#(hash64)","section":"x",\#(shortKey)}"#,
                ]
            ),
            (
                .actorEnrolled,
                [
                    #"{"agencies":["325001","325002"],\#(corrects),"key":"\#(key3)","proof":"\#(hash64)\#(hash64)","#
                        + #""role":"evaluator","stages":["self","review"]}"#,
                    #"{"key":"\#(key3)","proof":"\#(hash64)\#(hash64)","role":"administrator"}"#,
                ]
            ),
            (
                .actorRevoked,
                [
                    #"{"actor":"王芳","reason":"调离","since":97}"#,
                    #"{"actor":"x","reason":"y"}"#,
                ]
            ),
            (.clockReset, [#"{"reason":"时钟快了八年","since":97}"#]),
            (
                .evidenceFiled,
                [
                    #"{"agency":"325001","bytes":9007199254740991,"digest":"\#(hash64)","kept":"ledger","#
                        + #""name":"三公预算表.pdf","note":"财务科提供"}"#,
                    #"{"agency":"325001","bytes":0,"digest":"\#(hash64)","kept":"outside","name":"x"}"#,
                ]
            ),
            (
                .documentErased,
                [#"{"agency":"325001","basis":"《个人信息保护法》第四十七条","entry":97}"#]
            ),
        ]

    /// Stage and subject of `key`, where other members come before the year.
    private static let key0 = #""stage":"self","subject":"tv-2021""#

    static let rubric =
        #"{"defects":[{"code":"over_weight","indicator":"i-1","text":"3 分高于分值"},{"code":"c","text":"t"}],"#
        + #""derived":[{"formula":"travel + prior(\"3-cars\", 2)","id":"three","title":"三公经费"}],"#
        + #""exemptions":["full","left_out"],"#
        + #""figures":[{"basis":"budget","id":"travel","note":"含税","title":"因公出国（境）费","unit":"万元"},"#
        + #"{"id":"3-cars","title":"车","unit":"元"}],"full":"100","#
        + #""grades":[{"at_least":"90","title":"优"}],"#
        + #""groups":[{"id":"g1","title":"投入","weight":"10"},{"id":"g2","parent":"g1","title":"配置"}],"#
        + #""id":"r-1","indicators":["#
        + #"{"group":"g2","id":"i-1","measure":{"form":"percent","formula":"(three - prior(three)) / prior(three)","#
        + #""part_of_whole":false},"note":"见附件","points":[],"rule":{"linear":{"full":{"at":"-0.05","beyond":true},"#
        + #""zero":{"at":"0.10","beyond":false}}},"title":"变动率","weight":"2"},"#
        + #"{"group":"g2","id":"i-2","points":[{"id":"a","title":"要点"}],"rule":{"count":["0","1.5"]},"title":"t","weight":"2"},"#
        + #"{"group":"g2","id":"i-3","points":[{"id":"a","title":"要点"}],"rule":{"all_or_nothing":{}},"title":"t","weight":"2"},"#
        + #"{"group":"g2","id":"i-4","points":[{"id":"a","title":"要点"}],"rule":{"graded":["#
        + #"{"id":"good","points":"3","title":"良好"}]},"title":"t","weight":"5"},"#
        + #"{"group":"g2","id":"i-5","points":[],"rule":{"judged":{}},"title":"t","weight":"5"},"#
        + #"{"group":"g2","id":"i-6","measure":{"form":"number","formula":"travel / \"3-cars\"","part_of_whole":true},"#
        + #""points":[],"rule":{"proportion":{"cap":"1"}},"title":"t","weight":"5"},"#
        + #"{"group":"g2","id":"i-7","measure":{"form":"number","formula":"1","part_of_whole":true},"#
        + #""points":[],"rule":{"proportion":{}},"title":"t","weight":"5"}],"#
        + #""rounding":{"digits":2,"mode":"half_even","scope":"total"},"rules":1,"source":"冀财","title":"评分表"}"#
}
