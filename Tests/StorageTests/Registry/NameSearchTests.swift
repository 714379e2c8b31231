import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Words of names")
struct NameSearchTests {
  private let registry: Registry
  private let person: Person.ID

  init() throws {
    registry = try Registry()
    let name = PersonName(surname: "Щукина-Ли", given: "Зоя", patronymic: "Ильинична")
    person = try registry.store.addPerson(
      registry.newcomer(name), in: registry.scope(), by: registry.author
    ).person
  }

  private func found(_ query: String) throws -> [Person.ID] {
    var filter = PersonFilter()
    filter.search = query
    let account = registry.account(.coordinator, .everything)
    return try registry.store.people(filter, for: account, on: registry.today, size: 50).lines.map(\.id)
  }

  private func rename(to surname: String, formerUntil: CalendarDate?) throws {
    let now = try registry.card(person).person
    let identity = PersonIdentity(
      name: PersonName(surname: surname, given: now.name.given, patronymic: now.name.patronymic),
      birthDate: now.birthDate)
    try registry.store.changePerson(
      person,
      PersonChange(identity: identity, sex: nil, workSince: nil, formerSurnameUntil: formerUntil),
      version: now.version, in: registry.scope(), by: registry.author)
  }

  @Test("a former surname finds the person, together with the names of now")
  func renamed() throws {
    try rename(to: "Карасёва", formerUntil: registry.today)
    #expect(try found("щукина-ли зоя") == [person])
    #expect(try found("карасева") == [person])
  }

  @Test("a corrected slip of the pen finds nobody any more")
  func corrected() throws {
    try rename(to: "Карасёва", formerUntil: nil)
    #expect(try found("щукина-ли").isEmpty)
    #expect(try found("карасева зоя") == [person])
  }

  @Test("a short word is compared, a long one is looked up, and both must fit")
  func words() throws {
    #expect(try found("з и щук") == [person])
    #expect(try found("щукина-ли п").isEmpty)
    #expect(try found("зоя щук") == [person])
  }
}
