// Words for what can go wrong with checkpoints, proofs and policies.

import AuditTrail
import Bookkeeping
import Reporting

extension ProofTrouble {
    var complaint: Complaint {
        switch self {
        case .malformed(let path, let malformed):
            Complaint(
                "读不成检查点或证明", "this cannot be read as a checkpoint or a proof",
                at: malformed.line == 0 ? path : "\(path):\(malformed.line)",
                expected: malformed.expected.words, next: .original)
        case .policy(let path, let refused):
            Complaint(
                refused.problem.words, at: refused.line == 0 ? path : "\(path):\(refused.line)",
                next: Bilingual(
                    "每行的写法见 Schema/FORMAT.md 第 7 节", "its lines are in Schema/FORMAT.md, section 7")
            )
        case .notTrusted(let path, let refused): refused.complaint.at(path)
        case .tooLarge(let path, let limit):
            Complaint(
                "文件太大", "the file is too large", at: path,
                expected: Bilingual("至多 \(limit) 字节", "at most \(limit) bytes"),
                next: .original)
        case .noTrust:
            Complaint(
                "没有写明信谁: 公钥只从命令行来",
                "nobody to believe was named: keys come from the command line alone",
                next: Bilingual(
                    "加 --key 公钥 (从台账之外得来) 或 --policy 文件",
                    "add --key with a public key got from elsewhere, or --policy with a file"))
        case .otherKind(let key, let wanted):
            Complaint(
                "公钥不是这种用途的", "the public key is of another kind", read: key,
                expected: wanted.words, next: wanted.export)
        case .otherName(let path, let expected):
            Complaint(
                "这不是此台账的密钥", "this is not the ledger's key", at: path,
                expected: Bilingual(same: "\(expected)"),
                next: Bilingual(
                    "为台账造一把: \(run: "key new --ledger-key")",
                    "make one for the ledger: \(run: "key new --ledger-key")"))
        case .memory(let path):
            Complaint(
                "私钥旁记的不是它签过的检查点", "what is kept beside the key is no checkpoint that it signed",
                at: path,
                next: Bilingual("从备份放回此文件", "put the file back from a backup"), code: 1)
        case .malformedProof(let path, let malformed):
            Complaint(
                "不是这种证明，或被改过", "this is no proof of this form, or it was altered",
                at: malformed.line == 0 ? path : "\(path):\(malformed.line)",
                expected: malformed.inside?.words, next: .original)
        case .noOldCheckpoint:
            Complaint(
                "没有旧检查点，不知道它延续什么", "without the older checkpoint nobody knows what it continues",
                next: Bilingual(
                    "加 --old 自己存的旧检查点", "add --old with the older checkpoint that you kept"))
        case .otherOldSize(let path, let found, let expected):
            Complaint(
                "旧检查点的条目数不是文件所接的", "the file does not lead from a checkpoint of this size",
                at: path,
                read: "\(found)", expected: Bilingual(same: "\(expected)"),
                next: Bilingual(
                    "用 --old 写明 \(expected) 条的旧检查点；或请台账一方另写: kaoji prove --consistency \(found)",
                    "name the checkpoint of size \(expected) with --old; or have the ledger's side write: "
                        + "kaoji prove --consistency \(found)"), code: 1)
        case .noScore(let indicator):
            Complaint(
                "这个指标还没有核算得分", "this indicator has no computed score yet", read: indicator,
                next: Bilingual(
                    "还缺什么: \(run: "todo YEAR")", "to see what is missing: \(run: "todo YEAR")"),
                code: 4)
        case .noWitnessKey:
            Complaint(
                "没有写明见证人的私钥", "the witness's secret key was not named",
                next: Bilingual(
                    "加 --witness-key FILE 或设 KAOJI_WITNESS_KEY；造一把: kaoji key new NAME",
                    "add --witness-key FILE or set KAOJI_WITNESS_KEY; to make one: kaoji key new NAME"
                ))
        case .noLedgerKey:
            Complaint(
                "没有写明台账的私钥", "the ledger's secret key was not named",
                next: Bilingual(
                    "加 --ledger-key FILE 或设 KAOJI_LEDGER_KEY；造一把: \(run: "key new --ledger-key")",
                    "add --ledger-key FILE or set KAOJI_LEDGER_KEY; to make one: \(run: "key new --ledger-key")"
                ))
        }
    }
}

extension KeyPurpose {
    fileprivate var words: Bilingual {
        switch self {
        case .ledger: Bilingual("台账的公钥 (key export)", "a ledger's (key export)")
        case .witness:
            Bilingual("见证人的公钥 (key export --witness)", "a witness's (key export --witness)")
        case .sm2:
            Bilingual(
                "台账的 SM2 公钥 (key new --ledger-key --sm2)",
                "a ledger's SM2 key (key new --ledger-key --sm2)")
        }
    }

