// Why an answer of a time stamping authority shows nothing.

/// What is wrong with an RFC 3161 answer, or with those who are to vouch for it.
package enum TimestampRefused: Error, Hashable, Sendable {
    /// The bytes are no time stamp response.
    case malformed
    /// The authority answered that it does not stamp this.
    case notGranted
    /// The stamp is for another text.
    case otherText
    /// The answer is to another request.
    case nonce
    /// The signature over the stamp is wrong.
    case signature
    /// The signer's certificate leads to none of the authorities given, was not valid at the time
    /// of the stamp, or is not for time stamping alone.
    case certificate
    /// The text of authorities holds no certificates, or something else besides.
    case authorities
    /// libcrypto refused for a reason of its own.
    case crypto(CryptoFailed)
}
