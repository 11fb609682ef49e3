// The words about those who sign: enrolment, roles, and whether a name is more than a claim.

import Evaluation
import Scoring

extension Words {
    static let enrolled = Bilingual("记录人", "Actor")
    static let role = Bilingual("角色", "Role")
    static let actsFor = Bilingual("范围", "For")
    static let everything = Bilingual("全部", "all")
    static let keyOwner = Bilingual("姓名", "Name")
    static let keyID = Bilingual("公钥号", "Key id")
    static let keyFile = Bilingual("文件", "File")
    static let algorithm = Bilingual("算法", "Algorithm")
    static let keyEncrypted = Bilingual("加密", "Encrypted")
    static let yes = Bilingual("是", "yes")
    static let no = Bilingual("否", "no")
    static let noKeys = Bilingual("没有私钥文件", "no key files")
    static let revokedBy = Bilingual("注销", "Revoked")
    static let nobodyEnrolled = Bilingual(
        "没有登记任何记录人: 姓名都是自报。", "Nobody is enrolled: names are claims.")
    static func signedFrom(_ entry: String) -> Bilingual {
        Bilingual("自 \(entry) 起每次追加都要签名", "every append from \(entry) on is signed")
    }
    static let publicKey = Bilingual("公钥", "Public key")
    static let proof = Bilingual("持有证明", "Proof of possession")
    static let agenciesHeld = Bilingual("限部门", "For agencies")
    static let stagesHeld = Bilingual("限阶段", "At stages")
    static let distrustedFrom = Bilingual("自此条起不可信", "Not trusted from")

    static let wrongTimeFrom = Bilingual("自此条起时间有误", "Times wrong from")
    static let signed = Bilingual("已签", "signed")
    static let claimedMark = Bilingual("自报", "claimed")
    static let unsignedMark = Bilingual("!缺签名", "!unsigned")
}

extension Standpoint {
    /// The heading over names: in an open ledger it says that they are claims.
    var actorHeading: Bilingual { signedSince == nil ? Words.actor : Words.by }

    /// A name, marked with what it is worth where some are signed.
    func actor(_ name: String, of entry: EntryNumber) -> String {
        guard signedSince != nil else { return name }
        return "\(name) \(say(mark(of: entry, isSigned: !unsigned.contains(entry))))"
    }

    /// The same as the cell of a table: the name may be cut, the mark never.
    func actorCell(_ name: String, of entry: EntryNumber) -> TextLine {
        actorCell(name, of: entry, isSigned: !unsigned.contains(entry))
    }

    /// The same of an entry looked at by itself.
    func actorCell(_ name: String, of entry: EntryNumber, isSigned: Bool) -> TextLine {
        guard signedSince != nil else { return TextLine(name) }
        return TextLine(name).ending(
            in: " " + line(mark(of: entry, isSigned: isSigned), tone: .dim))
    }

    /// The same of an entry looked at by itself.
    func actor(_ name: String, of entry: EntryNumber, isSigned: Bool) -> Bilingual {
        guard signedSince != nil else { return Words.claimed(name) }
        let mark = mark(of: entry, isSigned: isSigned)
        return Bilingual("\(name) (\(mark.zh))", "\(name) (\(mark.en))")
    }

    func mark(of entry: EntryNumber, isSigned: Bool) -> Bilingual {
        guard let signedSince, entry >= signedSince else { return Words.claimedMark }
        return isSigned ? Words.signed : Words.unsignedMark
    }
}

extension EventMembers {
    func enrolment(_ fact: ActorEnrolled) -> [LabelledText] {
        let agencies = fact.agencies.map(\.text).joined(separator: " ")
        let stages = fact.stages
        return [
            .init(Words.enrolled, AuthorKey(fact.key)?.name ?? fact.key),
            .init(Words.role, fact.role.words), .init(Words.publicKey, fact.key),
        ] + LabelledText.some(Words.agenciesHeld, agencies.isEmpty ? nil : agencies)
            + (stages.isEmpty
                ? []
                : [
                    LabelledText(
                        Words.stagesHeld,
                        Bilingual(
                            stages.map(\.words.zh).joined(separator: " "),
                            stages.map(\.rawValue).joined(separator: " ")))
                ])
            + [.init(Words.proof, fact.proof)] + corrected(fact.corrects)
    }
}
