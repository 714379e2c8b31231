import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("One box of search")
struct SearchTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private func found(_ query: String, by visitor: Visitor? = nil) throws -> Exchange {
    try (visitor ?? curator).get("/search?" + FormFields([("q", query)]).encoded)
  }

  /// Somebody of the curator's school with three names of her own.
  private func somebody() throws -> PersonName {
    let school = try portal.store.organisation(DemoCast.school)
    var filter = PersonFilter()
    filter.organisation = school
    let account = Account(
      id: .init(1), login: "a", name: "a", post: "", role: .curator, scope: .organisations([school]))
    return try #require(
      try portal.store.people(filter, for: account, on: TestPortal.today, size: 100).lines
        .first { $0.name.patronymic != nil && $0.name.surname.count > 4 }
    ).name
  }

  @Test("a name is found by its parts in any order, by initials, by its beginning, and typed in the other layout")
  func spellings() throws {
    let name = try somebody()
    let initials = [name.given, name.patronymic ?? ""].map { String($0.prefix(1)) }
    for query in [
      name.full, "\(name.given) \(name.surname)", "\(name.surname) \(initials[0]). \(initials[1]).",
      String(name.surname.prefix(4)), name.surname.uppercased(), SearchKey.swappedLayout(name.surname),
    ] { #expect(try found(query).contains(name.short), "\(query)") }
  }

  @Test("ё and е are one letter")
  func yo() throws {
    _ = try curator.get("/people/new")
    let centre = try portal.visitor(.centre)
    #expect(try found("Ёжик", by: centre).contains("не нашлось"))
    #expect(try found("Артём", by: centre).text == found("Артем", by: centre).text.replacing("Артем", with: "Артём"))
  }

  @Test("a curator finds nobody of another school, and the district office no child by name")
  func reach() throws {
    let name = try somebody()
    let other = try #require(
      try portal.store.publicSchools(matching: "").first { $0.slug != DemoCast.school })
    #expect(try curator.get("/people?organisation=\(other.slug)").contains("Никого не нашлось"))
    #expect(try !found(name.full, by: portal.visitor(.ruo)).contains(name.short))
  }

  @Test("organisations, tasks, and the exact number of a pair or an order are found too")
  func groups() throws {
    let centre = try portal.visitor(.centre)
    #expect(try found("Воя", by: centre).contains("Организации (1)"))
    #expect(try found("мониторинг", by: centre).contains("Мероприятия дорожных карт"))
    var filter = PairFilter()
    filter.status = .active
    let pair = try #require(
      try portal.store.pairs(filter, in: .everything, today: TestPortal.today).lines.first { $0.order != nil })
    let jump = try found("№ \(pair.id)", by: centre)
    #expect(jump.location == "/pairs/\(pair.id)" || jump.contains("Пара № \(pair.id)"))
    let order = try found(pair.order?.number ?? "", by: centre)
    let pairs = try #require(order.location ?? order.links.first { $0.hasPrefix("/pairs?order=") })
    #expect(try centre.get(pairs).contains("Приказ №"))
  }

  @Test("an exact number of nothing else leads straight to its pair or order, a number of several shows them all")
  func jump() throws {
    let centre = try portal.visitor(.centre)
    let last = try #require(
      try portal.store.pairs(PairFilter(), in: .everything, today: TestPortal.today).lines.map(\.id).max())
    #expect(try found("№ \(last)", by: centre).location == "/pairs/\(last)")
    #expect(try found("№ 99999999", by: centre).status == .ok)
  }

  @Test("entries of the banks are found by their names, within what the viewer may see")
  func banks() throws {
    let centre = try portal.visitor(.centre)
    let page = try found("типовая учит", by: centre)
    #expect(page.contains("Программы наставничества ("))
    #expect(page.links.contains { $0.hasPrefix("/banks/programmes/") })
    #expect(try found("читаем", by: centre).contains("Практики и кейсы ("))
    let form: FormFields = [
      "title": "Секретная практика", "form": "pupil-pupil", "problem": "а", "solution": "б", "outcome": "в",
      "author": "г",
      "materials": "",
    ]
    _ = try curator.submit("/banks/practices/new", form)
    #expect(try found("секретная").contains("Секретная практика"))
    #expect(try !found("секретная", by: portal.visitor(.ruo)).links.contains { $0.hasPrefix("/banks/practices/") })
  }

  @Test("what is not found says so and offers to add the person; an empty box asks")
  func nothing() throws {
    let page = try found("Неттакогоов")
    #expect(page.contains("«Неттакогоов» не нашлось") && page.contains("Добавить человека с этим именем"))
    #expect(try !found("").contains("не нашлось"))
  }

  @Test("signs of SQL and of patterns are letters that nobody has", arguments: ["%", "_", "'", "\"", "*", "\\", "--"])
  func signs(text: String) throws {
    #expect(try found("иван" + text).status == .ok)
    #expect(try found(text).status == .ok)
  }
}
