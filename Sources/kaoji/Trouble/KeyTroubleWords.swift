// Words for what can go wrong with keys and their files.

import AuditTrail
import Foundation
import Reporting

extension KeyTrouble {
    var complaint: Complaint {
        switch self {
        case .exists(let path):
            Complaint(
                "已有这个文件，不会覆盖", "there is such a file, which is not written over", at: path.shown,
                next: Bilingual("用 --output 写明别的文件", "name another file with --output"), code: 3)
        case .notWritten(let path, let code):
            Complaint(
                Bilingual("文件写不成", "the file could not be written"), at: path.shown,
                read: String(cString: strerror(code)),
                next: Bilingual(
                    "放开权限或腾出空间后再运行同一命令: ls -ld \(ShellWord.quoted(path))",
                    "allow it or make room, then run the same command again: ls -ld "
                        + ShellWord.quoted(path)))
        case .refused(let path, let refused): refused.complaint(at: path.shown)
        case .noName(let path):
            Complaint(
                "旁边没有 .pub 文件，不知道是谁的密钥", "no .pub lies beside the key: nobody says whose it is",
                at: path.shown,
                next: Bilingual(
                    "把 key new 当时写的 .pub 文件放回原处，或用 --name 写明姓名",
                    "put back the .pub that key new wrote beside it, or name the owner with --name"),
                code: 4)
        case .notVerifierKey(let path):
            Complaint(
                Bilingual("不是公钥", "this is no public key"), at: path.shown,
                expected: Bilingual("姓名+公钥号+公钥", "name+id+key"),
                next: Bilingual(
                    "由私钥打印公钥: kaoji key export FILE",
                    "to print that of a secret key: kaoji key export FILE"))
        case .badName(let name):
            Complaint(
                Bilingual("这个姓名不能用于密钥", "no key can have this name"), read: name,
                expected: Bilingual("没有空格和加号的姓名", "a name without blanks and +"),
                next: Bilingual("换一个姓名再运行", "run again with another name"))
        case .noPassphrase(let path):
            Complaint(
                "私钥已加密，没有口令", "the key is encrypted, and there is no passphrase", at: path.shown,
                next: Bilingual(
                    "在终端上运行，或用 KAOJI_PASSPHRASE_FILE 写明口令文件",
                    "run this on a terminal, or name a file with the passphrase in KAOJI_PASSPHRASE_FILE"
                ))
        case .passphraseEmpty(let path):
            Complaint(
                Bilingual("口令文件的第一行是空的", "the first line of the passphrase file is empty"),
                at: path.shown,
                next: Bilingual(
                    "把口令写在第一行，再运行同一命令",
                    "write the passphrase in its first line and run the same command again"))
        case .passphrasesDiffer:
            Complaint(
                Bilingual("两次输入的口令不同", "the passphrases differ"),
                next: Bilingual("再运行同一命令", "run the same command again"))
        case .twice(let name):
            Complaint(
                Bilingual("姓名或公钥写了两次", "a name or a key is given twice"), read: name,
                expected: Bilingual("一人一钥", "one key for each name"),
                next: Bilingual("只写一次再运行", "run again with each given once"))
        case .linked(let path, let names):
            Complaint(
                Bilingual(
                    "私钥文件有 \(names) 个名字 (硬链接)，每个名字会各记一份签过的检查点",
                    "the key's file has \(names) names (hard links), each of which would remember for itself "
                        + "what it signed"), at: path.shown,
                next: Bilingual(
                    "只留一个名字: find / -xdev -samefile \(ShellWord.quoted(path))",
                    "leave it one: find / -xdev -samefile \(ShellWord.quoted(path))"))
        case .otherPublicKey(let path):
            Complaint(
                Bilingual(
                    ".pub 文件不是这个私钥的公钥", "the .pub beside it is not this secret key's"),
                at: path.shown,
                next: Bilingual(
                    "把 key new 当时写的 .pub 文件放回原处，再运行同一命令",
                    "put back the .pub that key new wrote, and run the same command again"))
        case .notSM2(let path):
            Complaint(
                Bilingual("不是 SM2 密钥", "this is no SM2 key"), at: path.shown,
                next: Bilingual(
                    "为台账造一把: \(run: "key new --ledger-key --sm2")",
                    "make one for the ledger: \(run: "key new --ledger-key --sm2")"))
        case .notForWitnesses(let path):
            Complaint(
                "SM2 密钥不能作见证: 见证人用 Ed25519", "no witness signs with SM2: theirs are Ed25519 keys",
                at: path.shown,
                next: Bilingual(
                    "见证人用自己的私钥: \(run: "key new NAME")",
                    "a witness has a key of their own: \(run: "key new NAME")"))
        }
    }
}

extension KeyRefused {
    /// What is wrong with a key.
    func complaint(at place: String?) -> Complaint {
        Complaint(words, at: place, next: next)
    }

    var words: Bilingual {
        switch self {
        case .length(let count):
            Bilingual(
                "公钥有 \(count) 个字节，不是 32 个",
                "the key has \(English.count(count, "byte", "bytes")), and not 32")
        case .notCanonical: Bilingual("公钥的写法不唯一", "the key is not in its only encoding")
        case .smallOrder:
            Bilingual(
                "公钥的阶太小，一个签名可套多份内容", "the key has small order: one signature would fit many texts")
        case .notOnCurve: Bilingual("公钥不在曲线上", "the key is no point of the curve")
        case .notPEM: Bilingual("不是所要的 PEM 格式的密钥", "this is no key in PEM of the kind wanted")
        case .otherAlgorithm: Bilingual("不是 Ed25519 密钥", "this is no Ed25519 key")
        case .passphraseMissing: Bilingual("私钥已加密", "the key is encrypted")
        case .passphraseWrong: Bilingual("口令不对", "the passphrase is wrong")
        case .crypto(let failed): failed.complaint.what
        }
    }

    private var next: Bilingual? {
        switch self {
        case .passphraseMissing, .passphraseWrong:
            Bilingual("换口令后再运行同一命令", "run the same command with the right passphrase")
        case .length, .notCanonical, .smallOrder, .notOnCurve, .notPEM, .otherAlgorithm:
            Bilingual(
                "已有的密钥: kaoji key list；造一把: kaoji key new NAME",
                "keys there are: kaoji key list; to make one: kaoji key new NAME")
        case .crypto(let failed): failed.complaint.next
        }
    }
}

extension CryptoFailed {
    var complaint: Complaint {
        Complaint("密码库出错 (\(code))", "libcrypto failed (\(code))", next: .openSSL)
    }
}

extension Bilingual {
    /// Where the library that hashes and signs may be at fault.
    static let openSSL = Bilingual(
        "检查 OpenSSL (libcrypto) 的安装: openssl version",
        "check the installation of OpenSSL (libcrypto): openssl version")
}
