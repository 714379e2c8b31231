import HTTP
import HTTPTypes
import Mentoring
import Storage

/// A class moves up, or several people get a new post: one form for all who were ticked in the list.
enum ClassMoveHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let day = SchoolYear(containing: context.today).start
    let fields = context.query.setting("since", to: Russian.date(day))
    let form = try form(context, Input(fields))
    return try context.page(ClassMoveNewPage(form))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context, Input(try context.form()))
    guard !form.departing.isEmpty else { throw Failure.notFound }
    return try context.submit(form) { form, status in
      try context.page(ClassMoveNewPage(form), status: status)
    } save: { placement in
      try context.store.addPlacements(
        placement, to: form.departing.map(\.line.stay.id), in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.index(["class": placement.label]), .classMoved)
    }
  }

  private static func form(_ context: Context, _ input: Input) throws -> ClassMoveForm {
    let stays = TickedPeople.stays(input.values)
    let departing = try context.store.departing(stays, leaving: context.today, in: context.scope(), on: context.today)
    return ClassMoveForm(input: input, departing: departing, today: context.today)
  }
}

/// The new class or post, and since when.
struct ClassMoveForm: Form {
  var input: Input
  let departing: [Departing]
  let today: CalendarDate

  mutating func validated() -> Placement? {
    let label = readLabel()
    if label.isEmpty { input.fail("label", "Укажите класс, группу или должность") }
    let since = input.date("since", today: today, missing: "Укажите, с какого дня")
    if let since, let absent = departing.first(where: { !$0.line.stay.period.contains(since) }) {
      input.fail(
        "since",
        "\(absent.person.name.short) на эту дату здесь не числится: \(Words.period(absent.line.stay.period))")
    }
    guard input.isValid, let since else { return nil }
    return Placement(since: since, label: label)
  }

  /// A class where all are pupils of a school; as typed where they are not.
  private mutating func readLabel() -> String {
    let isClass = departing.allSatisfy { $0.line.stay.role == .pupil && $0.line.organisation.kind == .school }
    return StayFields.readLabel(&input, isClass ? .pupil : .volunteer, at: .school)
  }
}

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
