/// The sign-in page (`ux.md` A1).
struct SessionNewPage: Page {
  static let template = "access/sign-in"

  let title = "Вход"
  let action: String
  let errors: ErrorSummary?
  let next: String
  let login: Field
  let password: Field
  let codeAddress = InvitationAddress.new
  let demoAccounts: Bool

  init(_ input: Input, isDemo: Bool) {
    action = SessionAddress.new
    errors = ErrorSummary(input)
    next = input["next"]
    login = Field(input, "login", "Имя пользователя", width: .name, autocomplete: "username")
    password = Field(input, "password", "Пароль", width: .name, type: "password", autocomplete: "current-password")
    demoAccounts = isDemo
  }

  private init(errors: ErrorSummary) {
    action = SessionAddress.new
    self.errors = errors
    next = "/home"
    login = .sample
    password = .sample
    demoAccounts = true
  }

  static let sample = SessionNewPage(errors: .sample)
}
