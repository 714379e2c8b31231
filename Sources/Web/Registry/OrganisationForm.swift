import HTTP
import Mentoring

/// The card of an organisation: of a new one, or as it changes.
struct OrganisationForm: EditForm {
  var input: Input
  /// The kinds that the viewer may give it.
  let kinds: [Organisation.Kind]
  /// Where a new one may belong; one place needs no question.
  let municipalities: [Municipality]
  let today: CalendarDate
  private let municipality: Municipality.ID?

  struct Value: Sendable {
    let draft: OrganisationDraft
    let municipality: Municipality.ID
  }

  init(input: Input, kinds: [Organisation.Kind], municipalities: [Municipality], today: CalendarDate) {
    self.input = input
    self.kinds = kinds
    self.municipalities = municipalities
    self.today = today
    municipality = municipalities.count == 1 ? municipalities.first?.id : nil
  }

  init(input: Input, kinds: [Organisation.Kind], municipality: Municipality.ID, today: CalendarDate) {
    self.input = input
    self.kinds = kinds
    municipalities = []
    self.today = today
    self.municipality = municipality
  }

  static let labels: [(name: String, label: String)] = [
    ("kind", "Вид"), ("name", "Полное название"), ("shortName", "Краткое название"), ("inn", "ИНН"),
    ("head", "Руководитель"), ("address", "Адрес"), ("phone", "Телефон"), ("email", "Электронная почта"),
    ("site", "Сайт"),
    ("since", "Внедряет модель с"), ("order", "Приказ о внедрении"),
  ]

  /// Only educational organisations implement the model; partners have no such fields.
  var asksImplementation: Bool { kinds.contains(where: \.isEducational) }

  func words(_ value: String, of name: String) -> String {
    guard name == "kind", let kind = Organisation.Kind(rawValue: value) else { return value }
    return Words.kind(kind)
  }

  static func fields(of organisation: Organisation) -> FormFields {
    FormFields([
      ("kind", organisation.kind.rawValue), ("name", organisation.name), ("shortName", organisation.shortName),
      ("inn", organisation.inn?.digits ?? ""), ("head", organisation.contacts.head),
      ("address", organisation.contacts.address),
      ("phone", organisation.contacts.phone), ("email", organisation.contacts.email),
      ("site", organisation.contacts.site),
      ("since", organisation.implementation.map { Russian.date($0.since) } ?? ""),
      ("order", organisation.implementation?.orderNumber ?? ""),
    ])
  }

  mutating func validated() -> Value? {
    let kind = readKind()
    let place = readMunicipality()
    let name = input.text("name", label: "Полное название", limit: 300, missing: "Укажите полное название")
    let shortName = input.text("shortName", label: "Краткое название", limit: 80, missing: "Укажите краткое название")
    let inn = readTaxpayerNumber()
    let contacts = readContacts()
    let implementation = kind?.isEducational == true ? readImplementation() : nil
    guard input.isValid, let kind, let place else { return nil }
    return Value(
      draft: OrganisationDraft(
        kind: kind, name: name, shortName: shortName, inn: inn, contacts: contacts, implementation: implementation),
      municipality: place)
  }

  private mutating func readKind() -> Organisation.Kind? {
    if kinds.count == 1 { return kinds.first }
    let kind: Organisation.Kind? = input.choice("kind", missing: "Выберите вид организации")
    guard let kind, kinds.contains(kind) else {
      input.fail("kind", "Выберите вид организации из списка")
      return nil
    }
    return kind
  }

  private mutating func readMunicipality() -> Municipality.ID? {
    if let municipality { return municipality }
    let chosen: Municipality.ID? = input.id("municipality", missing: "Выберите муниципалитет")
    return municipalities.first { $0.id == chosen }?.id
  }

  private mutating func readTaxpayerNumber() -> TaxpayerNumber? {
    let typed = input.text("inn", label: "ИНН", limit: 40)
    guard !typed.isEmpty else { return nil }
    let inn = TaxpayerNumber(typed)
    if inn == nil { input.fail("inn", Self.problem(of: typed)) }
    return inn
  }

  private static func problem(of inn: String) -> String {
    let digits = inn.filter { !$0.isWhitespace && $0 != "-" }
    return [10, 12].contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
      ? "Проверьте ИНН: контрольное число не сходится" : "В ИНН организации 10 цифр, предпринимателя – 12"
  }

  private mutating func readContacts() -> Organisation.Contacts {
    Organisation.Contacts(
      head: input.text("head", label: "Руководитель", limit: 150),
      address: input.text("address", label: "Адрес", limit: 300), phone: input.phone("phone"),
      email: input.email("email"),
      site: input.webAddress("site", label: "Сайт", wrong: "Проверьте адрес сайта: нужен вид shkola.ru"))
  }

  private mutating func readImplementation() -> Organisation.Implementation? {
    let order = input.text("order", label: "Приказ о внедрении", limit: 100)
    let since = input.date("since", today: today)
    if input["since"].isEmpty, !order.isEmpty { input.fail("since", "Укажите, с какого дня внедряется модель") }
    // The model itself dates from the end of 2019 (распоряжение Р-145); an order may be signed ahead of its day.
    if let since, since.year < 2019 { input.fail("since", "Проверьте год: целевая модель введена в декабре 2019 г.") }
    if let since, since > today.adding(years: 1) {
      input.fail("since", "Проверьте год: дата больше чем на год впереди")
    }
    return since.map { Organisation.Implementation(since: $0, orderNumber: order) }
  }
}
