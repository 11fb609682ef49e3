// Why a key could not be taken.

/// What is wrong with a public or secret key.
package enum KeyRefused: Error, Hashable, Sendable {
    /// It has so many bytes, and not those of its kind.
    case length(Int)
    /// It encodes no number below the field's: another encoding is the same key.
    case notCanonical
    /// It has small order: one signature would fit many messages.
    case smallOrder
    /// It is no point of the curve.
    case notOnCurve
    /// The text is not one PEM block of a key as PKCS #8 has it.
    case notPEM
    /// The key is sound but of another algorithm.
    case otherAlgorithm
    /// The key is encrypted, and no passphrase came with it.
    case passphraseMissing
    /// The passphrase does not open the key.
    case passphraseWrong
    /// libcrypto refused for a reason of its own.
    case crypto(CryptoFailed)
}
