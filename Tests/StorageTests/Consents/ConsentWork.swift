import Mentoring
import Storage
import TestSupport

/// The demo district and what the tests of consents ask of it.
struct ConsentWork {
  let registry: Registry
  var store: Store { registry.store }
  var today: CalendarDate { registry.today }
  var author: Author { registry.author }

  init() throws { registry = try Registry() }

  func papers(_ person: Person.ID) throws -> PersonPapers { try registry.card(person).papers }

  func papers(_ member: DemoCast) throws -> PersonPapers { try papers(store.id(member)) }

  func consent(_ kind: Consent.Kind, of member: DemoCast) throws -> Consent {
    guard let consent = try papers(member).consents[kind] else { throw Failure.notFound }
    return consent
  }

  /// A child nobody has heard of, with or without somebody who can sign.
  func newcomer(withRepresentative: Bool = true) throws -> (person: Person.ID, representative: Representative.ID?) {
    var new = try registry.newcomer()
    new.mentee = MenteeProfile(reason: .career, request: "Хочу понять себя")
    let person = try store.addPerson(new, in: registry.scope(), by: author).person
    guard withRepresentative else { return (person, nil) }
    let draft = RepresentativeDraft(name: "Ёлкина Анна Ильинична", relation: .mother, phone: "+7 (912) 345-67-89")
    return (person, try store.addRepresentative(draft, of: person, in: registry.scope(), by: author))
  }

  func new(
    _ kind: Consent.Kind, _ person: Person.ID, by signer: Consent.Signer = .person, on day: String = "2026-11-20",
    items: Set<Consent.Item> = []
  ) throws -> NewConsent {
    guard let date = CalendarDate(iso: day) else { throw Failure.notFound }
    return NewConsent(
      person: person, kind: kind, signature: .init(date: date, signer: signer, items: items, place: "папка 1"))
  }

  func sign(_ new: NewConsent...) throws { try store.signConsents(new, in: registry.scope(), by: author) }

  /// Takes a consent back with exactly the pairs that it ends.
  func withdraw(_ consent: Consent.ID, reason: String = "") throws {
    let ending = try store.withdrawing(consent, on: today, in: .everything, today: today)
    try store.withdrawConsent(
      consent, Withdrawal(day: today, reason: reason, closing: ending.pairs.map(\.pair.id)), in: .everything,
      by: author)
  }

  func destruction(of member: DemoCast) throws -> Destruction {
    guard let destruction = try papers(member).destruction else { throw Failure.notFound }
    return destruction
  }
}
