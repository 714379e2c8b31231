import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage
import TestSupport
import Testing

@Suite("Pages of orders")
struct OrderPageTests {
  private let pages: PairPages
  private let curator: Visitor

  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
  }

  /// The page of a draft with the pair of the cast in it.
  private func draft() throws -> String {
    let id = try pages.portal.store.pair(of: .draftMentee)
    let saved = try curator.submit("/orders/new?pair=\(id)", ["act": "draft", "number": ""])
    return try #require(saved.location)
  }

  @Test("a draft is prepared without number and date, printed, taken away, and signed later")
  func life() throws {
    let path = try draft()
    let page = try curator.get(path)
    #expect(page.contains("Проект приказа о закреплении пар") && page.contains("Тюлькина А. П."))
    #expect(try curator.get(pages.draftPair()).contains("Проект приказа"))
    let print = try curator.get(path + "/print")
    #expect(
      print.contains("ПРИКАЗЫВАЮ") && print.contains("Тюлькина Арина Павловна") && print.body.contains("landscape"))
    let wrong = try curator.submit(path, ["number": "", "date": "22.11.2026"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("Укажите номер приказа"))
    #expect(wrong.contains("Дата не может быть позже сегодня") && wrong.hasSource("22.11.2026"))
    let signed = try curator.submit(path, ["number": "48-ОД", "date": "21.11.2026"], follow: true)
    #expect(signed.contains("Приказ № 48-ОД от 21.11.2026 о закреплении пар"))
    #expect(try curator.get(pages.draftPair()).contains("в работе"))
    #expect(try curator.get("/orders?q=48").contains("№ 48-ОД"))
  }

  @Test("the document is a document: names filled, a row for the pair, nothing in braces")
  func document() throws {
    let answer = try curator.get(draft() + "/document")
    #expect(answer.fields[.contentType]?.hasPrefix("application/vnd.openxmlformats") == true)
    #expect(answer.fields[.contentDisposition]?.contains("prikaz-") == true)
    let template = try DocumentTemplate(answer.bytes)
    #expect(template.names.isEmpty)
  }

  @Test("a pair leaves a draft, and a draft is dropped")
  func dropping() throws {
    let path = try draft()
    let exclusion = try #require(try curator.get(path).forms.compactMap(\.action).first { $0.contains("/pairs/") })
    #expect(try curator.post(exclusion, [:], follow: true).contains("Пара убрана из проекта"))
    #expect(try curator.get(path).contains("В приказе не осталось пар"))
    #expect(
      try curator.post(path + "/signature", ["number": "1", "date": "21.11.2026"]).contains("В приказе не осталось пар")
    )
    #expect(try curator.post(path + "/removal", [:], follow: true).contains("Проект приказа удалён"))
    #expect(try curator.get(path).status == .notFound)
  }

  @Test("the scan of a signed order goes in and comes out; a draft has none")
  func scan() throws {
    let path = try draft()
    let file = SentFile(field: "scan", name: "приказ.pdf", bytes: Array("%PDF-1.7 приказ".utf8))
    #expect(try curator.post(path + "/scan", [:], file: file).status == .notFound)
    _ = try curator.submit(path, ["number": "48-ОД", "date": "21.11.2026"])
    #expect(try curator.post(path + "/scan", [:], file: file).location == path)
    #expect(try curator.get(path + "/scan").body == "%PDF-1.7 приказ")
    let svg = SentFile(field: "scan", name: "a.pdf", bytes: Array("<svg>".utf8))
    #expect(try curator.post(path + "/scan", [:], file: svg).status == .unprocessableContent)
    _ = try curator.post(path + "/scan/removal", [:])
    #expect(try curator.get(path + "/scan").status == .notFound)
  }

  @Test("the district office reads the list and the page with codes, and gets no document")
  func districtOffice() throws {
    let path = try draft()
    let ruo = try pages.portal.visitor(.ruo)
    #expect(try ruo.get("/orders").status == .ok)
    let page = try ruo.get(path)
    #expect(page.status == .ok && !page.contains("Тюлькина") && !page.contains("Скачать DOCX"))
    for address in ["/document", "/print", "/scan"] { #expect(try ruo.get(path + address).status == .forbidden) }
    #expect(try ruo.post(path + "/signature", ["number": "1"]).status == .forbidden)
  }

  @Test("the list of orders is taken away as a table, with its filters")
  func export() throws {
    _ = try draft()
    let csv = try curator.wait(for: "/orders.csv?state=draft")
    #expect(csv.body.contains("О закреплении пар") && csv.body.contains("проект") && !csv.body.contains("подписан"))
  }

  @Test("the centre brings its own document: read, checked for unknown names, used, and taken back")
  func templates() throws {
    let centre = try pages.portal.visitor(.centre)
    let path = "/municipalities/pizhanskiy/order-templates"
    #expect(try centre.get(path).contains("шаблон портала"))
    let own = try centre.get(path + "/fixing").bytes
    let upload = { (bytes: [UInt8]) in
      try centre.post(path + "/fixing", [:], file: SentFile(field: "file-fixing", name: "п.docx", bytes: bytes))
    }
    #expect(try upload(Array("не документ".utf8)).contains("Это не документ Word"))
    #expect(try upload([]).contains("Выберите файл"))
    #expect(try upload(own).location == path)
    #expect(try centre.get(path).contains("свой, загружен 21.11.2026"))
    #expect(try curator.get(draft() + "/document").status == .ok)
    _ = try centre.post(path + "/fixing/removal", [:])
    #expect(try !centre.get(path).contains("свой, загружен"))
    #expect(try centre.get(path + "/other").status == .notFound)
    #expect(try curator.get(path).status == .forbidden)
  }
}

@Suite("Pages of matching")
struct MatchingPageTests {
  private let pages: PairPages
  private let curator: Visitor

  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
  }

  @Test("from the first page to a wizard with both chosen in three links")
  func way() throws {
    let home = try curator.get("/home")
    let matching = try #require(home.link("/matching"))
    let list = try curator.get(matching)
    #expect(list.contains("Ждут наставника") && list.contains("Свободные наставники"))
    let show = try curator.get("/matching/mentees/\(pages.stay(.mentee))")
    #expect(show.contains("Котов Даниил Сергеевич") && show.contains("Подходят"))
    let terms = try #require(show.link("/pairs/new/terms?mentee="))
    #expect(try curator.get(terms).contains("Сроки и программа"))
  }

  @Test("the mentor's side and the network are there; another school's people are not")
  func sides() throws {
    let mentor = try curator.get("/matching/mentors/\(pages.stay(.experiencedTeacher))")
    #expect(mentor.status == .ok && mentor.contains("Кому подойдёт наставник"))
    #expect(try curator.get("/matching/network").contains("Готовы помочь другим"))
    #expect(try curator.get("/matching/mentees/\(pages.stay(.twinThere))").status == .notFound)
    #expect(try curator.get("/matching?organisation=999999").status == .notFound)
    #expect(try pages.portal.visitor(.ruo).get("/matching").status == .forbidden)
    #expect(try pages.portal.visitor(.centre).get("/matching/network").contains("Ждут наставника"))
  }
}
