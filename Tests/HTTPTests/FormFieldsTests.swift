import HTTP
import Testing

@Suite("Form fields")
struct FormFieldsTests {
  @Test("Order and repetition are kept")
  func order() throws {
    let fields = try FormFields(parsing: "b=1&a=2&b=3")
    #expect(fields.pairs.map(\.name) == ["b", "a", "b"])
    #expect(fields["b"] == "1")
    #expect(fields.all("b") == ["1", "3"])
  }

  @Test("Plus and percent are decoded, an equals sign in a value is kept, empty parts are skipped")
  func decoding() throws {
    let fields = try FormFields(parsing: "a+b=c%2Bd%20e&x=1=2&&=v&y")
    #expect(fields == FormFields([("a b", "c+d e"), ("x", "1=2"), ("", "v"), ("y", "")]))
  }

  @Test(
    "A cut escape, a NUL and bytes that are not UTF-8 are refused",
    arguments: ["a=%", "%4=1", "a=%00", "a=%C3"])
  func refusals(text: String) {
    #expect(throws: Refusal.self) { try FormFields(parsing: text) }
  }

  @Test("A thousand fields pass, one more does not")
  func limit() throws {
    #expect(try FormFields(parsing: String(repeating: "a&", count: 1_000)).pairs.count == 1_000)
    #expect(throws: Refusal.self) { try FormFields(parsing: String(repeating: "a&", count: 1_001)) }
  }

  @Test("Encoding comes back as it was")
  func roundTrip() throws {
    let fields: FormFields = ["имя": "Анна + Пётр", "q": "a&b=c%"]
    #expect(fields.encoded.hasPrefix("%D0%B8%D0%BC%D1%8F=%D0%90%D0%BD%D0%BD%D0%B0%20%2B%20%D0%9F"))
    #expect(fields.encoded.hasSuffix("&q=a%26b%3Dc%25"))
    #expect(try FormFields(parsing: fields.encoded) == fields)
  }

  @Test("Setting replaces in place, adds at the end, nil removes")
  func setting() {
    let fields: FormFields = ["q": "a", "page": "2", "q": "b"]
    #expect(fields.setting("q", to: "c") == ["q": "c", "page": "2"])
    #expect(fields.setting("new", to: "1").pairs.last?.name == "new")
    #expect(fields.setting("q", to: nil) == ["page": "2"])
    #expect(fields.setting("page", to: nil).setting("q", to: nil).isEmpty)
  }
}
