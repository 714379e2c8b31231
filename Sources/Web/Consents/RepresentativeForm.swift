import HTTP
import Mentoring
import Storage

/// A parent or guardian. The known phone is never filled in: it is shown on demand only.
struct RepresentativeForm: EditForm {
  var input: Input
  /// Whether a phone is known already, so that an empty field keeps it.
  let hasPhone: Bool

  static let labels = [
    (name: "name", label: "Фамилия, имя, отчество"), (name: "relation", label: "Кем приходится"),
    (name: "phone", label: "Телефон"),
  ]

  mutating func validated() -> RepresentativeDraft? {
    let name = input.text("name", label: "Имя", limit: 150, missing: "Укажите фамилию, имя и отчество")
    let relation: Representative.Relation? = input.choice("relation", missing: "Выберите, кем приходится ребёнку")
    let phone = Self.phone(&input)
    guard input.isValid, let relation else { return nil }
    return RepresentativeDraft(name: name, relation: relation, phone: phone)
  }

  /// Nil where nothing was typed.
  static func phone(_ input: inout Input) -> String? {
    let typed = input.text("phone", label: "Телефон", limit: 40)
    guard !typed.isEmpty else { return nil }
    guard let phone = Russian.phone(typed) else {
      input.fail("phone", "Укажите телефон с кодом: 10 цифр, например 8 (912) 345-67-89")
      return nil
    }
    return phone
  }

  func words(_ value: String, of name: String) -> String {
    name == "relation" ? Representative.Relation(rawValue: value).map(Words.relation) ?? "" : value
  }

  static func fields(_ representative: Representative) -> FormFields {
    FormFields([("name", representative.name), ("relation", representative.relation.rawValue), ("phone", "")])
  }
}
