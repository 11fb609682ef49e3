// Why a text is no trust policy.

/// The line for which a trust policy cannot be used.
package struct PolicyRefused: Error, Hashable, Sendable {
    /// The line, from 1; 0 for the policy as a whole.
    package let line: Int
    /// What is wrong there.
    package let problem: Problem

    package init(line: Int, problem: Problem) {
        self.line = line
        self.problem = problem
    }

    /// What can be wrong with a policy.
    package enum Problem: Error, Hashable, Sendable {
        /// A control character other than tab and LF, or a last line that no LF ends.
        case characters
        /// The line is none of `log`, `witness`, `group` and `quorum` with what belongs to it.
        case form
        /// The key is no verifier key, or has not the kind of its line.
        case key
        /// The public key stands in an earlier line, as a log's or as a witness's.
        case keyAgain
        /// The name is defined already, or is `none`.
        case nameAgain
        /// The name is not defined in an earlier line.
        case nameUnknown
        /// The name is a member of a group already.
        case memberAgain
        /// A group wants none of its members, or more than it has.
        case threshold
        /// There are two quorum lines.
        case quorumAgain
        /// There is no quorum line.
        case quorumMissing
        /// A group of groups of groups, more than `TrustPolicy.depthLimit` of them.
        case tooDeep
        /// The policy has more than `TrustPolicy.byteLimit` bytes.
        case tooLong
    }
}
