// Words for what keeps an author from signing.

import AuditTrail
import Bookkeeping
import Reporting

extension SigningRefused {
    var complaint: Complaint {
        switch self {
        case .keyMissing(let actor):
            Complaint(
                "此台账的追加要签名，没有写明私钥", "appends to this ledger are signed, and no key is given",
                read: actor,
                next: Bilingual(
                    "加 --key FILE 或设 KAOJI_KEY；已登记的记录人: \(run: "actor list")",
                    "add --key FILE or set KAOJI_KEY; those enrolled: \(run: "actor list")"))
        case .otherKey(let actor):
            Complaint(
                "私钥不是这个记录人登记的", "the key is not the one this actor is enrolled with", read: actor,
                next: Bilingual(
                    "已登记的记录人: \(run: "actor list")", "those enrolled: \(run: "actor list")"))
        case .unsigned(let actor, let entry):
            Complaint(
                Bilingual(
                    "有人以您的名义写了条目 #\(entry)，没有您的签名；在其后签名等于替它作保",
                    "entry #\(entry) is in your name without your signature; to sign after it would vouch for it"
                ), read: actor,
                next: Bilingual(
                    "查看: \(run: "show \(entry)")；核验: \(run: "verify")",
                    "to see it: \(run: "show \(entry)"); to check all: \(run: "verify")"), code: 1)
        case .forged(let actor, let entry):
            Complaint(
                Bilingual(
                    "自 #\(entry) 起的追加以您的名义，签名却不是您的，或其前内容改过",
                    "the append from #\(entry) on is in your name, and its signature is not yours, or "
                        + "something before it was altered"), read: actor,
                next: Bilingual(
                    "核验: \(run: "verify")", "to check all: \(run: "verify")"), code: 1)
        case .nodes:
            Complaint(
                "所存的树与条目不符，签名会替别的历史作保",
                "the kept nodes of the tree are not those of the entries: to sign would vouch for another "
                    + "history", next: .run("replay"), code: 1)
        case .noOrigin:
            Complaint(
                Bilingual(
                    "台账的来源名有空格或加号，不能签名",
                    "the base of the ledger's origin has blanks or +: nothing can be signed"
                ), next: Bilingual("建账时用 --base 写明", "give another --base when making the ledger"))
        case .enrolment(let refused): refused.complaint
        }
    }
}

extension EnrolmentRefused {
    var complaint: Complaint {
        Complaint(
            words,
            next: Bilingual(
                "请本人运行: \(run: "actor request FILE")",
                "have its owner run: \(run: "actor request FILE")"))
    }

    private var words: Bilingual {
        switch self {
        case .form: Bilingual("文件不是登记申请", "the file is no request to be enrolled")
        case .key: Bilingual("申请里没有可用的公钥", "the request holds no public key that can be used")
        case .signature:
            Bilingual("申请没有用其私钥签名", "the request is not signed with its own key")
        case .otherLedger: Bilingual("申请是给别的台账的", "the request is for another ledger")
        case .crypto(let failed):
            Bilingual("密码库出错 (\(failed.code))", "libcrypto failed (\(failed.code))")
        }
    }
}
