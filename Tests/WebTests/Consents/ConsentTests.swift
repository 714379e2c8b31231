import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of consents")
struct ConsentTests {
  private let pages: ConsentPages
  private var curator: Visitor { pages.curator }

  init() throws { pages = try ConsentPages() }

  @Test("the register shows people by purposes, and its filters stand in the address")
  func register() throws {
    let page = try curator.get("/consents")
    for words in ["Обработка данных", "Распространение", "подписано", "напечатан бланк", "Показано 1–50 из"] {
      #expect(page.contains(words), "\(words)")
    }
    let filtered = try curator.get("/consents?kind=processing&status=expired&class=&q=")
    #expect(filtered.contains("истекло"))
    #expect(filtered.contains("Убрать условие"))
    let nobody = try curator.get("/consents?q=%D0%9D%D0%B5%D1%82%20%D1%82%D0%B0%D0%BA%D0%B8%D1%85")
    #expect(nobody.contains("Никого не нашлось"))
  }

  @Test("the button prints blanks: each purpose on a sheet, with everything that the law wants in it")
  func blanks() throws {
    let child = try pages.newcomer()
    let printed = try curator.post("/consents/blanks", ["person": child])
    let sheets = try curator.get(try #require(printed.location))
    #expect(sheets.contains("2 листа"))
    #expect(sheets.body.components(separatedBy: #"<article class="sheet">"#).count == 3)
    for words in [
      "Согласие на обработку персональных данных", "Согласие на участие в программе наставничества",
      "Ёлкина Зоя Ильинична", "законный представитель", "ИНН", "ОГРН", "Цель:", "Сведения:",
      "до окончания участия в программе", "МКУ «Ресурсный центр образования Пижанского района»",
    ] { #expect(sheets.contains(words), "\(words)") }
    #expect(try curator.get("/consents?person=\(child)").contains("напечатан бланк"))
  }

  @Test("a consent to dissemination names the pages and asks what may be shown")
  func dissemination() throws {
    let child = try pages.newcomer()
    let printed = try curator.post("/consents/blanks", ["person": child, "kind": "dissemination"])
    let sheet = try curator.get(try #require(printed.location))
    for words in ["https://nastavnik.example", "Разрешаю", "место работы или учёбы", "Условия и запреты"] {
      #expect(sheet.contains(words), "\(words)")
    }
  }

  @Test("signed papers are ticked in a grid and saved together")
  func grid() throws {
    let child = try pages.newcomer()
    let without = try curator.get("/consents/new?person=\(child)")
    #expect(without.contains("Нет законного представителя"))
    let added = try curator.submit(
      "/people/\(child)/representatives/new?from=consents",
      ["name": "Ёлкина Анна Ильинична", "relation": "mother", "phone": "89123456789"])
    #expect(added.location == "/consents/new?person=\(child)")
    let saved = try curator.submit(
      "/consents/new?person=\(child)",
      FormFields([
        ("sign", "\(child)-processing"), ("sign", "\(child)-participation"), ("signedOn", "20.11.2026"),
        ("place", "личное дело"),
      ]), follow: true)
    #expect(saved.contains("Согласия внесены"))
    #expect(try curator.get("/people/\(child)").contains("Обработка данных подписано"))
  }

  @Test("a grid with mistakes comes back as it was filled")
  func gridErrors() throws {
    let teacher = "\(try pages.portal.store.id(.noviceTeacher))"
    let nothing = try curator.submit("/consents/new?person=\(teacher)", ["signedOn": "31.02.2026", "place": "сейф"])
    #expect(nothing.status == .unprocessableContent)
    #expect(nothing.contains("Отметьте хотя бы одно согласие"))
    #expect(nothing.body.contains(#"value="31.02.2026""#) && nothing.body.contains(#"value="сейф""#))
    let late = try pages.sign(.dissemination, teacher, ["on-\(teacher)": "22.11.2026"])
    #expect(late.status == .unprocessableContent)
    #expect(late.contains("Дата не может быть позже сегодня"))
    #expect(late.form(with: ["sign", "place"])?.all("sign") == ["\(teacher)-dissemination"])
  }

  @Test("a paper is corrected with every field wrong told, and two editors are told of each other")
  func edit() throws {
    let address = try pages.consent(.processing, of: .noviceTeacher)
    let wrong = try curator.submit(
      address + "/edit", ["signedOn": "22.11.2026", "ends": "01.01.2020", "place": String(repeating: "Ж", count: 300)])
    #expect(wrong.status == .unprocessableContent)
    for words in ["Дата не может быть позже сегодня", "Срок кончается раньше подписания", "длиннее 200"] {
      #expect(wrong.contains(words), "\(words)")
    }
    let form = try #require(try curator.get(address + "/edit").form(with: ["signedOn", "place"]))
    _ = try curator.submit(address + "/edit", ["place": "сейф"])
    #expect(try curator.post(address, form.setting("place", to: "архив")).status == .conflict)
  }

  @Test("RUO has no register, and no other curator opens a foreign paper")
  func access() throws {
    let ruo = try pages.portal.visitor(.ruo)
    for address in ["/consents", "/consents/new", "/destructions", try pages.consent(.processing, of: .mentee)] {
      #expect(try ruo.get(address).status == .forbidden, "\(address)")
    }
    let foreign = try pages.foreignConsent()
    for address in [foreign, foreign + "/edit", foreign + "/withdrawal/new", foreign + "/scan"] {
      #expect(try curator.get(address).status == .notFound, "\(address)")
    }
  }

  @Test("the settings of the centre and the numbers of a school are checked by their digits")
  func settings() throws {
    let wrong = try curator.submit(
      "/organisations/\(DemoCast.school)/operator/edit", ["inn": "7707083894", "ogrn": "12"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("ИНН: 10 или 12 цифр") && wrong.contains("ОГРН: 13 или 15 цифр"))
    #expect(wrong.body.contains(#"value="7707083894""#))
    let saved = try curator.submit(
      "/organisations/\(DemoCast.school)/operator/edit", ["inn": "7707083893", "ogrn": "1027700132195"])
    #expect(saved.location == "/consents")
    #expect(try curator.get("/consents/settings/edit").status == .forbidden)
    let centre = try pages.portal.visitor(.centre)
    let refused = try centre.submit("/consents/settings/edit", ["name": "", "resources": "nastavnik"])
    #expect(refused.contains("Укажите полное название центра") && refused.contains("Адрес начинается с https://"))
    #expect(try centre.submit("/consents/settings/edit", ["required": "1"]).location == "/consents")
    #expect(try pages.portal.store.consentSettings().isRequired)
  }
}
