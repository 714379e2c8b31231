import Mentoring
import Storage

/// The form of a hold.
struct HoldNewPage: Page {
  static let template = "consents/hold-new"

  let title = "Удержать сведения"
  let crumbs: [Crumb]
  let person: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let ground: Field
  let until: Field

  init(_ input: Input, _ card: DestructionCard) {
    crumbs = [
      Crumb("Уничтожение данных", DestructionAddress.index),
      Crumb("Задача", DestructionAddress.show(card.destruction.id)),
    ]
    person = card.person.name.full
    errors = ErrorSummary(input)
    action = DestructionAddress.createHold(card.destruction.id)
    cancelAddress = DestructionAddress.show(card.destruction.id)
    edit = EditTokens(input)
    ground = Field(input, "ground", "Основание", hint: "Например, судебный спор или проверка: статья закона", rows: 2)
    until = Field(
      input, "until", "До какого дня", hint: "Например, 27.03.2027", width: .date, inputmode: "numeric")
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Уничтожение данных", DestructionAddress.index)]
    person = "Котов Даниил Сергеевич"
    self.errors = errors
    action = "/destructions/1/hold"
    cancelAddress = "/destructions/1"
    edit = .sample
    ground = .sample
    until = .sample
  }

  static let sample = HoldNewPage(errors: .sample)
}
