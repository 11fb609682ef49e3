// The texts that come with the program: the ledger's schema, rubrics and case files.

/// Texts embedded when the program was built.
package enum Bundled {
    /// `ledger.sql`, the schema of a ledger file.
    package static var ledgerSQL: String { text(PackageResources.ledger_sql) }

    /// The rubrics of the folder `rubrics`, each with its name without extension, as YAML.
    package static var rubrics: [(name: String, text: String)] {
        [
            ("julu-2021", text(PackageResources.julu_2021_yaml)),
            ("hunan-2018", text(PackageResources.hunan_2018_yaml)),
            ("project-10-50-30-10", text(PackageResources.project_10_50_30_10_yaml)),
            ("ordinal", text(PackageResources.ordinal_yaml)),
        ]
    }

    /// A rubric with one example of everything that a rubric may state, with comments, as YAML.
    package static var rubricTemplate: String { text(PackageResources.template_yaml) }

    /// The case files of the folder `cases`, each with its name without `case-` and extension, as YAML.
    package static var cases: [(name: String, text: String)] {
        [
            ("julu-2021", text(PackageResources.case_julu_2021_yaml)),
            ("audit-office-2011", text(PackageResources.case_audit_office_2011_yaml)),
            ("demo-2020", text(PackageResources.case_demo_2020_yaml)),
            ("demo-2021", text(PackageResources.case_demo_2021_yaml)),
            ("hunan-2018", text(PackageResources.case_hunan_2018_yaml)),
            ("project-2021", text(PackageResources.case_project_2021_yaml)),
            ("ordinal-2021", text(PackageResources.case_ordinal_2021_yaml)),
        ]
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
