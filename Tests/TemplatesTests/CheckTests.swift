import Testing

struct CheckTests {
  private let anna = Person(name: "Анна", post: "учитель")

  @Test("A sample that has every name passes")
  func passes() {
    let pair = Box(x: [Pair(mentor: anna, mentee: anna)])
    let template = "{{#x}}{{#mentor}}{{name}} {{mentee.name}}{{^post}}{{name}}{{/post}}{{/mentor}}{{/x}}"
    #expect(complaint(of: template, about: pair) == nil)
  }

  @Test("A name that the page does not have is told with those that it has")
  func unknown() {
    #expect(
      complaint(of: "<p>\n{{nmae}}", about: anna)
        == "page.mustache:2: there is no `nmae`; here are name, post")
    #expect(
      complaint(of: "{{#x}}{{nmae}}{{/x}}", about: Box(x: anna))
        == "page.mustache:1: there is no `nmae`; here are name, post; around it: x")
    #expect(
      complaint(of: "{{x.nmae}}", about: Box(x: anna))
        == "page.mustache:1: there is no `x.nmae`; `x` has name, post")
    #expect(complaint(of: "{{#y}}{{/y}}", about: Box(x: 1)) == "page.mustache:1: there is no `y`; here are x")
    #expect(complaint(of: "{{^y}}{{/y}}", about: Box(x: 1)) == "page.mustache:1: there is no `y`; here are x")
  }

  @Test("Every unknown name is told of")
  func all() {
    #expect(
      complaint(of: "{{a}}\n{{b}}", about: Box(x: 1)) == """
        page.mustache:1: there is no `a`; here are x
        page.mustache:2: there is no `b`; here are x
        """)
  }

  @Test("A nil is no unknown name")
  func absent() {
    #expect(complaint(of: "{{post}}{{#post}}{{.}}{{name}}{{/post}}", about: Person(name: "Анна")) == nil)
    #expect(complaint(of: "{{#x}}да{{/x}}{{^x}}нет{{/x}}", about: Box<Person?>(x: nil)) == nil)
  }

  @Test("Both branches are checked, whichever the sample takes")
  func branches() {
    for value in [true, false] {
      #expect(complaint(of: "{{#x}}{{a}}{{/x}}", about: Box(x: value))?.contains("no `a`") == true)
      #expect(complaint(of: "{{^x}}{{a}}{{/x}}", about: Box(x: value))?.contains("no `a`") == true)
    }
    #expect(complaint(of: "{{^x}}{{a}}{{/x}}", about: Box(x: [anna]))?.contains("no `a`") == true)
  }

  @Test("A sample that leaves out what the names stand in is refused")
  func empty() {
    let message = "page.mustache:1: the sample leaves `x` empty, so the names inside cannot be checked"
    #expect(complaint(of: "{{#x}}{{name}}{{/x}}", about: Box(x: [Person]())) == message)
    #expect(complaint(of: "{{#x}}{{name}}{{/x}}", about: Box<Person?>(x: nil)) == message)
    #expect(
      complaint(of: "{{x.name}}", about: Box<Person?>(x: nil))
        == "page.mustache:1: the sample leaves `x` empty, so `x.name` cannot be checked")
  }

  @Test("What one element of an array leaves out another may show")
  func elements() {
    let lists = Box(x: [Box(x: [Person]()), Box(x: [anna])])
    #expect(complaint(of: "{{#x}}{{#x}}{{name}}{{/x}}{{/x}}", about: lists) == nil)
    #expect(complaint(of: "{{#x}}{{#x}}{{a}}{{/x}}{{/x}}", about: lists)?.contains("no `a`") == true)
    let optionals = Box<[Box<Person?>]>(x: [Box(x: nil), Box(x: anna)])
    #expect(complaint(of: "{{#x}}{{x.name}}{{#x}}{{post}}{{/x}}{{/x}}", about: optionals) == nil)
  }

  @Test("An object or array where a text is to be written is refused")
  func parts() {
    let message = "page.mustache:1: `x` is not a text but has parts"
    #expect(complaint(of: "{{x}}", about: Box(x: anna)) == message)
    #expect(complaint(of: "{{x}}", about: Box(x: ["а"])) == message)
    #expect(complaint(of: "{{#x}}{{.}}{{/x}}", about: Box(x: ["а"])) == nil)
    #expect(
      complaint(of: "{{#x}}{{.}}{{/x}}", about: Box(x: anna))
        == "page.mustache:1: `.` is not a text but has parts")
  }

  @Test("Partials and parents are checked with the page, and told of as the files that they are")
  func files() {
    let others = ["layout": "<p>{{x}}</p>\n{{$a}}{{/a}}", "part": "\n\n{{b}}"]
    #expect(
      complaint(of: "{{<layout}}{{$a}}{{> part}}{{/a}}{{/layout}}", about: Box(x: 1), with: others)
        == "part.mustache:3: there is no `b`; here are x")
  }
}
