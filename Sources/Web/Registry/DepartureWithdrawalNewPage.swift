import Mentoring
import Storage

/// A departure to be taken back, with the pairs that it ended.
struct DepartureWithdrawalNewPage: Page {
  static let template = "registry/withdrawal-new"

  let title = "Отменить уход"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let place: String
  let lead: String
  let action: String
  let cancelAddress: String
  let editAddress: String
  let pairs: Choice?

  init(_ form: DepartureWithdrawalForm, _ returning: Departing, today: CalendarDate) {
    let stay = returning.line.stay
    errors = ErrorSummary(form.input)
    crumbs = [
      Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(returning.person.id)),
    ]
    person = returning.person.name.full
    place = returning.line.words(on: today)
    let isAhead = stay.period.end.map { $0 >= today } ?? false
    lead =
      isAhead
      ? "Уход ещё впереди. Если человек остаётся, отмените его: место продолжится без даты окончания."
      : "Если человек на самом деле не уходил, отмените уход. Если он ушёл и вернулся, запишите новое место: "
        + "перерыв останется в истории."
    action = StayAddress.createWithdrawal(stay.id)
    cancelAddress = PersonAddress.show(returning.person.id)
    editAddress = StayAddress.edit(stay.id)
    pairs =
      returning.pairs.isEmpty
      ? nil
      : Choice(
        form.input, "pair", "Пары, которые завершил уход: какие продолжатся",
        options: returning.pairs.map { ($0.pair.id.description, Words.pairOfPerson($0), nil) })
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Котов Даниил Сергеевич"
    place = "МКОУ СОШ с. Воя: ученик, 8А, с 01.09.2019 по 31.05.2027"
    lead = "Уход ещё впереди."
    action = "/stays/1/withdrawal"
    cancelAddress = "/people/1"
    editAddress = "/stays/1/edit"
    pairs = .sample
  }

  static let sample = DepartureWithdrawalNewPage(errors: .sample)
}
