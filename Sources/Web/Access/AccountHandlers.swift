import HTTP
import HTTPTypes
import Mentoring
import Storage

enum AccountHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    try page(context, PasswordForm(input: Input(), words: []), .ok)
  }

  @Sendable static func updatePassword(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let form = PasswordForm(
      input: Input(try context.form()), words: [viewer.login, context.session?.organisationName ?? viewer.login])
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { change in
      let stored = try context.store.credentials(login: viewer.login)?.passwordHash
      guard try context.portal.passwords.verify(change.current, against: stored) else {
        throw Failure.refused(.wrongPassword, field: "current")
      }
      let hash = try context.portal.passwords.hash(change.new)
      try context.store.changePassword(hash, keeping: context.tokenHash, by: context.author)
      return context.redirect(to: AccountAddress.show, .passwordChanged)
    }
  }

  @Sendable static func deleteSessions(_ context: Context) throws -> Response {
    try context.store.endOtherSessions(keeping: context.tokenHash, by: context.author)
    return context.redirect(to: AccountAddress.show, .sessionsEnded)
  }

  private static func page(
    _ context: Context, _ form: PasswordForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let sessions = try context.store.sessions(of: context.viewer().id)
    return try context.page(
      AccountPage(try context.viewer(), sessions, form.input, clock: context.portal.clock), status: status)
  }
}

extension Context {
  fileprivate var tokenHash: [UInt8] {
    Secret(hex: request.cookie(Sessions.cookie(portal)) ?? "")?.hash ?? []
  }
}
