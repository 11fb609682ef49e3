// An agency enters the ledger.

/// An agency (部门/单位) is registered under its budget code.
package struct AgencyRegistered: Hashable, Sendable {
    package let agency: AgencyID
    /// Agencies that this one continues, after a merger or a change of code.
    package let formerly: [AgencyID]
    package let name: String
    package let parent: AgencyID?

    package init(
        agency: AgencyID, name: String, parent: AgencyID? = nil, formerly: [AgencyID] = []
    ) {
        self.agency = agency
        self.formerly = formerly
        self.name = name
        self.parent = parent
    }

    init(from members: inout some MemberSource) throws(CanonicalError) {
        agency = try members.identifier("agency", AgencyKind.self)
        formerly =
            try members.optionalKey("formerly")
            ? try members.listNotEmpty(atMost: Limit.names) { members throws(CanonicalError) in
                try members.identifier(AgencyKind.self)
            } : []
        name = try members.text("name", Limit.title)
        parent = try members.optionalIdentifier("parent", AgencyKind.self)
    }

    func write(to writer: inout CanonicalWriter) {
        writer.member("agency", agency.text)
        if !formerly.isEmpty {
            writer.list("formerly", formerly) { writer, id in writer.string(id.text) }
        }
        writer.member("name", name)
        writer.member("parent", parent?.text)
    }
}