    /// How its holder prints it.
    fileprivate var export: Bilingual {
        let command =
            switch self {
            case .ledger, .sm2: "kaoji key export FILE"
            case .witness: "kaoji key export FILE --witness"
            }
        return Bilingual("请持有人另给: \(command)", "have its holder give it: \(command)")
    }
}

extension Bilingual {
    /// What somebody can do who was given a file that is no good.
    fileprivate static let original = Bilingual(
        "重新取得原件，或请台账一方另写: kaoji checkpoint 或 kaoji prove",
        "take the original again, or have the ledger's side write another: kaoji checkpoint or kaoji prove"
    )

    /// What an archive can do with a bundle that is no good.
    fileprivate static let bundle = Bilingual(
        "换用另一份，或请台账一方重新导出: kaoji export --bundle FILE",
        "take another copy of it, or have the ledger's side export it again: kaoji export --bundle FILE"
    )

    /// Where the key of a ledger comes from.
    fileprivate static let ledgerKey = Bilingual(
        "向台账持有人取得公钥: kaoji key export FILE；再用 --key 或 --policy 写明",
        "get the public key of the ledger's holder: kaoji key export FILE; then name it with --key or --policy"
    )
}

extension WitnessRefused {
    var complaint: Complaint {
        switch self {
        case .otherSize(let held, let old):
            Complaint(
                Bilingual(
                    "见证人所见是 \(held) 条，文件却从 \(old) 条接起",
                    "the witness holds \(English.count(held, "entry", "entries")) of this ledger, and the file leads from \(old)"
                ),
                next: Bilingual(
                    "台账一方另写: kaoji prove --consistency \(held)",
                    "have the ledger's side write: kaoji prove --consistency \(held)"), code: 3)
        case .trust(let refused): refused.complaint
        case .ownKey:
            Complaint(
                "台账自己的私钥不能作见证", "a ledger's own key is no witness of it",
                next: Bilingual(
                    "见证人用自己的私钥: \(run: "key new NAME")",
                    "a witness has a key of their own: \(run: "key new NAME")"))
        case .notTheirs:
            Complaint(
                "答复不是所给见证人的联署", "the answer is no cosignature of a witness that was named",
                next: Bilingual(
                    "用 --witness 写明答复者的公钥，由其打印: kaoji key export FILE --witness",
                    "name with --witness the key of who answered, which they print: "
                        + "kaoji key export FILE --witness"), code: 1)
        }
    }
}

extension CheckpointRefused {
    var complaint: Complaint {
        switch self {
        case .otherLedger(let signed, let origin):
            Complaint(
                "这把私钥签的是别的台账", "this key has signed for another ledger", read: "\(signed)",
                expected: Bilingual(same: "\(origin)"), next: .run("verify"), code: 1)
        case .cut(let signed, let entries):
            Complaint(
                Bilingual(
                    "私钥签过 \(signed) 条，台账只有 \(entries) 条: 被截去，或换成了旧备份",
                    "the key has signed for \(English.count(signed, "entry", "entries")) and the ledger has "
                        + "\(entries): it was cut, or an older backup restored"),
                next: .run("verify"), code: 1)
        case .rewritten(let size):
            Complaint(
                Bilingual(
                    "前 \(size) 条不是私钥签过的那些: 台账被重写",
                    English.first(size, "is not what", "are not those that")
                        + " the key signed: the ledger was rewritten"
                ), next: .run("verify"), code: 1)
        case .content(let entry):
            Complaint(
                "条目内容与摘要不符", "the entry's content does not hash to its digest", at: "#\(entry)",
                next: .run("verify"), code: 1)
        case .noOrigin:
            Complaint(
                "首条没有可用的来源名", "entry 0 gives no name that can be signed for",
                next: .run("show 0"))
        case .beyond(let entry, let size):
            Complaint(
                Bilingual(
                    "检查点只有 \(size) 条，没有 #\(entry)",
                    "the checkpoint has \(English.count(size, "entry", "entries")), and no #\(entry)"
                ),
                next: Bilingual(
                    "取较新的检查点: \(run: "checkpoint")", "take a newer one: \(run: "checkpoint")"),
                code: 4)
        case .cache:
            Complaint(
                "所存的树与条目不符", "the kept nodes of the tree are not those of the entries",
                next: .run("replay"), code: 1)
        case .notOfLedger(let size):
            Complaint(
                Bilingual(
                    "台账前 \(size) 条的根不是这个检查点的",
                    English.first(size, "has", "have") + " not that checkpoint's root"),
                next: .run("verify"), code: 1)
        }
    }
}

