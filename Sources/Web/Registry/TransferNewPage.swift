import Mentoring
import Storage

/// A request for a transfer: only what the asking curator typed is shown.
struct TransferNewPage: Page {
  static let template = "registry/transfer-new"

  let title = "Попросить перевод"
  let name: String
  let errors: ErrorSummary?
  let action = TransferAddress.index
  let cancelAddress = PersonAddress.new
  let identity: [HiddenField]
  let stay: StayFields
  let request: Field

  init(_ form: TransferForm) {
    let input = form.input
    name = PersonName(surname: input["surname"], given: input["given"], patronymic: input["patronymic"]).full
    errors = ErrorSummary(input)
    identity = TransferForm.identity.map { HiddenField(name: $0, value: input[$0]) }
    stay = StayFields(input, form.organisations)
    request = Field(
      input, "request", "Что передать куратору", hint: "Например, номер приказа о зачислении", isOptional: true, rows: 3
    )
  }

  private init(errors: ErrorSummary) {
    name = "Котов Даниил Сергеевич"
    self.errors = errors
    identity = [HiddenField(name: "surname", value: "Котов")]
    stay = .sample
    request = .sample
  }

  static let sample = TransferNewPage(errors: .sample)
}
