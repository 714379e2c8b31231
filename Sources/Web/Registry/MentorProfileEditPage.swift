import Mentoring

/// What a mentor offers.
struct MentorProfileEditPage: Page {
  static let template = "registry/mentor-profile-edit"

  let title = "Анкета наставника"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let profile: MentorProfileFields

  init(_ form: MentorProfileForm, _ person: Person) {
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    action = ProfileAddress.updateMentor(person.id)
    cancelAddress = PersonAddress.show(person.id)
    edit = EditTokens(form.input)
    profile = MentorProfileFields(form.input)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Иванова Анна Петровна"
    action = "/people/1/mentor-profile"
    cancelAddress = "/people/1"
    edit = .sample
    profile = .sample
  }

  static let sample = MentorProfileEditPage(errors: .sample)
}
