import Office
import Testing

@Suite struct WorkbookTests {
  @Test("a school's table is read with its merged head, dates in every form and a formula as one")
  func school() throws {
    let book = try Workbook(Files.fixture("school.xlsx"))
    #expect(book.grids.map(\.title) == ["9А класс", "Педагоги"])
    #expect(
      book.grids[0].rows == [
        Array(repeating: "Список обучающихся МКОУ СОШ с. Воя", count: 5),
        ["ФИО", "ФИО", "ФИО", "Дата рождения", "Класс"],
        ["Фамилия", "Имя", "Отчество", "Дата рождения", "Класс"],
        ["Иванова", "Анна", "Петровна", "27.09.2011", "9А"],
        ["Котов", "Даниил", "Сергеевич", "14.03.2011", "9А"],
        ["Cергеева", "Ольга", "Ивановна", "40613", "9"],
        ["Петров", "Пётр", "", "06.05.2011", "=\"9\"&\"А\""],
      ])
  }

  @Test("a book of the old Mac counts its days from 1904")
  func mac() throws {
    let grid = try Workbook(Files.fixture("mac.xlsx")).grids[0]
    #expect(grid.rows == [["Дата рождения"], ["27.09.2011"], ["39000"]])
    #expect(grid.dayShift == 1_462)
  }

  @Test("texts in place, booleans, numbers, gaps and rows out of nowhere keep their places")
  func cells() throws {
    let rows = try Files.rows(
      Files.workbook(
        """
        <row r="2"><c r="B2" t="inlineStr"><is><r><t>Ива</t></r><r><t>нова</t></r></is></c><c r="D2" t="b"><v>1</v></c></row>
        <row><c><v>9</v></c><c><v>0.5</v></c><c t="str"><v> текст </v></c><c t="e"><v>#N/A</v></c></row>
        <x:row><x:c><x:v>7</x:v></x:c></x:row>
        """))
    #expect(rows == [[], ["", "Иванова", "", "да"], ["9", "0,5", "текст", "#N/A"], ["7"]])
  }

  @Test("200 columns and 20,000 rows below a head are read, one more is refused; empty cells beyond do not count")
  func limits() throws {
    let cell = "<c><v>1</v></c>"
    let columns = { (count: Int) in "<row>" + String(repeating: cell, count: count) + "</row>" }
    let rows = { (count: Int) in String(repeating: "<row>\(cell)</row>", count: count) }
    #expect(try Files.rows(Files.workbook(columns(200) + #"<row r="900000"><c s="1"/></row>"#))[0].count == 200)
    #expect(try Files.problem(Files.workbook(columns(201))) == .tooManyColumns)
    #expect(try Files.rows(Files.workbook(rows(20_001))).count == 20_001)
    #expect(try Files.problem(Files.workbook(rows(20_002))) == .tooManyRows)
  }

  @Test("a sheet of more than ten megabytes is read to its end")
  func large() throws {
    let row =
      "<row>" + String(repeating: "<c t=\"inlineStr\"><is><t>МКОУ СОШ с. Воя</t></is></c>", count: 20) + "</row>"
    #expect(try Files.rows(Files.workbook(String(repeating: row, count: 10_000))).count == 10_000)
  }

  @Test("a file cut at any place is damaged, and an empty one is empty")
  func truncated() throws {
    let whole = try Files.fixture("school.xlsx")
    for share in [2, 3, 10] { #expect(Files.problem(Array(whole.prefix(whole.count / share))) == .damaged) }
    #expect(try Files.problem(Files.workbook("<row><c><v>1")) == .damaged)
    #expect(try Files.problem(Files.workbook("")) == .empty)
    #expect(Files.problem([]) == .empty)
  }

  @Test("a bomb is stopped while it inflates, however small it is packed")
  func bomb() throws {
    let spaces = String(repeating: " ", count: 61 << 20)
    let bytes = try Files.workbook(spaces)
    #expect(bytes.count < 1 << 20)
    #expect(Files.problem(bytes) == .tooLargeUnpacked)
    let many = (0..<201).map { (name: "a\($0)", text: "") }
    #expect(try Files.problem(Files.workbook("", many)) == .tooManyEntries)
    #expect(Files.problem(Array(repeating: 65, count: 5 << 20 + 1)) == .tooLarge)
  }

  @Test(
    "no declaration of a document type is let in, whatever its encoding",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>", "<!-- <a> --><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>",
    ])
  func declarations(part: String) throws {
    let bytes = try Files.zip([
      ("xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="Лист1" r:id="rId1"/></sheets></workbook>"#),
      ("xl/worksheets/sheet1.xml", part),
    ])
    #expect(Files.problem(bytes) == .declaresEntities)
  }

  @Test("each other kind of file gets a refusal of its own that says what to do")
  func otherKinds() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let encrypted = compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(Files.problem(compound) == .oldExcel)
    #expect(Files.problem(encrypted) == .password)
    #expect(try Files.problem(Files.zip([("xl/workbook.bin", "")])) == .binaryExcel)
    #expect(try Files.problem(Files.zip([("word/document.xml", "")])) == .otherDocument)
    let ods = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(try Files.problem(Files.zip([ods])) == .openDocument)
    #expect(try Files.problem(Files.zip([("a.txt", "")])) == .notATable)
    #expect(Files.problem(Array("%PDF-1.7".utf8)) == .otherDocument)
    #expect(Files.problem([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0, 0, 0, 13]) == .notATable)
  }
}
