// The agencies of a ledger.

import Reading
import Reporting

struct AgencyListPage: Page {
    let agencies: [Known]
    let standpoint: Standpoint

    var lines: [TextLine] {
        var table = TextTable([
            .init(TextLine(Bilingual("代码", "Id")(standpoint.language), tone: .dim)),
            .init(
                TextLine(Bilingual("名称", "Name")(standpoint.language), tone: .dim), flexible: true),
        ])
        for agency in agencies { table.append([TextLine(agency.id), TextLine(agency.title)]) }
        return table.lines(width: standpoint.width)
    }

    var json: JSONText {
        .object([
            .init("version", .integer(1)), .init("page", .string("agencies")),
            .init(
                "agencies",
                .array(
                    agencies.map {
                        .object([.init("agency", .string($0.id)), .init("name", .string($0.title))])
                    })),
        ])
    }
}
