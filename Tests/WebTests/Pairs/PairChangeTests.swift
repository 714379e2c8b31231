import HTTP
import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Pages of what happens to pairs")
struct PairChangeTests {
  private let pages: PairPages
  private let curator: Visitor

  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
  }

  /// A pair that works since 1 November.
  private func working() throws -> String {
    let answers = try pages.answers().setting("starts", to: "01.11.2026")
    let saved = try curator.submit("/pairs/new/check?" + answers.encoded, ["form": "teacher-pupil"])
    let path = try #require(saved.location)
    let id = path.dropFirst("/pairs/".count)
    _ = try curator.submit("/orders/new?pair=\(id)", ["number": "T-9", "date": "01.11.2026"])
    return path
  }

  @Test("another mentor: the candidates with reasons, one page, and both pairs point at each other")
  func replacing() throws {
    let path = try working()
    #expect(try curator.get(path).link(path + "/replacement/new") != nil)
    let choice = try curator.get(path + "/replacement/new")
    #expect(choice.contains("Соколов Илья Олегович") && !choice.contains("Выбрать Иванова"))
    let form = path + "/replacement/new?mentor=\(try pages.stay(.noviceTeacher))"
    let wrong = try curator.submit(form, ["date": "01.11.2026"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Дата – с 02.11.2026 по 31.05.2027"))
    let new = try curator.submit(form, ["date": "15.11.2026", "note": "Отпуск"], follow: true)
    #expect(new.contains("Наставник заменён"))
    #expect(new.contains("Прежний наставник: Иванова А. П."))
    #expect(try curator.get(path).contains("Продолжена парой: Соколов И. О."))
    let undo = try #require(new.forms.first { $0.action?.hasSuffix("/undoing") == true })
    let back = try curator.post(undo.action ?? "", undo.fields, follow: true)
    #expect(back.contains("в работе") && !back.contains("Продолжена парой"))
  }

  @Test("a pair is paused with a reason, says so, and is resumed by its next step")
  func pausing() throws {
    let path = try working()
    let wrong = try curator.submit(path + "/pause/new", ["starts": "31.10.2026", "ends": "позже"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Выберите причину паузы") && wrong.hasSource("31.10.2026"))
    let outside = try curator.submit(path + "/pause/new", ["starts": "31.10.2026", "reason": "other"])
    #expect(outside.contains("Пауза лежит внутри сроков пары: с 01.11.2026 по 31.05.2027"))
    let paused = try curator.submit(
      path + "/pause/new", ["starts": "10.11.2026", "reason": "menteeAbsent"], follow: true)
    #expect(paused.contains("приостановлена") && paused.contains("наставляемый временно отсутствует"))
    #expect(try curator.get("/pairs?status=paused").contains("Котов"))
    let resumed = try curator.submit(path + "/resumption/new", ["date": "20.11.2026"], follow: true)
    #expect(resumed.contains("Пара снова в работе"))
    #expect(try curator.get(path + "/resumption/new").location == path)
  }

  @Test("a term too long for a stay says the latest possible day")
  func prolonging() throws {
    let path = try working()
    let short = try curator.submit(path + "/prolongation/new", ["until": "01.05.2027"])
    #expect(short.contains("Пара и так работает до этого дня или дольше"))
    let long = try curator.submit(path + "/prolongation/new", ["until": "01.09.2031"])
    #expect(long.status == .unprocessableContent)
    let prolonged = try curator.submit(path + "/prolongation/new", ["until": "30.06.2027"], follow: true)
    #expect(prolonged.contains("Пара продлена") && prolonged.contains("30.06.2027"))
  }

  @Test("terms outside a stay say the earliest and the latest possible day")
  func outsideStay() throws {
    let path = try pages.draftPair()
    let wrong = try curator.submit(path + "/edit", ["starts": "01.09.2001", "ends": "01.09.2003"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Оба числятся в организациях с") && wrong.hasSource("01.09.2001"))
  }

  @Test("pairs past their end are asked about on one page; nothing answered is told")
  func endings() throws {
    let id = try pages.portal.store.pair(of: .overdueMentee)
    let page = try curator.get("/pairs/endings")
    #expect(page.contains("Бусыгин Е. Д."))
    #expect(
      try curator.submit("/pairs/endings", ["decision-\(id)": "later"]).contains("Ответьте хотя бы об одной паре"))
    let wrong = try curator.submit("/pairs/endings", ["decision-\(id)": "prolong", "until-\(id)": ""])
    #expect(wrong.status == .unprocessableContent && wrong.contains("укажите, до какого дня продолжить"))
    let saved = try curator.submit(
      "/pairs/endings", ["decision-\(id)": "prolong", "until-\(id)": "31.05.2027"], follow: true)
    #expect(saved.contains("Ответы записаны"))
    #expect(try curator.get("/pairs/\(id)").contains("в работе"))
  }

  @Test("a closed pair is opened again with a reason, and with a new end where the old one has passed")
  func reopening() throws {
    let path = try pages.overduePair()
    _ = try curator.submit(path + "/closure/new", ["date": "10.11.2026", "reason": "completed"])
    let wrong = try curator.submit(path + "/reopening/new", ["until": ""])
    #expect(wrong.contains("Выберите, почему пара открывается снова"))
    #expect(wrong.contains("Срок пары вышел: укажите, до какого дня она работает"))
    let open = try curator.submit(
      path + "/reopening/new", ["reason": "continued", "until": "31.05.2027"], follow: true)
    #expect(open.contains("Пара открыта снова") && open.contains("в работе"))
    #expect(try curator.get(path + "/reopening/new").location == path)
  }

  @Test("the papers of a pair of teachers: every field wrong, then saved, then shown")
  func addendum() throws {
    let query = try pages.answers(.experiencedTeacher, [.noviceTeacher], form: "teacher-teacher")
    let path = try #require(
      try curator.submit("/pairs/new/check?" + query.encoded, ["form": "teacher-teacher"]).location)
    let wrong = try curator.submit(
      path + "/addendum/edit",
      ["number": "", "signedOn": "31.12.2026", "ends": "вчера", "noticedBy": "employee", "cancelledOn": "22.11.2026"])
    #expect(wrong.status == .unprocessableContent)
    for words in ["Укажите номер соглашения", "Дата не может быть позже сегодня", "Укажите день уведомления"] {
      #expect(wrong.contains(words), "\(words)")
    }
    let short = try curator.submit(
      path + "/addendum/edit",
      [
        "number": "12", "signedOn": "01.11.2026", "noticedBy": "employer", "noticedOn": "20.11.2026",
        "cancelledOn": "23.11.2026",
      ])
    #expect(short.contains("Не раньше 25.11.2026"))
    let saved = try curator.submit(
      path + "/addendum/edit", ["number": "12", "signedOn": "01.11.2026", "payment": "доплата 10 %"], follow: true)
    #expect(saved.contains("№ 12 от 01.11.2026") && saved.contains("доплата 10 %"))
    #expect(try curator.get(pages.draftPair() + "/addendum/edit").status == .notFound)
  }

  @Test("none of it is there for another school, for the district office, or under a number that is no pair")
  func foreign() throws {
    let centre = try pages.portal.visitor(.centre)
    let query = try pages.answers(.marriedTeacher, [.twinThere])
    let path = try #require(try centre.submit("/pairs/new/check?" + query.encoded, ["form": "teacher-pupil"]).location)
    let ruo = try pages.portal.visitor(.ruo)
    for act in ["replacement", "pause", "resumption", "prolongation", "reopening"] {
      #expect(try curator.get("\(path)/\(act)/new").status == .notFound, "\(act)")
      #expect(try curator.post("\(path)/\(act)", [:]).status == .notFound, "\(act)")
      #expect(try ruo.get("\(path)/\(act)/new").status == .forbidden, "\(act)")
      #expect(try curator.get("/pairs/999999/\(act)/new").status == .notFound, "\(act)")
    }
  }
}
