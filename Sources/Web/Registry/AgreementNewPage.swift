import Mentoring
import Storage

/// The form of an agreement, from the card of either side.
struct AgreementNewPage: Page {
  static let template = "registry/agreement-new"

  let title = "Новое соглашение"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let counterpart: Choice
  let bond: Choice?
  /// Partners that are not in the list yet are added first.
  let partnerAddress: String?
  let number: Field
  let signedOn: Field
  let ends: Field

  init(_ form: AgreementForm, of organisation: Organisation) {
    let input = form.input
    caption = organisation.shortName
    cancelAddress = OrganisationAddress.show(organisation.slug)
    crumbs = [Crumb("Организации", OrganisationAddress.index), Crumb(organisation.shortName, cancelAddress)]
    errors = ErrorSummary(input)
    action = AgreementAddress.create(organisation.slug)
    counterpart = Choice(
      input, "counterpart", organisation.kind.isEducational ? "С кем" : "С какой организацией",
      options: [("", "Выберите", nil)]
        + form.counterparts.map { ("\($0.id)", "\($0.name) – \(Words.kind($0.kind))", nil) })
    bond =
      form.asksBond
      ? Choice(
        input["bond"].isEmpty
          ? Input(input.values.setting("bond", to: AgreementForm.Bond.partnership.rawValue)) : input,
        "bond", "О чём соглашение", options: AgreementForm.Bond.allCases.map { ($0.rawValue, Words.bond($0), nil) })
      : nil
    partnerAddress = organisation.kind.isEducational ? OrganisationAddress.new + "?kind=enterprise" : nil
    number = Field(input, "number", "Номер", hint: "Если номера нет, напишите «б/н»", width: .short)
    signedOn = Field(
      input, "signedOn", "Дата подписания", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    ends = Field(
      input, "ends", "Действует по", hint: "Пусто, если срок не ограничен", width: .date, inputmode: "numeric",
      isOptional: true)
  }

  private init(errors: ErrorSummary) {
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    self.errors = errors
    action = AgreementAddress.create("voya")
    cancelAddress = OrganisationAddress.show("voya")
    counterpart = .sample
    bond = .sample
    partnerAddress = OrganisationAddress.new
    number = .sample
    signedOn = .sample
    ends = .sample
  }

  static let sample = AgreementNewPage(errors: .sample)
}
