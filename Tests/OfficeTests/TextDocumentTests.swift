import Foundation
import Office
import Testing

@Suite("Text documents of the portal")
struct TextDocumentTests {
  private let document = TextDocument(
    "Справка",
    [
      .init([
        .title("Справка"), .heading("1. Введение"), .text("Охват < 70 % & растёт"), .quote("Первый абзац.\nВторой."),
      ]),
      .init(
        isLandscape: true,
        [
          .table(
            .init("Школы", [.init("Школа", share: 3), .init("Охват", isNumber: true)], [["СОШ", "61,5 %"], ["ООШ"]]))
        ]),
    ])

  private func body() throws -> String { try Files.part("word/document.xml", of: document.docx()) }

  @Test("headings are headings, words are escaped, each paragraph of the author is a paragraph")
  func words() throws {
    let body = try body()
    #expect(body.contains("Heading1") && body.contains("Охват &lt; 70 % &amp; растёт"))
    #expect(body.contains(">Первый абзац.</w:t></w:r></w:p><w:p>"))
  }

  @Test("a table repeats its head on every page, and a short row has empty cells")
  func table() throws {
    let body = try body()
    #expect(body.contains("<w:tblHeader/>") && body.components(separatedBy: "<w:tc>").count - 1 == 6)
  }

  @Test("sheets of the second part lie across")
  func sections() throws {
    let body = try body()
    #expect(body.components(separatedBy: "<w:sectPr>").count == 3)
    #expect(body.components(separatedBy: "w:orient=\"landscape\"").count == 2)
  }

  @Test("the parts that an office suite looks for are there")
  func parts() throws {
    for part in ["[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/header1.xml", "docProps/core.xml"] {
      #expect(try Files.part(part, of: document.docx()).hasPrefix("<?xml"), "\(part)")
    }
  }
}
