import Mentoring
import Storage

/// The form of a new account, and of one that is there.
struct AccountEditPage: Page {
  static let template = "access/account-edit"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  /// Absent for a new one.
  let edit: EditTokens?
  let name: Field
  let post: Field
  let phone: Field
  let email: Field
  let login: Field?
  let role: Choice
  let municipality: Choice?
  let curator: Curator?
  let button: String

  /// What a new curator is asked besides.
  struct Curator: Encodable, Sendable {
    let shownBy: String
    let organisation: Choice
    let number: Field
    let ordered: Field
  }

  init(_ form: AccountForm, of id: Account.ID?) {
    let input = form.input
    title = id == nil ? "Пригласить" : "Изменить учётную запись"
    crumbs =
      [Crumb("Учётные записи", AccountAddress.index)]
      + (id.map { [Crumb("Учётная запись №\u{A0}\($0)", AccountAddress.show($0))] } ?? [])
    errors = ErrorSummary(input)
    action = id.map(AccountAddress.show) ?? AccountAddress.index
    cancelAddress = action
    edit = id.map { _ in EditTokens(input) }
    name = Field(input, "name", "Фамилия, имя, отчество", width: .name, autocomplete: "off")
    post = Field(input, "post", "Должность", isOptional: true)
    phone = Field(
      input, "phone", "Рабочий телефон", hint: "С кодом, например 8 (83355) 2-10-00", width: .phone, type: "tel",
      isOptional: true)
    email = Field(input, "email", "Рабочая почта", width: .name, type: "email", isOptional: true)
    login =
      id != nil
      ? nil
      : Field(
        input, "login", "Имя пользователя",
        hint: "Латинские буквы и цифры. Оставьте пустым – портал составит его из фамилии", width: .name,
        autocomplete: "off", isOptional: true)
    let roles = form.viewer.role.managed
    role = Choice(input, "role", "Роль", options: roles.map { ($0.rawValue, Words.role($0), Words.may($0)) })
    municipality =
      form.asksMunicipality
      ? Choice(
        input, "municipality", "Муниципалитет", hint: "Для координатора, РУО и администратора",
        options: [("", "весь реестр", nil)] + form.municipalities.map { ("\($0.id)", $0.name, nil) }) : nil
    curator = form.isNew ? Curator(form, role: roles.firstIndex(of: .curator).map { "role-\($0)" } ?? "role-0") : nil
    button = id == nil ? "Создать и получить ссылку" : "Сохранить"
  }

  private init(errors: ErrorSummary) {
    title = "Пригласить"
    crumbs = [Crumb("Учётные записи", AccountAddress.index)]
    self.errors = errors
    action = AccountAddress.index
    cancelAddress = AccountAddress.index
    edit = .sample
    name = .sample
    post = .sample
    phone = .sample
    email = .sample
    login = .sample
    role = .sample
    municipality = .sample
    curator = Curator(shownBy: "role-0", organisation: .sample, number: .sample, ordered: .sample)
    button = "Сохранить"
  }

  static let sample = AccountEditPage(errors: .sample)
}

extension AccountEditPage.Curator {
  fileprivate init(_ form: AccountForm, role: String) {
    shownBy = role
    organisation = Choice(
      form.input, "organisation", "Организация", hint: "Ещё организации добавляются потом, на странице учётной записи",
      options: [("", "Выберите", nil)] + form.organisations.map { ($0.id.description, $0.name, nil) })
    number = Field(
      form.input, "number", "Номер приказа о назначении", hint: "Можно внести позже", width: .short, isOptional: true)
    ordered = Field(
      form.input, "ordered", "Дата приказа", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      isOptional: true)
  }
}

extension Words {
  /// What a role is for, in a line.
  static func may(_ role: Role) -> String {
    switch role {
    case .administrator: "учётные записи, настройки, весь реестр"
    case .coordinator: "весь муниципалитет, кураторы и РУО"
    case .ruo: "смотрит сводки муниципалитета, имена детей скрыты"
    case .curator: "ведёт участников и пары своей организации"
    }
  }
}
