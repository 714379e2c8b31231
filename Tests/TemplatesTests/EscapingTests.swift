import Testing

struct EscapingTests {
  private let sharp = "&<>\"'"

  @Test("In a text the signs that open markup are escaped, quotes stay as they are")
  func text() throws {
    #expect(try render("<p>{{x}}</p>", Box(x: sharp)) == "<p>&amp;&lt;&gt;\"'</p>")
  }

  @Test("In an attribute quotes are escaped as well", arguments: ["\"", "'"])
  func attribute(quote: String) throws {
    #expect(
      try render("<p title=\(quote){{x}}\(quote)>", Box(x: sharp))
        == "<p title=\(quote)&amp;&lt;&gt;&quot;&#39;\(quote)>")
  }

  @Test("After a tag closes its attributes a text is a text again")
  func afterTag() throws {
    #expect(try render("<br title=\"{{x}}\"/>{{x}}", Box(x: "\"")) == "<br title=\"&quot;\"/>\"")
    #expect(try render("<p title=\">\" hidden>{{x}}", Box(x: "\"")) == "<p title=\">\" hidden>\"")
  }

  @Test("The name of an attribute may be far from its value")
  func spacedValue() throws {
    #expect(try render("<p title = \"{{x}}\" >", Box(x: "\"")) == "<p title = \"&quot;\" >")
  }

  @Test("Title and textarea hold text", arguments: ["title", "textarea", "TEXTAREA"])
  func escapableText(tag: String) throws {
    #expect(
      try render("<\(tag)>{{x}}</\(tag)>{{x}}", Box(x: "</\(tag)>"))
        == "<\(tag)>&lt;/\(tag)&gt;</\(tag)>&lt;/\(tag)&gt;")
  }

  @Test("Scripts, comments and declarations without variables pass unread")
  func opaque() throws {
    let page =
      "<!doctype html><!-- <a b=c> -- --><script>if (a < b) { x = \"<p a=\" }</script><p>{{x}}</p><!---->"
    #expect(try render(page, Box(x: 1)) == page.replacing("{{x}}", with: "1"))
  }

  @Test("A sign that opens no tag is text")
  func looseSign() throws {
    #expect(try render("1 < 2 <3 {{x}}", Box(x: "\"")) == "1 < 2 <3 \"")
  }

  @Test("Control characters are left out but for line feed and tab")
  func control() throws {
    let text = "a\u{0}b\u{1}c\u{8}\t\n\u{B}\u{C}\r\u{1B}d\u{1F}"
    #expect(try render("{{x}}", Box(x: text)) == "abc\t\nd")
    #expect(try render("<p title=\"{{x}}\">", Box(x: text)) == "<p title=\"abc\t\nd\">")
  }

  @Test("A special sign is found wherever it stands in a long text", arguments: 0..<40)
  func everyPlace(place: Int) throws {
    let before = String(repeating: "я", count: place)
    let after = String(repeating: "#", count: 40 - place)
    for (sign, inText, inAttribute) in [
      ("&", "&amp;", "&amp;"), ("<", "&lt;", "&lt;"), (">", "&gt;", "&gt;"), ("\"", "\"", "&quot;"),
      ("'", "'", "&#39;"), ("\u{1F}", "", ""), ("\u{0}", "", ""), ("\u{7F}", "\u{7F}", "\u{7F}"),
    ] {
      #expect(
        try render("{{x}}<p title=\"{{x}}\">", Box(x: before + sign + after))
          == "\(before)\(inText)\(after)<p title=\"\(before)\(inAttribute)\(after)\">")
    }
  }

  @Test("Literal text is never changed")
  func literal() throws {
    #expect(try render("&nbsp;\"'>\u{1} {{x}}", Box(x: 1)) == "&nbsp;\"'>\u{1} 1")
  }

  @Test("A boolean attribute may come and go")
  func optionalAttribute() throws {
    let option = "<option{{#x}} selected{{/x}} value=\"{{x}}\"{{#x}} disabled{{/x}}>"
    #expect(try render(option, Box(x: true)) == "<option selected value=\"true\" disabled>")
    #expect(try render(option, Box(x: false)) == "<option value=\"false\">")
    #expect(try render("<input {{#x}}checked {{/x}}{{^x}}hidden {{/x}}>", Box(x: true)) == "<input checked >")
    #expect(try render("<p class=\"a{{#x}} b{{/x}}\">", Box(x: true)) == "<p class=\"a b\">")
  }
}
