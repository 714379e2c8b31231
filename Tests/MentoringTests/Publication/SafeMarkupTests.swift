import Mentoring
import Testing

@Suite("The few marks of a text for everybody")
struct SafeMarkupTests {
  private func plain(_ words: String) -> [SafeMarkup.Block] { [.paragraph([.plain(words)])] }

  @Test("a blank line divides paragraphs, a line break does not")
  func paragraphs() {
    #expect(SafeMarkup("Раз\nдва\n\n\nТри").blocks == plain("Раз два") + plain("Три"))
    #expect(SafeMarkup("  \n\n ").isEmpty)
  }

  @Test("lines with a dash are a list, words before and after it are paragraphs")
  func lists() {
    let blocks = SafeMarkup("Как мы работаем:\n- раз\n– два\nИ всё").blocks
    #expect(blocks == plain("Как мы работаем:") + [.list([[.plain("раз")], [.plain("два")]])] + plain("И всё"))
  }

  @Test("bold words and links stand within a line")
  func spans() {
    let blocks = SafeMarkup("Мы **вместе**: [сайт](https://shkola.example/a?b=1)!").blocks
    #expect(
      blocks == [
        .paragraph([
          .plain("Мы "), .bold("вместе"), .plain(": "),
          .link(words: "сайт", address: "https://shkola.example/a?b=1"), .plain("!"),
        ])
      ])
  }

  @Test(
    "what is no address of the web is no link",
    arguments: [
      "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>)", "[x](//evil.example)",
      "[x](https://user:pw@evil.example)", "[x](https://evil.example/\"onmouseover=\"a)",
      "[x](https://evil.example/<b>)",
      "[x](https:// evil.example)", "[x](/people)", "[](https://shkola.example)", "[x](https://localhost)",
      "[x](vbscript:x)", "[x](https://evil.example/\u{7F})",
    ])
  func noLink(text: String) {
    for block in SafeMarkup(text).blocks {
      guard case .paragraph(let spans) = block else { continue }
      for span in spans { if case .link = span { Issue.record("\(text) became a link") } }
    }
  }

  @Test(
    "tags and broken marks stay words",
    arguments: ["<script>alert(1)</script>", "<b onclick=x>", "**без конца", "[слова](без конца", "****", "[a]b(c)"])
  func words(text: String) {
    #expect(SafeMarkup(text).plain == text)
  }

  @Test("the words alone are what feeds and descriptions say")
  func plainWords() {
    #expect(SafeMarkup("**А** [б](https://shkola.example)\n\n- в").plain == "А б\n– в")
  }
}

@Suite("Sites that may show a page in a frame")
struct FrameHostTests {
  @Test("an address as people paste it becomes what a policy names")
  func read() {
    #expect(FrameHost("https://Shkola.example/nastavnik/?a#b")?.origin == "https://shkola.example")
    #expect(FrameHost("shkola.example")?.origin == "https://shkola.example")
    #expect(FrameHost("http://shkola.example:8080")?.origin == "http://shkola.example:8080")
  }

  @Test(
    "nothing that would let others in",
    arguments: [
      "*", "https://*.example", "'self'", "https:", "data:", "shkola.example;script-src", "https://a b.example",
      "localhost",
      "javascript:alert(1)", "https://школа.рф", "https://-a.example", "https://a..example", "https://a.example:99999",
      "https://user@a.example", "",
    ])
  func refused(text: String) { #expect(FrameHost(text) == nil) }
}

@Suite("Names of minors in a text")
struct MinorNamesTests {
  private let names = MinorNames([
    PersonName(surname: "Котов", given: "Даниил", patronymic: "Сергеевич"),
    PersonName(surname: "Ёлкина", given: "Яна"),
  ])

  @Test(
    "a child of the school is found in every case and order",
    arguments: [
      "Победил Котов Даниил", "Помогли Даниилу Котову", "Даниил Сергеевич Котов", "С Ёлкиной Яной", "Яны Елкиной",
      "котов даниил", "КОТОВ ДАНИИЛ",
    ])
  func found(text: String) { #expect(!names.found(in: text).isEmpty) }

  @Test(
    "words that only look alike are not",
    arguments: ["Котов много, даниил нет", "Учитель Котов и ученик", "Елка и Ян", "Даниил Петров, Котовск"])
  func free(text: String) { #expect(names.found(in: text).isEmpty, "\(names.found(in: text))") }

  @Test("a phone and a stranger's full name stop a text as well")
  func shape() {
    for text in [
      "Звоните 8 (912) 345-67-89", "8.912.345.67.89", "тел. 2-13-47", "СНИЛС 112-233-445 95", "д. 5, кв. 3",
      "@vasya_2012",
      "vk.com/id123456",
    ] {
      #expect(!PublicText.traces(in: text, names).isEmpty, "\(text)")
    }
    #expect(PublicText.traces(in: "с 25.11.2026 по 01.12.2026, 10-15 человек, счёт 3-2", names).isEmpty)
    #expect(!PublicText.traces(in: "Иванова Анна Петровна", names).isEmpty)
    #expect(PublicText.traces(in: "Пары закреплены приказом № 12 от 01.10.2026", names).isEmpty)
  }
}
