import HTTP
import HTTPTypes
import Mentoring
import Storage

enum OwnAccountHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    try page(context, PasswordForm(input: Input(), words: []), .ok)
  }

  @Sendable static func updatePassword(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let places = context.session?.organisations.map(\.name) ?? []
    let form = PasswordForm(input: Input(try context.form()), words: [viewer.login] + places)
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { change in
      let stored = try context.store.credentials(login: viewer.login)?.passwordHash
      guard try context.portal.passwords.verify(change.current, against: stored) else {
        throw Failure.refused(.wrongPassword, field: "current")
      }
      let hash = try context.portal.passwords.hash(change.new)
      try context.store.changePassword(hash, keeping: context.tokenHash, by: context.author)
      return context.redirect(to: OwnAccountAddress.show, .passwordChanged)
    }
  }

  @Sendable static func deleteSessions(_ context: Context) throws -> Response {
    try context.store.endOtherSessions(keeping: context.tokenHash, by: context.author)
    return context.redirect(to: OwnAccountAddress.show, .sessionsEnded)
  }

  @Sendable static func deleteSession(_ context: Context) throws -> Response {
    try context.store.endSession(key: context.parameters["key"] ?? "", by: context.author)
    return context.redirect(to: OwnAccountAddress.show, .sessionEnded)
  }

  /// Asking is enough to stay: «3300 14:35», the seconds until the warning and the new end.
  @Sendable static func showSessionEnd(_ context: Context) throws -> Response {
    guard let end = SessionEnd(context) else { throw Failure.forbidden }
    return Response.text("\(end.seconds) \(end.time)\n")
  }

  private static func page(
    _ context: Context, _ form: PasswordForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let viewer = try context.viewer()
    let sessions = try context.store.sessions(of: viewer.id, seenSince: context.oldestActivity(of: viewer.role))
    return try context.page(
      OwnAccountPage(
        viewer, sessions, form.input, ownKey: Secret.hex(Array(context.tokenHash.prefix(8))),
        clock: context.portal.clock), status: status)
  }
}

extension Context {
  /// The hash of the token that this request came with.
  var tokenHash: [UInt8] { Secret(hex: request.cookie(Sessions.cookie(portal)) ?? "")?.hash ?? [] }

  /// A session of the role that nobody has used since then has run out.
  func oldestActivity(of role: Role) -> Int64 { moment - portal.settings.idleSeconds(role) }
}
