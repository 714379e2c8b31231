import Mentoring
import Storage

/// The form of a new organisation, and of one that is there.
struct OrganisationEditPage: Page {
  static let template = "registry/organisation-edit"

  let title: String
  let caption: String?
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  /// Absent for a new one.
  let edit: EditTokens?
  let municipality: Choice?
  let kind: Choice?
  let name: Field
  let shortName: Field
  let inn: Field
  /// The organisation that has the ИНН already.
  let twin: Link?
  let head: Field
  let address: Field
  let phone: Field
  let email: Field
  let site: Field
  let implementation: Implementation?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Implementation: Encodable, Sendable {
    let hint: String
    let since: Field
    let order: Field
  }

  init(_ form: OrganisationForm, of organisation: Organisation?, twin: (slug: String, name: String)? = nil) {
    let input = form.input
    title =
      organisation != nil
      ? "Изменить карточку"
      : form.asksImplementation ? "Новая организация" : "Новый партнёр"
    caption = organisation?.shortName
    crumbs =
      [Crumb("Организации", OrganisationAddress.index)]
      + (organisation.map { [Crumb($0.shortName, OrganisationAddress.show($0.slug))] } ?? [])
    errors = ErrorSummary(input)
    action = organisation.map { OrganisationAddress.show($0.slug) } ?? OrganisationAddress.index
    cancelAddress = action
    edit = organisation.map { _ in EditTokens(input) }
    municipality =
      form.municipalities.count < 2
      ? nil
      : Choice(
        input, "municipality", "Муниципалитет",
        options: [("", "Выберите", nil)] + form.municipalities.map { ("\($0.id)", $0.name, nil) })
    kind =
      form.kinds.count < 2
      ? nil
      : Choice(
        input, "kind", "Вид",
        options: [("", "Выберите", nil)] + form.kinds.map { ($0.rawValue, Words.kind($0), nil) })
    name = Field(input, "name", "Полное название", hint: "Как в уставе")
    shortName = Field(input, "shortName", "Краткое название", hint: "Для списков, например МКОУ СОШ с. Воя")
    inn = Field(
      input, "inn", "ИНН", hint: "10 цифр, у предпринимателя 12", width: .short, inputmode: "numeric", isOptional: true)
    self.twin = twin.map { Link(title: $0.name, address: OrganisationAddress.show($0.slug)) }
    head = Field(input, "head", "Руководитель", width: .name, isOptional: true)
    address = Field(input, "address", "Адрес", autocomplete: "off", isOptional: true)
    phone = Field(
      input, "phone", "Телефон", hint: "С кодом, например 8 (83355) 2-10-00", width: .phone, type: "tel",
      isOptional: true)
    email = Field(input, "email", "Электронная почта", width: .name, type: "email", isOptional: true)
    site = Field(input, "site", "Сайт", width: .name, inputmode: "url", isOptional: true)
    implementation = form.asksImplementation ? Implementation(input, isNew: organisation == nil) : nil
  }

  private init(errors: ErrorSummary) {
    title = "Изменить карточку"
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    self.errors = errors
    action = OrganisationAddress.show("voya")
    cancelAddress = action
    edit = .sample
    municipality = .sample
    kind = .sample
    name = .sample
    shortName = .sample
    inn = .sample
    twin = Link(title: "Маслозавод", address: "/organisations/maslozavod")
    head = .sample
    address = .sample
    phone = .sample
    email = .sample
    site = .sample
    implementation = Implementation(Input(), isNew: true)
  }

  static let sample = OrganisationEditPage(errors: .sample)
}

extension OrganisationEditPage.Implementation {
  fileprivate init(_ input: Input, isNew: Bool) {
    hint = (isNew ? "Для партнёров не нужно. " : "") + "Без даты организация не входит в показатели (Пижанка, п. 6.1)."
    since = Field(
      input, "since", "С какого дня", hint: "Например, 27.09.2021", width: .date, inputmode: "numeric",
      isOptional: true)
    order = Field(
      input, "order", "Приказ", hint: "Номер и дата, например № 78-ОД от 03.12.2020", width: .name, isOptional: true)
  }
}
