import Foundation
import Office
import Testing

@Suite("Documents filled from templates")
struct DocumentTemplateTests {
  private func document(_ body: String, _ more: [(name: String, text: String)] = []) throws -> [UInt8] {
    try Files.zip(
      [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"),
      ] + more)
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  private func part(_ bytes: [UInt8], _ name: String = "word/document.xml") throws -> String {
    try Files.part(name, of: bytes)
  }

  @Test("a name that the office suite has cut into runs is still one name, in the dress of its first letters")
  func runs() throws {
    let bytes = try document(
      "<w:p>\(run("Приказ № {{но"))<w:r><w:rPr><w:b/></w:rPr><w:t>мер}} от </w:t></w:r>\(run("{{ Дата }}"))</w:p>")
    let template = try DocumentTemplate(bytes)
    #expect(template.names == ["номер", "дата"])
    let text = try part(template.filled(["номер": "47-ОД", "дата": "21.11.2026"], rows: []))
    #expect(text.contains(">Приказ № 47-ОД</w:t>"))
    #expect(text.contains("<w:b/></w:rPr><w:t xml:space=\"preserve\"> от </w:t>"))
    #expect(text.contains(">21.11.2026</w:t>") && !text.contains("{{"))
  }

  @Test("values are escaped, their lines are lines, and what XML has no place for is gone")
  func escaping() throws {
    let template = try DocumentTemplate(try document("<w:p>\(run("{{имя}}"))</w:p>"))
    let text = try part(template.filled(["имя": "Иванова & «О'Нил» <директор>\u{1}\nвторая"], rows: []))
    #expect(text.contains("Иванова &amp; «О'Нил» &lt;директор&gt;</w:t><w:br/><w:t xml:space=\"preserve\">вторая"))
  }

  @Test("the row of the annex is there once for every pair, its head once; 200 pairs take no time")
  func rows() throws {
    let table = """
      <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p>\(run("Наставник"))</w:p></w:tc></w:tr>\
      <w:tr><w:tc><w:p>\(run("{{строка.номер}}. {{строка.наставник}}, {{район}}"))</w:p></w:tc></w:tr></w:tbl>
      """
    let template = try DocumentTemplate(try document(table))
    let rows = (1...200).map { ["строка.номер": "\($0)", "строка.наставник": "Наставник <\($0)>"] }
    let clock = ContinuousClock()
    var text = ""
    let time = try clock.measure { text = try part(template.filled(["район": "Пижанский"], rows: rows)) }
    #expect(text.components(separatedBy: "<w:tr>").count - 1 == 201)
    #expect(text.components(separatedBy: "tblHeader").count - 1 == 1)
    #expect(text.contains("200. Наставник &lt;200&gt;, Пижанский"))
    #expect(time < .seconds(2))
    #expect(!(try part(template.filled([:], rows: []))).contains("строка"))
  }

  @Test("heads of pages are filled too, and the other parts stay as they were")
  func margins() throws {
    let head = "<w:hdr xmlns:w=\"w\"><w:p>\(run("{{организация}}"))</w:p></w:hdr>"
    let template = try DocumentTemplate(
      try document("<w:p>\(run("текст"))</w:p>", [("word/header1.xml", head), ("word/styles.xml", "<s/>")]))
    let bytes = try template.filled(["организация": "Школа"], rows: [])
    #expect(try part(bytes, "word/header1.xml").contains(">Школа</w:t>"))
    #expect(try part(bytes, "word/styles.xml") == "<s/>")
  }

  @Test("what is no document is refused, and so is a document type")
  func refusals() throws {
    #expect(throws: Unreadable.self) { try DocumentTemplate(Array("не архив".utf8)) }
    #expect(throws: Unreadable.self) { try DocumentTemplate(try Files.zip([("a.txt", "b")])) }
    #expect(throws: Unreadable.self) {
      try DocumentTemplate(try Files.zip([("word/document.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><w:p/>")]))
    }
  }

  @Test("the portal's own documents are documents with a row", arguments: ["fixing", "replacement", "completion"])
  func own(kind: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/documents/order-\(kind).docx")
    let template = try DocumentTemplate(Array(try Data(contentsOf: file)))
    #expect(template.names.contains("номер") && template.names.contains("строка.наставник"))
  }
}
