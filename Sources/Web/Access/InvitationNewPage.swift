/// Where a code from paper is typed in.
struct InvitationNewPage: Page {
  static let template = "access/invitation-new"

  let title = "Войти по коду"
  let errors: ErrorSummary?
  let action = InvitationAddress.new
  let code: Field

  init(_ input: Input) {
    errors = ErrorSummary(input)
    code = Field(
      input, "code", "Код из приглашения", hint: "Семь групп по четыре знака, например k7m2-9xqf-…", autocomplete: "off"
    )
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    code = .sample
  }

  static let sample = InvitationNewPage(errors: .sample)
}
