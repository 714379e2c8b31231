/// The first step of adding a person: who it is (`ux.md` K3).
struct PersonNewPage: Page {
  static let template = "registry/person-new"

  let title = "Добавить человека"
  let errors: ErrorSummary?
  let crumbs = [Crumb("Участники", PersonAddress.index)]
  let action = PersonAddress.match
  let cancelAddress: String
  let wizard: String
  let identity: PersonIdentityFields

  init(_ input: Input) {
    errors = ErrorSummary(input)
    cancelAddress = PersonAddress.index
    wizard = input["wizard"]
    identity = PersonIdentityFields(input)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    cancelAddress = PersonAddress.index
    wizard = "next=mentee"
    identity = .sample
  }

  static let sample = PersonNewPage(errors: .sample)
}
