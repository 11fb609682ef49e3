// What every page keeps, in both languages: its width, its contract, its language.

import Reporting
import Testing

@Suite("Every page")
struct EveryPageTests {
    @Test(
        "fits a terminal of 100 columns, and none of its lines ends in a blank",
        arguments: Language.allCases)
    func fits(language: Language) throws {
        for (name, page) in try SamplePages.of(language).pages {
            for line in page.lines {
                // A key is there to be copied, and is not cut.
                let isKey = line.text.contains(
                    /\+[0-9a-f]{8}\+[A-Za-z0-9+\/]{44}([A-Za-z0-9+\/]{54}==)?$/)
                #expect(line.columns <= 100 || isKey, "\(name): \(line.text)")
                #expect(!line.text.hasSuffix(" "), "\(name): \(line.text)")
            }
        }
    }

    @Test("keeps the schema of its JSON", arguments: Language.allCases)
    func keepsItsContract(language: Language) throws {
        var contracts: [String: JSONContract] = [:]
        for (name, page) in try SamplePages.of(language).pages {
            let contract = try contracts[name] ?? JSONContract(page: name)
            contracts[name] = contract
            let document = try JSONValue(parsing: page.json.document())
            #expect(contract.breaches(of: document) == [], "\(name)")
        }
        #expect(contracts.count == 27)
    }

    @Test("says whether it was verified, and where it stands")
    func saysWhereItStands() throws {
        for (name, page) in try SamplePages.of(.zh).pages {
            let document = try JSONValue(parsing: page.json.document())
            #expect(document["page"] == .string(name))
            let isPartial = document["verdict"] == .string("intact_since")
            let isWhole =
                name == "verify" && !isPartial
                || name == "check" && document["faults"] == .array([])
            #expect(document["verified"] == .bool(isWhole))
        }
    }

    @Test("is in English without a Chinese word of ours")
    func speaksEnglish() throws {
        let ours = ["未封存", "申报", "核算", "偏离", "缺判定", "截至", "规则", "得分", "疑点", "条目"]
        for (name, page) in try SamplePages.of(.en).pages where name != "show" {
            for line in page.lines {
                #expect(!ours.contains { line.text.contains($0) }, "\(name): \(line.text)")
            }
        }
    }

    @Test("breaches of a contract are noticed")
    func noticesBreaches() throws {
        let contract = try JSONContract(page: "lint")
        let document = try JSONValue(
            parsing: #"{"version": 2, "page": "lint", "verified": "no", "as_of": null, "more": 1}"#)
        #expect(contract.breaches(of: document).count == 7)
    }
}
