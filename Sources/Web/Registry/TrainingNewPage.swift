import Mentoring
import Storage

/// One training for many: tick the mentors, one date.
struct TrainingNewPage: Page {
  static let template = "registry/training-new"

  let title = "Обучение нескольких наставников"
  let crumbs = [Crumb("База наставников", PersonBaseAddress.mentors)]
  let errors: ErrorSummary?
  let action: String
  let fields: AttainmentFields
  let people: Choice
  let isEmpty: Bool
  let cancelAddress: String

  init(_ form: TrainingForm) {
    errors = ErrorSummary(form.input)
    action = AttainmentAddress.trainings
    fields = AttainmentFields(form.input, .training)
    people = Choice(
      form.input, "person", "Кто обучен", hint: "Сначала те, чьё обучение не действует",
      options: form.trainees.map { trainee in
        let before = trainee.trainedOn.map { "обучен(а) \(Russian.date($0))" } ?? "без обучения"
        return (
          trainee.person.description, trainee.name.full,
          [trainee.place, trainee.organisation, before].filter { !$0.isEmpty }.joined(separator: ", ")
        )
      })
    isEmpty = form.trainees.isEmpty
    cancelAddress = PersonBaseAddress.mentors
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    action = "/trainings"
    fields = .sample
    people = .sample
    isEmpty = true
    cancelAddress = "/banks/mentors"
  }

  static let sample = TrainingNewPage(errors: .sample)
}
