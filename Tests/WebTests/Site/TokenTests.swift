import HTTP
import TestSupport
import Testing

/// The token of a session in compressed pages.
struct TokenTests {
  @Test("the token is written anew in every page, and each writing counts")
  func masked() throws {
    let visitor = try TestPortal().visitor(.curator)
    let tokens = try (0..<3).map { _ in
      try #require(visitor.get("/account").forms.compactMap { $0.fields["_csrf"] }.first)
    }
    #expect(Set(tokens).count == 3)
    #expect(Set(tokens.map { $0.suffix(64) }).count == 3)
    let wrong = String(tokens[0].prefix(64) + tokens[1].suffix(64))
    #expect(try visitor.post("/sign-out", ["_csrf": wrong]).status == .forbidden)
    #expect(try visitor.post("/sign-out", ["_csrf": tokens[0]]).status == .seeOther)
  }
}
