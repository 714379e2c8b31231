import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Several people leave on one day for one reason: those who were ticked in the list.
enum DeparturesHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let fields = context.query.setting("date", to: Russian.date(context.today))
    let form = try form(context, Input(fields))
    return try context.page(DeparturesNewPage(form))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context, Input(try context.form()))
    guard !form.departing.isEmpty else { throw Failure.notFound }
    return try context.submit(form) { form, status in
      try context.page(DeparturesNewPage(form), status: status)
    } save: { departure in
      try context.store.endStays(
        form.departing.map(\.line.stay.id), departure, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.index, .departuresSaved)
    }
  }

  /// The pairs listed are those that end with the day typed, whatever was listed before.
  private static func form(_ context: Context, _ input: Input) throws -> DeparturesForm {
    var copy = Input(input.values)
    let day = copy.date("date", today: context.today) ?? context.today
    let departing = try context.store.departing(
      TickedPeople.stays(input.values), leaving: day, in: context.scope(), on: context.today)
    return DeparturesForm(input: input, departing: departing, today: context.today)
  }
}

/// The last day and the reason, and the pairs that were shown as ending.
struct DeparturesForm: Form {
  var input: Input
  let departing: [Departing]
  let today: CalendarDate

  mutating func validated() -> Departure? {
    let day = input.date("date", today: today, missing: "Укажите последний день")
    if let left = departing.first(where: { !$0.line.stay.period.isOpen }) {
      input.fail("date", "\(left.person.name.short): уход уже записан. Вернитесь к списку и снимите отметку")
    }
    if let day, let early = departing.first(where: { $0.line.stay.period.start > day }) {
      input.fail("date", "\(early.person.name.short): дата раньше прихода \(Words.period(early.line.stay.period))")
    }
    let reason: Stay.LeaveReason? = input.choice("reason", missing: "Выберите причину")
    guard input.isValid, let day, let reason else { return nil }
    return Departure(day: day, reason: reason, closing: input.values.all("pair").compactMap { Pair.ID($0) })
  }

  /// Each pair once, though both its people may leave.
  var pairs: [PersonPair] {
    var seen: Set<Pair.ID> = []
    return departing.flatMap(\.pairs).filter { seen.insert($0.pair.id).inserted }
  }
}

/// The last day of everybody who was ticked, with the pairs that end with it (`ux.md` 35).
struct DeparturesNewPage: Page {
  static let template = "registry/departures-new"

  let title = "Отметить уход"
  let errors: ErrorSummary?
  let crumbs = [Crumb("Участники", PersonAddress.index)]
  /// Absent when nobody was ticked: then the page says so.
  let people: TickedPeople?
  let action = StayAddress.createDepartures
  let placementsAddress: String
  let cancelAddress = PersonAddress.index
  let date: Field
  let reason: Choice
  let consequence: String?
  let pairs: [DepartureNewPage.Ending]
  let button: String

  init(_ form: DeparturesForm) {
    errors = ErrorSummary(form.input)
    let people = TickedPeople(form.departing, today: form.today)
    self.people = form.departing.isEmpty ? nil : people
    placementsAddress = StayAddress.newPlacements(form.departing.map(\.line.stay.id))
    date = Field(
      form.input, "date", "Последний день", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    reason = Choice(
      form.input, "reason", "Причина",
      options: Stay.LeaveReason.allCases.map { ($0.rawValue, Words.leaveReason($0), nil) })
    let ending = form.pairs
    let count = Russian.plural(ending.count, "пара", "пары", "пар")
    consequence = ending.isEmpty ? nil : "Завершатся или, если не начались, отменятся \(count):"
    pairs = ending.map {
      .init(id: $0.pair.id.description, text: Words.pairOfPerson($0), address: PairAddress.show($0.pair.id))
    }
    let closed = Russian.plural(ending.count, "пару", "пары", "пар")
    button = "Записать уход: \(people.heading)" + (ending.isEmpty ? "" : ", закрыть \(closed)")
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    people = .sample
    placementsAddress = StayAddress.newPlacements([Stay.ID(1)])
    date = .sample
    reason = .sample
    consequence = "Завершится 1 пара:"
    pairs = [.init(id: "17", text: "№ 17, учитель – ученик: наставник Иванова А. П.", address: "/pairs/17")]
    button = "Записать уход: 2 человека, закрыть 1 пару"
  }

  static let sample = DeparturesNewPage(errors: .sample)
}
