import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Experts and their scores")
struct ExpertTests {
  private let banks: Banks

  init() throws { banks = try Banks() }

  private func person(_ member: DemoCast) throws -> String { String(describing: try banks.portal.store.id(member)) }

  private func add(_ member: DemoCast, _ visitor: Visitor, owner: FormFields = [:]) throws -> Exchange {
    try visitor.submit(
      "/banks/experts/new?person=\(person(member))",
      FormFields(
        [("directions", "Разбор уроков"), ("format", "both"), ("since", "27.09.2026")]
          + owner.pairs.map { ($0.name, $0.value) }))
  }

  @Test("a teacher of the registry becomes an expert from the card, under the name that the registry has")
  func fromRegistry() throws {
    #expect(
      try banks.curator.get("/people/\(person(.experiencedTeacher))").links.contains {
        $0.hasPrefix("/banks/experts/new?person=")
      })
    let address = try #require(add(.experiencedTeacher, banks.curator).location)
    let card = try banks.curator.get(address)
    #expect(card.contains("Иванова Анна Петровна") && card.contains("МКОУ СОШ с. Воя, учитель"))
    #expect(card.links.contains("/people/\(try person(.experiencedTeacher))"))
  }

  @Test("a person is an expert once")
  func once() throws {
    _ = try add(.experiencedTeacher, banks.curator)
    let again = try add(.experiencedTeacher, banks.centre, owner: ["owner": "centre-1"])
    #expect(again.status == .unprocessableContent && again.contains("Этот человек уже есть в банке экспертов"))
  }

  @Test("a child is no expert, nor is somebody of a foreign school")
  func children() throws {
    #expect(try banks.curator.get("/banks/experts/new?person=\(person(.mentee))").status == .notFound)
    #expect(try banks.curator.get("/banks/experts/new?person=\(person(.marriedTeacher))").status == .notFound)
    let answer = try banks.centre.post(
      "/banks/experts", ["person": person(.seniorPupil), "directions": "Всё", "format": "both", "since": "27.09.2026"])
    #expect(answer.status == .notFound)
  }

  @Test("an outsider has an organisation of the registry or one in words")
  func outsider() throws {
    let address = try #require(
      banks.centre.submit(
        "/banks/experts/new",
        [
          "owner": "centre-1", "title": "Нилова Вера Львовна", "employerId": banks.number(DemoCast.dairy),
          "post": "технолог", "directions": "Пробы", "format": "inPerson", "since": "27.09.2026",
        ]
      ).location)
    try banks.step("publish", banks.centre, at: address)
    #expect(try banks.portal.visitor(.ruo).get(address).contains("Пижанский маслозавод, технолог"))
    let list = try banks.centre.get("/banks/experts?format=inPerson&q=%D0%BD%D0%B8%D0%BB%D0%BE%D0%B2%D0%B0")
    #expect(list.contains("Нилова Вера Львовна") && list.contains("Показано 1–1 из 1"))
  }

  private static let sheet: FormFields = [
    "effectiveness": "9", "efficiency": "8", "uniqueness": "7", "replicability": "10", "scalability": "6",
    "comment": "Ясно", "scoredOn": "20.11.2026",
  ]

  @Test("one sheet of an expert, the mean of all with their number")
  func score() throws {
    let address = try banks.published()
    let form = try #require(banks.centre.get(address + "/scores/new").form(with: ["expert", "uniqueness"]))
    #expect(form["scoredOn"] == "21.11.2026")
    let expert = "1"
    let answer = try banks.centre.submit(
      address + "/scores/new", Self.sheet.setting("expert", to: expert))
    #expect(answer.location == address)
    #expect(try banks.curator.get(address).contains("В среднем 40,0 из 50, 1 эксперт"))
    let other = Self.sheet.setting("expert", to: "2").setting("uniqueness", to: "10")
    #expect(try banks.centre.submit(address + "/scores/new", other).location == address)
    #expect(try banks.curator.get(address).contains("В среднем 41,5 из 50, 2 эксперта"))
    let again = try banks.centre.post(address + "/scores", Self.sheet.setting("expert", to: expert))
    #expect(again.status == .unprocessableContent && again.contains("Выберите эксперта"))
    #expect(try banks.centre.submit(address + "/scores/1/edit", ["uniqueness": "1"]).location == address)
    #expect(try banks.curator.get(address).contains("В среднем 38,5 из 50, 2 эксперта"))
  }

  @Test("marks outside 1–10 are told one by one, and nothing typed is lost")
  func wrongMarks() throws {
    let address = try banks.published()
    let answer = try banks.centre.submit(
      address + "/scores/new",
      [
        "expert": "", "effectiveness": "11", "efficiency": "0", "uniqueness": "", "replicability": "да",
        "scoredOn": "30.11.2026",
      ])
    #expect(answer.status == .unprocessableContent)
    for message in [
      "Выберите эксперта", "Результативность: от 1 до 10", "Эффективность: от 1 до 10",
      "Уникальность: поставьте оценку от 1 до 10", "Возможность тиражирования: введите целое число",
      "Дата листа не может быть позже сегодня",
    ] { #expect(answer.contains(message), "\(message)") }
    #expect(answer.body.contains(#"value="да""#))
  }

  @Test("curators see what the sheets come to, the centre and the office whose they are")
  func whose() throws {
    #expect(
      try banks.centre.get("/banks/practices/1").contains("Листы экспертов")
        || banks.centre.get("/banks/practices/1").contains("Баллы по критериям"))
    #expect(try banks.portal.visitor(.ruo).get("/banks/practices/1").contains("Баллы по критериям"))
    let card = try banks.curator.get("/banks/practices/1")
    #expect(card.contains("Уникальность") && !card.contains("Баллы по критериям"))
    #expect(try banks.curator.get("/banks/practices/1/scores/new").status == .forbidden)
  }

  @Test("a draft is not scored")
  func draft() throws {
    #expect(try banks.centre.get(banks.draft() + "/scores/new").status == .forbidden)
  }
}
