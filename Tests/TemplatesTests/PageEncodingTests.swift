import Templates
import Testing

struct PageEncodingTests {
  @Test("A page with a hand-written encoding works")
  func handWritten() throws {
    struct Page: Encodable {
      enum Key: String, CodingKey { case name, people, first, gone, unused }

      func encode(to encoder: any Encoder) throws {
        var page = encoder.container(keyedBy: Key.self)
        try page.encodeNil(forKey: .gone)
        var unused = page.nestedContainer(keyedBy: Key.self, forKey: .unused)
        try unused.encode("никто не спросит", forKey: .name)
        var people = page.nestedUnkeyedContainer(forKey: .people)
        try people.encode(Person(name: "Анна"))
        var person = people.nestedContainer(keyedBy: Key.self)
        try person.encode("Пётр", forKey: .name)
        try page.encode("пары", forKey: .name)
        var first = page.nestedContainer(keyedBy: Key.self, forKey: .first)
        try first.encode(1, forKey: .name)
      }
    }
    #expect(
      try render("{{name}}:{{#people}} {{name}}{{/people}} {{first.name}}{{gone}}", Page())
        == "пары: Анна Пётр 1")
  }

  @Test("Keys with other words than the properties are the names")
  func renamedKeys() throws {
    struct Page: Encodable {
      let word = "да"
      enum CodingKeys: String, CodingKey { case word = "other" }
    }
    #expect(try render("{{other}}{{word}}", Page()) == "да")
  }

  @Test("A page may have more properties than one table of keys holds")
  func manyKeys() throws {
    struct Page: Encodable {
      struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
      }

      func encode(to encoder: any Encoder) throws {
        var page = encoder.container(keyedBy: Key.self)
        for index in 0..<300 { try page.encode(index, forKey: Key(stringValue: "n\(index)")) }
      }
    }
    #expect(try render("{{n0}} {{n63}} {{n64}} {{n255}} {{n299}}", Page()) == "0 63 64 255 299")
    #expect(try render("{{a}} {{b}}", ["a": "1", "b": "2"]) == "1 2")
  }

  @Test("A property that no template names is not encoded")
  func skipped() throws {
    struct Refusing: Encodable {
      struct Asked: Error {}
      func encode(to encoder: any Encoder) throws { throw Asked() }
    }
    struct Page: Encodable {
      let x = 1
      let secret = Refusing()
    }
    #expect(try render("{{x}}", Page()) == "1")
    #expect(throws: Refusing.Asked.self) { try render("{{secret}}", Page()) }
  }

  @Test("A library renders pages of different types with equal names, again and again")
  func types() throws {
    struct Reversed: Encodable {
      let post: String
      let name: String
    }
    let library = try TemplateLibrary(sources: ["page": "{{name}}-{{post}}"])
    for _ in 0..<3 {
      #expect(try library.render("page", Person(name: "а", post: "б")) == Array("а-б".utf8))
      #expect(try library.render("page", Reversed(post: "б", name: "а")) == Array("а-б".utf8))
    }
  }

  @Test("Many threads may render with one library")
  func threads() async throws {
    let library = try TemplateLibrary(sources: ["page": "{{#x}}{{name}};{{/x}}"])
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<100 {
        group.addTask {
          let page = Box(x: [Person(name: "\(number)"), Person(name: "б")])
          return (try? library.render("page", page)) == Array("\(number);б;".utf8)
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
