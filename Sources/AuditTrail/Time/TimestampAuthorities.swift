// The certificates that a verifier takes time from, and how their stamps are checked.

internal import COpenSSL

/// Root certificates named by the verifier; those of the machine count for nothing.
package struct TimestampAuthorities: Hashable, Sendable {
    private let certificates: [[UInt8]]

    /// One or more PEM blocks `CERTIFICATE`: roots, and what leads from a signer to them.
    package init(pem text: [UInt8]) throws(TimestampRefused) {
        guard let blocks = PEM.blocks(of: text), !blocks.isEmpty,
            blocks.allSatisfy({ $0.label == "CERTIFICATE" })
        else { throw .authorities }
        certificates = blocks.map(\.content)
    }

    /// The time of an authority's answer in DER, a `.tsr` file, to a request.
    ///
    /// Checks the signature, the signer's certificate up to a root as of the time stamped, its
    /// extended key usage (time stamping alone), the text's digest, and the nonce where the request
    /// has one.
    package func time(
        of answer: [UInt8], to request: TimestampRequest
    ) throws(TimestampRefused) -> TrustedTime {
        let response = Encoding.value(of: answer, free: TS_RESP_free) { d2i_TS_RESP(nil, $0, $1) }
        guard let response else { throw .malformed }
        defer { TS_RESP_free(response) }
        guard let info = TS_RESP_get_tst_info(response) else { throw .notGranted }
        guard let time = TrustedTime(info) else { throw .malformed }
        let asked = try request.structure()
        defer { TS_REQ_free(asked) }
        guard let context = TS_REQ_to_TS_VERIFY_CTX(asked, nil) else { throw .crypto(.last()) }
        // The context frees the store.
        defer { TS_VERIFY_CTX_free(context) }
        TS_VERIFY_CTX_set_store(context, try store(asOf: time.milliseconds / 1000))
        TS_VERIFY_CTX_add_flags(context, Int32(TS_VFY_SIGNATURE))
        guard TS_RESP_verify_response(context, response) == 1 else {
            throw TimestampAuthorities.reason()
        }
        return time
    }

    private func store(asOf seconds: Int) throws(TimestampRefused) -> OpaquePointer {
        guard let store = X509_STORE_new() else { throw .crypto(.last()) }
        for bytes in certificates {
            let certificate = Encoding.value(of: bytes, free: X509_free) { d2i_X509(nil, $0, $1) }
            defer { X509_free(certificate) }
            guard let certificate, X509_STORE_add_cert(store, certificate) == 1 else {
                X509_STORE_free(store)
                ERR_clear_error()
                throw .authorities
            }
        }
        // A stamp is looked at long after its signer's certificate has run out.
        X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), seconds)
        return store
    }

    // What libcrypto's list of errors says of a failed verification; empties the list.
    private static func reason() -> TimestampRefused {
        var reason = TimestampRefused.crypto(CryptoFailed(code: ERR_peek_error()))
        while case let code = ERR_get_error(), code != 0 {
            guard ERR_GET_LIB(code) == ERR_LIB_TS else { continue }
            switch ERR_GET_REASON(code) {
            case TS_R_MESSAGE_IMPRINT_MISMATCH: reason = .otherText
            case TS_R_NONCE_MISMATCH, TS_R_NONCE_NOT_RETURNED: reason = .nonce
            case TS_R_SIGNATURE_FAILURE: reason = .signature
            case TS_R_CERTIFICATE_VERIFY_ERROR, TS_R_ESS_SIGNING_CERTIFICATE_ERROR:
                reason = .certificate
            case TS_R_NO_TIME_STAMP_TOKEN: reason = .notGranted
            default: continue
            }
        }
        return reason
    }
}
