import Mentoring
import Office
import Testing

@Suite struct SheetTests {
  private static let sheet = {
    var sheet = Sheet("Участники", [.init("ФИО", width: 30), .init("Родился"), .init("Код"), .init("Охват, %")])
    sheet.append(["Иванова Анна", .date(CalendarDate(iso: "2011-09-27")!), "007", .decimal(-8.44)])
    sheet.append([Cell(nil as String?), .empty, "+7 (900) 000-00-00", .count(1_234)])
    return sheet
  }()

  private typealias Cell = Sheet.Cell

  @Test("CSV begins with a BOM and has semicolons, CRLF, commas in numbers and dates as people write them")
  func csv() {
    let text = String(decoding: Self.sheet.csv(), as: UTF8.self)
    #expect(
      text == """
        \u{FEFF}ФИО;Родился;Код;Охват, %\r
        Иванова Анна;27.09.2011;007;-8,4\r
        ;;"\t+7 (900) 000-00-00";1234\r\n
        """)
  }

  @Test("an XLSX that was written reads back as it was: codes as texts, dates as dates")
  func roundTrip() throws {
    let rows = try Files.rows(Self.sheet.xlsx())
    #expect(
      rows == [
        ["ФИО", "Родился", "Код", "Охват, %"], ["Иванова Анна", "27.09.2011", "007", "-8,44"],
        ["", "", "+7 (900) 000-00-00", "1234"],
      ])
  }

  @Test(
    "a text that a spreadsheet would run gets a leading tab in both formats, a number does not",
    arguments: [
      ("=HYPERLINK(1)", "\"\t=HYPERLINK(1)\""), ("@a", "\"\t@a\""), ("-2+3", "\"\t-2+3\""), ("-8,4", "-8,4"),
      ("+7", "+7"), ("\0=1", "\"\t=1\""),
    ])
  func formulas(typed: String, written: String) throws {
    let sheet = Sheet("Лист", [.init(typed)])
    #expect(String(decoding: sheet.csv(), as: UTF8.self) == "\u{FEFF}\(written)\r\n")
    #expect(try Files.rows(sheet.xlsx()) == [[typed.replacing("\0", with: "")]])
  }

  @Test("quotes, semicolons and line breaks are quoted (RFC 4180)")
  func quoting() {
    let sheet = Sheet("Лист", [.init("ООО «А»; \"Б\"")])
    #expect(String(decoding: sheet.csv(), as: UTF8.self) == "\u{FEFF}\"ООО «А»; \"\"Б\"\"\"\r\n")
  }

  @Test("a title that no tab may have, an empty table and a long text are written all the same")
  func odd() throws {
    var sheet = Sheet("Охват [2026/27]: кто учтён, кто не учтён и почему?", [.init("А")])
    #expect(try Files.rows(sheet.xlsx()) == [["А"]])
    sheet.append([.text(String(repeating: "ы", count: 40_000))])
    #expect(try Files.rows(sheet.xlsx())[1][0].count == 16_000)
  }
}
