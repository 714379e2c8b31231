import Mentoring
import Storage

/// The viewer's own account: who one is, the password, the open sessions (`ux.md` A3).
struct AccountPage: Page {
  static let template = "access/account"

  let title = "Мой профиль"
  let name: String
  let post: String
  let login: String
  let role: String
  let errors: ErrorSummary?
  let passwordAction: String
  let current: Field
  let new: Field
  let sessions: [SessionRow]
  let sessionsAction: String

  struct SessionRow: Encodable, Sendable {
    let began: String
    let seen: String
    let address: String
  }

  init(_ account: Account, _ sessions: [OpenSession], _ input: Input, clock: Clock) {
    name = account.name
    post = account.post
    login = account.login
    role = Words.role(account.role)
    errors = ErrorSummary(input)
    passwordAction = AccountAddress.password
    current = Field(
      input, "current", "Нынешний пароль", width: .name, type: "password", autocomplete: "current-password")
    new = Field(
      input, "new", "Новый пароль", hint: "Не меньше 8 знаков. Длинная фраза надёжнее короткого пароля со знаками",
      width: .name, type: "password", autocomplete: "new-password")
    self.sessions = sessions.map { session in
      let time: (Int64) -> String = { "\(Russian.date(clock.date(of: $0))), \(clock.time(of: $0))" }
      return SessionRow(began: time(session.createdAt), seen: time(session.seenAt), address: session.address)
    }
    sessionsAction = AccountAddress.sessions
  }

  private init(errors: ErrorSummary) {
    name = "Имя"
    post = "методист"
    login = "login"
    role = "куратор"
    self.errors = errors
    passwordAction = AccountAddress.password
    current = .sample
    new = .sample
    sessions = [SessionRow(began: "21.11.2026, 09:00", seen: "21.11.2026, 10:00", address: "127.0.0.1")]
    sessionsAction = AccountAddress.sessions
  }

  static let sample = AccountPage(errors: .sample)
}
