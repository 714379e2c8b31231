import Mentoring
import Storage

/// The role of a curator passes on (A3): one period closes, another opens, both are told.
struct HandoverNewPage: Page {
  static let template = "access/handover-new"

  let title = "Передать обязанности куратора"
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let organisation: String
  let name: String
  let since: String
  let action: String
  let cancelAddress = CuratorAddress.index
  let successor: Choice
  let inviteAddress: String
  let date: Field
  let shortcuts: DateShortcuts
  let number: Field
  let ordered: Field

  init(_ card: CuratorCard, _ form: HandoverForm) {
    let input = form.input
    crumbs = [Crumb("База кураторов", CuratorAddress.index)]
    errors = ErrorSummary(input)
    organisation = card.organisation
    name = card.name
    since = Words.period(card.curatorship.period)
    action = CuratorAddress.createHandover(card.curatorship.id)
    successor = Choice(
      input, "successor", "Кто принимает",
      options: [("", "Выберите", nil)]
        + form.successors.map { successor in
          let places = successor.organisations.isEmpty ? "" : " – \(successor.organisations)"
          return (successor.id.description, successor.name + places, nil)
        } + [(HandoverForm.nobody, "Пока никто: обязанности только снимаются", nil)])
    inviteAddress = AccountAddress.newCurator(of: card.organisationSlug)
    date = Field(
      input, "date", "С какого дня", hint: "Нынешний куратор работает до предыдущего дня включительно", width: .date,
      inputmode: "numeric")
    shortcuts = DateShortcuts(of: "date", today: form.today)
    number = Field(input, "number", "Номер приказа о назначении", width: .short, isOptional: true)
    ordered = Field(
      input, "ordered", "Дата приказа", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      isOptional: true)
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("База кураторов", CuratorAddress.index)]
    self.errors = errors
    organisation = "МКОУ СОШ с. Воя"
    name = "Захарова Елена Викторовна"
    since = "с 20.01.2021"
    action = "/curatorships/1/handover"
    successor = .sample
    inviteAddress = "/admin/users/new"
    date = .sample
    shortcuts = .sample
    number = .sample
    ordered = .sample
  }

  static let sample = HandoverNewPage(errors: .sample)
}
