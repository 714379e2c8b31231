import Mentoring
import Storage

/// What goes with a person who was entered by mistake, or why the person stays.
struct PersonRemovalNewPage: Page {
  static let template = "registry/person-removal-new"

  let title = "Внесён по ошибке"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let name: String
  let place: String
  /// Why not; then there is no form.
  let refusal: String?
  let removal: Removal?
  let editAddress: String
  let mergeAddress: String
  let cancelAddress: String

  struct Removal: Encodable, Sendable {
    let gone: [String]
    let action: String
    let version: String
  }

  init(
    _ card: PersonCard, _ form: PersonRemovalForm, _ refusal: Failure.Refusal?, viewer: Account, today: CalendarDate
  ) {
    let person = card.person
    errors = ErrorSummary(form.input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    name = Words.fullName(person.name, person.id, isMinor: card.isMinor, to: viewer)
    place = card.stays.first?.words(on: today) ?? ""
    self.refusal = refusal.map(Words.refusal)
    let gone: [String?] = [
      "запись о человеке", Russian.plural(card.stays.count, "место", "места", "мест"),
      card.mentor.map { _ in "анкета наставника" }, card.mentee.map { _ in "анкета наставляемого" },
      card.pairs.isEmpty ? nil : Russian.plural(card.pairs.count, "пара", "пары", "пар") + " без приказа",
    ]
    removal =
      refusal == nil
      ? Removal(
        gone: gone.compactMap(\.self), action: PersonAddress.removal(person.id), version: String(person.version))
      : nil
    editAddress = PersonAddress.edit(person.id)
    mergeAddress = MergeAddress.new(person.id)
    cancelAddress = PersonAddress.show(person.id)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    name = "Котов Даниил Сергеевич"
    place = "МКОУ СОШ с. Воя: ученик, 8А"
    refusal = "На человека есть согласия"
    removal = Removal(gone: ["1 место"], action: "/people/1/removal", version: "1")
    editAddress = "/people/1/edit"
    mergeAddress = "/people/1/merge/new"
    cancelAddress = "/people/1"
  }

  static let sample = PersonRemovalNewPage(errors: .sample)
}
