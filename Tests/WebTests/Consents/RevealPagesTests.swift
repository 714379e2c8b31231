import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Contacts and categories behind «Показать»")
struct RevealPagesTests {
  private let pages: ConsentPages
  private var curator: Visitor { pages.curator }

  init() throws { pages = try ConsentPages() }

  @Test("a card does not show how to reach a child; the button does, and the centre sees who looked")
  func contacts() throws {
    let person = try pages.person(.mentee)
    let phone = try #require(try pages.papers(.mentee).representatives.first).phone
    #expect(try !curator.get(person).contains(phone))
    #expect(try !curator.get(person).contains("Кто смотрел"))
    let shown = try curator.post(person + "/reveals", ["what": "contacts"])
    #expect(shown.status == .ok)
    #expect(shown.contains(phone))
    #expect(shown.fields[.cacheControl] == "no-store")
    let centre = try pages.portal.visitor(.centre)
    #expect(try centre.get(person).contains("Захарова Елена Викторовна: контакты"))
    #expect(try centre.get(person + "/reveals").contains("Захарова Елена Викторовна: контакты"))
    #expect(try curator.get(person + "/reveals").status == .forbidden)
  }

  @Test("an adult's contacts stand on the card")
  func adults() throws {
    let phone = try #require(try pages.papers(.experiencedTeacher).contact?.value.phone)
    #expect(try curator.get(pages.person(.experiencedTeacher)).contains(phone))
    #expect(try !pages.portal.visitor(.ruo).get(pages.person(.experiencedTeacher)).contains(phone))
  }

  @Test("categories without a consent are entered only knowingly, and stand nowhere else")
  func categories() throws {
    let person = try pages.person(.mentee)
    let refused = try curator.post(person + "/special-categories", ["categories": "orphan"])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Подтвердите, что вносите сведения без согласия"))
    let saved = try curator.post(person + "/special-categories", ["categories": "orphan", "confirmed": "1"])
    #expect(saved.location == person)
    let shown = try curator.post(person + "/reveals", ["what": "specialCategories"])
    #expect(shown.contains("Сведения внесены без согласия"))
    for address in [
      person, "/people", "/banks/mentees", "/banks/mentees.csv", "/consents",
      "/search?q=%D1%81%D0%B8%D1%80%D0%BE%D1%82%D0%B0",
    ] { #expect(try !curator.get(address).contains("остался без попечения"), "\(address)") }
  }

  @Test("RUO and foreign curators reveal nothing")
  func access() throws {
    let ruo = try pages.portal.visitor(.ruo)
    let person = try pages.person(.mentee)
    #expect(try ruo.post(person + "/reveals", ["what": "contacts"]).status == .forbidden)
    #expect(try ruo.post(person + "/special-categories", [:]).status == .forbidden)
    let foreign = try pages.person(.marriedTeacher)
    for what in ["contacts", "specialCategories"] {
      #expect(try curator.post(foreign + "/reveals", ["what": what]).status == .notFound)
    }
    #expect(try curator.post(person + "/reveals", ["what": "everything"]).status == .notFound)
    #expect(try !ruo.get(person).contains("Законные представители"))
  }

  @Test("the form of a child's contacts never shows the known ones")
  func hiddenForm() throws {
    let person = try pages.person(.mentee)
    _ = try curator.submit(person + "/contacts/edit", ["phone": "8 (999) 111-22-33", "email": "kotov@mail.example"])
    let form = try curator.get(person + "/contacts/edit")
    #expect(!form.contains("111-22-33") && !form.contains("kotov@"))
    _ = try curator.submit(person + "/contacts/edit", ["email": "novyj@mail.example"])
    let contact = try #require(try pages.papers(.mentee).contact?.value)
    #expect(contact == Contact(phone: "+7 (999) 111-22-33", email: "novyj@mail.example"))
    let wrong = try curator.submit(person + "/contacts/edit", ["phone": "12", "email": "нет"])
    #expect(wrong.contains("Укажите телефон с кодом") && wrong.contains("Проверьте адрес почты"))
  }

  @Test("a representative is entered, corrected without showing the phone, and removed while nothing is signed")
  func representatives() throws {
    let child = try pages.newcomer()
    let wrong = try curator.submit("/people/\(child)/representatives/new", ["name": "", "relation": "", "phone": "1"])
    for words in ["Укажите фамилию, имя и отчество", "Выберите, кем приходится", "Укажите телефон с кодом"] {
      #expect(wrong.contains(words), "\(words)")
    }
    _ = try curator.submit(
      "/people/\(child)/representatives/new",
      ["name": "Ёлкина Анна", "relation": "mother", "phone": "8 (912) 345-67-89"])
    let card = try curator.get("/people/\(child)")
    #expect(card.contains("Ёлкина Анна, мать") && !card.contains("345-67-89"))
    let edit = try #require(card.links.first { $0.contains("/representatives/") && $0.hasSuffix("/edit") })
    #expect(try !curator.get(edit).contains("345-67-89"))
    let removal = edit.replacing("/edit", with: "/removal")
    #expect(try curator.post(removal, [:]).location == "/people/\(child)")
    #expect(try curator.get("/people/\(child)").contains("за ребёнка некому подписать согласие"))
    let signed = try #require(try pages.papers(.mentee).representatives.first).id
    let refused = try curator.post(try pages.person(.mentee) + "/representatives/\(signed)/removal", [:])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("его можно изменить, но не удалить"))
  }
}
