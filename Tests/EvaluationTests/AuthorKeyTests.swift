// A public key with its owner's name as the scores see it: three texts, compared as bytes.

import Evaluation
import Testing

struct AuthorKeyTests {
    @Test("Name and key are cut out of the text, whatever else a plus stands in")
    func parts() throws {
        let key = try #require(AuthorKey("县局/王芳+0a0b0c0d+AQ+/w=="))
        #expect(key.name == "县局/王芳")
        #expect(key.key == "AQ+/w==")
        for text in ["", "王芳", "王芳+0a0b0c0d", "+0a0b0c0d+AQ", "王芳++AQ", "王芳+0a0b0c0d+"] {
            #expect(AuthorKey(text) == nil, "\(text)")
        }
    }

    @Test("Every event of an actor begins with their head, and no other's does")
    func head() throws {
        for golden in GoldenEvents.all {
            let bytes = Array(golden.line.utf8)
            #expect(bytes.starts(with: EventFormat.head(ofActor: "王芳")))
            for other in ["王", "王芳芳", "王芳\"", "李"] {
                #expect(!bytes.starts(with: EventFormat.head(ofActor: other)), "\(other)")
            }
        }
        let quoted = EventFormat.head(ofActor: #"a"b\c"#)
        #expect(String(decoding: quoted, as: UTF8.self) == #"{"actor":"a\"b\\c","#)
    }
}
