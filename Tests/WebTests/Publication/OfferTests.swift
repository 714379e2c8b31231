import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("«Стать наставником»")
struct OfferTests {
  private static let address = "/schools/\(DemoCast.school)/mentoring/application"
  private static let answers: FormFields = [
    "surname": "Зимина", "given": "Ольга", "patronymic": "Павловна", "occupation": "аптека, фармацевт",
    "phone": "8 912 345-67-89", "offer": "Помогу с химией",
  ]

  private func send(_ visitor: Visitor, _ answers: FormFields = answers) throws -> Exchange {
    let consent = try visitor.submit(Self.address, answers)
    guard let form = consent.forms.first(where: { $0.action == Self.address + "/consent" }) else { return consent }
    return try visitor.post(Self.address + "/consent", form.fields, follow: true)
  }

  private func waiting(_ portal: TestPortal) throws -> [MentorApplication] {
    try portal.store.applications(within: .everything).filter { $0.offer?.name.surname == "Зимина" }
  }

  @Test("nothing is kept before the consent, and the consent is a document of its own")
  func consent() throws {
    let portal = try TestPortal()
    let guest = portal.guest()
    let page = try guest.submit(Self.address, Self.answers)
    #expect(page.status == .ok)
    #expect(page.contains("Согласие на обработку персональных данных"))
    #expect(page.contains("Я разрешаю оператору"))
    #expect(try waiting(portal).isEmpty)
    #expect(try send(guest).contains("Заявка отправлена"))
    let application = try #require(try waiting(portal).first)
    #expect(application.consent.contains("Цель одна"))
    #expect(application.offer?.phone == "+7 (912) 345-67-89")
  }

  @Test("it becomes a candidate in the base of mentors, with a task for the curator before and nothing left after")
  func candidate() throws {
    let portal = try TestPortal()
    _ = try send(portal.guest())
    let curator = try portal.visitor(.curator)
    #expect(try curator.get("/home").contains("в наставники"))
    let application = try #require(try waiting(portal).first)
    let card = "/applications/\(application.id)"
    #expect(try curator.get(card).contains("Помогу с химией"))
    let wrong = try curator.post(card + "/acceptance", ["role": "pupil"])
    #expect(wrong.status == .unprocessableContent)
    let consent = application.consent
    let answer: FormFields = ["role": "volunteer", "birthDate": "12.03.1980"]
    let person = try curator.post(card + "/acceptance", answer, follow: true)
    #expect(person.contains("Зимина Ольга Павловна"))
    #expect(try curator.get("/banks/mentors?q=%D0%B7%D0%B8%D0%BC%D0%B8%D0%BD%D0%B0").contains("Зимина"))
    #expect(try !curator.get(card).contains("Помогу с химией"))
    #expect(try curator.post(card + "/acceptance", answer).status == .unprocessableContent)
    // The proof of why the school has the data: what was agreed to, and when.
    let after = try portal.store.application(application.id, within: .everything)
    #expect(after.offer == nil && after.consent == consent && after.sentOn == TestPortal.today)
    #expect(try curator.get(card).contains("Цель одна"))
  }

  @Test("nobody under 18 becomes a mentor this way, and the form says so beforehand")
  func age() throws {
    let portal = try TestPortal()
    let guest = portal.guest()
    #expect(try guest.get(Self.address).contains("Наставником становятся с 18 лет"))
    _ = try send(guest)
    let application = try #require(try waiting(portal).first)
    let curator = try portal.visitor(.curator)
    let accept = { (day: String) in
      try curator.post("/applications/\(application.id)/acceptance", ["role": "volunteer", "birthDate": day])
    }
    #expect(try accept("").contains("Укажите дату рождения"))
    let young = try accept("22.11.2008")
    #expect(young.status == .unprocessableContent && young.contains("Человеку нет 18 лет"))
    #expect(try accept("21.11.2008").status == .seeOther)
  }

  @Test("what nobody answers for 90 days is declined and emptied by the portal itself, with an event")
  func forgotten() throws {
    let portal = try TestPortal()
    _ = try send(portal.guest())
    let application = try #require(try waiting(portal).first)
    let after = { (days: Int) in
      try TestPortal(store: portal.store, today: TestPortal.today.adding(days: days)).portal.sweep()
      return try portal.store.application(application.id, within: .everything)
    }
    #expect(try after(90).answer == nil)
    let gone = try after(91)
    #expect(gone.answer == .declined && gone.offer == nil && gone.consent.isEmpty)
    #expect(try portal.store.events(of: "application:\(application.id)").first?.kind == "applicationAnswered")
  }

  @Test("what is declined is emptied at once")
  func declined() throws {
    let portal = try TestPortal()
    _ = try send(portal.guest())
    let application = try #require(try waiting(portal).first)
    _ = try portal.visitor(.curator).post("/applications/\(application.id)/refusal", [:])
    let after = try portal.store.application(application.id, within: .everything)
    #expect(after.offer == nil && after.consent.isEmpty && after.answer == .declined)
  }

  @Test("a machine fills the trap, is too fast, or forges the time")
  func machines() throws {
    let portal = try TestPortal()
    let trapped = try send(portal.guest(), Self.answers.setting("site", to: "https://spam.example"))
    #expect(trapped.status == .unprocessableContent)
    let slow = try TestPortal(store: portal.store, fillingSeconds: 60)
    #expect(try send(slow.guest()).status == .unprocessableContent)
    let forged = try portal.guest().post(Self.address, Self.answers.setting("_at", to: "1.00"))
    #expect(forged.status == .unprocessableContent)
    #expect(forged.contains("Помогу с химией"))
    #expect(try waiting(portal).isEmpty)
  }

  @Test("one address is slowed down after some, others are not")
  func rate() throws {
    let portal = try TestPortal()
    let answers = try (1...6).map { number in
      try send(portal.guest(), Self.answers.setting("given", to: "Ольга" + String(repeating: "а", count: number)))
    }
    #expect(answers.prefix(5).allSatisfy { $0.contains("Заявка отправлена") })
    #expect(answers.last?.status == .tooManyRequests)
    #expect(answers.last?.fields[.retryAfter] != nil)
    #expect(answers.last?.contains("Помогу с химией") == true)
  }

  @Test("wrong answers are told at their fields and stay typed")
  func wrong() throws {
    let answer = try TestPortal().guest().submit(
      Self.address, ["surname": "1234", "given": "", "occupation": "", "phone": "12", "offer": "Остаётся"])
    #expect(answer.status == .unprocessableContent)
    for words in ["Имя пишется буквами", "Укажите имя", "Укажите телефон с кодом", "Остаётся"] {
      #expect(answer.contains(words), "\(words)")
    }
  }

  @Test("another school's curator does not see it")
  func rights() throws {
    let portal = try TestPortal()
    let other = try portal.store.applications(within: .everything).first { !$0.school.contains("Воя") }
    let foreign = try #require(other)
    #expect(try portal.visitor(.curator).get("/applications/\(foreign.id)").status == .notFound)
  }
}
