import Foundation
import Office
import Testing

@Suite struct DelimitedTextTests {
  private static let text = "Фамилия;Имя\r\nИванова;Анна\r\n"
  private static let table = [["Фамилия", "Имя"], ["Иванова", "Анна"]]

  @Test(
    "the letters are recognised: UTF-8 with a mark or without, UTF-16 of both kinds, CP1251",
    arguments: [
      ([0xEF, 0xBB, 0xBF], String.Encoding.utf8), ([], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
      ([], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian), ([], .utf16BigEndian), ([], .windowsCP1251),
    ])
  func encodings(mark: [UInt8], encoding: String.Encoding) throws {
    let bytes = mark + Array(try #require(Self.text.data(using: encoding)))
    #expect(try Files.rows(bytes) == Self.table)
  }

  @Test("semicolons, commas and tabs are told apart", arguments: [";", ",", "\t"])
  func separators(separator: String) throws {
    #expect(try Files.rows(Array(Self.text.replacing(";", with: separator).utf8)) == Self.table)
    let named = "sep=|\r\n" + Self.text.replacing(";", with: "|")
    #expect(try Files.rows(Array(named.utf8)) == Self.table)
  }

  @Test("a comma inside a name does not divide a table of semicolons")
  func commas() throws {
    let text = "Организация;Куратор\nООО «Луч», Воя;Попова, завуч\n"
    #expect(try Files.rows(Array(text.utf8)) == [["Организация", "Куратор"], ["ООО «Луч», Воя", "Попова, завуч"]])
  }

  @Test("what was copied from Excel: tabs, cells with line breaks and quotes, spaces at the ends")
  func paste() throws {
    let book = try Workbook(pasted: "Иванова \tАнна\t\"учитель\n\"\"химии\"\"\"\r\nКотов\t\tООО \"Луч\"\r\n\r\n")
    #expect(book.grids[0].rows == [["Иванова", "Анна", "учитель\n\"химии\""], ["Котов", "", "ООО \"Луч\""]])
  }

  @Test("one column, no line end, only empty lines")
  func edges() throws {
    #expect(try Workbook(pasted: "Иванова Анна Петровна").grids[0].rows == [["Иванова Анна Петровна"]])
    #expect(throws: Unreadable.empty) { try Workbook(pasted: " \n\t\n") }
    #expect(throws: Unreadable.tooManyRows) { try Workbook(pasted: String(repeating: "а\n", count: 20_002)) }
    #expect(throws: Unreadable.tooManyColumns) { try Workbook(pasted: String(repeating: "а\t", count: 201)) }
  }
}
