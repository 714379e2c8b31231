import Mentoring

/// What a mentee asks for.
struct MenteeProfileEditPage: Page {
  static let template = "registry/mentee-profile-edit"

  let title = "Анкета наставляемого"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let profile: MenteeProfileFields

  init(_ form: MenteeProfileForm, _ person: Person) {
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    action = ProfileAddress.updateMentee(person.id)
    cancelAddress = PersonAddress.show(person.id)
    edit = EditTokens(form.input)
    profile = MenteeProfileFields(form.input)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Иванова Анна Петровна"
    action = "/people/1/mentee-profile"
    cancelAddress = "/people/1"
    edit = .sample
    profile = .sample
  }

  static let sample = MenteeProfileEditPage(errors: .sample)
}
