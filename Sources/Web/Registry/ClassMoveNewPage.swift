import Mentoring
import Storage

/// A new class or post of everybody who was ticked.
struct ClassMoveNewPage: Page {
  static let template = "registry/class-move-new"

  let title = "Перевести в класс"
  let errors: ErrorSummary?
  let crumbs = [Crumb("Участники", PersonAddress.index)]
  /// Absent when nobody was ticked: then the page says so.
  let people: TickedPeople?
  let action = StayAddress.createPlacements
  let departuresAddress: String
  let cancelAddress = PersonAddress.index
  let label: Field
  let since: Field
  let button: String

  init(_ form: ClassMoveForm) {
    errors = ErrorSummary(form.input)
    let people = TickedPeople(form.departing, today: form.today)
    self.people = form.departing.isEmpty ? nil : people
    departuresAddress = StayAddress.newDepartures(form.departing.map(\.line.stay.id))
    label = Field(
      form.input, "label", "Новый класс, группа или должность", hint: "Например, 9А", width: .name, autocomplete: "off")
    since = Field(form.input, "since", "С какого дня", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    button = "Перевести: \(people.heading)"
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    people = .sample
    departuresAddress = StayAddress.newDepartures([Stay.ID(1)])
    label = .sample
    since = .sample
    button = "Перевести: 2 человека"
  }

  static let sample = ClassMoveNewPage(errors: .sample)
}
