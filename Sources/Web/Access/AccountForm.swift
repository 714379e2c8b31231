import HTTP
import Mentoring
import Storage

/// An account as others make and change it: who it is, what it may, how far it reaches.
struct AccountForm: EditForm {
  var input: Input
  let viewer: Account
  /// Where an account may end; one place needs no question.
  let municipalities: [Municipality]
  /// Where a new curator may begin; nothing for an account that is there.
  let organisations: [OrganisationOption]
  let isNew: Bool
  let today: CalendarDate

  struct Value: Sendable {
    let login: String
    let details: AccountDetails
    let organisation: Organisation.ID?
    let order: AppointmentOrder
  }

  static let labels: [(name: String, label: String)] = [
    ("name", "Фамилия, имя, отчество"), ("post", "Должность"), ("phone", "Рабочий телефон"),
    ("email", "Рабочая почта"), ("role", "Роль"), ("municipality", "Муниципалитет"),
  ]

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "role": Role(rawValue: value).map(Words.role) ?? value
    case "municipality": municipalities.first { $0.id.description == value }?.name ?? "весь реестр"
    default: value
    }
  }

  static func fields(of details: AccountDetails) -> FormFields {
    FormFields([
      ("name", details.name), ("post", details.contacts.post), ("phone", details.contacts.phone),
      ("email", details.contacts.email), ("role", details.role.rawValue),
      ("municipality", details.municipality?.description ?? ""),
    ])
  }

  /// Only whoever reaches the whole registry may say where somebody else's reach ends.
  var asksMunicipality: Bool { viewer.scope == .everything && municipalities.count > 1 }

  mutating func validated() -> Value? {
    let name = input.text("name", label: "ФИО", limit: 150, missing: "Укажите фамилию, имя и отчество")
    if !name.isEmpty, name.split(separator: " ").count < 2 { input.fail("name", "Укажите и фамилию, и имя") }
    let role: Role? = input.choice("role", missing: "Выберите роль")
    if let role, !viewer.role.managed.contains(role) { input.fail("role", "Выберите роль из списка") }
    let contacts = AccountDetails.Contacts(
      post: input.text("post", label: "Должность", limit: 150), phone: input.phone("phone"), email: input.email("email")
    )
    let municipality = role.flatMap { readMunicipality(for: $0) }
    let login = isNew ? readLogin() : ""
    let organisation = isNew && role == .curator ? readOrganisation() : nil
    let order = organisation == nil ? nil : input.appointmentOrder(today: today)
    guard input.isValid, let role else { return nil }
    return Value(
      login: login,
      details: AccountDetails(name: name, contacts: contacts, role: role, municipality: municipality),
      organisation: organisation, order: order ?? AppointmentOrder(number: "", date: nil))
  }

  private mutating func readMunicipality(for role: Role) -> Municipality.ID? {
    if role == .curator { return nil }
    if case .municipality(let own) = viewer.scope { return own }
    guard asksMunicipality else { return role == .administrator ? nil : municipalities.first?.id }
    if input["municipality"].isEmpty { return nil }
    let chosen: Municipality.ID? = input.id("municipality", missing: "Выберите муниципалитет из списка")
    guard let place = municipalities.first(where: { $0.id == chosen }) else {
      input.fail("municipality", "Выберите муниципалитет из списка")
      return nil
    }
    return place.id
  }

  /// Empty when the portal shall make one.
  private mutating func readLogin() -> String {
    let login = input.text("login", label: "Имя пользователя", limit: 60).lowercased()
    let isPlain = login.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || "._-@".unicodeScalars.contains($0)
    }
    if !login.isEmpty, !isPlain || login.count < 3 {
      input.fail("login", "Имя пользователя: от 3 знаков, латинские буквы, цифры, точка, дефис")
    }
    return login
  }

  private mutating func readOrganisation() -> Organisation.ID? {
    let chosen: Organisation.ID? = input.id("organisation", missing: "Выберите организацию куратора")
    guard let chosen else { return nil }
    guard organisations.contains(where: { $0.id == chosen }) else {
      input.fail("organisation", "Выберите организацию из списка")
      return nil
    }
    return chosen
  }
}

extension Input {
  /// The order of an appointment, as far as it is known: `number` and `ordered`.
  mutating func appointmentOrder(today: CalendarDate) -> AppointmentOrder {
    let number = text("number", label: "Номер приказа", limit: 60)
    let date = date("ordered", today: today)
    if let date, date > today { fail("ordered", "Дата приказа не может быть позже сегодня") }
    if let date, date.year < 2019 { fail("ordered", "Проверьте год: целевая модель введена в декабре 2019 г.") }
    return AppointmentOrder(number: number, date: date)
  }
}
