import Mentoring
import Testing

@Suite struct SearchKeyTests {
  @Test(
    "spellings of one name have one key",
    arguments: [
      ("Алёна Королёва", "алена королева"), ("  ИВАНОВА\u{A0} Анна\t", "иванова анна"),
      ("Петрова‑Водкина", "петрова-водкина"), ("Петрова — Водкина", "петрова-водкина"),
      ("Петрова - Водкина", "петрова-водкина"), ("Ивано\u{AD}ва\u{200B}", "иванова"),
      ("Ивано\u{301}ва", "иванова"), ("Наи\u{306}денова", "найденова"), ("Иванова А. П.", "иванова а п"),
      ("Иванова А.П.", "иванова а п"), ("О’Коннор", "о'коннор"), ("О'Коннор", "о'коннор"),
      ("МБОУ «СОШ № 1»", "мбоу сош 1"), ("-иванова-", "иванова"), ("Анна - 7 класс", "анна 7 класс"),
      ("7-А", "7-а"), ("", ""), (" - ", ""), ("İzmir", "izmir"), ("ЁЖ Ѐ", "еж ѐ"),
    ])
  func key(source: String, text: String) {
    #expect(SearchKey(source).text == text)
  }

  @Test(
    "Latin look-alikes become Cyrillic where a Cyrillic word was meant",
    arguments: [
      ("Ивaнoвa", "иванова"), ("BEPA", "вера"), ("Pocтoв", "ростов"), ("9B", "9в"),
      ("10A класс", "10а класс"), ("TAMAPA", "тамара"), ("HИНА", "нина"), ("xoxлoвa", "хохлова"),
      ("Cyxoв", "сухов"), ("Иvанова", "иvанова"),
    ])
  func lookAlikes(source: String, text: String) {
    #expect(SearchKey(source).text == text)
  }

  @Test(
    "Latin words stay Latin",
    arguments: [
      ("Müller Anna", "müller anna"), ("ivanova@mail.ru", "ivanova mail ru"), ("Excel 2016", "excel 2016"),
    ])
  func latin(source: String, text: String) {
    #expect(SearchKey(source).text == text)
  }

  @Test(
    "a key is the key of itself and of its capitals",
    arguments: [
      "Алёна Королёва-Смирнова", "BEPA Иванoва", "О’Коннор Джон", "Müller 9B", "Иванова А. П.", "İzmir Ǆ",
    ])
  func stable(source: String) {
    let key = SearchKey(source)
    #expect(SearchKey(key.text) == key)
    #expect(SearchKey(source.lowercased()) == key)
  }

  @Test(
    "a query falls into words, initials apart",
    arguments: [
      ("Иванова А.П.", ["иванова", "а", "п"]), ("иванова а п", ["иванова", "а", "п"]), ("  ", []),
      ("Анна, Петрова-Водкина", ["анна", "петрова-водкина"]), ("«Иванова»", ["иванова"]),
    ])
  func words(query: String, expected: [String]) {
    #expect(SearchKey.words(of: query) == expected)
  }

  @Test(
    "the other keyboard layout is undone both ways",
    arguments: [
      ("bdfyjdf", "иванова"), ("Bdfyjdf Fyyf", "Иванова Анна"), (",jhbcjd", "борисов"), ("'hbr", "эрик"),
      ("[jhjijdf", "хорошова"), ("`ktyf", "ёлена"), ("{jhjijdf >kbz", "Хорошова Юлия"),
    ])
  func layout(typed: String, meant: String) {
    #expect(SearchKey.swappedLayout(typed) == meant)
    #expect(SearchKey.swappedLayout(meant) == typed)
  }

  @Test("digits and spaces stay where they are in the other layout")
  func layoutDigits() {
    #expect(SearchKey.swappedLayout("9f rkfcc") == "9а класс")
    #expect(SearchKey.swappedLayout("") == "")
  }
}
