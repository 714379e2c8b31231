import HTTP
import HTTPTypes
import Mentoring
import Storage

/// What is done with an account from its page: a link, on and off, sessions, appointments.
enum AccountStateHandlers {
  @Sendable static func createLink(_ context: Context) throws -> Response {
    let id: Account.ID = try context.id()
    let viewer = try context.viewer()
    return try context.submit(ActionForm(input: Input(context.form())), show: { try page(context, $0.input, $1) }) {
      _ in
      let code = InvitationCode.random()
      let link = try context.store.issueLink(to: id, link: code.hash, for: viewer, by: context.author)
      return try context.page(InvitationIssuedPage(link, code, context.portal))
    }
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let id: Account.ID = try context.id()
    let viewer = try context.viewer()
    let form = AccountStateForm(input: Input(try context.form()))
    return try context.submit(form, show: { try page(context, $0.input, $1) }) { isEnabled in
      if isEnabled {
        try context.store.enableAccount(id, for: viewer, by: context.author)
      } else {
        try context.store.disableAccount(id, for: viewer, by: context.author)
      }
      return context.redirect(to: AccountAddress.show(id), isEnabled ? .accountEnabled : .accountDisabled)
    }
  }

  @Sendable static func deleteSessions(_ context: Context) throws -> Response {
    let id: Account.ID = try context.id()
    try context.store.endSessions(of: id, for: context.viewer(), by: context.author)
    return context.redirect(to: AccountAddress.show(id), .allSessionsEnded)
  }

  @Sendable static func createCuratorship(_ context: Context) throws -> Response {
    let id: Account.ID = try context.id()
    let viewer = try context.viewer()
    let form = AppointmentForm(
      input: Input(try context.form()), organisations: try context.educationalOrganisations(), today: context.today)
    return try context.submit(form, show: { try page(context, $0.input, $1) }) { value in
      try context.store.appointCurator(
        id, to: value.organisation, value.order, from: value.starts, for: viewer, by: context.author)
      return context.redirect(to: AccountAddress.show(id), .curatorAppointed)
    }
  }

  static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(
      AccountShowPage(
        card(context), input, organisations: context.educationalOrganisations(), today: context.today,
        clock: context.portal.clock, moment: context.moment), status: status)
  }

  static func card(_ context: Context) throws -> AccountCard {
    try context.store.accountCard(
      context.id(), for: context.viewer(), on: context.today, seenSince: context.oldestActivity)
  }
}

/// A button without fields.
struct ActionForm: Form {
  var input: Input

  mutating func validated() -> Void? { () }
}

/// On or off.
struct AccountStateForm: Form {
  var input: Input

  mutating func validated() -> Bool? {
    switch input["state"] {
    case "enabled": return true
    case "disabled": return false
    default:
      input.fail("role", "Выберите, включить или отключить учётную запись")
      return nil
    }
  }
}

/// One more organisation of a curator.
struct AppointmentForm: Form {
  var input: Input
  let organisations: [OrganisationOption]
  let today: CalendarDate

  struct Value: Sendable {
    let organisation: Organisation.ID
    let order: AppointmentOrder
    let starts: CalendarDate
  }

  mutating func validated() -> Value? {
    let chosen: Organisation.ID? = input.id("organisation", missing: "Выберите организацию")
    let place = organisations.first { $0.id == chosen }?.id
    if place == nil { input.fail("organisation", "Выберите организацию из списка") }
    let order = input.appointmentOrder(today: today)
    let starts = input.date("starts", today: today) ?? today
    if starts > today.adding(days: 92) { input.fail("starts", Words.refusal(.dateTooFar)) }
    if starts.year < 2019 { input.fail("starts", "Проверьте год: целевая модель введена в декабре 2019 г.") }
    guard input.isValid, let place else { return nil }
    return Value(organisation: place, order: order, starts: starts)
  }
}
