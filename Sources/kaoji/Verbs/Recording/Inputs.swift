// Words and numbers of the command line, checked as those of files are.

import ArgumentParser
import Evaluation
import Reading

/// Checks of what stands on the command line; an option's name is the place.
enum Inputs {
    /// A text that may be put on record.
    ///
    /// - Throws: `Misreadings` naming the option.
    static func text(_ text: String, _ option: String, _ limit: Int) throws -> String {
        if placeholders.contains(text) { throw RequestError.placeholder(text, option) }
        do throws(TextProblem) {
            return try InputText.checked(
                text, limit: limit, lines: limit >= Limit.prose ? .many : .one)
        } catch {
            throw misread(option, .text(error))
        }
    }

    /// What suggested commands hold in the place of words that only the user has.
    private static let placeholders: Set<String> = ["TEXT", "TITLE", "NAME", "CAUSE", "VALUE"]

    static func optionalText(_ text: String?, _ option: String, _ limit: Int) throws -> String? {
        try text.map { try Inputs.text($0, option, limit) }
    }

    /// A number; a blank is refused, since nothing is recorded for one.
    ///
    /// - Parameter instead: the words of a command that says why there is no number.
    static func number(
        _ text: String, _ option: String, instead: String? = nil
    ) throws -> (DecimalNumber, isPercent: Bool) {
        let number: InputNumber
        do throws(NumberProblem) { number = try InputNumber(text) } catch {
            throw misread(option, .number(error))
        }
        switch number {
        case .blank: throw RequestError.blank(text, instead: instead)
        case .number(let decimal, let isPercent): return (decimal, isPercent)
        }
    }

    static func points(_ text: String, _ option: String) throws -> DecimalNumber {
        let (number, isPercent) = try number(text, option)
        if isPercent { throw misread(option, .number(.spelling(text))) }
        return number
    }

    static func unit(_ text: String) throws -> Unit {
        guard let unit = Unit(symbol: text) else { throw misread("UNIT", .unknownUnit(text)) }
        return unit
    }

    /// A unit that converts into the figure's, so that a wrong one is said before anything that stands there.
    static func unit(_ text: String, of figure: FigureDefinition) throws -> Unit {
        let unit = try unit(text)
        guard unit.dimension == figure.unit.dimension else {
            throw misread("UNIT", .unitMismatch(read: unit, wanted: figure.unit))
        }
        return unit
    }

    static func year(_ text: String, _ option: String) throws -> FiscalYear {
        guard let number = Int(text), let year = FiscalYear(number) else {
            throw misread(option, .year(text))
        }
        return year
    }

    static func item(_ text: String) throws -> ItemID {
        do throws(IdentifierError) { return try ItemID(text) } catch {
            throw misread("ITEM", .identifier(text))
        }
    }

    static func entry(_ text: String) throws -> EntryNumber {
        let digits = text.hasPrefix("#") || text.hasPrefix("@") ? String(text.dropFirst()) : text
        guard let number = Int(digits), EntryNumber.range.contains(number) else {
            throw misread("ENTRY", .wholeNumber(text, EntryNumber.range))
        }
        return EntryNumber(number)
    }

    static func word<Value>(_ text: String, _ vocabulary: Vocabulary<Value>) throws -> Value {
        guard let value = vocabulary.value(of: text) else {
            throw RequestError.noWord(text, expected: vocabulary.names)
        }
        return value
    }

    /// One of a closed choice, by its name in events.
    static func choice<Choice>(_ text: String, _ kind: Choice.Type) throws -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        guard let choice = Choice(rawValue: text.replacing("-", with: "_")) else {
            throw RequestError.noWord(text, expected: Choice.allCases.map(\.rawValue))
        }
        return choice
    }

    static func identifier<Kind>(_ text: String, _ kind: Kind.Type) throws -> Identifier<Kind> {
        do throws(IdentifierError) { return try Identifier(text) } catch {
            throw LookupError.notAnID(text)
        }
    }

    private static func misread(_ option: String, _ problem: InputProblem) -> Misreadings {
        Misreadings(all: [Misreading(place: Place(option: option), problem: problem)])
    }
}
