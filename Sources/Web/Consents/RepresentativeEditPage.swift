import HTTP
import Mentoring
import Storage

/// The form of a representative of a minor.
struct RepresentativeEditPage: Page {
  static let template = "consents/representative-edit"

  let title: String
  let crumbs: [Crumb]
  let person: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens?
  let filter: HiddenField?
  let name: Field
  let relation: Choice
  let phone: Field
  let removal: String?

  init(_ form: RepresentativeForm, of person: Person, _ known: Representative?) {
    let input = form.input
    title = known == nil ? "Законный представитель" : "Изменить представителя"
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    errors = ErrorSummary(input)
    action =
      known.map { RepresentativeAddress.update(person.id, $0.id) } ?? RepresentativeAddress.create(person.id)
    cancelAddress = PersonAddress.show(person.id)
    edit = known.map { _ in EditTokens(input) }
    filter = input.values["from"].map { HiddenField(name: "from", value: $0) }
    name = Field(input, "name", "Фамилия, имя, отчество", width: .name, autocomplete: "off")
    relation = Choice(
      input, "relation", "Кем приходится",
      options: Representative.Relation.allCases.map { ($0.rawValue, Words.relation($0), nil) })
    phone = Field(
      input, "phone", "Телефон",
      hint: form.hasPhone ? "Известный не показывается; пусто – оставить его" : "С кодом, например 8 (912) 345-67-89",
      width: .phone, type: "tel", autocomplete: "off", isOptional: true)
    removal = known.map { RepresentativeAddress.delete(person.id, $0.id) }
  }

  private init(errors: ErrorSummary) {
    title = "Законный представитель"
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Котов Даниил Сергеевич"
    self.errors = errors
    action = "/people/1/representatives"
    cancelAddress = "/people/1"
    edit = .sample
    filter = .sample
    name = .sample
    relation = .sample
    phone = .sample
    removal = "/people/1/representatives/1/removal"
  }

  static let sample = RepresentativeEditPage(errors: .sample)
}
