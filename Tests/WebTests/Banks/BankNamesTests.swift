import HTTP
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

@Suite("Names of children do not slip into what others read")
struct BankNamesTests {
  private let banks: Banks

  init() throws { banks = try Banks() }

  @Test("a practice that seems to name a child is held before it goes on, until somebody has looked")
  func interruption() throws {
    let address = try banks.draft(["solution": "Ученица 7А Маша Иванова читала вслух, мама: 8 (912) 345-67-89"])
    let page = try banks.step("submit", banks.curator, at: address)
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Маша Иванова") && page.contains("8 (912) 345-67-89") && page.contains("Как делали"))
    #expect(page.links.contains(address + "/edit"))
    #expect(try banks.curator.get(address).contains("черновик"))
    let form = try #require(page.forms.first { $0.fields["namesChecked"] == "1" })
    #expect(try banks.curator.post(#require(form.action), form.fields).location == address)
    // The centre looks for itself before everybody reads it.
    #expect(try banks.step("publish", banks.centre, at: address).contains("Маша Иванова"))
    let events = try banks.portal.store.events(of: "practices:" + (address.split(separator: "/").last ?? ""))
    #expect(events.first?.after["namesChecked"] == "1")
  }

  @Test("a pupil whom the registry knows is found without a word that says so")
  func registry() throws {
    let pupil = DemoCast.mentee.name
    let address = try banks.draft(["solution": "Вёл занятия \(pupil.given) \(pupil.surname)"])
    let page = try banks.step("submit", banks.curator, at: address)
    #expect(page.status == .unprocessableContent && page.contains("\(pupil.given) \(pupil.surname)"))
  }

  @Test("returning and archiving ask nothing, for nobody else reads then")
  func otherSteps() throws {
    let address = try banks.draft(["problem": "Котов Д. С. не читал"])
    #expect(try banks.step("archive", banks.curator, at: address).location == address)
  }

  @Test("the author is an adult and may be named; a text without names goes on at once")
  func author() throws {
    let address = try banks.draft(["author": "Захарова Елена Викторовна, 8 (83355) 2-10-00"])
    #expect(try banks.step("submit", banks.curator, at: address).location == address)
  }

  @Test("a programme typed in the wizard of pairs says in the bank what it is")
  func wizardDraft() throws {
    let form: FormFields = ["title": "Наша", "form": "pupil-pupil", "aim": "", "tasks": ""]
    let card = try banks.curator.submit("/banks/programmes/new", form, follow: true)
    #expect(card.contains("Пока есть только название: так программу записывает мастер пары."))
    #expect(try banks.curator.get("/banks").contains("Название, вписанное в паре, становится черновиком"))
  }
}
