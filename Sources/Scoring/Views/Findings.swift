// All findings of an evaluation: its declaration, its inputs, its rubric, and what people raised.

package import Evaluation

extension Books {
    /// The findings of an evaluation, gravest first, each with the answer that still holds.
    package func findings(of key: EvaluationKey) -> [AnsweredFinding] {
        guard let agency = agencies[key.agency], let book = agency.evaluations[key] else {
            return []
        }
        var findings = book.declarationFindings()
        findings += inputFindings(in: book, agency)
        findings += book.raised.map {
            Finding(
                .raised($0.value.text, by: $0.actor), .doubtful, at: $0.value.place(in: book),
                entries: [$0.entry])
        }
        findings += sameActors(in: book, agency)
        findings += book.edition.rubric.findings(adoptedBy: book.edition.entry)
        let ordered = findings.enumerated().sorted {
            $0.element.severity == $1.element.severity
                ? $0.offset < $1.offset : $0.element.severity < $1.element.severity
        }
        return ordered.map { answered($0.element, in: book) }
    }

    private func answered(_ finding: Finding, in book: EvaluationBook) -> AnsweredFinding {
        let reference = finding.reference
        let ofPlace = book.answers.filter {
            $0.value.finding.code == reference.code && $0.value.finding.place == reference.place
        }
        let holding = ofPlace.last { $0.value.finding == reference }
        return AnsweredFinding(
            finding: finding, answer: holding, lapsed: holding == nil ? ofPlace.last : nil)
    }

    private func inputFindings(in book: EvaluationBook, _ agency: AgencyBook) -> [Finding] {
        let inputs = book.edition.indicators.indices.map {
            agency.inputs(of: $0, in: book, framework)
        }
        var findings = book.supportFindings(inputs, evidence: agency.evidence)
        findings += inputs.flatMap { $0.findings(recorded: book) }
        findings += book.stageFindings(against: agency.first(book.key.subject, book.key.year))
        findings += book.figureFindings()
        findings += restatements(in: book, agency)
        findings += book.clamped.map {
            Finding(.clockClamped, .notice, at: .evaluation, entries: [$0])
        }
        return findings
    }

    /// Who took part both here and at an earlier stage of the same evaluation.
    private func sameActors(in book: EvaluationBook, _ agency: AgencyBook) -> [Finding] {
        let key = book.key
        return book.parts.sorted { $0.value < $1.value }.compactMap { actor, entry in
            for stage in Stage.allCases where stage < key.stage {
                let earlier = EvaluationKey(
                    agency: key.agency, subject: key.subject, year: key.year, stage: stage)
                if let first = agency.evaluations[earlier]?.parts[actor] {
                    return Finding(
                        .sameActor(String(decoding: actor, as: UTF8.self), at: stage), .doubtful,
                        at: .evaluation, entries: [first, entry])
                }
            }
            return nil
        }
    }

    /// Each earlier year's figure that this evaluation gives differently, once.
    private func restatements(in book: EvaluationBook, _ agency: AgencyBook) -> [Finding] {
        book.figures.compactMap { slot, held -> Finding? in
            guard slot.period < book.key.year, let own = held.standing,
                case .recorded(let mine) = own.value,
                let theirs = agency.furthest(book.key.subject, slot.period)?
                    .figure(slot.figure, slot.period),
                case .recorded(let earlier) = theirs.value,
                mine.quantity.exact != earlier.quantity.exact
            else { return nil }
            let declared = mine.restates != nil
            return Finding(
                .restated(own: mine.quantity, earlier: earlier.quantity, declared: declared),
                declared ? .notice : .serious, at: .figure(slot.figure, slot.period),
                entries: [own.entry, theirs.entry])
        }.sorted { $0.entries.lexicographicallyPrecedes($1.entries) }
    }
}

extension Unit {
    /// Whether it counts people, or the times that people came.
    fileprivate var countsPeople: Bool { symbol == "人" || symbol == "人次" }
}

extension FindingRaised {
    fileprivate func place(in book: EvaluationBook) -> Finding.Place {
        if let indicator = about.indicator { return .indicator(indicator) }
        if let figure = about.figure { return .figure(figure, book.key.year) }
        return .evaluation
    }
}

extension IndicatorInputs {
    /// What this indicator's inputs leave open, and whether its recorded score still follows.
    fileprivate func findings(recorded book: EvaluationBook) -> [Finding] {
        let outcome = outcome()
        var findings: [Finding] = []
        func note(_ kind: Finding.Kind, _ severity: Finding.Severity) {
            findings.append(
                Finding(kind, severity, at: .indicator(scored.id), entries: outcome.inputs))
        }
        switch outcome.reason {
        case .open(let question):
            var value: Exact?
            if case .value(let measured) = measurement() { value = measured }
            note(.questionOpen(question, value: value), .serious)
        case .exemptionNotPermitted(let treatment):
            note(.exemptionNotPermitted(treatment), .serious)
        case .outsize: note(.outsize, .serious)
        case .nowhereToMove: note(.nowhereToMove, .serious)
        case .outsideGrade(let grade): note(.awardOutsideGrade(grade), .serious)
        case .noSuchRow(let grades): note(.noSuchRow(grades), .serious)
        case .insufficient(let point): note(.insufficientData(point), .doubtful)
        case .vetoed(let point): note(.vetoed(point), .serious)
        case .ruled, .awarded, .missing, .interpreted, .settled, .exempted: break
        }
        if scored.indicator.measure?.partOfWhole == true, exemption == nil,
            case .value(let value) = measurement(), value.isNegative
        {
            note(.partBelowZero(value: value), .doubtful)
        }
        let last = book.scores[scored.id]?.standing
        if book.isSealed, last != nil || outcome.state != .missing,
            last?.value.exact != outcome.exact || last?.value.state != outcome.state
        {
            note(
                .sealedScoreStale(sealed: last?.value.exact, now: outcome.exact), .serious)
        }
        return findings
    }
}

