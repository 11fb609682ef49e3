// Words for what can go wrong with time stamps.

import AuditTrail
import Reporting

extension TimestampTrouble {
    var complaint: Complaint {
        switch refused {
        case .malformed:
            Complaint(
                "读不成时间戳的请求或答复", "this is no time stamp request or response", at: path,
                expected: Bilingual("RFC 3161 的 DER", "RFC 3161, in DER"), next: .anotherStamp)
        case .notGranted:
            Complaint(
                "时间戳服务没有给出时间戳", "the authority granted no stamp", at: path,
                next: Bilingual("向其询问，或另找一家", "ask them, or another authority"))
        case .otherText:
            Complaint(
                "时间戳盖的不是这个检查点", "this is about another checkpoint", at: path,
                next: Bilingual(
                    "写明送去盖时间戳的那个检查点再运行", "run again with the checkpoint that was stamped"),
                code: 1)
        case .nonce:
            Complaint(
                "答复的不是这个请求", "this answers another request", at: path,
                next: Bilingual(
                    "用 --request 写明所答的请求再运行", "run again with the request it answers, --request"),
                code: 1)
        case .signature:
            Complaint(
                "时间戳的签名不对", "the signature of the stamp is wrong", at: path,
                next: .anotherStamp, code: 1)
        case .certificate:
            Complaint(
                "签名者的证书不被所给的机构承认，或当时无效，或不是专用于时间戳",
                "the signer's certificate leads to none of the authorities given, was not valid then, or is not for time stamping alone",
                at: path,
                next: Bilingual(
                    "用 --ca 写明该机构的证书；查看签名者: openssl ts -reply -in FILE -text",
                    "name that authority's certificates with --ca; to see who signed: "
                        + "openssl ts -reply -in FILE -text"), code: 1)
        case .authorities:
            Complaint(
                "读不成机构的证书", "these are no certificates of authorities", at: path,
                expected: Bilingual("PEM 的 CERTIFICATE", "CERTIFICATE blocks in PEM"),
                next: Bilingual(
                    "由 DER 转成 PEM: openssl x509 -inform DER -in FILE",
                    "to make PEM of DER: openssl x509 -inform DER -in FILE"))
        case .crypto(let failed):
            Complaint(
                "libcrypto 不接受", "libcrypto refuses this", at: path,
                read: String(failed.code, radix: 16), next: .openSSL)
        }
    }
}

extension Bilingual {
    /// What to do with a request or an answer that is no good.
    fileprivate static let anotherStamp = Bilingual(
        "另写请求送交时间戳服务: kaoji timestamp request CHECKPOINT --output FILE",
        "send the authority another request: kaoji timestamp request CHECKPOINT --output FILE")
}
