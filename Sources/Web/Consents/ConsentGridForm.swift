import HTTP
import Mentoring
import Storage

/// The ticking grid: people by purposes, one date for all that a row may correct, saved in one transaction.
struct ConsentGridForm: Form {
  var input: Input
  let lines: [ConsentLine]
  let today: CalendarDate

  /// The purposes a grid asks about; a filter by kind leaves that one.
  static func kinds(_ filter: ConsentFilter) -> [Consent.Kind] {
    filter.kind.map { [$0] }
      ?? (filter.people.isEmpty ? [.processing, .participation, .dissemination, .image] : Consent.Kind.allCases)
  }

  static func tick(_ person: Person.ID, _ kind: Consent.Kind) -> String { "\(person)-\(kind.rawValue)" }
  static func date(_ person: Person.ID) -> String { "on-\(person)" }
  static func signer(_ person: Person.ID) -> String { "by-\(person)" }

  mutating func validated() -> [NewConsent]? {
    let common = input.date("signedOn", today: today, missing: "Укажите дату подписания")
    check(common, at: "signedOn")
    let ends = input.date("ends", today: today)
    if let common, let ends, ends < common { input.fail("ends", "Срок кончается раньше подписания") }
    let place = input.text("place", label: "Где лежит бумага", limit: 200)
    let items = Set(input.values.all("items").compactMap(Consent.Item.init(rawValue:)))
    let ticked = Set(input.values.all("sign"))
    var consents: [NewConsent] = []
    for line in lines {
      let kinds = Consent.Kind.allCases.filter { ticked.contains(Self.tick(line.person, $0)) }
      guard !kinds.isEmpty else { continue }
      let own = input.date(Self.date(line.person), today: today)
      check(own, at: Self.date(line.person))
      if let own, let ends, ends < own { input.fail(Self.date(line.person), "Дата позже срока согласия") }
      guard let date = own ?? common, let signer = signer(of: line) else { continue }
      consents += kinds.map { kind in
        NewConsent(
          person: line.person, kind: kind,
          signature: Consent.Signature(
            date: date, signer: signer, ends: ends, items: kind == .dissemination ? items : [], place: place))
      }
    }
    if consents.contains(where: { $0.kind == .dissemination }), items.isEmpty {
      input.fail("items", "Отметьте, какие сведения разрешено распространять")
    }
    if ticked.isEmpty { input.fail("grid", "Отметьте хотя бы одно согласие") }
    if input.isValid, consents.isEmpty { input.fail("grid", "Этих людей в списке уже нет: откройте его заново") }
    return input.isValid ? consents : nil
  }

  private mutating func check(_ date: CalendarDate?, at field: String) {
    if let date, date > today { input.fail(field, Words.refusal(.dateInFuture)) }
  }

  /// For a minor the representative chosen, or the only one there is.
  private mutating func signer(of line: ConsentLine) -> Consent.Signer? {
    guard line.subject.isMinor else { return .person }
    let chosen = Representative.ID(input[Self.signer(line.person)])
    let known = line.representatives.map(\.id)
    guard let signer = chosen.flatMap({ known.contains($0) ? $0 : nil }) ?? known.first else {
      input.fail("grid", Words.refusal(.representativeMissing))
      return nil
    }
    return .representative(signer)
  }
}

extension Input {
  /// The grid as it is first shown: today, and every kind of data that a school usually publishes.
  static func begun(_ query: FormFields, _ today: CalendarDate) -> Input {
    let items: [Consent.Item] = [.name, .workplace, .post, .competencies]
    let kept = ConsentFilter.query(query).pairs.map { ($0.name, $0.value) }
    return Input(
      FormFields(kept + [("signedOn", Russian.date(today))] + items.map { ("items", $0.rawValue) }))
  }
}
