import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of surveys")
struct SurveyTests {
  private let portal: TestPortal
  private let pages: SurveyPages

  init() throws {
    portal = try TestPortal()
    pages = try SurveyPages(portal)
  }

  @Test("a survey is opened with whoever is ticked, and nothing is lost when something is wrong")
  func opening() throws {
    let wrong = try pages.curator.submit("/surveys/new?kind=exit", ["opens": "27.09.2026", "closes": "01.02.2026"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("Последний день раньше первого"))
    #expect(wrong.hasSource(#"value="01.02.2026""#))
    let card = try pages.open()
    let page = try pages.curator.get("/surveys/\(card.survey.id)")
    #expect(page.contains("Ответили 0 из \(card.respondents.count)"))
    #expect(try pages.curator.get("/surveys").contains("№ \(card.survey.id)"))
  }

  @Test("paper answers are typed one person after the other, and a second typist is told")
  func typing() throws {
    let card = try pages.open()
    let path = "/surveys/\(card.survey.id)/responses"
    let (first, second) = (card.respondents[0], card.respondents[1])
    let empty = try pages.curator.post(path, ["respondent": "\(first.id)"])
    #expect(empty.status == .unprocessableContent && empty.contains("Отметьте хотя бы один ответ"))
    let next = try pages.curator.post(path, ["respondent": "\(first.id)", "q1": "8"], follow: true)
    #expect(next.contains("Ответы сохранены") && next.hasSource(#"name="respondent" value="\#(second.id)""#))
    let again = try pages.curator.post(path, ["respondent": "\(first.id)", "q1": "5", "q2": "4"])
    #expect(again.status == .unprocessableContent && again.contains("уже внесены"))
    #expect(again.hasSource(#"id="q2-4" type="radio" name="q2" value="4" data-key="4" checked"#))
    let long = String(repeating: "Ж", count: 1_001)
    let tooLong = try pages.curator.post(path, ["respondent": "\(second.id)", "q1": "5", "q12": long, "q13": long])
    #expect(tooLong.status == .unprocessableContent && tooLong.contains("длиннее 1 000 знаков"))
  }

  @Test("slips have a QR code, a code and a first name, twelve on a sheet; papers have every question")
  func printing() throws {
    let card = try pages.open(people: 14)
    let codes = try pages.curator.get("/surveys/\(card.survey.id)/codes")
    #expect(codes.body.components(of: "class=\"slip\"") == card.respondents.count)
    #expect(codes.body.components(of: "class=\"slips\"") == (card.respondents.count + 11) / 12)
    #expect(codes.body.components(of: "class=\"slip-qr\"") == card.respondents.count)
    let surname = try #require(card.respondents[0].name).surname
    #expect(!codes.contains(surname))
    let papers = try pages.curator.get("/surveys/\(card.survey.id)/forms")
    #expect(papers.body.components(of: "class=\"sheet\"") == card.respondents.count)
    // Who took paper away is in the log, as who took a file.
    let log = try portal.visitor(.admin).get("/admin/audit")
    #expect(log.contains("/surveys/\(card.survey.id)/codes") && log.contains("/surveys/\(card.survey.id)/forms"))
  }

  @Test("a survey of another school is not there, neither to see nor to change")
  func foreign() throws {
    let place = try #require(
      try portal.store.surveyPlaces(in: .everything).first { $0.slug == DemoCast.otherSchool })
    let list = try portal.store.surveys(page: 1, in: .organisations([place.id]), on: TestPortal.today, size: 50)
    let id = try #require(list.lines.first).survey.id
    for path in ["", "/results", "/codes", "/forms", "/edit", "/responses/new"] {
      #expect(try pages.curator.get("/surveys/\(id)\(path)").status == .notFound, "\(path)")
    }
    for path in ["", "/closure", "/responses"] {
      let answer = try pages.curator.post("/surveys/\(id)\(path)", ["respondent": "1", "closes": "01.12.2026"])
      #expect(answer.status == .notFound, "\(path)")
    }
  }

  @Test("words of respondents and flags are for the curator, the centre sees numbers")
  func privacy() throws {
    let list = try portal.store.surveys(
      kind: .exit, page: 1, in: .everything, on: TestPortal.today, size: 50)
    let place = try #require(try portal.store.surveyPlaces(in: .everything).first { $0.slug == DemoCast.school })
    let own = try #require(list.lines.first { $0.survey.organisation == place.id }).survey.id
    #expect(try pages.curator.get("/surveys/\(own)/results").contains("Своими словами"))
    for login in [DemoLogin.centre, .ruo, .admin] {
      let page = try portal.visitor(login).get("/surveys/\(own)/results")
      #expect(page.status == .ok && !page.contains("Своими словами"))
      #expect(try portal.visitor(login).get("/surveys/flags").status == .forbidden)
    }
    let file = try portal.visitor(.centre).wait(for: "/surveys/results.csv?year=2025-26")
    #expect(file.status == .ok && file.body.contains("Удовлетворены"))
  }

  @Test("the office reads codes in the place of children's names")
  func names() throws {
    let card = try pages.open()
    let child = try #require(card.respondents.first { $0.isMinor })
    let page = try portal.visitor(.ruo).get("/surveys/\(card.survey.id)")
    #expect(!page.contains(try #require(child.name).surname))
  }

  @Test("the centre writes another text; a line that cannot be read is named")
  func editing() throws {
    let centre = try portal.visitor(.centre)
    let path = try #require(try centre.get("/questionnaires").links.first { $0.hasPrefix("/questionnaires/") })
    let wrong = try centre.submit(path + "/edit", ["text": "# А\nчисло: Сколько?"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("Строка 2"))
    let saved = try centre.submit(path + "/edit", ["text": "# Другая\nда/нет: Понравилось?"], follow: true)
    #expect(saved.contains("Другая") && saved.contains("Версия 2"))
  }

  @Test("measures take a comma, and a mark above its scale is refused")
  func measuring() throws {
    let pair = try portal.store.pair(of: .overdueMentee)
    let path = "/pairs/\(pair)/measures"
    let wrong = try pages.curator.submit(path + "/edit", ["entryOn": "", "entry-1": "4,2", "exit-6": "11"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("не больше 10"))
    #expect(wrong.hasSource(#"value="4,2""#))
    let saved = try pages.curator.submit(
      path + "/edit", ["entryOn": "10.10.2026", "exitOn": "20.11.2026", "entry-1": "4,2", "exit-1": "4,5"], follow: true
    )
    #expect(saved.contains("4,2 → 4,5") && saved.contains("+0,3"))
  }

  @Test("one date, several mentors: all are trained, and a letter of thanks can be printed")
  func training() throws {
    let people = try [DemoCast.seniorPupil, .experiencedTeacher].map { try portal.store.id($0) }
    let form = [("title", "Школа наставника"), ("day", "20.11.2026"), ("hours", "36"), ("number", "")]
    let wrong = try pages.curator.post("/trainings", FormFields(form))
    #expect(wrong.status == .unprocessableContent && wrong.contains("Отметьте, кто обучен"))
    let saved = try pages.curator.post(
      "/trainings", FormFields(form + people.map { ("person", "\($0)") }), follow: true)
    #expect(saved.status == .ok && saved.contains("20.11.2026"))
    #expect(try pages.curator.get("/people/\(people[0])").contains("Обучение: Школа наставника"))
    #expect(try pages.curator.get("/people/\(people[1])/thanks").contains("Благодарность"))
  }
}

extension String {
  /// How many times the letters stand in it.
  fileprivate func components(of letters: String) -> Int { self.ranges(of: letters).count }
}
