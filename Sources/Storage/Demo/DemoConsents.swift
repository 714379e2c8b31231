internal import GRDB
import Mentoring

// The papers of the demo: most are signed, and every status is there to be looked at.
extension DemoWriter {
  func writeConsents() throws {
    let people = registry.people.filter { $0.mentor != nil || $0.mentee != nil }
    let leavers = leavers(among: people)
    try writeRepresentatives(of: people)
    try writeContacts(of: people)
    try insert(
      "consent",
      "personId, kind, printedOn, signedOn, signer, representativeId, items, ends, place, withdrawnOn, withdrawalReason",
      people.flatMap { papers(of: $0, leaves: leavers.contains($0.id)) })
    try writeOperators()
    try writeDestructions()
    try insert(
      "specialCategory", "personId, category",
      people.filter { $0.mentee != nil && isMinor($0) && $0.id % 17 == 3 }.map { person in
        [person.id, SpecialCategory.allCases[Int(person.id / 17) % SpecialCategory.allCases.count].rawValue]
      })
  }

  private var today: CalendarDate { registry.calendar.today }
  /// The first week of the school year, when papers are collected (Калмыкия, п. 6).
  private var collected: CalendarDate {
    min(registry.calendar.day(12, 9, of: registry.calendar.year), today.adding(days: -7))
  }

  private func isMinor(_ person: DemoPerson) -> Bool {
    person.birthDate > Person.minorsAreBornAfter(on: today)
  }

  /// Some families are known by nobody yet.
  private func hasRepresentative(_ person: DemoPerson) -> Bool {
    isMinor(person) && (person.id % 23 != 5 || DemoConsents.isOfCast(person))
  }

  private func writeRepresentatives(of people: [DemoPerson]) throws {
    try insert(
      "representative", "id, personId, name, relation, phone",
      people.filter(hasRepresentative).map { person in
        let isMother = person.id % 4 != 0
        return [
          person.id, person.id, DemoConsents.parent(of: person, isMother: isMother),
          person.id % 31 == 0 ? "guardian" : isMother ? "mother" : "father", DemoConsents.phone(person.id),
        ]
      })
  }

  private func writeContacts(of people: [DemoPerson]) throws {
    try insert(
      "contact", "personId, phone, email",
      people.filter { $0.mentor != nil && !isMinor($0) }.map {
        [$0.id, DemoConsents.phone($0.id + 5000), "uchastnik-\($0.id)@mail.example"]
      })
  }

  /// At the first two schools one family each has taken its consent back: nobody in a pair, nobody of the cast.
  private func leavers(among people: [DemoPerson]) -> Set<Int64> {
    let busy = Set(registry.pairs.filter { $0.ends >= today }.flatMap { [$0.mentor, $0.mentee] })
    let waiting = people.filter { person in
      person.mentee != nil && isMinor(person) && hasRepresentative(person) && !DemoConsents.isOfCast(person)
        && !person.stays.contains { busy.contains($0.id) }
    }
    let schools = registry.organisations.filter { $0.kind == .school }.prefix(2).map(\.id)
    return Set(
      schools.compactMap { school in
        waiting.first { $0.stays.contains { $0.organisation == school && $0.period.isOpen } }?.id
      })
  }

  private func papers(of person: DemoPerson, leaves: Bool) -> [[(any DatabaseValueConvertible)?]] {
    let isMinor = isMinor(person)
    var kinds: [Consent.Kind] = [.processing] + (isMinor ? [.participation] : [])
    if !isMinor, person.mentor != nil, person.id % 3 != 1 { kinds.append(.dissemination) }
    if person.id % 5 == 2 { kinds.append(.image) }
    if person.mentor != nil, person.stays.contains(where: { $0.role == .teacher }),
      person.id % 4 == 1 || DemoConsents.isOfCast(person)
    {
      kinds.append(.mentorAtWork)
    }
    if isMinor, person.mentee != nil, person.id % 34 == 3 { kinds.append(.special) }
    return kinds.compactMap { paper($0, of: person, isMinor: isMinor, leaves: leaves) }
  }

