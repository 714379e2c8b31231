import Mentoring
import Storage

/// A new class or post of a person at the same place.
struct PlacementNewPage: Page {
  static let template = "registry/placement-new"

  let title: String
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let place: String
  let action: String
  let cancelAddress: String
  let label: Field
  let since: Field
  /// The pairs that go on, each of which may be ended instead.
  let pairs: Choice?

  init(_ form: PlacementForm, _ departing: Departing) {
    let stay = form.line.stay
    let person = departing.person
    title = stay.role.isLearner ? "Сменить класс или группу" : "Сменить должность"
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    place = form.line.words(on: form.today)
    action = StayAddress.createPlacement(stay.id)
    cancelAddress = PersonAddress.show(person.id)
    label = Field(
      form.input, "label", stay.role.isLearner ? "Новый класс или группа" : "Новая должность",
      hint: stay.role == .pupil ? "Например, 9А" : nil, width: .name)
    since = Field(
      form.input, "since", "С какого дня", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    pairs =
      departing.pairs.isEmpty
      ? nil
      : Choice(
        form.input, "pair", "Пары продолжатся. Отметьте те, которые завершатся накануне",
        options: departing.pairs.map { ($0.pair.id.description, Words.pairOfPerson($0), nil) })
  }

  private init(errors: ErrorSummary) {
    title = "Сменить класс или группу"
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Иванова Анна Петровна"
    place = "МКОУ СОШ с. Воя: ученик, 8А, с 01.09.2019"
    action = "/stays/1/placements"
    cancelAddress = "/people/1"
    label = .sample
    since = .sample
    pairs = .sample
  }

  static let sample = PlacementNewPage(errors: .sample)
}
