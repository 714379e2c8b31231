import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of people over time")
struct MovementPageTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private func card(_ member: DemoCast) throws -> String { "/people/\(try portal.store.id(member))" }

  private func stay(_ member: DemoCast) throws -> Stay.ID {
    let card = try portal.store.personCard(portal.store.id(member), in: .everything, on: TestPortal.today)
    return try #require(card.stays.first).stay.id
  }

  private func organisation(_ slug: String) throws -> String {
    try #require(try portal.store.organisationsForPeople(in: .everything).first { $0.slug == slug }).id.description
  }

  private func leave(_ member: DemoCast, on day: String) throws -> Exchange {
    try curator.submit("/stays/\(stay(member))/departure/new", ["date": day, "reason": "resigned"], follow: true)
  }

  /// Presses the button of the band that offers to undo.
  private func undo(on page: Exchange, by visitor: Visitor) throws -> Exchange {
    let form = try #require(page.forms.first { $0.action?.hasSuffix("/undoing") == true })
    return try visitor.post(#require(form.action), form.fields, follow: true)
  }

  @Test("a departure ahead is shown as such, and the card offers to undo it and to withdraw it")
  func departureAhead() throws {
    let page = try leave(.mentee, on: "31.05.2027")
    #expect(page.contains("Уход впереди: последний день 31.05.2027"))
    #expect(page.contains("Записан уход."))
    #expect(page.contains("Отменить уход"))
    let undone = try undo(on: page, by: curator)
    #expect(undone.contains("Действие отменено, всё как было."))
    #expect(!undone.contains("Уход впереди"))
    #expect(undone.contains("что отменено: записан уход"))
  }

  @Test("a withdrawal asks which pairs go on")
  func withdrawal() throws {
    let stay = try stay(.draftMentee)
    let pair = try portal.store.pair(of: .draftMentee)
    // The page is asked for the day first, so that it lists the pairs that end with it.
    let listed = try curator.submit("/stays/\(stay)/departure/new", ["date": "01.12.2026"])
    #expect(listed.status == .unprocessableContent)
    let form = try #require(listed.form(with: ["date", "pair"]))
    _ = try curator.post("/stays/\(stay)/departure", form.setting("reason", to: "other"))
    let page = try curator.get("/stays/\(stay)/withdrawal/new")
    #expect(page.body.contains("name=\"pair\" value=\"\(pair)\" checked"))
    let saved = try curator.submit("/stays/\(stay)/withdrawal/new", ["pair": pair.description], follow: true)
    #expect(saved.contains("Уход отменён."))
    #expect(try curator.get("/stays/\(stay)/withdrawal/new").status == .seeOther)
  }

  @Test("the departure page offers to change what is known instead")
  func changeInstead() throws {
    let page = try curator.get("/stays/\(stay(.mentee))/departure/new")
    #expect(page.contains("измените сведения"))
    #expect(page.links.contains(try card(.mentee) + "/edit"))
  }

  @Test("who comes back gets a new place like the old one")
  func returning() throws {
    let page = try leave(.mentee, on: "20.11.2026")
    #expect(page.contains("Записать возвращение"))
    let address = try #require(page.links.first { $0.contains("again=") })
    let form = try curator.get(address)
    #expect(form.body.contains("value=\"8"))
    let back = try curator.submit(address, ["since": "21.11.2026"], follow: true)
    #expect(back.contains("по 20.11.2026") && back.contains("с 21.11.2026"))
  }

  @Test("the centre moves a pupil to another school in one act")
  func move() throws {
    let centre = try portal.visitor(.centre)
    let page = "/stays/\(try stay(.mentee))/move/new"
    let other = try organisation(DemoCast.otherSchool)
    let moved = try centre.submit(page, ["organisation": other, "label": "8 б", "since": "21.11.2026"], follow: true)
    #expect(moved.contains("Перевод записан."))
    #expect(moved.contains("по 20.11.2026, перевод в другую организацию"))
    #expect(moved.contains("8Б с 21.11.2026"))
    #expect(moved.contains("Перевод в другую организацию; организация: МКОУ"))
  }

  @Test("every wrong field of a move is told and kept; another school is not the curator's to move to")
  func wrongMove() throws {
    let page = "/stays/\(try stay(.draftMentee))/move/new"
    let wrong = try curator.submit(
      page, ["organisation": "999", "role": "pupil", "label": "", "since": "32.11.2026"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.body.matches(of: /class="field-error"/).count == wrong.body.matches(of: /<li><a href="#/).count)
    #expect(wrong.body.contains("value=\"32.11.2026\""))
    let foreign = try curator.submit(
      page, ["organisation": organisation(DemoCast.otherSchool), "label": "8Б", "since": "21.11.2026"])
    #expect(foreign.contains("Выберите организацию из списка"))
    let kept = try curator.submit(page, ["keep": portal.store.pair(of: .draftMentee).description])
    #expect(kept.contains("Напишите, почему пары продолжаются"))
  }

  @Test("a wrong first day is put right; a pair left outside is told in words; two editors meet")
  func correction() throws {
    let page = "/stays/\(try stay(.experiencedTeacher))/edit"
    let opened = try #require(curator.get(page).form(with: ["_version", "starts"]))
    let outside = try curator.submit(page, ["starts": "21.11.2026"])
    #expect(outside.contains("Даты пары выходят за время"))
    let saved = try curator.submit(page, ["starts": "15.08.2002"], follow: true)
    #expect(saved.contains("Место исправлено."))
    #expect(saved.contains("Исправлены даты места"))
    let late = try curator.post(
      "/stays/\(stay(.experiencedTeacher))", opened.setting("starts", to: "01.08.2002"))
    #expect(late.status == .conflict)
    #expect(late.contains("15.08.2002") && late.contains("01.08.2002"))
  }

  @Test("a place entered by mistake goes at once and comes back; the only one does not go")
  func removal() throws {
    let only = try stay(.mentee)
    let refused = try curator.post("/stays/\(only)/removal", [:])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Это единственное место человека"))
    _ = try curator.submit(
      card(.mentee) + "/stays/new",
      ["organisation": organisation(DemoCast.dairy), "role": "volunteer", "label": "", "since": "01.11.2026"])
    let second = try #require(
      portal.store.personCard(portal.store.id(.mentee), in: .everything, on: TestPortal.today).stays
        .first { $0.stay.id != only })
    let removed = try curator.post("/stays/\(second.stay.id)/removal", [:], follow: true)
    #expect(removed.contains("Место убрано."))
    #expect(try undo(on: removed, by: curator).contains("волонтёр"))
  }

  @Test("a class noted by mistake is taken off")
  func placementRemoval() throws {
    let stay = try stay(.mentee)
    _ = try curator.submit("/stays/\(stay)/placements/new", ["label": "9Я", "since": "21.11.2026"])
    let removed = try curator.post("/stays/\(stay)/placement-removal", ["since": "2026-11-21"], follow: true)
    #expect(!removed.contains("9Я с 21.11.2026"))
    #expect(removed.contains("Убрана запись о классе или должности"))
    #expect(try curator.post("/stays/\(stay)/placement-removal", ["since": "x"]).status == .notFound)
  }

  @Test("ticked rows move up together, and the list offers to undo it for all")
  func classMove() throws {
    let stays = try [stay(.mentee), stay(.tooYoung)].map { ("stay", $0.description) }
    let page = "/stays/placements/new?" + FormFields(stays).encoded
    #expect(try curator.get(page).contains("2 человека"))
    let wrong = try curator.submit(page, ["label": "кружок", "since": "01.09.1990"])
    #expect(wrong.contains("Напишите класс числом и буквой"))
    #expect(wrong.contains("на эту дату здесь не числится"))
    let moved = try curator.submit(page, ["label": "11 я", "since": "21.11.2026"], follow: true)
    #expect(moved.contains("Класс или должность изменены."))
    #expect(moved.contains("Показано 1–2 из 2"))
    #expect(moved.contains("Отменить для всех"))
    let undone = try undo(on: moved, by: curator)
    #expect(undone.contains("Действие отменено"))
    #expect(!(try curator.get(card(.mentee)).contains("11Я с 21.11.2026")))
  }

  @Test("several leave at once with their pairs; pressed without a tick the button explains")
  func departures() throws {
    #expect(try curator.get("/stays/departures/new").contains("Никто не отмечен"))
    #expect(try curator.get("/stays/placements/new").contains("Никто не отмечен"))
    let stays = try [stay(.mentee), stay(.tooYoung)].map { ("stay", $0.description) }
    let page = "/stays/departures/new?" + FormFields(stays).encoded
    let left = try curator.submit(page, ["date": "20.11.2026", "reason": "transferred"], follow: true)
    #expect(left.contains("Уход записан."))
    let again = try curator.submit(page, ["date": "20.11.2026", "reason": "transferred"])
    #expect(again.contains("уход уже записан"))
    let foreign = try curator.post("/stays/departures", ["stay": stay(.twinThere).description])
    #expect(foreign.status == .notFound)
  }

  @Test("a changed surname is dated, and both surnames find the person")
  func surname() throws {
    let card = try card(.experiencedTeacher)
    let saved = try curator.submit(card + "/edit", ["surname": "Громова"])
    let form = try #require(saved.form(with: ["surnameChange", "surnameSince"]))
    let sent = form.setting("surnameChange", to: "renamed").setting("surnameSince", to: "20.11.2026")
    _ = try curator.post(card, sent)
    for name in ["Громова Анна", "Иванова Анна"] {
      let found = try curator.get("/people?" + FormFields([("q", name)]).encoded)
      #expect(found.links.contains(card), "\(name)")
    }
  }

  @Test("other schools' places do not exist, and the district office changes nothing")
  func access() throws {
    let stay = try stay(.twinThere)
    for page in ["edit", "move/new", "withdrawal/new"] {
      #expect(try curator.get("/stays/\(stay)/\(page)").status == .notFound)
    }
    for action in ["", "/removal", "/placement-removal", "/withdrawal", "/move"] {
      #expect(try curator.post("/stays/\(stay)\(action)", ["since": "2026-09-01"]).status == .notFound, "\(action)")
    }
    let ruo = try portal.visitor(.ruo)
    #expect(try !ruo.get(card(.mentee)).contains("Исправить место"))
    #expect(try ruo.post("/movements/1/undoing", [:]).status == .forbidden)
    #expect(try curator.post("/movements/99/undoing", [:]).status == .notFound)
  }
}
