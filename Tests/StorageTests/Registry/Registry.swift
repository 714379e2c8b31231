import Mentoring
import Storage
import TestSupport

/// The demo district, and what the tests of people ask of it.
struct Registry {
  let store: Store
  let today = TestPortal.today
  let organisations: [String: OrganisationOption]

  init() throws {
    store = try TestPortal.demoStore()
    let all = try store.organisationsForPeople(in: .everything)
    organisations = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0) })
  }

  var author: Author { Author(account: nil, address: "test", moment: 1_800_000_000, today: today) }

  func place(_ slug: String = DemoCast.school) throws -> Organisation.ID {
    guard let option = organisations[slug] else { throw Failure.notFound }
    return option.id
  }

  /// What the curator of a school reaches.
  func scope(_ slug: String = DemoCast.school) throws -> Scope { .organisations([try place(slug)]) }

  func account(_ role: Role, _ scope: Scope) -> Account {
    Account(id: Account.ID(1), login: "test", name: "Проверка", post: "", role: role, scope: scope)
  }

  func curator(_ slug: String = DemoCast.school) throws -> Account { account(.curator, try scope(slug)) }

  func card(_ member: DemoCast) throws -> PersonCard { try card(store.id(member)) }

  func card(_ id: Person.ID) throws -> PersonCard { try store.personCard(id, in: .everything, on: today) }

  func stay(_ member: DemoCast) throws -> Stay.ID {
    guard let line = try card(member).stays.first else { throw Failure.notFound }
    return line.stay.id
  }

  /// Somebody nobody has heard of, about to come to a school.
  func newcomer(
    _ name: PersonName = PersonName(surname: "Ёлкина", given: "Зоя", patronymic: "Ильинична"),
    at slug: String = DemoCast.school,
    role: Stay.Role = .pupil, label: String = "8А"
  ) throws -> NewPerson {
    NewPerson(
      identity: PersonIdentity(name: name, birthDate: CalendarDate(iso: "2012-09-27")),
      stay: NewStay(organisation: try place(slug), role: role, label: label, since: today))
  }

  /// The copy of the facts in memory says what the database says.
  func factsAgree() throws -> Bool {
    let all = organisations.values.map(\.id).sorted()
    return try store.facts(of: all) == store.factsFromDatabase(of: all)
  }
}

extension Person {
  var identity: PersonIdentity { PersonIdentity(name: name, birthDate: birthDate) }
}
