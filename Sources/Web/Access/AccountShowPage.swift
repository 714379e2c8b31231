import Mentoring
import Storage

/// One account to whoever manages it: state, link, organisations, sessions, history.
struct AccountShowPage: Page {
  static let template = "access/account-show"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let name: String
  let status: StatusWord
  let link: String?
  let rows: [SummaryRow]
  let editAddress: String
  let disabling: Disabling?
  let linking: Linking?
  let curator: Curator?
  let sessions: [SessionRow]
  let hasSessions: Bool
  let sessionsAction: String
  let history: [AccountHistoryLine]
  let hasHistory: Bool
  let stateAction: String
  let enabling: Bool

  struct Disabling: Encodable, Sendable { let action: String }

  /// How the owner gets (or gets anew) a password of her own choice.
  struct Linking: Encodable, Sendable {
    let action: String
    let heading: String
    let hint: String
    let button: String
  }

  struct Curator: Encodable, Sendable {
    let appointments: [Appointment]
    let action: String
    let organisation: Choice
    let number: Field
    let ordered: Field
    let starts: Field
  }

  struct Appointment: Encodable, Sendable {
    let organisation: String
    let address: String
    let period: String
    let order: String
    let editAddress: String
    /// Absent when it is over.
    let handoverAddress: String?
  }

  init(
    _ card: AccountCard, _ input: Input, organisations: [OrganisationOption], today: CalendarDate, clock: Clock,
    moment: Int64
  ) {
    let line = card.line
    title = "Учётная запись №\u{A0}\(line.id)"
    crumbs = [Crumb("Учётные записи", AccountAddress.index)]
    errors = ErrorSummary(input)
    name = line.name
    status = Words.accountState(line.state)
    link = Words.link(line, clock: clock, moment: moment)
    let contacts = card.details.contacts
    rows = [
      SummaryRow("Имя пользователя", line.login), SummaryRow("Роль", Words.role(line.role)),
      SummaryRow("Видит", Words.reach(line)), SummaryRow("Должность", Words.given(contacts.post)),
      SummaryRow("Рабочий телефон", Words.given(contacts.phone)),
      SummaryRow("Рабочая почта", Words.given(contacts.email)),
      SummaryRow("Последний вход", line.signedInAt.map(clock.dateAndTime) ?? "ещё не было"),
    ]
    editAddress = AccountAddress.edit(line.id)
    stateAction = AccountAddress.state(line.id)
    enabling = line.state == .disabled
    disabling = enabling ? nil : Disabling(action: stateAction)
    linking = enabling ? nil : Linking(line)
    curator =
      line.role == .curator
      ? Curator(card, input, organisations: organisations, today: today, isOpen: !enabling) : nil
    sessions = card.sessions.map { SessionRow($0, clock: clock) }
    hasSessions = !sessions.isEmpty
    sessionsAction = AccountAddress.sessions(line.id)
    history = card.history.map { AccountHistoryLine($0, clock: clock) }
    hasHistory = !history.isEmpty
  }

  private init(errors: ErrorSummary) {
    title = "Учётная запись № 1"
    crumbs = [Crumb("Учётные записи", AccountAddress.index)]
    self.errors = errors
    name = "Захарова Елена Викторовна"
    status = .sample
    link = "ссылка до 22.11.2026, 14:05"
    rows = [SummaryRow("Роль", "куратор")]
    editAddress = "/admin/users/1/edit"
    stateAction = "/admin/users/1/state"
    enabling = true
    disabling = Disabling(action: stateAction)
    linking = Linking(action: "/admin/users/1/link", heading: "Вход", hint: "Подсказка", button: "Получить ссылку")
    curator = Curator(
      appointments: [
        Appointment(
          organisation: "МКОУ СОШ с. Воя", address: "/organisations/voya", period: "с 20.01.2021", order: "№ 5-од",
          editAddress: "/curatorships/1/edit", handoverAddress: "/curatorships/1/handover/new")
      ], action: "/admin/users/1/curatorships", organisation: .sample, number: .sample, ordered: .sample,
      starts: .sample)
    sessions = [.sample]
    hasSessions = true
    sessionsAction = "/admin/users/1/sessions"
    history = [.sample]
    hasHistory = true
  }

  static let sample = AccountShowPage(errors: .sample)
}

extension AccountShowPage.Linking {
  fileprivate init(_ line: ManagedAccountLine) {
    action = AccountAddress.link(line.id)
    let isFirst = line.state == .waiting || line.state == .asking && line.signedInAt == nil
    heading = isFirst ? "Приглашение" : "Забыт пароль"
    hint =
      isFirst
      ? "Одноразовая ссылка, по которой человек сам задаёт пароль. Действует 72 часа; прежняя перестанет действовать."
      : "Одноразовая ссылка для нового пароля. Действует 24 часа. До этого работает прежний пароль: вы его не видите и не задаёте."
    button = line.linkUntil == nil ? "Получить ссылку" : "Выдать новую ссылку"
  }
}

extension AccountShowPage.Curator {
  fileprivate init(
    _ card: AccountCard, _ input: Input, organisations: [OrganisationOption], today: CalendarDate, isOpen: Bool
  ) {
    appointments = card.curatorships.map { appointed in
      let isOver = appointed.period.end.map { $0 < today } ?? false
      return AccountShowPage.Appointment(
        organisation: appointed.organisation, address: OrganisationAddress.show(appointed.organisationSlug),
        period: Words.period(appointed.period), order: Words.appointmentOrder(appointed.order),
        editAddress: CuratorAddress.edit(appointed.id),
        handoverAddress: isOver ? nil : CuratorAddress.newHandover(appointed.id))
    }
    action = AccountAddress.curatorships(card.line.id)
    organisation = Choice(
      input, "organisation", "Ещё организация",
      options: [("", "Выберите", nil)] + organisations.map { ($0.id.description, $0.name, nil) })
    number = Field(input, "number", "Номер приказа", width: .short, isOptional: true)
    ordered = Field(
      input, "ordered", "Дата приказа", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      isOptional: true)
    starts = Field(
      input, "starts", "С какого дня", hint: "Пусто – с сегодняшнего", width: .date, inputmode: "numeric",
      isOptional: true)
  }
}

extension Words {
  /// What may be missing.
  static func given(_ text: String) -> String { text.isEmpty ? "не указано" : text }

  static func appointmentOrder(_ order: AppointmentOrder) -> String {
    let number = order.number.isEmpty ? nil : "№\u{A0}\(order.number)"
    let date = order.date.map { "от \(Russian.date($0))" }
    return number == nil && date == nil ? "приказ не внесён" : [number, date].compactMap(\.self).joined(separator: " ")
  }
}
