/// A paper by which somebody allows one thing to be done with personal data. Each purpose has its own paper
/// (152-ФЗ, ст. 9 and 10.1 as changed on 01.09.2025; `domain.md` 7.1).
package struct Consent: Sendable, Equatable {
  package typealias ID = Identifier<Consent>

  package let id: ID
  package let person: Person.ID
  package let kind: Kind
  package let printedOn: CalendarDate?
  package let signature: Signature?
  package let withdrawnOn: CalendarDate?
  package let version: Int

  package init(
    id: ID, person: Person.ID, kind: Kind, printedOn: CalendarDate?, signature: Signature?,
    withdrawnOn: CalendarDate?, version: Int
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.printedOn = printedOn
    self.signature = signature
    self.withdrawnOn = withdrawnOn
    self.version = version
  }

  /// What was signed: when, by whom, for how long, about which data, and where the paper is.
  package struct Signature: Sendable, Equatable {
    package var date: CalendarDate
    package var signer: Signer
    /// The last day; nil means until the person takes part no longer.
    package var ends: CalendarDate?
    /// What may be shown to everybody; only a consent to dissemination lists it.
    package var items: Set<Item>
    /// Where the paper lies.
    package var place: String

    package init(
      date: CalendarDate, signer: Signer, ends: CalendarDate? = nil, items: Set<Item> = [], place: String = ""
    ) {
      self.date = date
      self.signer = signer
      self.ends = ends
      self.items = items
      self.place = place
    }
  }

  /// Who put the name under it: for a minor only a representative can (ст. 9 ч. 6).
  package enum Signer: Sendable, Equatable {
    case person
    /// Nil once the representative's own data were destroyed.
    case representative(Representative.ID?)
  }

  /// The data that a consent to dissemination may list (приказ Роскомнадзора № 18; `domain.md` 7.2).
  package enum Item: String, Sendable, CaseIterable, Codable {
    case name, workplace, post, competencies, achievements, photo
  }

  /// Where a consent stands. Never stored: it follows from the dates.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case none, printed, signed, expiring, expired, withdrawn

    package var isInForce: Bool { self == .signed || self == .expiring }
    /// Nobody has said no, and a signature is wanted.
    package var isLacking: Bool { self == .none || self == .printed || self == .expired }
  }

  /// The last month: time to sign a new one.
  package static let lastDays = 30

  package func status(on date: CalendarDate) -> Status {
    if withdrawnOn != nil { return .withdrawn }
    guard let signature else { return .printed }
    guard let ends = signature.ends else { return .signed }
    if ends < date { return .expired }
    return date.days(until: ends) <= Self.lastDays ? .expiring : .signed
  }

  /// Of all the papers of one person and kind, the one that counts: what is in force, else the latest.
  package static func current(of consents: [Consent], on date: CalendarDate) -> Consent? {
    consents.max { left, right in
      let (first, second) = (left.status(on: date).isInForce, right.status(on: date).isInForce)
      return first == second ? left.id < right.id : second
    }
  }
}
