import HTTP
import Mentoring
import Storage

/// Consents, representatives and contacts on the card of a person (`ux.md` K5).
struct PersonPapersView: Encodable, Sendable {
  let consents: [Consents]
  let printing: Printing?
  let signAddress: String
  let representatives: Representatives?
  let contacts: Contacts
  let categories: Reveal?
  let destruction: Destroying?
  let reveals: Reveals?

  struct Consents: Encodable, Sendable {
    let title: String
    let status: StatusWord
    let address: String?
  }

  /// Marks a blank as printed and shows it.
  struct Printing: Encodable, Sendable {
    let action: String
    let person: String
  }

  struct Representatives: Encodable, Sendable {
    let lines: [Line]
    let hasLines: Bool
    let addAddress: String
  }

  struct Line: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct Contacts: Encodable, Sendable {
    let rows: [SummaryRow]
    let hasRows: Bool
    let reveal: Reveal?
    let editAddress: String
  }

  struct Reveal: Encodable, Sendable {
    let action: String
    let what: String
  }

  struct Destroying: Encodable, Sendable {
    let text: String
    let status: StatusWord
    let address: String
  }

  struct Reveals: Encodable, Sendable {
    let lines: [RevealIndexPage.Line]
    let hasLines: Bool
    let address: String
  }

  /// Nothing for those who only read, and for people whom others answer for.
  init?(_ card: PersonCard, viewer: Account, today: CalendarDate, clock: Clock) {
    guard viewer.mayEdit, card.mayChange else { return nil }
    let papers = card.papers
    let id = card.person.id
    let kinds = Consent.Kind.allCases.filter { kind in
      papers.consents[kind] != nil || kind.isExpected(of: papers.subject)
        || kind.concerns(papers.subject) && kind != .special
    }
    consents = kinds.map { kind in
      Consents(
        title: Russian.initialUpper(Words.consent(kind)),
        status: Words.consentStatus(papers.consents[kind], on: today),
        address: papers.consents[kind].map { ConsentAddress.show($0.id) })
    }
    let isLacking = kinds.contains { kind in
      let status = papers.consents[kind]?.status(on: today) ?? .none
      return kind.isExpected(of: papers.subject) && (status == .none || status == .expired)
    }
    printing = isLacking ? Printing(action: ConsentAddress.blanks, person: id.description) : nil
    signAddress = ConsentAddress.new(["person": id.description])
    representatives =
      papers.subject.isMinor || !papers.representatives.isEmpty
      ? Representatives(
        lines: papers.representatives.map {
          Line(
            text: "\($0.name), \(Words.relation($0.relation))", address: RepresentativeAddress.edit(id, $0.id))
        }, hasLines: !papers.representatives.isEmpty, addAddress: RepresentativeAddress.new(id)) : nil
    contacts = Contacts(papers, id)
    categories =
      papers.subject.role.isLearner
      ? Reveal(action: RevealAddress.create(id), what: Confidential.specialCategories.rawValue) : nil
    destruction = papers.destruction.map {
      Destroying(
        text: $0.doneOn == nil ? "Согласие отозвано: уничтожить \(Words.extent($0.extent))" : "Акт об уничтожении",
        status: Words.destruction($0, on: today), address: DestructionAddress.show($0.id))
    }
    reveals =
      viewer.isOfCentre
      ? Reveals(
        lines: papers.reveals.map { RevealIndexPage.Line($0, clock: clock) }, hasLines: !papers.reveals.isEmpty,
        address: RevealAddress.index(id)) : nil
  }

  private init(contacts: Contacts) {
    let id = Person.ID(1)
    let reveal = Reveal(action: RevealAddress.create(id), what: "contacts")
    consents = [Consents(title: "Обработка данных", status: .sample, address: ConsentAddress.show(Consent.ID(1)))]
    printing = Printing(action: ConsentAddress.blanks, person: "1")
    signAddress = ConsentAddress.new
    representatives = Representatives(
      lines: [Line(text: "Котова Мария Ивановна, мать", address: RepresentativeAddress.edit(id, Representative.ID(1)))],
      hasLines: true,
      addAddress: RepresentativeAddress.new(id))
    self.contacts = contacts
    categories = reveal
    destruction = Destroying(
      text: "Согласие отозвано", status: .sample, address: DestructionAddress.show(Destruction.ID(1)))
    reveals = Reveals(lines: [.sample], hasLines: true, address: RevealAddress.index(id))
  }

  static let sample = PersonPapersView(
    contacts: Contacts(
      rows: [.sample], hasRows: true, reveal: Reveal(action: RevealAddress.create(Person.ID(1)), what: "contacts"),
      editAddress: ContactAddressOfPerson.edit(Person.ID(1))))
}

extension PersonPapersView.Contacts {
  fileprivate init(_ papers: PersonPapers, _ person: Person.ID) {
    let isMinor = papers.subject.isMinor
    let known = papers.contact?.value ?? Contact()
    rows =
      isMinor
      ? [] : [("Телефон", known.phone), ("Почта", known.email)].filter { !$0.1.isEmpty }.map { SummaryRow($0.0, $0.1) }
    hasRows = !rows.isEmpty
    reveal =
      isMinor
      ? .init(action: RevealAddress.create(person), what: Confidential.contacts.rawValue) : nil
    editAddress = ContactAddressOfPerson.edit(person)
  }
}
