import Mentoring
import Storage

/// The form of a paper that is entered already.
struct ConsentEditPage: Page {
  static let template = "consents/edit"

  let title = "Изменить согласие"
  let crumbs: [Crumb]
  let person: String
  let kind: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let signedOn: Field
  let signer: Choice
  let ends: Field
  let place: Field
  let items: Items?

  struct Items: Encodable, Sendable {
    let error: String?
    let boxes: [Box]
  }

  struct Box: Encodable, Sendable {
    let id: String
    let label: String
    let isSelected: Bool
  }

  init(_ form: ConsentForm) {
    let input = form.input
    let consent = form.card.consent
    crumbs = [Crumb("Согласия", ConsentAddress.index), Crumb("Согласие", ConsentAddress.show(consent.id))]
    person = form.card.person.name.full
    kind = Words.consentTitle(consent.kind)
    errors = ErrorSummary(input)
    action = ConsentAddress.show(consent.id)
    cancelAddress = action
    edit = EditTokens(input)
    signedOn = Field(
      input, "signedOn", "Дата подписания", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    signer = Choice(input, "signer", "Кто подписал", options: form.signers)
    ends = Field(
      input, "ends", "Действует по", hint: "Пусто – до окончания участия в программе", width: .date,
      inputmode: "numeric", isOptional: true)
    place = Field(input, "place", "Где лежит бумага", isOptional: true)
    items = consent.kind == .dissemination ? Items(input) : nil
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Согласия", ConsentAddress.index)]
    person = "Иванова Анна Петровна"
    kind = Words.consentTitle(.dissemination)
    self.errors = errors
    action = "/consents/1"
    cancelAddress = "/consents/1"
    edit = .sample
    signedOn = .sample
    signer = .sample
    ends = .sample
    place = .sample
    items = Items(Input(["item-name": "1"]))
  }

  static let sample = ConsentEditPage(errors: .sample)
}

extension ConsentEditPage.Items {
  fileprivate init(_ input: Input) {
    error = input.error(at: "item-name")
    boxes = Consent.Item.allCases.map { item in
      .init(id: "item-\(item.rawValue)", label: Words.item(item), isSelected: input["item-\(item.rawValue)"] == "1")
    }
  }
}
