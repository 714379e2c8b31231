import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of papers")
struct DocumentPagesTests {
  private let portal: TestPortal
  private let curator: Visitor
  private static let content = Array("%PDF-1.7 программа мониторинга".utf8)
  private let pdf = SentFile(field: "file", name: "приказ.pdf", bytes: Self.content)

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private var form: FormFields {
    ["school": DemoCast.school, "kind": "monitoring", "number": "8-од", "issuedOn": "20.11.2026", "published": "1"]
  }

  private func entered(_ form: FormFields) throws -> String {
    let answer = try curator.post("/documents", form, file: pdf)
    return try #require(answer.location)
  }

  @Test("the first page leads to what is missing, and the missing paper is entered with its file in one form")
  func entering() throws {
    #expect(try curator.get("/home").contains("Внести обязательные документы: 1 документ"))
    let list = try curator.get("/documents?school=\(DemoCast.school)")
    #expect(list.contains("Не хватает 1 из 12."))
    let first = try #require(list.text.firstRange(of: "Программа мониторинга"))
    #expect(first.lowerBound < (try #require(list.text.firstRange(of: "Приказ о внедрении"))).lowerBound)
    let card = try curator.get(try entered(form))
    #expect(card.contains("Программа мониторинга № 8-од от 20.11.2026"))
    #expect(try curator.get("/documents").contains("Все 12 документов на месте."))
    #expect(try !curator.get("/home").contains("Внести обязательные документы"))
  }

  @Test("a published file goes to anybody as an attachment that no browser runs; another to nobody outside")
  func files() throws {
    let published = try entered(form)
    let file = try portal.guest().get(published + "/file")
    #expect(file.status == .ok && file.bytes == Self.content)
    #expect(file.fields[.contentDisposition]?.hasPrefix("attachment; filename=\"dokument-") == true)
    #expect(file.fields[.contentDisposition]?.contains("filename*=UTF-8''%D0%9F") == true)
    #expect(file.fields[.xContentTypeOptions] == "nosniff")
    let inner = try entered(form.setting("published", to: nil))
    #expect(try portal.guest().get(inner + "/file").status == .notFound)
    #expect(try curator.get(inner + "/file").status == .ok)
  }

  @Test("who may not change an unpublished paper sees that it is there and does not take its file")
  func readers() throws {
    let inner = try entered(form.setting("published", to: nil))
    let centre = try portal.visitor(.centre)
    #expect(try centre.get(inner + "/file").status == .ok)
    let ruo = try portal.visitor(.ruo)
    let card = try ruo.get(inner)
    #expect(card.contains("он не опубликован") && !card.links.contains(inner + "/file"))
    #expect(try ruo.get(inner + "/file").status == .notFound)
    let note: FormFields = ["kind": "districtOrder", "title": "Черновик", "number": "98-ОД", "issuedOn": "20.11.2026"]
    let act = try #require(try centre.post("/documents", note, file: pdf).location)
    #expect(try curator.get(act + "/file").status == .notFound)
    let open = try #require(try centre.post("/documents", note.setting("published", to: "1"), file: pdf).location)
    #expect(try curator.get(open + "/file").status == .ok)
    #expect(try ruo.get(open + "/file").status == .ok)
  }

  @Test("a pupil's name in a title stops the publication, the school's and the centre's")
  func names() throws {
    let (pupil, title) = (DemoCast.mentee.name, "Положение")
    let named = "\(title) \(pupil.surname) \(pupil.given)"
    #expect(try curator.post("/documents", form.setting("title", to: named), file: pdf).contains("похожее на имя"))
    let act: FormFields = [
      "kind": "districtOrder", "title": named, "number": "97-ОД", "issuedOn": "20.11.2026", "published": "1",
    ]
    let centre = try portal.visitor(.centre)
    #expect(try centre.post("/documents", act, file: pdf).contains("похожее на имя"))
    #expect(try centre.post("/documents", act.setting("published", to: nil), file: pdf).status == .seeOther)
  }

  @Test("what is no document is refused, and everything typed stays")
  func content() throws {
    let file = SentFile(field: "file", name: "приказ.pdf", bytes: Array("<svg onload=alert(1)>".utf8))
    let page = try curator.post("/documents", form, file: file)
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Такой файл не принять"))
    #expect(page.form(with: ["number"])?["number"] == "8-од")
  }

  @Test("a day ahead, a title with a child's name and nothing to read are told together, each at its field")
  func wrong() throws {
    let page = try curator.post(
      "/documents", form.setting("issuedOn", to: "20.12.2026").setting("title", to: "План ученика Котова Даниила"))
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Дата документа не может быть позже сегодня"))
    #expect(page.contains("похожее на имя"))
    #expect(page.contains("приложите файл или укажите ссылку"))
  }

  @Test("a new paper stands in the place of the one before, which stays in the history")
  func replacing() throws {
    let page = try curator.get("/documents/new?school=\(DemoCast.school)&kind=implementation")
    let former = try #require(page.form(with: ["replaces"])?["replaces"])
    let new = try #require(
      try curator.submit(
        "/documents/new?school=\(DemoCast.school)&kind=implementation",
        ["number": "90-од", "issuedOn": "20.11.2026", "replaces": former]
      ).location)
    #expect(try curator.get("/documents/\(former)").contains("заменён"))
    #expect(try curator.get("/documents").contains("Заменённые: 2"))
    // Whatever followed from the former order must be issued anew.
    #expect(try curator.get("/documents/chain").contains("Нужно обновить"))
    _ = try curator.post(new + "/removal", [:])
    #expect(try !curator.get("/documents/\(former)").contains("заменён"))
  }

  @Test("the centre sees the matrix, finds who lacks what, takes it away and sets its own days")
  func matrix() throws {
    let centre = try portal.visitor(.centre)
    #expect(try centre.get("/documents").contains("Просрочено:"))
    let lacking = try centre.get("/documents?paper=monitoring&state=lacking")
    #expect(lacking.contains("с. Воя"))
    let csv = try centre.wait(for: "/documents.csv")
    #expect(csv.contains("Программа мониторинга") && csv.contains("нет, срок 01.12.2026"))
    let saved = try centre.submit("/documents/terms", ["monitoring": "27.01.2027"])
    #expect(saved.location == "/documents")
    #expect(try curator.get("/documents").contains("27.01.2027"))
    #expect(try curator.get("/documents/terms").status == .forbidden)
  }

  @Test("a district order is the centre's: a curator reads it and cannot change it")
  func acts() throws {
    let centre = try portal.visitor(.centre)
    let act = try #require(
      try centre.post(
        "/documents",
        [
          "kind": "districtOrder", "title": "О наставничестве", "number": "99-ОД",
          "issuedOn": "20.11.2026",
        ]
      ).location)
    #expect(try curator.get(act).contains("О наставничестве № 99-ОД"))
    #expect(try curator.get(act + "/edit").status == .notFound)
    #expect(try curator.get("/documents/chain").contains("№ 99-ОД"))
  }

  @Test("two who put a paper right at once are told field by field")
  func conflict() throws {
    let path = try entered(form)
    let page = try curator.get(path + "/edit")
    let fields = try #require(page.form(with: ["number", "_version"]))
    _ = try curator.submit(path + "/edit", ["number": "9-од"])
    let late = try curator.post(path, fields.setting("number", to: "10-од").setting("_csrf", to: nil))
    #expect(late.status == .conflict && late.contains("9-од") && late.contains("10-од"))
  }
}
