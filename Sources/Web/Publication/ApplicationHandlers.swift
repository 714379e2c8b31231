import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Offers to be a mentor, for the curator of the school that they came to.
enum ApplicationHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try context.page(ApplicationIndexPage(context.store.applications(within: context.scope())))
  }

  @Sendable static func show(_ context: Context) throws -> Response { try page(context, Input(), .ok) }

  @Sendable static func accept(_ context: Context) throws -> Response {
    let application = try application(context)
    let form = ApplicationForm(input: Input(try context.form()), today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { value in
      let person = try context.store.acceptApplication(
        application.id, as: value.role, birthDate: value.birthDate, for: context.viewer(), by: context.author)
      return context.redirect(to: PersonAddress.show(person), .applicationAccepted)
    }
  }

  @Sendable static func decline(_ context: Context) throws -> Response {
    let id = try application(context).id
    guard !context.isRehearsal else { return context.redirect(to: ApplicationAddress.show(id)) }
    return try context.once {
      try context.store.declineApplication(id, for: context.viewer(), by: context.author)
      return context.redirect(to: ApplicationAddress.index, .applicationDeclined)
    }
  }

  private static func application(_ context: Context) throws -> MentorApplication {
    try context.store.application(context.id(), within: context.scope())
  }

  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(ApplicationShowPage(input, try application(context)), status: status)
  }
}

/// How the applicant comes into the registry.
struct ApplicationForm: Form {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let role: Stay.Role
    let birthDate: CalendarDate
  }

  /// Somebody who learns here is in the registry already.
  static let roles: [Stay.Role] = [.teacher, .parent, .volunteer]

  mutating func validated() -> Value? {
    let role: Stay.Role? = input.choice("role", missing: "Выберите, кем человек приходит")
    if let role, !Self.roles.contains(role) { input.fail("role", "Выберите, кем человек приходит") }
    let birthDate = input.date(
      "birthDate", today: today, kind: .birth, missing: "Укажите дату рождения: наставником становятся с 18 лет")
    if let birthDate, birthDate.fullYears(until: today) < MentorOffer.leastAge {
      input.fail("birthDate", Words.refusal(.applicantTooYoung))
    }
    guard input.isValid, let role, let birthDate else { return nil }
    return Value(role: role, birthDate: birthDate)
  }
}
