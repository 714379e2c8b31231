import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The one-time link as its owner meets it: no session yet, the link itself is the proof.
enum InvitationHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    try context.page(InvitationNewPage(Input()))
  }

  /// A code that somebody typed from paper becomes the address of its link.
  @Sendable static func find(_ context: Context) throws -> Response {
    var input = Input(try context.form())
    if let code = InvitationCode(input["code"]) { return context.redirect(to: InvitationAddress.show(code.text)) }
    input.fail("code", "Код состоит из 28 букв и цифр: проверьте, все ли семь групп набраны")
    return try context.page(InvitationNewPage(input), status: .unprocessableContent)
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    try answering(context) { card, code in
      let form = NewPasswordForm(input: Input(), words: [])
      return try context.page(InvitationShowPage(card, code, form.input, centre: context.store.centre()))
    }
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    try answering(context) { card, code in
      guard card.state == .open else {
        return try context.page(InvitationShowPage(card, code, Input(), centre: context.store.centre()))
      }
      let form = NewPasswordForm(input: Input(try context.form()), words: [card.login, card.organisations])
      return try context.submit(form) { form, status in
        try context.page(InvitationShowPage(card, code, form.input, centre: context.store.centre()), status: status)
      } save: { password in
        let hash = try context.portal.passwords.hash(password)
        try context.store.acceptInvitation(code.hash, passwordHash: hash, by: context.author)
        // Whoever had been signed in here: the next to sign in is the owner of the link.
        var response = context.redirect(to: SessionAddress.new, .passwordSet)
        response.fields.append(HTTPField(name: .setCookie, value: Sessions.clearCookie(context.portal)))
        return response
      }
    }
  }

  @Sendable static func createRenewal(_ context: Context) throws -> Response {
    try answering(context) { card, code in
      if card.state == .expired(asked: false) { try context.store.askForLink(code.hash, by: context.author) }
      return context.redirect(to: InvitationAddress.show(code.text), .linkAsked)
    }
  }

  /// Guessing is hopeless, and yet slowed down; an unknown link and one of a closed account look the same.
  private static func answering(
    _ context: Context, _ body: (InvitationCard, InvitationCode) throws -> Response
  ) throws -> Response {
    let keys = SignInThrottle.linkKeys(address: context.request.subscriber)
    if let wait = SignInThrottle.wait(try context.store.failures(keys), now: context.moment) {
      var response = ErrorPages.response(context, .tooManyRequests)
      response.fields[.retryAfter] = String(wait)
      return response
    }
    if let code = InvitationCode(context.parameters["token"] ?? ""),
      let card = try context.store.invitation(code.hash, at: context.moment)
    {
      return try body(card, code)
    }
    try context.store.noteUnknownLink(keys: keys, by: context.author)
    return try context.page(InvitationShowPage(centre: context.store.centre()), status: .notFound)
  }
}

/// A password that its owner sets by a link.
struct NewPasswordForm: Form {
  var input: Input
  /// What a guess would begin with: the login, the school.
  let words: [String]

  mutating func validated() -> String? {
    input.checkNewPassword("new", words: words)
    return input.isValid ? input["new"] : nil
  }
}
