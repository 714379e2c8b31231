import HTTP
import HTTPTypes
import Mentoring
import Storage

enum SessionHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    if context.session != nil { return context.redirect(to: HomeAddress.index) }
    return try page(context, Input(context.query), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    var form = SessionForm(input: Input(try context.form()))
    guard let sent = form.validated() else { return try page(context, form.input, .unprocessableContent) }
    let keys = SignInThrottle.keys(login: sent.login, address: context.request.subscriber)
    if let wait = SignInThrottle.wait(try context.store.failures(keys), now: context.moment) {
      return try tooMany(context, form, wait)
    }
    let credentials = try context.store.credentials(login: sent.login)
    guard try context.portal.passwords.verify(sent.password, against: credentials?.passwordHash), let credentials
    else {
      try context.store.noteFailedSignIn(login: sent.login, keys: keys, by: context.author)
      form.input.fail("login", "Имя пользователя или пароль не подошли. Проверьте раскладку и клавишу Caps Lock")
      return try page(context, form.input, .unprocessableContent)
    }
    let passwords = context.portal.passwords
    let isStale = credentials.passwordHash.map(passwords.isStale) ?? false
    let renewed = isStale ? try passwords.hash(sent.password) : nil
    return try signIn(context, credentials.account, sent.next, keys, renewed)
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    if let token = Secret(hex: context.request.cookie(Sessions.cookie(context.portal)) ?? "") {
      try context.store.endSession(tokenHash: token.hash, by: context.author)
    }
    var response = Response.seeOther(SessionAddress.new)
    response.fields.append(HTTPField(name: .setCookie, value: Sessions.clearCookie(context.portal)))
    if let name = HTTPField.Name("Clear-Site-Data") { response.fields[name] = #""cache", "cookies", "storage""# }
    return response
  }

  private static func signIn(
    _ context: Context, _ account: Account.ID, _ next: String, _ keys: [String], _ renewedHash: String?
  ) throws -> Response {
    let token = Secret.random()
    try context.store.startSession(
      NewSession(
        account: account, tokenHash: token.hash, csrf: Secret.random().bytes,
        device: Device.words(context.request.fields[.userAgent] ?? ""), renewedHash: renewedHash), forgetting: keys,
      by: context.author)
    var response = Response.seeOther(next)
    response.fields.append(HTTPField(name: .setCookie, value: Sessions.setCookie(token, context.portal)))
    return response
  }

  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(SessionNewPage(input, isDemo: context.store.centre().isDemo), status: status)
  }

  private static func tooMany(_ context: Context, _ form: SessionForm, _ wait: Int64) throws -> Response {
    var form = form
    let minutes = Russian.plural(Int((wait + 59) / 60), "минуту", "минуты", "минут")
    form.input.fail("login", "Слишком много неудачных попыток. Повторите через \(minutes) или позвоните в центр")
    var response = try page(context, form.input, .tooManyRequests)
    response.fields[.retryAfter] = String(wait)
    return response
  }
}
