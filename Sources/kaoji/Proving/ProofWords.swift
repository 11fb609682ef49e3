// Words beside checkpoints and proofs.

import AuditTrail
import Reporting

enum ProofWords {
    static func keep(_ file: String, _ signed: LedgerSignature) -> Bilingual {
        let key = (signed.publicFile ?? signed.key.text).argument
        let sm2 = signed.sm2.map { " --sm2-key \(($0.publicFile ?? $0.key.text).argument)" } ?? ""
        let check = "\(run: "verify --checkpoint \(file.argument) --key \(key)\(sm2)")"
        let memory = signed.memory
        return Bilingual(
            "把检查点存到台账之外；以后核对: \(check)\n私钥记得所签: \(memory.shown)，请随私钥保存",
            "Keep the checkpoint away from the ledger; to hold the ledger against it later: \(check)\n"
                + "The key remembers what it signed in \(memory.shown): keep that with the key")
    }

    static func passOn(_ file: String, isConsistency: Bool) -> Bilingual {
        let old = isConsistency ? " --old CHECKPOINT" : ""
        let check = "kaoji check \(file.argument)\(old) --key KEY"
        return Bilingual(
            "收到的人不用台账即可验证 (公钥另行取得): \(check)",
            "Whoever gets it needs no ledger to check it, with the public key got otherwise: \(check)"
        )
    }

    static let takingIn = Bilingual("装入", "take in")
}