  private func paper(
    _ kind: Consent.Kind, of person: DemoPerson, isMinor: Bool, leaves: Bool
  ) -> [(any DatabaseValueConvertible)?]? {
    let usual = DemoConsents.status(of: person, kind, hasSigner: !isMinor || hasRepresentative(person))
    let status: Consent.Status = leaves && kind == .processing ? .withdrawn : usual
    if status == .none { return nil }
    let printed = collected.adding(days: -5)
    if status == .printed {
      return [person.id, kind.rawValue, today.adding(days: -9), nil, nil, nil, "", nil, "", nil, ""]
    }
    let ends: CalendarDate? =
      switch status {
      case .expiring: today.adding(days: 20)
      case .expired: today.adding(days: -15)
      case .none, .printed, .signed, .withdrawn: nil
      }
    let items: Set<Consent.Item> = kind == .dissemination ? [.name, .workplace, .post, .competencies] : []
    let isWithdrawn = status == .withdrawn
    return [
      person.id, kind.rawValue, printed, ends.map { min(collected, $0) } ?? collected,
      isMinor ? "representative" : "person", isMinor ? person.id : nil, Consent.Item.encoded(items), ends,
      "папка 03-12", isWithdrawn ? today.adding(days: -6) : nil, isWithdrawn && leaves ? "семья переезжает" : "",
    ]
  }

  private func writeOperators() throws {
    let operators = registry.organisations.filter { $0.isImplementing && $0.id % 3 != 0 }
    try insert("operatorDetails", "organisationId, ogrn", operators.map { [$0.id, DemoConsents.ogrn($0.id)] })
    for place in operators {
      try db.execute(
        sql: "UPDATE organisation SET inn = ? WHERE id = ?", arguments: [DemoConsents.inn(place.id), place.id])
    }
    try insert(
      "setting", "key, value",
      [
        ["centreFullName", "МКУ «Ресурсный центр образования Пижанского района»"],
        ["centreAddress", "пгт Пижанка, ул. Труда, д. 25"], ["centreInn", DemoConsents.inn(0)],
        ["centreOgrn", DemoConsents.ogrn(0)], ["publicAddress", "https://nastavnik.example"],
      ])
  }

  /// A withdrawn consent to processing waits for its act.
  private func writeDestructions() throws {
    try db.execute(
      sql: """
        INSERT INTO destruction (personId, consentId, organisationId, openedOn, due)
        SELECT consent.personId, consent.id, (
            SELECT organisationId FROM stay WHERE stay.personId = consent.personId ORDER BY starts DESC LIMIT 1),
          consent.withdrawnOn, date(consent.withdrawnOn, '+30 days')
        FROM consent
        WHERE consent.kind = 'processing' AND consent.withdrawnOn IS NOT NULL
        """)
  }
}

/// What the demo's papers say; the same person always says the same.
enum DemoConsents {
  static func isOfCast(_ person: DemoPerson) -> Bool { DemoCast.allCases.contains { $0.name == person.name } }

  /// The cast has signed what it must. Of the others one in nine has something missing.
  static func status(of person: DemoPerson, _ kind: Consent.Kind, hasSigner: Bool) -> Consent.Status {
    if isOfCast(person) { return .signed }
    let number = person.id * 7 + (kind == .processing || kind == .participation ? 0 : 3)
    if !hasSigner { return person.id % 2 == 0 ? .none : .printed }
    return switch number % 90 {
    case 0..<4: .none
    case 4..<7: .printed
    case 7: .expiring
    case 8: .expired
    case 9: kind == .dissemination || kind == .image ? .withdrawn : .signed
    default: .signed
    }
  }

  private static let mothers = ["Ольга", "Елена", "Наталья", "Светлана", "Ирина", "Марина"]
  private static let fathers = ["Сергей", "Андрей", "Алексей", "Николай", "Павел", "Дмитрий"]

  /// The child's surname in the parent's gender is the child's own when it says nothing of gender.
  static func parent(of person: DemoPerson, isMother: Bool) -> String {
    let surname = surname(person.name.surname, isFemale: isMother)
    let given = isMother ? mothers[Int(person.id) % mothers.count] : fathers[Int(person.id) % fathers.count]
    let patronymic = isMother ? "Ивановна" : "Иванович"
    return "\(surname) \(given) \(patronymic)"
  }

  private static func surname(_ child: String, isFemale: Bool) -> String {
    let endings = [("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("ина", "ин"), ("ына", "ын")]
    for (female, male) in endings {
      if child.hasSuffix(female) { return isFemale ? child : String(child.dropLast()) }
      if child.hasSuffix(male) { return isFemale ? child + "а" : child }
    }
    return child
  }

  static func phone(_ number: Int64) -> String {
    let tail = (number * 7919) % 9_000_000
    return "+7 (912) \(100 + tail / 10_000)-\(10 + tail / 100 % 90)-\(10 + tail % 90)"
  }

  static func inn(_ number: Int64) -> String {
    let head = (430_000_000 + number * 37).description
    let weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]
    let sum = zip(head, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return head + (sum % 11 % 10).description
  }

  static func ogrn(_ number: Int64) -> String {
    let head = 102_430_000_000 + number * 53
    return head.description + (head % 11 % 10).description
  }
}
