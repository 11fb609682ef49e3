// The words about checkpoints: whether a ledger continues one, who signed it, who cosigned it.

package import AuditTrail
import Bookkeeping
import Evaluation

extension Words {
    static let checkpoint = Bilingual("检查点", "Checkpoint")
    static let origin = Bilingual("台账来源", "Origin")
    static let size = Bilingual("条目数", "Size")
    static let root = Bilingual("根", "Root")
    static let signedBy = Bilingual("签名公钥", "Signed by")

    static let signedBySM2 = Bilingual("SM2 签名公钥", "Signed with SM2 by")

    static let signatureNotLooked = Bilingual(
        "没有核对检查点是谁签的; 加 --key 公钥 或 --policy 文件",
        "nobody's signature on the checkpoint was looked at; add --key or --policy")

    static func unread(_ count: Int, _ list: String, _ invocation: Invocation) -> Bilingual {
        if count == 0 {
            return Bilingual(
                "检查点之前各条都被用到, 全部读过", "every line under the checkpoint is used, and was read")
        }
        let whole = invocation("verify")
        return Bilingual(
            "未读 \(count) 条: \(list); 只核对了其摘要, 所用旧条目按文件的索引查找; 全部核验: \(whole)",
            "\(English.count(count, "line", "lines")) not read: \(list); only their digests were looked at, and older lines in use were "
                + "found by the file's index; to verify all: \(whole)")
    }
}

extension Continuation {
    /// Stable, for programs.
    var code: String {
        switch self {
        case .holds: "holds"
        case .cut: "cut"
        case .rewritten: "rewritten"
        case .otherLedger: "other_ledger"
        }
    }

    var tone: Tone { self == .holds ? .good : .bad }

    func words(_ checkpoint: Checkpoint) -> Bilingual {
        let size = checkpoint.size
        return switch self {
        case .holds:
            Bilingual(
                "= 检查点相符: 前 \(size) 条的根未变",
                "= the checkpoint holds: \(English.first(size, "has", "have")) its root")
        case .cut(let entries):
            Bilingual(
                "! 检查点有 \(size) 条, 台账只有 \(entries) 条: 后面被截去, 或换成了旧备份",
                "! the checkpoint has \(English.count(size, "entry", "entries")), the ledger \(entries): it was cut, or an older backup restored"
            )
        case .rewritten(let root):
            Bilingual(
                "! 前 \(size) 条的根是 \(root.hex), 检查点是 \(checkpoint.root.hex): 台账被重写, 或出具过两份不同的账",
                "! \(English.first(size, "has", "have")) the root \(root.hex), the checkpoint \(checkpoint.root.hex): the "
                    + "ledger was rewritten, or two of them were shown")
        case .otherLedger(let origin):
            Bilingual(
                "! 检查点是 \(checkpoint.origin) 的, 这本台账是 \(origin.map { "\($0)" } ?? "无名"): 首条被改, 或不是同一本",
                "! the checkpoint is of \(checkpoint.origin), this ledger is \(origin.map { "\($0)" } ?? "nameless"): "
                    + "entry 0 was altered, or it is another ledger")
        }
    }
}

extension TrustedCheckpoint {
    /// Who signed and who cosigned, and since when nobody has.
    ///
    /// - Parameter after: how many entries came after it, where that is known.
    package func words(after: Int?) -> [Bilingual] {
        let signed = signers
        guard !cosignatures.isEmpty else {
            return signed + [
                Bilingual(
                    "没有见证人联署: 台账持有人可给不同的人看不同的账",
                    "no witness cosigned it: its holder could show different ledgers to different people"
                )
            ]
        }
        let cosigned = cosignatures.map { signature in
            let time = signature.time.flatMap(NumberText.second) ?? "-"
            return Bilingual(
                "见证人 \(signature.key.name) 于 \(time) 联署",
                "cosigned by the witness \(signature.key.name) at \(time)")
        }
        guard let after, after > 0 else { return signed + cosigned }
        let since = "#\(checkpoint.size)"
        return signed + cosigned + [
            Bilingual(
                "自 \(since) 起 \(after) 条还没有见证",
                "unwitnessed since \(since): \(English.count(after, "entry", "entries"))")
        ]
    }

    /// The log, and its SM2 key where that was asked for: one signer with two keys, and no witness.
    private var signers: [Bilingual] {
        let signed = Bilingual(
            "检查点由所给台账公钥 \(log.idText) 签名",
            "the checkpoint is signed by the ledger's key \(log.idText) that was given")
        guard let sm2 else { return [signed] }
        return [
            signed,
            Bilingual(
                "另有所给台账 SM2 公钥 \(sm2.idText) 的签名 (SM2/SM3)",
                "it is also signed by the ledger's SM2 key \(sm2.idText) that was given (SM2 with SM3)"
            ),
        ]
    }
}

extension NumberText {
    /// `#5` or `#5-#9`.
    package static func entries(in range: Range<Int>) -> String {
        range.count == 1
            ? "#\(range.lowerBound)" : "#\(range.lowerBound)-#\(range.upperBound - 1)"
    }

    /// `2026-11-28 03:00:00Z` of seconds since 1970; nil for a time that no calendar here has.
    static func second(_ seconds: Int) -> String? {
        let (milliseconds, isOver) = seconds.multipliedReportingOverflow(by: 1_000)
        guard !isOver else { return nil }
        do throws(InstantError) {
            return minute(try Instant(milliseconds: milliseconds), .utc) + " UTC"
        } catch { return nil }
    }
}

extension JSONText {
    /// A witness's signature.
    static func cosignature(_ signature: VerifiedSignature) -> JSONText {
        [
            "witness": .string(signature.key.text),
            "time": signature.time.map { .integer($0) } ?? .null,
        ]
    }
}