extension BundleRefused {
    var complaint: Complaint {
        switch self {
        case .form:
            Complaint(
                "不是台账的归档包，或被截断", "this is no bundle of a ledger, or it was cut", next: .bundle,
                code: 1)
        case .readme:
            Complaint(
                "归档包里的 README.txt 不是导出时所写的", "the bundle's README.txt is not what an export writes",
                at: "README.txt", next: .bundle, code: 1)
        case .lineTooLong(let entry):
            Complaint(
                "归档包里的一行太长", "a line of the bundle is too long", at: "#\(entry)",
                expected: Bilingual(
                    "至多 \(EntryFormat.lineLimit) 字节", "at most \(EntryFormat.lineLimit) bytes"),
                next: .bundle, code: 1)
        case .checkpoint(let malformed):
            Complaint(
                "归档包里的检查点读不成", "the bundle's checkpoint cannot be read",
                expected: malformed.expected.words, next: .bundle, code: 1)
        case .line(let entry):
            Complaint(
                "归档包里的条目接不上链", "a line of the bundle does not continue the chain", at: "#\(entry)",
                next: .bundle, code: 1)
        case .count(let lines, let checkpoint):
            Complaint(
                "归档包的条目数与其检查点不同", "the bundle has not as many lines as its checkpoint says",
                read: "\(lines)", expected: Bilingual(same: "\(checkpoint)"), next: .bundle,
                code: 1)
        case .signature(let entry):
            Complaint(
                "归档包里的签名不属于任何追加", "a signature of the bundle is of no append", at: "#\(entry)",
                next: .bundle, code: 1)
        case .document(let name):
            Complaint(
                "文档与其摘要不符", "a document does not hash to its name", at: name,
                next: .bundle, code: 1)
        case .evidence(let entry):
            Complaint(
                "证据与归档时的摘要不符，或已删除", "the evidence is not what was filed, or it is erased",
                at: "#\(entry)", next: .bundle, code: 1)
        case .tooLarge(let name):
            Complaint(
                "超出归档格式的大小", "it is larger than the archive format holds", at: name,
                next: Bilingual(
                    "改用完整副本: \(run: "copy OUT")", "make a whole copy instead: \(run: "copy OUT")"))
        case .changed:
            Complaint(
                "导出时台账变了", "the ledger changed while it was exported",
                next: Bilingual("再运行同一命令", "run the same command again"))
        }
    }
}

extension TrustRefused {
    var complaint: Complaint {
        switch self {
        case .checkpoint(let malformed):
            Complaint(
                "签的不是检查点", "what is signed is no checkpoint",
                expected: malformed.expected.words, next: .original)
        case .origin(let origin):
            Complaint(
                "所给公钥都不是这本台账的", "none of the keys given is this ledger's", read: "\(origin)",
                next: .ledgerKey, code: 1)
        case .note(let refused): refused.complaint
        case .quorum(let cosigned):
            Complaint(
                "见证人联署不够", "too few witnesses cosigned it",
                read: cosigned.isEmpty ? nil : cosigned.map { "\($0)" }.joined(separator: " "),
                expected: Bilingual("--policy 所要的见证人", "the witnesses that --policy wants"),
                next: Bilingual(
                    "请见证人联署: kaoji witness cosign FILE；再合入: kaoji witness attach CHECKPOINT ANSWER",
                    "have them cosign it: kaoji witness cosign FILE; then add that: kaoji witness attach "
                        + "CHECKPOINT ANSWER"), code: 1)
        case .sm2Name(let key, let origin):
            Complaint(
                "所给 SM2 公钥不是这本台账的", "the SM2 key given is not this ledger's",
                read: "\(key.name)", expected: Bilingual(same: "\(origin)"),
                next: Bilingual(
                    "向台账持有人取得其 SM2 公钥: kaoji key export FILE",
                    "get the SM2 key of the ledger's holder: kaoji key export FILE"), code: 1)
        case .sm2Unsigned(let key):
            Complaint(
                "没有所给 SM2 公钥的签名", "the SM2 key given did not sign it",
                expected: Bilingual("\(key.shown) 的签名行", "a signature line of \(key.shown)"),
                next: Bilingual(
                    "请台账一方用两把私钥签: kaoji checkpoint --ledger-key FILE --sm2-key FILE；"
                        + "只信台账自己的签名就不写 --sm2-key",
                    "have the ledger's side sign with both keys: kaoji checkpoint --ledger-key FILE "
                        + "--sm2-key FILE; to believe its own signature alone, leave --sm2-key out"),
                code: 1)
        case .proof(let refused): refused.complaint
        }
    }
}

