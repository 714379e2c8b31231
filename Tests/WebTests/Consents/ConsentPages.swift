import HTTP
import Mentoring
import Storage
import TestSupport
import Web

/// A portal with its curator, and the addresses that the tests of consents open.
struct ConsentPages {
  let portal: TestPortal
  let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  func person(_ member: DemoCast) throws -> String { "/people/\(try portal.store.id(member))" }

  func papers(_ member: DemoCast) throws -> PersonPapers {
    try portal.store.personCard(portal.store.id(member), in: .everything, on: TestPortal.today).papers
  }

  func consent(_ kind: Consent.Kind, of member: DemoCast) throws -> String {
    guard let consent = try papers(member).consents[kind] else { throw Failure.notFound }
    return "/consents/\(consent.id)"
  }

  /// Some paper of another school.
  func foreignConsent() throws -> String {
    let organisations = try portal.store.organisationsForPeople(in: .everything)
    guard let school = organisations.first(where: { $0.slug == DemoCast.otherSchool }) else { throw Failure.notFound }
    let grid = try portal.store.consentGrid(
      ConsentFilter(), in: .organisations([school.id]), on: TestPortal.today, size: 50)
    guard let consent = grid.lines.compactMap({ $0.consents[.processing] }).first(where: { $0.withdrawnOn == nil })
    else { throw Failure.notFound }
    return "/consents/\(consent.id)"
  }

  /// Fixes the draft pair of the cast by an order, so that its mentor leads a pair in force.
  func fixDraft() throws {
    let author = Author(account: nil, address: "test", moment: 1_800_000_000, today: TestPortal.today)
    try portal.store.fixPairs(
      [try portal.store.pair(of: .draftMentee)], by: .init(number: "97-од", date: TestPortal.today), in: .everything,
      by: author)
  }

  /// Registers a child through the forms, without any paper.
  func newcomer() throws -> String {
    let organisations = try portal.store.organisationsForPeople(in: .everything)
    guard let school = organisations.first(where: { $0.slug == DemoCast.school }) else { throw Failure.notFound }
    let new = NewPerson(
      identity: PersonIdentity(
        name: PersonName(surname: "Ёлкина", given: "Зоя", patronymic: "Ильинична"),
        birthDate: CalendarDate(iso: "2012-09-27")),
      stay: NewStay(organisation: school.id, role: .pupil, label: "8А", since: TestPortal.today),
      mentee: MenteeProfile())
    let author = Author(account: nil, address: "test", moment: 1_800_000_000, today: TestPortal.today)
    return "\(try portal.store.addPerson(new, in: .everything, by: author).person)"
  }

  /// Signs a paper through the grid.
  func sign(_ kind: Consent.Kind, _ person: String, _ more: FormFields = [:]) throws -> Exchange {
    let address = "/consents/new?person=\(person)"
    let fields = more.pairs.map { ($0.name, $0.value) } + [("sign", "\(person)-\(kind.rawValue)")]
    return try curator.submit(address, FormFields(fields))
  }
}
