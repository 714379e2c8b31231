import Testing

struct StandaloneTests {
  @Test(
    "A tag alone on a line takes the line away",
    arguments: [
      ("a\n{{#x}}\nb\n{{/x}}\nc\n", "a\nb\nc\n"),
      ("a\n  {{#x}}  \n  b\n\t{{/x}}\nc", "a\n  b\nc"),
      ("a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", "a\r\nb\r\nc"),
      ("{{#x}}\nb\n{{/x}}", "b\n"),
      ("a\n{{^y}}\nb\n{{/y}}\n", "a\nb\n"),
      ("a\n  {{! слово }}\nb", "a\nb"),
      ("a\n{{! две\nстроки }}\nb", "a\nb"),
      ("{{! слово }}", ""),
      ("a\n{{$block}}\nb\n{{/block}}\nc", "a\nb\nc"),
      ("a\n\n{{#x}}\n\nb\n{{/x}}\n", "a\n\n\nb\n"),
    ])
  func line(template: String, expected: String) throws {
    #expect(try render(template, Box(x: true)) == expected)
  }

  @Test(
    "A tag with company leaves the line as it is",
    arguments: [
      ("a {{#x}}b{{/x}} c\n", "a b c\n"),
      (" {{#x}} {{/x}} \n", "   \n"),
      ("a {{! слово }}\nb", "a \nb"),
      ("{{! одно }} {{! два }}\n", " \n"),
      ("a\n  {{x}}\nb", "a\n  true\nb"),
    ])
  func company(template: String, expected: String) throws {
    #expect(try render(template, Box(x: true)) == expected)
  }

  @Test("A partial alone on a line is indented as its tag is, line by line")
  func indented() throws {
    let partial = "<p>\n{{x}}\n\n</p>\n"
    #expect(
      try render("<div>\n  {{> part}}\n</div>", Box(x: "а\nб"), with: ["part": partial])
        == "<div>\n  <p>\n  а\nб\n\n  </p>\n</div>")
  }

  @Test("A partial amid a line is not indented and keeps the line")
  func amid() throws {
    #expect(try render("  a {{> part}}\nb", Box(x: 1), with: ["part": "1\n2\n"]) == "  a 1\n2\n\nb")
  }

  @Test("Indentations of nested partials add up")
  func nested() throws {
    let others = ["outer": "1\n  {{> inner}}\n", "inner": "2\n"]
    #expect(try render(" {{> outer}}\n", Box(x: 1), with: others) == " 1\n   2\n")
  }

  @Test("A section alone on a line vanishes from an indented partial as well")
  func sectionInPartial() throws {
    let partial = "{{#x}}\n<li>{{.}}</li>\n{{/x}}\n"
    #expect(
      try render("<ul>\n  {{> part}}\n</ul>", Box(x: ["а", "б"]), with: ["part": partial])
        == "<ul>\n  <li>а</li>\n  <li>б</li>\n</ul>")
  }
}
