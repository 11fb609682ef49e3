// What an author signs of an append.

import AuditTrail
import Testing

struct AppendStatementTests {
    private static func statement(
        origin: String = "kaoji/0a", first: Int = 5, size: Int = 8, root: Digest = .zero,
        actor: String = "张三"
    ) throws -> AppendStatement {
        let origin = try #require(KeyName(origin))
        return try #require(
            AppendStatement(origin: origin, first: first, size: size, root: root, actor: actor))
    }

    @Test("The statement is six lines")
    func text() throws {
        #expect(
            try String(decoding: Self.statement().text, as: UTF8.self) == """
                kaoji/append/v1
                kaoji/0a
                5
                8
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                张三

                """)
    }

    @Test("A signature holds for its statement only")
    func signatures() throws {
        let key = try SampleLog.secret(7)
        let statement = try Self.statement()
        let signature = try statement.signature(by: key)
        #expect(try statement.isSigned(signature, by: key.publicKey))
        #expect(try !statement.isSigned(signature, by: SampleLog.secret(8).publicKey))
        let others = try [
            Self.statement(origin: "kaoji/0b"), Self.statement(first: 4),
            Self.statement(size: 9), Self.statement(root: Digest.zero.flipped(bit: 0)),
            Self.statement(actor: "李四"),
        ]
        for other in others { #expect(try !other.isSigned(signature, by: key.publicKey)) }
    }

    @Test("No actor's name can carry a line of its own, and no append is empty")
    func refused() throws {
        let origin = try #require(KeyName("kaoji/0a"))
        for actor in ["", "a\nb", "a\n", "a\r\nb", "\0"] {
            #expect(
                AppendStatement(origin: origin, first: 0, size: 1, root: .zero, actor: actor)
                    == nil)
        }
        for (first, size) in [(0, 0), (1, 1), (-1, 1), (2, 1)] {
            #expect(
                AppendStatement(origin: origin, first: first, size: size, root: .zero, actor: "a")
                    == nil)
        }
    }
}
