import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Withdrawal, destruction and the act")
struct WithdrawalPagesTests {
  private let pages: ConsentPages
  private var curator: Visitor { pages.curator }

  init() throws { pages = try ConsentPages() }

  @Test("the name is gone from the school's page with the next request")
  func publicPage() throws {
    let name = DemoCast.experiencedTeacher.name.full
    let page = "/schools/\(DemoCast.school)/mentoring"
    try pages.fixDraft()
    if try pages.papers(.experiencedTeacher).consents[.dissemination] == nil {
      let teacher = "\(try pages.portal.store.id(.experiencedTeacher))"
      _ = try pages.sign(.dissemination, teacher)
    }
    #expect(try pages.portal.guest().get(page).contains(name))
    let consent = try pages.consent(.dissemination, of: .experiencedTeacher)
    #expect(try curator.get(consent + "/withdrawal/new").contains("Имя сразу исчезнет с открытых страниц"))
    #expect(try curator.submit(consent + "/withdrawal/new", ["reason": "передумала"]).location == consent)
    #expect(try !pages.portal.guest().get(page).contains(name))
    #expect(try curator.get(consent).contains("отозвано 21.11.2026"))
  }

  @Test("the confirm page counts what ends, and a wrong day keeps what was typed")
  func confirmation() throws {
    let consent = try pages.consent(.processing, of: .experiencedTeacher)
    let page = try curator.get(consent + "/withdrawal/new")
    #expect(page.contains("Прекратятся") && page.contains("до 21.12.2026"))
    #expect(page.contains("Отозвать и закрыть"))
    let wrong = try curator.submit(consent + "/withdrawal/new", ["date": "22.11.2026", "reason": "уходит"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Дата не может быть позже сегодня") && wrong.contains("уходит"))
  }

  @Test("from the withdrawal to the printed act, through the first page")
  func act() throws {
    let person = try pages.person(.mentee)
    _ = try curator.submit(try pages.consent(.processing, of: .mentee) + "/withdrawal/new", ["reason": "переезд"])
    #expect(try curator.get("/home").contains("Уничтожить сведения после отзыва согласия"))
    #expect(try pages.portal.visitor(.centre).get("/home").contains("Проверить уничтожение после отзыва согласия"))
    let task = try #require(try pages.papers(.mentee).destruction).id
    let address = "/destructions/\(task)"
    #expect(try curator.get("/destructions").contains("до 21.12.2026"))
    let unsure = try curator.submit(address, ["confirmed": ""])
    #expect(unsure.status == .unprocessableContent)
    #expect(unsure.contains("Подтвердите, что сведения больше не нужны"))
    #expect(try curator.submit(address, ["confirmed": "1"]).location == address + "/act")
    let act = try curator.get(address + "/act")
    for words in [
      "Акт об уничтожении персональных данных", "Оператор", "Субъект персональных данных", "фамилия, имя, отчество",
      "Информационная система", "отзыв согласия от 21.11.2026", "Дата уничтожения 21.11.2026",
      "Выгрузка из журнала", "Сведения уничтожены", "Захарова Елена Викторовна",
    ] { #expect(act.contains(words), "\(words)") }
    for page in [act, try curator.get(person), try curator.get("/people?left=1&q=%D0%9A%D0%BE%D1%82%D0%BE%D0%B2")] {
      #expect(!page.contains("Котов Даниил"))
      #expect(!page.contains("Котов Д. С."))
    }
  }

  @Test("only the centre holds data back, and says why")
  func hold() throws {
    _ = try curator.submit(try pages.consent(.processing, of: .mentee) + "/withdrawal/new", ["reason": ""])
    let address = "/destructions/\(try #require(try pages.papers(.mentee).destruction).id)"
    #expect(try curator.get(address + "/hold/new").status == .forbidden)
    let centre = try pages.portal.visitor(.centre)
    let wrong = try centre.submit(address + "/hold/new", ["ground": "", "until": "20.11.2026"])
    #expect(wrong.contains("Укажите основание") && wrong.contains("День уже прошёл"))
    #expect(try centre.submit(address + "/hold/new", ["ground": "спор", "until": "01.03.2027"]).location == address)
    #expect(try curator.get(address).contains("удерживается до 01.03.2027"))
    #expect(try curator.post(address + "/act", ["confirmed": "1", "_version": "2"]).status == .unprocessableContent)
  }
}
