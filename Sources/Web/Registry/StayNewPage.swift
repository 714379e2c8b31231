import Mentoring
import Storage

/// One more place of a person: a move, a return, a second job.
struct StayNewPage: Page {
  static let template = "registry/stay-new"

  let title = "Записать в организацию"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let person: String
  let stays: [String]
  let action: String
  let cancelAddress: String
  let stay: StayFields

  init(_ form: StayForm, _ card: PersonCard) {
    let id = card.person.id
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(id))]
    person = card.person.name.full
    stays = card.stays.map { $0.words(on: form.today) }
    action = StayAddress.create(id)
    cancelAddress = PersonAddress.show(id)
    stay = StayFields(form.input, form.organisations)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Иванова Анна Петровна"
    stays = ["МКОУ СОШ с. Воя: педагог, учитель математики, с 01.09.2010"]
    action = "/people/1/stays"
    cancelAddress = "/people/1"
    stay = .sample
  }

  static let sample = StayNewPage(errors: .sample)
}
