import Office
import Testing

@Suite struct CSVTests {
  @Test("a table begins with a BOM and has semicolons and CRLF")
  func table() {
    var table = CSV(header: ["Школа", "Охват"])
    table.append(["СОШ с. Воя", "62,7"])
    #expect(table.text == "\u{FEFF}Школа;Охват\r\nСОШ с. Воя;62,7\r\n")
  }

  @Test(
    "a text that a spreadsheet would run gets a leading tab, a number does not",
    arguments: [
      ("=HYPERLINK(1)", "\"\t=HYPERLINK(1)\""), ("@a", "\"\t@a\""), ("-2+3", "\"\t-2+3\""), ("-8,4", "-8,4"),
      ("+7", "+7"),
    ])
  func formulas(typed: String, written: String) {
    #expect(CSV(header: [typed]).text == "\u{FEFF}\(written)\r\n")
  }

  @Test("quotes, semicolons and line breaks are quoted (RFC 4180)")
  func quoting() {
    #expect(CSV(header: ["ООО «А»; \"Б\""]).text == "\u{FEFF}\"ООО «А»; \"\"Б\"\"\"\r\n")
  }
}
