import Mentoring
import Storage

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
