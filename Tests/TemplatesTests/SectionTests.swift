import Testing

struct SectionTests {
  @Test("A section repeats for each element of an array")
  func list() throws {
    let people = Box(x: [Person(name: "Анна"), Person(name: "Пётр")])
    #expect(try render("{{#x}}{{name}};{{/x}}", people) == "Анна;Пётр;")
  }

  @Test("A dot is the element itself")
  func dot() throws {
    #expect(try render("{{#x}}{{.}} {{/x}}", Box(x: ["а", "б"])) == "а б ")
    #expect(try render("{{#x}}{{.}} {{/x}}", Box(x: [1, 2])) == "1 2 ")
    #expect(try render("{{#x}}{{#.}}{{.}}{{/.}};{{/x}}", Box(x: [["а", "б"], ["в"]])) == "аб;в;")
  }

  @Test("A section enters an object")
  func object() throws {
    let pair = Pair(mentor: Person(name: "Анна"), mentee: Person(name: "Пётр"))
    #expect(try render("{{#mentee}}{{name}}{{/mentee}}", pair) == "Пётр")
  }

  @Test("A name missing inside is looked for further out")
  func outward() throws {
    struct Page: Encodable {
      let word = "пара"
      let groups = [Box(x: [Person(name: "Анна")])]
    }
    #expect(try render("{{#groups}}{{#x}}{{word}} {{name}}{{/x}}{{/groups}}", Page()) == "пара Анна")
  }

  @Test("The inner of two equal names is meant")
  func inner() throws {
    struct Page: Encodable {
      let name = "снаружи"
      let x = Person(name: "внутри")
    }
    #expect(try render("{{#x}}{{name}}{{/x}} {{name}}", Page()) == "внутри снаружи")
  }

  @Test("A nil inside hides the same name outside")
  func hides() throws {
    struct Page: Encodable {
      let post: String? = "снаружи"
      let x = Person(name: "Анна", post: nil)
    }
    #expect(try render("{{#x}}[{{post}}]{{/x}}", Page()) == "[]")
  }

  @Test("False, nil, an empty text and an empty array leave a section out and run its inverse")
  func falsehood() throws {
    let template = "{{#x}}да{{/x}}{{^x}}нет{{/x}}"
    #expect(try render(template, Box(x: false)) == "нет")
    #expect(try render(template, Box<String?>(x: nil)) == "нет")
    #expect(try render(template, Box<Bool?>(x: nil)) == "нет")
    #expect(try render(template, Box<Person?>(x: nil)) == "нет")
    #expect(try render(template, Box(x: "")) == "нет")
    #expect(try render(template, Box(x: [String]())) == "нет")
    #expect(try render("{{#y}}да{{/y}}{{^y}}нет{{/y}}", Box(x: 1)) == "нет")
  }

  @Test("True, numbers, texts, objects and arrays run a section and leave its inverse out")
  func truth() throws {
    let template = "{{#x}}да{{/x}}{{^x}}нет{{/x}}"
    #expect(try render(template, Box(x: true)) == "да")
    #expect(try render(template, Box(x: 0)) == "да")
    #expect(try render(template, Box(x: "0")) == "да")
    #expect(try render(template, Box(x: Person(name: ""))) == "да")
    #expect(try render(template, Box(x: ["", ""])) == "дада")
  }

  @Test("A text is the dot of its section, a truth value is not")
  func scalars() throws {
    #expect(try render("{{#x}}({{.}}, {{x}}){{/x}}", Box(x: "да")) == "(да, да)")
    struct Item: Encodable {
      let isFirst = true
      let word = "первый"
    }
    #expect(try render("{{#x}}{{#isFirst}}{{word}}{{/isFirst}}{{/x}}", Box(x: [Item()])) == "первый")
    struct Page: Encodable {
      let items = ["а", "б"]
      let bold = true
    }
    #expect(try render("{{#items}}{{#bold}}*{{.}}{{/bold}}{{/items}}", Page()) == "*а*б")
  }

  @Test("A dotted section enters what its whole name means")
  func dotted() throws {
    let pair = Box(x: Pair(mentor: Person(name: "Анна"), mentee: Person(name: "Пётр", post: "учитель")))
    #expect(try render("{{#x.mentee}}{{name}}{{/x.mentee}}", pair) == "Пётр")
    #expect(try render("{{^x.mentor.post}}нет{{/x.mentor.post}}", pair) == "нет")
  }

  @Test("Sections nest, also under one name")
  func nested() throws {
    #expect(try render("{{#x}}{{#x}}{{^x}}a{{/x}}b{{/x}}{{/x}}", Box(x: true)) == "b")
  }

  @Test("An array of optionals keeps its gaps")
  func gaps() throws {
    #expect(try render("{{#x}}[{{#.}}{{.}}{{/.}}]{{/x}}", Box<[String?]>(x: ["а", nil])) == "[а][]")
  }
}
