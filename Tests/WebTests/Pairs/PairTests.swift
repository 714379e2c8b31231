import HTTP
import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Pages of pairs")
struct PairTests {
  private let pages: PairPages
  private let curator: Visitor

  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
  }

  @Test("the list filters by address, says what it filters, and keeps the order link")
  func list() throws {
    let page = try curator.get("/pairs?status=draft")
    #expect(page.contains("Иванова А. П. → Тюлькина А. П."))
    #expect(page.body.contains("tag-removable"))
    #expect(page.link("/pairs?status=draft&sort=mentor") != nil)
    #expect(try curator.get("/pairs?q=zzzz").contains("Ничего не нашлось"))
    #expect(try curator.get("/pairs").contains("Показано 1–50 из"))
  }

  @Test("the order of the head fixes a pair; a future date and an empty number are refused")
  func order() throws {
    let id = try pages.portal.store.pair(of: .draftMentee)
    let path = "/orders/new?pair=\(id)"
    let wrong = try curator.submit(path, ["number": "", "date": "22.11.2026"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Укажите номер приказа"))
    #expect(wrong.contains("Дата не может быть позже сегодня"))
    #expect(wrong.body.contains("value=\"22.11.2026\""))
    let fixed = try curator.submit(path, ["number": "47-ОД", "date": "21.11.2026"], follow: true)
    #expect(fixed.contains("Пара закреплена приказом"))
    #expect(fixed.contains("№ 47-ОД от 21.11.2026"))
  }

  @Test("pairs that cannot stand in the order are named and left out")
  func refusedInOrder() throws {
    let draft = try pages.portal.store.pair(of: .draftMentee)
    let overdue = try pages.portal.store.pair(of: .overdueMentee)
    let page = try curator.get("/orders/new?pair=\(draft)&pair=\(overdue)")
    #expect(page.contains("Закрепить 1 пару"))
    #expect(page.contains("уже закреплена приказом"))
    #expect(try curator.get("/orders/new").location == "/pairs?status=draft")
  }

  @Test("an overdue pair is completed; its page then asks for nothing")
  func closing() throws {
    let path = try pages.overduePair()
    #expect(try curator.get(path).contains("Завершить пару"))
    let wrong = try curator.submit(path + "/closure/new", ["date": "завтра"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Выберите, как закончилась пара"))
    let closed = try curator.submit(
      path + "/closure/new", ["date": "20.11.2026", "reason": "completed"], follow: true)
    #expect(closed.contains("завершена"))
    #expect(!closed.contains("Внести приказ"))
  }

  @Test("a draft is dropped with a reason, and another reason is told in words")
  func dropping() throws {
    let path = try pages.draftPair()
    let wordless = try curator.submit(path + "/closure/new", ["date": "21.11.2026", "reason": "other"])
    #expect(wordless.contains("Напишите, почему пара прекращена"))
    let closed = try curator.submit(
      path + "/closure/new", ["date": "21.11.2026", "reason": "menteeRefused"], follow: true)
    #expect(closed.contains("прекращена досрочно"))
  }

  @Test("terms are changed, and the history says from what to what")
  func editing() throws {
    let path = try pages.draftPair()
    let changed = try curator.submit(path + "/edit", ["ends": "30.04.2027"], follow: true)
    #expect(changed.contains("Пара изменена"))
    #expect(changed.contains("→ 30.04.2027"))
    let wrong = try curator.submit(path + "/edit", ["ends": "01.01.2020"])
    #expect(wrong.status == .unprocessableContent)
  }

  @Test("two editors: the second gets 409 with both values, and loses nothing")
  func twoEditors() throws {
    let path = try pages.draftPair()
    let stale = try #require(try curator.get(path + "/edit").form(with: ["ends", "_version"]))
    _ = try curator.submit(path + "/edit", ["ends": "30.04.2027"])
    let late = try curator.post(path, stale.setting("ends", to: "15.05.2027").setting("_key", to: nil))
    #expect(late.status == .conflict)
    #expect(late.contains("30.04.2027"))
    #expect(late.contains("15.05.2027"))
  }

  @Test("the district office reads with codes for minors and without buttons")
  func districtOffice() throws {
    let ruo = try pages.portal.visitor(.ruo)
    let page = try ruo.get(pages.draftPair())
    #expect(page.contains("Иванова А. П. → Обучающийся №"))
    #expect(!page.contains("Тюлькина"))
    #expect(!page.contains("Внести приказ"))
    #expect(!page.contains("Изменить"))
    #expect(try !ruo.get("/pairs?status=draft").contains("Тюлькина"))
    #expect(try ruo.get(pages.draftPair() + "/edit").status == .forbidden)
    #expect(try ruo.post("/orders", ["pair": "1"]).status == .forbidden)
  }

  @Test("a closed pair has no form to change or to close it again")
  func closedHasNoForms() throws {
    let path = try pages.draftPair()
    _ = try curator.submit(path + "/closure/new", ["date": "21.11.2026", "reason": "menteeRefused"])
    #expect(try curator.get(path + "/edit").location == path)
    #expect(try curator.get(path + "/closure/new").location == path)
  }

  @Test("the other pairs of a group end with a pair when they are ticked, and only those")
  func closingGroup() throws {
    let query = try pages.answers(.experiencedTeacher, [.mentee, .twinHere, .seniorPupil])
    let saved = try curator.submit("/pairs/new/check?" + query.encoded, ["form": "teacher-pupil"])
    let path = try #require(saved.location)
    let form = try #require(curator.get(path + "/closure/new").forms.first { $0.names.contains("group") })
    let page = try curator.get(path + "/closure/new")
    let others = page.body.matches(of: /name="group" value="(\d+)"/).map { String($0.1) }
    #expect(others.count == 2 && form.fields["group"] == nil)
    let sent: FormFields = ["date": "21.11.2026", "reason": "mentorLeft", "group": others[0]]
    #expect(try curator.post(path + "/closure", sent).status == .seeOther)
    #expect(try curator.get("/pairs/\(others[0])").contains("прекращена досрочно"))
    #expect(try curator.get("/pairs/\(others[1])").contains("без приказа"))
    let stranger = try pages.overduePair().dropFirst("/pairs/".count)
    let wrong = try curator.post(
      "/pairs/\(others[1])/closure", ["date": "21.11.2026", "reason": "mentorLeft", "group": String(stranger)])
    #expect(wrong.contains("Отмеченные пары уже завершены"))
  }

  @Test("what people wrote in their own words is not for the district office: it may name a child")
  func ownWords() throws {
    let path = try pages.draftPair()
    _ = try curator.submit(path + "/edit", ["explanation": "Просит мама Тюлькиной"])
    _ = try curator.submit(
      path + "/closure/new", ["date": "21.11.2026", "reason": "other", "note": "Тюлькина переезжает\nв Киров"])
    #expect(try curator.get(path).contains("Просит мама Тюлькиной"))
    #expect(try curator.get(path).hasSource("Тюлькина переезжает\nв Киров"))
    let ruo = try pages.portal.visitor(.ruo).get(path)
    #expect(ruo.status == .ok && !ruo.contains("Тюлькин"))
  }

  @Test(
    "a choice that is not in the list is an error at its field, and the form keeps what was typed",
    arguments: ["x", "9999"])
  func notOffered(value: String) throws {
    let path = try pages.draftPair()
    for name in ["programme", "role-model"] {
      let page = try curator.submit(
        path + "/edit",
        ["ends": "29.04.2027", "role-model": "", name == "programme" ? "programme-title" : "explanation": ""])
      #expect(page.status == .seeOther)
      let form = try #require(curator.get(path + "/edit").forms.first { $0.names.contains("ends") })
      let wrong = try curator.post(path, form.filled(with: [name: value, "ends": "28.04.2027"]))
      #expect(wrong.status == .unprocessableContent, "\(name)")
      #expect(wrong.contains("Выберите из списка") && wrong.hasSource("28.04.2027"))
    }
  }

  @Test("pairs of another school do not exist for a curator, in any of their pages")
  func foreign() throws {
    let centre = try pages.portal.visitor(.centre)
    let query = try pages.answers(.marriedTeacher, [.twinThere])
    let saved = try centre.submit("/pairs/new/check?" + query.encoded, ["form": "teacher-pupil"])
    let path = try #require(saved.location)
    #expect(try centre.get(path).status == .ok)
    for page in [path, path + "/edit", path + "/closure/new", "/orders/new?pair=" + path.dropFirst("/pairs/".count)] {
      #expect(try curator.get(page).status == .notFound)
    }
    #expect(try curator.post(path + "/closure", ["date": "21.11.2026", "reason": "other"]).status == .notFound)
    #expect(try curator.post(path, ["starts": "21.11.2026"]).status == .notFound)
  }
}
