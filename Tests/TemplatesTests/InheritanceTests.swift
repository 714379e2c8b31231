import Testing

struct InheritanceTests {
  private let layout = "<title>{{$title}}Портал{{/title}}</title>{{$content}}{{/content}}"

  @Test("A partial sees the names of the place where it stands")
  func partial() throws {
    let others = ["shared/person": "{{name}}{{#post}}, {{.}}{{/post}};"]
    let people = Box(x: [Person(name: "Анна", post: "учитель"), Person(name: "Пётр")])
    #expect(try render("{{#x}}{{> shared/person}}{{/x}}", people, with: others) == "Анна, учитель;Пётр;")
  }

  @Test("A block that nobody fills shows its own words")
  func defaults() throws {
    #expect(
      try render("{{<layout}}{{$content}}{{x}}{{/content}}{{/layout}}", Box(x: 1), with: ["layout": layout])
        == "<title>Портал</title>1")
    #expect(try render(layout, Box(x: 1)) == "<title>Портал</title>")
  }

  @Test("Blocks are filled in the order of the parent")
  func order() throws {
    let page = """
      {{<layout}}
        {{! порядок не важен }}
        {{$content}}<p>{{x}}</p>{{/content}}
        {{$title}}Пары{{/title}}
      {{/layout}}
      """
    #expect(try render(page, Box(x: 1), with: ["layout": layout]) == "<title>Пары</title><p>1</p>")
  }

  @Test("A filled block sees the names of the place where the parent has it")
  func context() throws {
    let parent = "{{#x}}{{$item}}{{/item}}{{/x}}"
    #expect(
      try render(
        "{{<parent}}{{$item}}{{name}};{{/item}}{{/parent}}",
        Box(x: [Person(name: "Анна"), Person(name: "Пётр")]),
        with: ["parent": parent]) == "Анна;Пётр;")
  }

  @Test("A parent may have a parent; the youngest wins")
  func grandparent() throws {
    let section =
      "{{<layout}}{{$title}}Раздел{{/title}}{{$content}}<b>{{$main}}{{/main}}</b>{{/content}}{{/layout}}"
    let others = ["layout": layout, "section": section]
    #expect(
      try render("{{<section}}{{$main}}{{x}}{{/main}}{{/section}}", Box(x: 1), with: others)
        == "<title>Раздел</title><b>1</b>")
    #expect(
      try render(
        "{{<section}}{{$title}}Лист{{/title}}{{$main}}{{x}}{{/main}}{{/section}}", Box(x: 1), with: others)
        == "<title>Лист</title><b>1</b>")
    #expect(
      try render("{{<section}}{{$content}}всё{{/content}}{{/section}}", Box(x: 1), with: others)
        == "<title>Раздел</title>всё")
  }

  @Test("A template used in the middle of a page keeps its blocks apart from those of the page")
  func component() throws {
    let others = ["layout": layout, "card": "<b>{{$title}}Карта{{/title}}</b>{{$body}}{{/body}}"]
    let page = """
      {{<layout}}{{$title}}Лист{{/title}}{{$content}}\
      {{<card}}{{$body}}1{{/body}}{{/card}}{{<card}}{{$title}}Вторая{{/title}}{{$body}}2{{/body}}{{/card}}\
      {{/content}}{{/layout}}
      """
    #expect(
      try render(page, Box(x: 1), with: others) == "<title>Лист</title><b>Карта</b>1<b>Вторая</b>2")
  }

  @Test("A template may be used inside of its own block")
  func componentInItself() throws {
    let card = ["card": "<b>{{$body}}{{/body}}</b>"]
    #expect(
      try render(
        "{{<card}}{{$body}}a{{<card}}{{$body}}b{{/body}}{{/card}}{{/body}}{{/card}}", Box(x: 1), with: card)
        == "<b>a<b>b</b></b>")
  }

  @Test("A block may stand several times and in partials of the parent")
  func repeated() throws {
    let others = [
      "parent": "{{> head}}<h1>{{$title}}{{/title}}</h1>", "head": "<title>{{$title}}{{/title}}</title>",
    ]
    #expect(
      try render("{{<parent}}{{$title}}Пары{{/title}}{{/parent}}", Box(x: 1), with: others)
        == "<title>Пары</title><h1>Пары</h1>")
  }

  @Test("A filled block may hold the block itself again, with the words that a descendant may fill")
  func wrapped() throws {
    let others = [
      "layout": layout,
      "section": "{{<layout}}{{$title}}{{$title}}Раздел{{/title}} – портал{{/title}}{{/layout}}",
    ]
    #expect(
      try render("{{<section}}{{/section}}", Box(x: 1), with: others) == "<title>Раздел – портал</title>")
  }

  @Test("Tags of inheritance alone on their lines take them away")
  func standalone() throws {
    let page = "{{<layout}}\n{{$content}}\n  <p>1</p>\n{{/content}}\n{{/layout}}\n"
    let layout = "<body>\n{{$content}}\n{{/content}}\n</body>\n"
    #expect(try render(page, Box(x: 1), with: ["layout": layout]) == "<body>\n  <p>1</p>\n</body>\n")
  }
}
