// What a time stamping authority is asked: to sign a text's digest and the time, RFC 3161.

internal import COpenSSL

/// A question about one text.
package struct TimestampRequest: Hashable, Sendable {
    /// What is stamped: a checkpoint's text, without its signatures, so that later ones add nothing.
    package let text: [UInt8]
    /// A random number that the answer must repeat; `nil` where it is no longer known.
    package let nonce: UInt64?

    package init(text: [UInt8], nonce: UInt64?) {
        self.text = text
        self.nonce = nonce
    }

    /// Reads the nonce of a request that was made for the text.
    ///
    /// - Throws: `malformed` for what is no such request or has no nonce of ours, `otherText` for another text's.
    package init(der bytes: [UInt8], text: [UInt8]) throws(TimestampRefused) {
        let request = Encoding.value(of: bytes, free: TS_REQ_free) { d2i_TS_REQ(nil, $0, $1) }
        guard let request else { throw .malformed }
        defer { TS_REQ_free(request) }
        var nonce: UInt64 = 0
        guard let number = TS_REQ_get_nonce(request),
            ASN1_INTEGER_get_uint64(&nonce, number) == 1
        else {
            ERR_clear_error()
            throw .malformed
        }
        self.init(text: text, nonce: nonce)
        // The same text and nonce make the same bytes, whoever writes them.
        guard try der() == bytes else { throw .otherText }
    }

    /// The request in DER, a `.tsq` file; it asks for the signer's certificate as well.
    package func der() throws(TimestampRefused) -> [UInt8] {
        let request = try structure()
        defer { TS_REQ_free(request) }
        do throws(CryptoFailed) {
            return try Encoding.bytes { i2d_TS_REQ(request, $0) }
        } catch {
            throw .crypto(error)
        }
    }

    /// The request as libcrypto has it, which the caller frees.
    func structure() throws(TimestampRefused) -> OpaquePointer {
        let digest: Digest
        do throws(HashingFailed) {
            digest = try Digest(hashing: text)
        } catch {
            throw .crypto(CryptoFailed(code: error.code))
        }
        guard let request = TS_REQ_new() else { throw .crypto(.last()) }
        guard TS_REQ_set_version(request, 1) == 1, TS_REQ_set_cert_req(request, 1) == 1,
            setImprint(digest, of: request), setNonce(of: request)
        else {
            TS_REQ_free(request)
            throw .crypto(.last())
        }
        return request
    }

    private func setImprint(_ digest: Digest, of request: OpaquePointer) -> Bool {
        let imprint = TS_MSG_IMPRINT_new()
        defer { TS_MSG_IMPRINT_free(imprint) }
        let algorithm = X509_ALGOR_new()
        defer { X509_ALGOR_free(algorithm) }
        var bytes = digest.bytes
        return X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil) == 1
            && TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1
            && TS_MSG_IMPRINT_set_msg(imprint, &bytes, Int32(bytes.count)) == 1
            && TS_REQ_set_msg_imprint(request, imprint) == 1
    }

    private func setNonce(of request: OpaquePointer) -> Bool {
        guard let nonce else { return true }
        let number = ASN1_INTEGER_new()
        defer { ASN1_INTEGER_free(number) }
        return ASN1_INTEGER_set_uint64(number, nonce) == 1 && TS_REQ_set_nonce(request, number) == 1
    }
}