extension EvaluationBook {
    /// Figures not to be had, out of all proportion to the year before, or of people and not whole.
    fileprivate func figureFindings() -> [Finding] {
        figures.sorted {
            ($0.value.standing?.entry.number ?? 0) < ($1.value.standing?.entry.number ?? 0)
        }
        .flatMap { slot, held -> [Finding] in
            guard let standing = held.standing else { return [] }
            switch standing.value {
            case .unavailable(let fact):
                return [
                    Finding(
                        .unavailable(cause: fact.cause), .notice,
                        at: .figure(slot.figure, slot.period), entries: [standing.entry])
                ]
            case .recorded(let fact):
                return [
                    magnitude(of: fact, standing.entry, in: slot),
                    notWhole(fact, standing.entry, in: slot),
                ].compactMap { $0 }
            }
        }
    }

    /// Half a person: a mean, or a number with another's unit.
    private func notWhole(
        _ fact: FigureRecorded, _ entry: EntryNumber, in slot: FigureSlot
    ) -> Finding? {
        guard fact.unit.countsPeople, !fact.quantity.exact.isInteger else { return nil }
        return Finding(
            .notWhole(fact.quantity), .doubtful, at: .figure(slot.figure, slot.period),
            entries: [entry])
    }

    private func magnitude(
        of fact: FigureRecorded, _ entry: EntryNumber, in slot: FigureSlot
    ) -> Finding? {
        guard let year = slot.period.back(1), let before = figure(slot.figure, year),
            case .recorded(let earlier) = before.value
        else { return nil }
        let now = fact.quantity.exact.magnitude
        let then = earlier.quantity.exact.magnitude
        let many = Exact(10_000)
        guard !now.isZero, !then.isZero, now >= then * many || then >= now * many else {
            return nil
        }
        return Finding(
            .magnitude(now: fact.quantity, before: earlier.quantity), .serious,
            at: .figure(slot.figure, slot.period), entries: [entry, before.entry])
    }

    /// What the declaration says against itself, the weights, and what could be computed.
    fileprivate func declarationFindings() -> [Finding] {
        guard let declaration = declaration.standing else { return [] }
        let table = ScoreTable(self)
        let entries = [declaration.entry]
        var findings = totalFindings(declaration, table)
        for row in table.rows {
            guard let declared = row.declared else { continue }
            func note(_ kind: Finding.Kind, _ severity: Finding.Severity) {
                findings.append(
                    Finding(
                        kind, severity, at: .indicator(row.scored.id),
                        entries: entries + [row.entry].compactMap { $0 }))
            }
            guard let score = declared.score else {
                note(.declaredBlank, .doubtful)
                continue
            }
            if score.exact > row.weight { note(.declaredOverWeight(score), .serious) }
            if let points = row.points, points != score.exact {
                note(.declaredDiffers(declared: score, computed: points), .serious)
            }
        }
        return findings
    }

    private func totalFindings(
        _ declaration: Held<DeclarationRecorded>, _ table: ScoreTable
    ) -> [Finding] {
        guard let sums = table.declared else { return [] }
        var kinds: [Finding.Kind] = []
        if let total = declaration.value.total {
            // What the declaration does not list may make up for the rest.
            let unlisted = table.rows.filter { $0.declared == nil && $0.state != .notApplicable }
                .map { $0.weight * $0.scored.contribution }
            let least = unlisted.filter(\.isNegative).reduce(sums.scored, +)
            let most = unlisted.filter { !$0.isNegative }.reduce(sums.scored, +)
            if total.exact < least || total.exact > most {
                kinds.append(.declaredSumDiffers(total: total, sum: sums.scored))
            }
            if sums.unscoredCount > 0, total.exact == sums.scored {
                kinds.append(
                    .declaredOverBlanks(
                        total: total, of: sums.of, blanks: sums.unscoredCount,
                        points: sums.unscored))
            }
        }
        let unsupported = table.rows.filter { $0.declared?.score != nil && $0.isOpen }
        if !unsupported.isEmpty {
            kinds.append(
                .declaredUnsupported(
                    count: unsupported.count,
                    points: unsupported.compactMap(\.declared?.score?.exact).reduce(.zero, +)))
        }
        if let grade = declaration.value.grade, table.grade?.title != grade {
            kinds.append(.declaredGradeDiffers(declared: grade, computed: table.grade?.title))
        }
        return kinds.map { Finding($0, .serious, at: .evaluation, entries: [declaration.entry]) }
    }
}
