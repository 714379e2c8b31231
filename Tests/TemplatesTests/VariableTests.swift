import Testing

struct VariableTests {
  @Test("A variable writes the value of its name")
  func name() throws {
    #expect(try render("Наставник {{name}}.", Person(name: "Анна")) == "Наставник Анна.")
  }

  @Test("Blanks inside of a tag mean nothing")
  func blanks() throws {
    #expect(try render("{{ name }}{{\tname\n}}", Person(name: "Анна")) == "АннаАнна")
  }

  @Test("A dotted name reaches into objects")
  func dotted() throws {
    let pair = Pair(mentor: Person(name: "Анна"), mentee: Person(name: "Пётр", post: "учитель"))
    #expect(try render("{{mentor.name}}, {{mentee.post}}", pair) == "Анна, учитель")
    #expect(try render("{{x.mentee.name}}", Box(x: pair)) == "Пётр")
  }

  @Test("A dotted name that breaks off in the middle writes nothing")
  func brokenOff() throws {
    let pair = Pair(mentor: Person(name: "Анна"), mentee: Person(name: "Пётр"))
    #expect(try render("[{{mentor.post.title}}]", pair) == "[]")
  }

  @Test("The rest of a dotted name is not looked for further out")
  func dottedStaysInside() throws {
    struct Page: Encodable {
      let name = "снаружи"
      let inner = Box(x: "внутри")
    }
    #expect(try render("[{{inner.name}}]", Page()) == "[]")
  }

  @Test("Nil writes nothing")
  func absent() throws {
    #expect(try render("[{{post}}]", Person(name: "Анна")) == "[]")
    #expect(try render("[{{x}}]", Box<Pair?>(x: nil)) == "[]")
  }

  @Test("A single brace is text")
  func braces() throws {
    #expect(try render("{ {a} } {{x}}}", Box(x: 1)) == "{ {a} } 1}")
  }

  @Test("Numbers and truth values are written plainly")
  func numbers() throws {
    #expect(try render("{{x}}", Box(x: -17)) == "-17")
    #expect(try render("{{x}}", Box(x: UInt8(200))) == "200")
    #expect(try render("{{x}}", Box(x: Int64.max)) == "9223372036854775807")
    #expect(try render("{{x}}", Box(x: 12.5)) == "12.5")
    #expect(try render("{{x}}", Box(x: 3.0)) == "3")
    #expect(try render("{{x}}", Box(x: Float(0.5))) == "0.5")
    #expect(try render("{{x}}", Box<Int?>(x: 7)) == "7")
    #expect(try render("{{x}} {{x}}", Box(x: true)) == "true true")
    #expect(try render("{{x}}", Box(x: false)) == "false")
  }

  @Test("An enum writes its raw value")
  func rawValue() throws {
    enum Tone: String, Encodable { case calm = "спокойно" }
    #expect(try render("{{x}}", Box(x: Tone.calm)) == "спокойно")
    #expect(try render("{{x}}", Box<Tone?>(x: .calm)) == "спокойно")
  }

  @Test("Long texts come out whole", arguments: [7, 8, 9, 15, 16, 17, 1_000, 100_000])
  func long(count: Int) throws {
    let text = String(repeating: "ё1", count: count)
    #expect(try render("<{{x}}>".replacing("<", with: "("), Box(x: text)) == "(\(text)>")
  }

  @Test("A comment writes nothing")
  func comment() throws {
    #expect(try render("a{{! любой\nтекст }}b", Box(x: 1)) == "ab")
  }
}
