import HTTP
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

@Suite("Scans of papers")
struct ScanTests {
  private let pages: ConsentPages
  private let address: String

  init() throws {
    pages = try ConsentPages()
    address = try pages.consent(.processing, of: .noviceTeacher)
  }

  private func send(_ bytes: [UInt8], name: String = "скан.pdf") throws -> Exchange {
    try pages.curator.post(address + "/scan", [:], file: SentFile(field: "scan", name: name, bytes: bytes))
  }

  @Test("a scan goes in, and comes out as a file that no browser runs")
  func roundTrip() throws {
    #expect(try send(Array("%PDF-1.7 бумага".utf8)).location == address)
    #expect(try pages.curator.get(address).contains("Скачать скан: PDF"))
    let file = try pages.curator.get(address + "/scan")
    #expect(file.body == "%PDF-1.7 бумага")
    #expect(file.fields[.contentType] == "application/pdf")
    #expect(file.fields[.contentDisposition]?.hasPrefix("attachment; filename=\"soglasie-") == true)
    #expect(file.fields[.xContentTypeOptions] == "nosniff")
    #expect(file.fields[.contentSecurityPolicy]?.contains("sandbox") == true)
    #expect(try pages.portal.visitor(.ruo).get(address + "/scan").status == .forbidden)
    _ = try pages.curator.post(address + "/scan/removal", [:])
    #expect(try pages.curator.get(address + "/scan").status == .notFound)
  }

  @Test("what is no scan is refused by its content", arguments: ["<svg onload=alert(1)>", "PK\u{3}\u{4}", ""])
  func content(bytes: String) throws {
    let page = try send(Array(bytes.utf8))
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("PDF, JPG или PNG"))
  }

  @Test("a scan over 5 MB is refused in words")
  func size() throws {
    let page = try send(Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 5 << 20))
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Файл больше 5 МБ"))
  }

  @Test("nothing chosen is told too")
  func nothing() throws {
    #expect(try pages.curator.post(address + "/scan", [:]).contains("Выберите файл"))
  }
}
