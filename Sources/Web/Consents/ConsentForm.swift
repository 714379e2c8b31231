import HTTP
import Mentoring
import Storage

/// What was entered of a signed paper, as it is corrected.
struct ConsentForm: EditForm {
  var input: Input
  let card: ConsentCard
  let today: CalendarDate

  static let labels: [(name: String, label: String)] =
    [
      ("signedOn", "Дата подписания"), ("signer", "Кто подписал"), ("ends", "Действует по"),
      ("place", "Где лежит бумага"),
    ]
    + Consent.Item.allCases.map { ("item-\($0.rawValue)", "Разрешено: \(Words.item($0))") }

  mutating func validated() -> Consent.Signature? {
    let date = input.date("signedOn", today: today, missing: "Укажите дату подписания")
    if let date, date > today { input.fail("signedOn", Words.refusal(.dateInFuture)) }
    let ends = input.date("ends", today: today)
    if let date, let ends, ends < date { input.fail("ends", "Срок кончается раньше подписания") }
    let place = input.text("place", label: "Где лежит бумага", limit: 200)
    let signer = readSigner()
    let items = Set(Consent.Item.allCases.filter { input["item-\($0.rawValue)"] == "1" })
    if card.consent.kind == .dissemination, items.isEmpty {
      input.fail("item-name", "Отметьте, какие сведения разрешено распространять")
    }
    guard input.isValid, let date, let signer else { return nil }
    return Consent.Signature(date: date, signer: signer, ends: ends, items: items, place: place)
  }

  private mutating func readSigner() -> Consent.Signer? {
    if input["signer"] == "person" { return .person }
    guard let id = Representative.ID(input["signer"]), card.representatives.contains(where: { $0.id == id }) else {
      input.fail("signer", "Выберите, кто подписал")
      return nil
    }
    return .representative(id)
  }

  func words(_ value: String, of name: String) -> String {
    if name.hasPrefix("item-") { return value == "1" ? "да" : "нет" }
    return name == "signer" ? signers.first { $0.value == value }?.label ?? "" : value
  }

  /// Only a representative signs for a minor; who has come of age may have signed either way.
  var signers: [(value: String, label: String, hint: String?)] {
    (card.isMinor ? [] : [("person", "сам участник", nil)])
      + card.representatives.map { ($0.id.description, "\($0.name), \(Words.relation($0.relation))", nil) }
  }

  static func fields(_ card: ConsentCard) -> FormFields {
    guard let signature = card.consent.signature else { return [:] }
    let signer: String =
      switch signature.signer {
      case .person: "person"
      case .representative(let id): id?.description ?? ""
      }
    return FormFields(
      [
        ("signedOn", Russian.date(signature.date)), ("signer", signer),
        ("ends", signature.ends.map(Russian.date) ?? ""), ("place", signature.place),
      ] + Consent.Item.allCases.map { ("item-\($0.rawValue)", signature.items.contains($0) ? "1" : "") })
  }
}
