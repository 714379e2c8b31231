import Mentoring
import Storage

/// The last day at a place, with the pairs that end with it (`ux.md` 35).
struct DepartureNewPage: Page {
  static let template = "registry/departure-new"

  let title = "Записать уход"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let place: String
  let action: String
  let cancelAddress: String
  let date: Field
  let reason: Choice
  /// «Завершатся 2 пары, отменится 1 пара, которая ещё не началась»; absent where no pair goes on.
  let consequence: String?
  let pairs: [Ending]
  let button: String
  let editAddress: String
  let moveAddress: String

  struct Ending: Encodable, Sendable {
    let id: String
    let text: String
    let address: String
  }

  init(_ input: Input, _ departing: Departing, leaving day: CalendarDate) {
    let stay = departing.line.stay
    errors = ErrorSummary(input)
    crumbs = [
      Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(departing.person.id)),
    ]
    person = departing.person.name.full
    place = departing.line.words(on: day)
    action = StayAddress.createDeparture(stay.id)
    cancelAddress = PersonAddress.show(departing.person.id)
    date = Field(
      input, "date", "Последний день", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    reason = Choice(
      input, "reason", "Причина", options: Stay.LeaveReason.allCases.map { ($0.rawValue, Words.leaveReason($0), nil) })
    consequence = Self.consequence(departing.pairs, day)
    pairs = departing.pairs.map {
      Ending(id: $0.pair.id.description, text: Words.pairOfPerson($0), address: PairAddress.show($0.pair.id))
    }
    editAddress = PersonAddress.edit(departing.person.id)
    moveAddress = StayAddress.newMove(stay.id)
    let count = Russian.plural(departing.pairs.count, "пару", "пары", "пар")
    button = departing.pairs.isEmpty ? "Записать уход" : "Записать уход и закрыть \(count)"
  }

  private static func consequence(_ pairs: [PersonPair], _ day: CalendarDate) -> String? {
    guard !pairs.isEmpty else { return nil }
    let ahead = pairs.filter { $0.pair.period.start > day }.count
    let ending = pairs.count - ahead
    let verbs = [
      ending > 0
        ? "\(Russian.pluralWord(ending, "завершится", "завершатся", "завершатся")) "
          + Russian.plural(ending, "пара", "пары", "пар") : nil,
      ahead > 0
        ? "\(Russian.pluralWord(ahead, "отменится", "отменятся", "отменятся")) "
          + Russian.plural(ahead, "не начавшаяся пара", "не начавшиеся пары", "не начавшихся пар") : nil,
    ]
    return "В этот день \(verbs.compactMap(\.self).joined(separator: ", ")):"
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Иванова Анна Петровна"
    place = "МКОУ СОШ с. Воя: педагог, учитель математики, с 01.09.2010"
    action = "/stays/1/departure"
    cancelAddress = "/people/1"
    date = .sample
    reason = .sample
    consequence = "В этот день завершится 1 пара:"
    pairs = [Ending(id: "17", text: "№ 17, учитель – ученик: наставляемый Котов Д. С.", address: "/pairs/17")]
    button = "Записать уход и закрыть 1 пару"
    editAddress = "/people/1/edit"
    moveAddress = "/stays/1/move/new"
  }

  static let sample = DepartureNewPage(errors: .sample)
}
