import Templates
import Testing

struct RefusalTests {
  @Test("An error names the file and the line")
  func place() {
    #expect(refusal(of: "<p>\n\n  {{> no/such}}\n") == "page.mustache:3: there is no template `no/such`")
    #expect(refusal(of: "{{> part}}", with: ["part": "a\n{{#x}}\n"]) == "part.mustache:2: `x` is not closed")
  }

  @Test(
    "Tags that do not belong together are refused",
    arguments: [
      ("a\n{{#x}}", "page.mustache:2: `x` is not closed"),
      ("{{^x}}", "page.mustache:1: `x` is not closed"),
      ("{{$x}}", "page.mustache:1: `x` is not closed"),
      ("{{<page}}", "page.mustache:1: `page` is not closed"),
      ("{{/x}}", "page.mustache:1: {{/x}} closes nothing"),
      (
        "{{#x}}\n{{#y}}\n{{/x}}{{/y}}",
        "page.mustache:3: {{/x}} stands where `y` of line 2 must close"
      ),
      ("{{x", "page.mustache:1: this tag is not closed by }}"),
      ("{{! x }", "page.mustache:1: this tag is not closed by }}"),
      ("{{}}", "page.mustache:1: this tag is empty"),
      ("{{#}}{{/}}", "page.mustache:1: `` is not a name"),
      ("{{a b}}", "page.mustache:1: `a b` is not a name"),
      ("{{a..b}}", "page.mustache:1: `a..b` is not a name"),
      ("{{имя}}", "page.mustache:1: `имя` is not a name"),
      ("{{> ../x}}", "page.mustache:1: `../x` is not the name of a template"),
      ("{{> *x}}", "page.mustache:1: `*x` is not the name of a template"),
      ("{{$a.b}}{{/a.b}}", "page.mustache:1: `a.b` cannot be the name of a block"),
    ])
  func tags(template: String, message: String) {
    #expect(refusal(of: template) == message)
  }

  @Test("What would switch escaping off is refused", arguments: ["{{{x}}}", "{{&x}}", "{{& x }}"])
  func unescaped(template: String) {
    #expect(
      refusal(of: "\n" + template)
        == "page.mustache:2: everything is escaped here: write {{name}}, neither {{{name}}} nor {{&name}}")
  }

  @Test("Other delimiters are refused")
  func delimiters() {
    #expect(refusal(of: "{{=<% %>=}}") == "page.mustache:1: the delimiters are always {{ and }}")
  }

  @Test("A partial or parent that does not exist is refused")
  func missing() {
    #expect(refusal(of: "{{> a/b}}") == "page.mustache:1: there is no template `a/b`")
    #expect(refusal(of: "\n{{<layout}}{{/layout}}") == "page.mustache:2: there is no template `layout`")
  }

  @Test("A template that contains itself is refused")
  func recursion() {
    #expect(refusal(of: "{{> page}}") == "page.mustache:1: a template cannot contain itself: page > page")
    #expect(
      refusal(of: "{{<page}}{{/page}}") == "page.mustache:1: a template cannot contain itself: page > page")
    let circle = refusal(of: "{{> part}}", with: ["part": "\n{{#x}}{{> page}}{{/x}}"])
    #expect(
      circle?.hasPrefix("part.mustache:2: a template cannot contain itself: page > part > page") == true)
    let throughBlock = refusal(
      of: "{{<layout}}{{$a}}{{> page}}{{/a}}{{/layout}}", with: ["layout": "{{$a}}{{/a}}"])
    #expect(throughBlock == "page.mustache:1: a template cannot contain itself: page > page")
  }

  @Test("A block that the parent does not have, or that is filled twice, is refused")
  func blocks() {
    let layout = ["layout": "{{$content}}{{/content}}"]
    #expect(
      refusal(of: "{{<layout}}\n{{$contents}}{{/contents}}\n{{/layout}}", with: layout)
        == "page.mustache:2: `layout` has no block `contents`")
    #expect(
      refusal(of: "{{<layout}}{{$content}}{{/content}}\n{{$content}}{{/content}}{{/layout}}", with: layout)
        == "page.mustache:2: the block `content` is filled twice")
  }

  @Test(
    "What stands between the blocks of a child is refused", arguments: ["слово", "{{x}}", "{{> layout}}"])
  func lost(stray: String) {
    #expect(
      refusal(of: "{{<layout}}\n\(stray){{/layout}}", with: ["layout": ""])?
        .hasSuffix("this stands outside of the blocks of `layout` and would be lost") == true)
  }

  @Test("Every broken template is told of, and each error once")
  func all() throws {
    let sources = [
      "a": "{{x", "b": "{{> part}}", "c": "\n{{> part}}", "part": "<p\n{{x}}>", "sound": "{{x}}",
    ]
    let error = #expect(throws: TemplateError.self) { try TemplateLibrary(sources: sources) }
    #expect(error?.file == "a.mustache")
    #expect(error?.line == 1)
    #expect(
      error?.description == """
        a.mustache:1: this tag is not closed by }}
        part.mustache:2: inside a tag a variable stands only in the quoted value of an attribute
        """)
  }

  @Test("Wherever a template breaks off, it is compiled or refused")
  func everyBreak() throws {
    let whole = """
      {{! a }}<!doctype html><!-- b --><title>{{$t}}{{x}}{{/t}}</title>
        {{#a.b}}<p {{^c}}hidden {{/c}}class='d {{.}}' data-e>{{> part}}</p>{{/a.b}}
      {{<layout}}{{$f}}<a href="/g?{{h}}">&amp;</a>{{/f}}{{/layout}}<script>i < j</script>
      """
    let others = ["part": "{{x}}\n", "layout": "{{$f}}{{/f}}"]
    for count in 0...whole.utf8.count {
      let part = String(decoding: whole.utf8.prefix(count), as: UTF8.self)
      if let message = refusal(of: part, with: others) { #expect(message.hasPrefix("page.mustache:")) }
    }
    #expect(refusal(of: whole, with: others) == nil)
  }
}
