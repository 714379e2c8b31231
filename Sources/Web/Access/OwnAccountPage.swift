import Mentoring
import Storage

/// The viewer's own account: who one is, the password, the open sessions (`ux.md` A3).
struct OwnAccountPage: Page {
  static let template = "access/own-account"

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
  let hasOthers: Bool
  let sessionsAction: String

  init(_ account: Account, _ sessions: [OpenSession], _ input: Input, ownKey: String, clock: Clock) {
    name = account.name
    post = account.post
    login = account.login
    role = Words.role(account.role)
    errors = ErrorSummary(input)
    passwordAction = OwnAccountAddress.password
    current = Field(
      input, "current", "Нынешний пароль", width: .name, type: "password", autocomplete: "current-password")
    new = Field(
      input, "new", "Новый пароль", hint: "Не меньше 8 знаков. Длинная фраза надёжнее короткого пароля со знаками",
      width: .name, type: "password", autocomplete: "new-password")
    self.sessions = sessions.map { SessionRow($0, ownKey: ownKey, clock: clock) }
    hasOthers = sessions.count > 1
    sessionsAction = OwnAccountAddress.sessions
  }

  private init(errors: ErrorSummary) {
    name = "Имя"
    post = "методист"
    login = "login"
    role = "куратор"
    self.errors = errors
    passwordAction = OwnAccountAddress.password
    current = .sample
    new = .sample
    sessions = [.sample]
    hasOthers = true
    sessionsAction = OwnAccountAddress.sessions
  }

  static let sample = OwnAccountPage(errors: .sample)
}
