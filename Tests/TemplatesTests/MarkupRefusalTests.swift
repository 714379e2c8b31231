import Testing

struct MarkupRefusalTests {
  @Test(
    "A variable in an unquoted value is refused",
    arguments: [
      "<p class={{x}}>", "<p class={{x}} >", "<p class= {{x}}>", "<p\nclass=a{{x}}>", "<p class=a>",
    ])
  func unquoted(template: String) {
    #expect(refusal(of: template)?.hasSuffix("the value of `class` must stand in quotes") == true)
  }

  @Test(
    "A variable inside of a tag but outside of a value is refused",
    arguments: [
      "<{{x}}>", "</{{x}}>", "<p{{x}}>", "<p {{x}}>", "<p a{{x}}=\"\">", "<p a=\"\"{{x}}>", "<p a {{x}}>",
    ])
  func insideTag(template: String) {
    #expect(
      refusal(of: template)
        == "page.mustache:1: inside a tag a variable stands only in the quoted value of an attribute")
  }

  @Test(
    "A variable in a script, a style sheet or the like is refused",
    arguments: ["script", "style", "iframe", "xmp", "noembed", "noframes"])
  func opaque(tag: String) {
    #expect(
      refusal(of: "<\(tag)>\n</ {{x}}</\(tag)>") == "page.mustache:2: a variable cannot stand inside <\(tag)>"
    )
    #expect(refusal(of: "<\(tag.uppercased())></\(tag)>{{x}}") == nil)
  }

  @Test("A tag inside of a title or a field of text is refused", arguments: ["title", "textarea"])
  func tagInText(tag: String) {
    for inside in ["<b a={{x}}>", "</b>", "<", "<{{x}}", "</{{x}}"] {
      #expect(refusal(of: "<\(tag)>\(inside)</\(tag)>")?.hasSuffix("stand inside <\(tag)>") == true)
    }
  }

  @Test(
    "A variable in a comment or declaration is refused",
    arguments: ["<!-- {{x}} -->", "<!{{x}}>", "<?{{x}}>"])
  func comment(template: String) {
    #expect(
      refusal(of: template) == "page.mustache:1: a variable cannot stand in an HTML comment or declaration")
  }

  @Test(
    "A variable in an attribute that holds code or style is refused",
    arguments: ["onclick", "ONLOAD", "style", "srcdoc"])
  func code(name: String) {
    #expect(
      refusal(of: "<p \(name)=\"a {{x}}\">")
        == "page.mustache:1: a variable cannot stand in the attribute `\(name.lowercased())`")
  }

  @Test("An address that the template begins in doubt is refused")
  func address() {
    #expect(
      refusal(of: "<a href=\"pairs{{x}}\">")
        == "page.mustache:1: `href` must begin with a variable, /, ?, # or a whole scheme")
    #expect(
      refusal(of: "<a href=\" {{x}}\">")
        == "page.mustache:1: `href` must begin with a variable, /, ?, # or a whole scheme")
    #expect(
      refusal(of: "<a href=\"javascript:a({{x}})\">")
        == "page.mustache:1: `href` leads to a scheme other than http, https, mailto and tel")
  }

  @Test("An attribute that is not closed is refused")
  func unclosed() {
    #expect(
      refusal(of: "<p class=\"a>\n<b>{{x}}</b>")
        == "page.mustache:2: the value of `class` is not closed before <")
    #expect(
      refusal(of: "<p class=\"a\"id=\"b\">")
        == "page.mustache:1: a space is missing between two attributes of the tag <p")
    #expect(refusal(of: "<p =\"a\">") == "page.mustache:1: `=` stands wrongly in the tag <p")
    #expect(refusal(of: "<p <b>") == "page.mustache:1: `<` stands wrongly in the tag <p")
  }

  @Test(
    "A template that ends inside of a tag, comment or script is refused",
    arguments: [
      ("a\n<p", "page.mustache:2: the file ends inside the tag <p"),
      ("<p class=\"", "page.mustache:1: the file ends inside the value of `class` in the tag <p"),
      ("<!-- a", "page.mustache:1: the file ends inside a comment or declaration"),
      ("<script>a</scrip>", "page.mustache:1: the file ends inside <script>"),
    ])
  func end(template: String, message: String) {
    #expect(refusal(of: template) == message)
  }

  @Test(
    "A section that ends elsewhere in the markup than it began is refused",
    arguments: [
      ("{{#x}}<p{{/x}}>", "text", "the tag <p"),
      ("<p {{#x}}>{{/x}}", "the tag <p", "text"),
      ("<p class=\"{{#x}}a\"{{/x}}>", "the value of `class` in the tag <p", "the tag <p"),
      ("<p {{#x}}class=\"{{/x}}a\">", "the tag <p", "the value of `class` in the tag <p"),
      ("<h{{^x}}1{{/x}}>", "the tag <h", "the tag <h1"),
      ("{{#x}}<!--{{/x}}", "text", "a comment or declaration"),
    ])
  func section(template: String, before: String, after: String) {
    #expect(
      refusal(of: template) == "page.mustache:1: the section `x` begins in \(before) and ends in \(after)")
  }

  @Test("Two attributes that could stick together are refused")
  func stuck() {
    #expect(
      refusal(of: "<p{{#x}} a{{/x}}{{#x}}b{{/x}}>")
        == "page.mustache:1: a space is missing between two attributes of the tag <p")
  }

  @Test("A partial is read at the place where it stands")
  func partial() {
    #expect(refusal(of: "<p title=\"{{> part}}\">", with: ["part": "{{x}}"]) == nil)
    #expect(
      refusal(of: "<script>{{> part}}</script>", with: ["part": "{{x}}"])
        == "part.mustache:1: a variable cannot stand inside <script>")
    #expect(
      refusal(of: "<p>{{> part}}", with: ["part": "</p"])?.hasPrefix("page.mustache:1: the file ends inside")
        == true)
  }
}
