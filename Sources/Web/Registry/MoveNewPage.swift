import Mentoring
import Storage

/// A move to another organisation in one act.
struct MoveNewPage: Page {
  static let template = "registry/move-new"

  let title = "Перевести в другую организацию"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let place: String
  let departureAddress: String
  let action: String
  let cancelAddress: String
  let stay: StayFields
  let pairs: PairsGoingOn?

  init(_ form: MoveForm, _ departing: Departing, leaving day: CalendarDate) {
    let id = departing.person.id
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(id))]
    person = departing.person.name.full
    place = departing.line.words(on: form.today)
    departureAddress = StayAddress.newDeparture(departing.line.stay.id)
    action = StayAddress.createMove(departing.line.stay.id)
    cancelAddress = PersonAddress.show(id)
    stay = StayFields(form.input, form.organisations)
    pairs = PairsGoingOn(form.input, departing, leaving: day)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Котов Даниил Сергеевич"
    place = "МКОУ СОШ с. Воя: ученик, 8А, с 01.09.2019"
    departureAddress = "/stays/1/departure/new"
    action = "/stays/1/move"
    cancelAddress = "/people/1"
    stay = .sample
    pairs = .sample
  }

  static let sample = MoveNewPage(errors: .sample)
}
