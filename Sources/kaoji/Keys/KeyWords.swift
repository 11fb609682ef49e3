// Words about keys.

import Reporting

enum KeyWords {
    static let newPassphrase = Bilingual(
        "口令 (直接回车则不加密): ", "Passphrase (empty for none): ")
    static let again = Bilingual("再输一次: ", "Again: ")

    static func passphrase(of path: String) -> Bilingual {
        let shown = path.shown
        return Bilingual("\(shown) 的口令: ", "Passphrase of \(shown): ")
    }

    static func made(_ path: String, isEncrypted: Bool) -> Bilingual {
        let shown = path.shown
        return Bilingual(
            "私钥在 \(shown) (\(isEncrypted ? "已加密" : "未加密"))，只有您能读；公钥在 \(shown).pub。私钥不能找回，请另存一份",
            "The secret key is in \(shown) (\(isEncrypted ? "encrypted" : "not encrypted")), readable by you "
                + "alone; the public key in \(shown).pub. A secret key cannot be recovered: keep a copy"
        )
    }

    static func openToOthers(_ path: String) -> Bilingual {
        let shown = path.shown
        return Bilingual(
            "别人也能读私钥 \(shown)；请运行 chmod 600 \(shown)",
            "Others can read the secret key \(shown); run chmod 600 \(shown)")
    }
}