extension NoteRefused {
    fileprivate var complaint: Complaint {
        switch self {
        case .unsigned:
            Complaint(
                "没有所给公钥的签名", "none of the keys given signed it", next: .ledgerKey, code: 1)
        case .wrong(let key):
            if case .sm2 = key.key {
                Complaint(
                    "SM2 签名与内容不符", "the SM2 signature does not fit the content",
                    read: key.shown, next: .original, code: 1)
            } else {
                Complaint(
                    "签名与内容不符", "the signature does not fit the content", read: key.shown,
                    next: .original, code: 1)
            }
        case .ambiguous(let key):
            Complaint(
                "两个公钥同名同号", "two keys have one name and id", read: key.shown,
                next: Bilingual(
                    "只用 --key 写明其中一个再运行", "run again with one of them alone, named with --key"))
        case .crypto(let failed): failed.complaint
        }
    }
}

extension VerifierKey {
    /// The key, or, as one of SM2 is too long to be shown, its name and id.
    fileprivate var shown: String {
        switch key {
        case .ed25519, .cosignature: text
        case .sm2: "\(name)+\(idText)"
        }
    }
}

extension ProofRefused {
    var complaint: Complaint {
        switch self {
        case .outside(let number, let size):
            Complaint(
                Bilingual(
                    "\(size) 条的台账没有 #\(number)",
                    "a log of \(English.count(size, "entry", "entries")) has no #\(number)"),
                next: .original, code: 1)
        case .length(let found):
            Complaint(
                Bilingual(
                    "证明有 \(found) 个哈希，多了或少了",
                    "the proof has \(English.count(found, "hash", "hashes")), one too many or too few"
                ),
                next: .original, code: 1)
        case .root(let computed, let expected):
            Complaint(
                "证明通不到检查点的根", "the proof does not lead to the checkpoint's root",
                read: computed.hex,
                expected: Bilingual(same: expected.hex), next: .original, code: 1)
        case .oldRoot(let computed, let expected):
            Complaint(
                "证明不是从旧检查点的根开始", "the proof does not start from the older checkpoint's root",
                read: computed.hex, expected: Bilingual(same: expected.hex), next: .original,
                code: 1)
        case .hashing(let failed): failed.complaint
        }
    }
}

extension MalformedText.Part {
    var words: Bilingual {
        switch self {
        case .plainText: Bilingual("没有控制字符的 UTF-8 文本", "UTF-8 without control characters")
        case .signatures: Bilingual("空行与至少一行签名", "an empty line and at least one signature")
        case .fewerSignatures:
            Bilingual(
                "至多 \(SignedNote.signatureLimit) 个签名",
                "at most \(SignedNote.signatureLimit) signatures")
        case .signature: Bilingual("签名行 “— 名 base64”", "a signature line, — name base64")
        case .origin: Bilingual("台账来源", "the ledger's origin")
        case .size: Bilingual("条目数", "a number of entries")
        case .root: Bilingual("base64 的根", "a root in base64")
        case .end: Bilingual("三行之后没有别的", "nothing after three lines")
        case .proofHeading: Bilingual("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v1")
        case .index: Bilingual("index 与条目号", "index and a number")
        case .oldSize: Bilingual("old 与条目数", "old and a number")
        case .hash: Bilingual("base64 的哈希", "a hash in base64")
        case .emptyLine: Bilingual("空行", "an empty line")
        case .verifierKey: Bilingual("姓名+公钥号+公钥", "name+id+key")
        case .publicKey: Bilingual("可用的公钥", "a sound public key")
        }
    }
}

extension PolicyRefused.Problem {
    var words: Bilingual {
        switch self {
        case .characters:
            Bilingual("有控制字符，或末行没有换行", "there is a control character, or the last line has no end")
        case .form:
            Bilingual(
                "不是 log、witness、group 或 quorum 行",
                "this is no line of log, witness, group or quorum")
        case .key: Bilingual("不是这种行要的公钥", "this is no key of the kind this line wants")
        case .keyAgain: Bilingual("公钥在前面出现过", "the key stands in an earlier line")
        case .nameAgain: Bilingual("名字已定义", "the name is defined already")
        case .nameUnknown: Bilingual("名字没有在前面定义", "no earlier line defines the name")
        case .memberAgain: Bilingual("已是某组成员", "the name is a member of a group already")
        case .threshold: Bilingual("要的人数不在组内", "the group wants more than it has, or none")
        case .quorumAgain: Bilingual("有两行 quorum", "there are two quorum lines")
        case .quorumMissing: Bilingual("没有 quorum 行", "there is no quorum line")
        case .tooDeep:
            Bilingual(
                "组套组超过 \(TrustPolicy.depthLimit) 层",
                "groups are nested more than \(TrustPolicy.depthLimit) deep")
        case .tooLong:
            Bilingual(
                "策略超过 \(TrustPolicy.byteLimit) 字节",
                "the policy has more than \(TrustPolicy.byteLimit) bytes")
        }
    }
}
