import Testing

struct AddressTests {
  @Test(
    "An address of the portal or of a known scheme passes",
    arguments: ["/pairs/7", "?page=2", "#top", "https://a.ru/", "HTTP://a.ru", "mailto:a@b.ru", "tel:+7", ""])
  func passes(address: String) throws {
    #expect(try render("<a href=\"{{x}}\">", Box(x: address)) == "<a href=\"\(address)\">")
  }

  @Test(
    "Any other scheme and anything in doubt leads nowhere",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)",
      "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,1", "vbscript:1", "pairs/7",
      "http",
      "https&colon;x", "file:///etc",
    ])
  func refused(address: String) throws {
    #expect(try render("<a href=\"{{x}}\">", Box(x: address)) == "<a href=\"#\">")
  }

  @Test(
    "Every attribute that is followed is guarded, in any letters",
    arguments: ["href", "HREF", "src", "action", "formaction", "xlink:href"])
  func attributes(name: String) throws {
    #expect(try render("<a \(name)='{{x}}'>", Box(x: "javascript:1")) == "<a \(name)='#'>")
  }

  @Test("Other attributes are not addresses")
  func others() throws {
    #expect(try render("<a title=\"{{x}}\">", Box(x: "javascript:1")) == "<a title=\"javascript:1\">")
  }

  @Test("Behind a beginning that the template writes, a value is a part and only escaped")
  func parts() throws {
    let value = "javascript:\""
    #expect(try render("<a href=\"/a?b={{x}}\">", Box(x: value)) == "<a href=\"/a?b=javascript:&quot;\">")
    #expect(
      try render("<a href=\"https://{{x}}\">", Box(x: value)) == "<a href=\"https://javascript:&quot;\">")
    #expect(try render("<a href=\"tel:{{x}}\">", Box(x: "7")) == "<a href=\"tel:7\">")
  }

  @Test("Behind a value that wrote something, the next is a part; behind an empty one it is the beginning")
  func second() throws {
    struct Page: Encodable {
      let a: String
      let b: String
    }
    let template = "<a href=\"{{a}}{{b}}\">"
    #expect(try render(template, Page(a: "/a?b=", b: "c")) == "<a href=\"/a?b=c\">")
    #expect(try render(template, Page(a: "", b: "javascript:1")) == "<a href=\"#\">")
    #expect(try render(template, Page(a: "java", b: "script:1")) == "<a href=\"#script:1\">")
    #expect(try render("<a href=\"{{#a}}/x{{/a}}{{b}}\">", Page(a: "", b: "data:1")) == "<a href=\"#\">")
    #expect(try render("<a href=\"{{#a}}/x{{/a}}{{b}}\">", Page(a: "1", b: "y:1")) == "<a href=\"/xy:1\">")
    #expect(try render("<a href=\"{{a}}&c={{b}}\">", Page(a: "/?b", b: "d:1")) == "<a href=\"/?b&c=d:1\">")
  }
}
