import Mentoring
import Storage

/// The number and the term of an agreement, put right from the card of either side.
struct AgreementEditPage: Page {
  static let template = "registry/agreement-edit"

  let title = "Изменить соглашение"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let fields: [Field]

  init(_ form: AgreementEditForm, of line: AgreementLine, on organisation: Organisation) {
    let input = form.input
    caption = "\(organisation.shortName) – \(line.name)"
    cancelAddress = OrganisationAddress.show(organisation.slug)
    crumbs = [Crumb("Организации", OrganisationAddress.index), Crumb(organisation.shortName, cancelAddress)]
    errors = ErrorSummary(input)
    action = AgreementAddress.update(line.id, of: organisation.slug)
    edit = EditTokens(input)
    fields = [
      Field(input, "number", "Номер", hint: "Если номера нет, напишите «б/н»", width: .short),
      Field(input, "signedOn", "Дата подписания", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric"),
      Field(
        input, "ends", "Действует по", hint: "Пусто, если срок не ограничен", width: .date, inputmode: "numeric",
        isOptional: true),
    ]
  }

  private init(errors: ErrorSummary) {
    caption = "МКОУ СОШ с. Воя – Маслозавод"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    self.errors = errors
    action = AgreementAddress.update(.init(1), of: "voya")
    cancelAddress = OrganisationAddress.show("voya")
    edit = .sample
    fields = [.sample]
  }

  static let sample = AgreementEditPage(errors: .sample)
}
