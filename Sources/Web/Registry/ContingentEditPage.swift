import Mentoring
import Storage

/// The form of the figures of a school year, with those of the year before beside them.
struct ContingentEditPage: Page {
  static let template = "registry/contingent-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let pupils: [Field]
  let teachers: [Field]
  let asOf: Field
  let source: Field
  /// Asked for only where the figures contradict the register.
  let confirmed: Choice?

  init(_ form: ContingentForm, _ record: ContingentRecord) {
    let organisation = record.organisation
    let input = form.input
    title = "Численность \(form.year.label)"
    caption = organisation.shortName
    cancelAddress = OrganisationAddress.show(organisation.slug)
    crumbs = [
      Crumb("Организации", OrganisationAddress.index), Crumb(organisation.shortName, cancelAddress),
    ]
    errors = ErrorSummary(input)
    action = ContingentAddress.update(organisation.slug, form.year)
    edit = EditTokens(input)
    let field = { (group: Contingent.Group) in
      Field(
        input, group.rawValue, Words.group(group),
        hint: record.previous?.heads[group].map { "В \(form.year.previous.label): \(Russian.number($0))" },
        width: .short, inputmode: "numeric")
    }
    pupils = [.pupils, .pupils10to19, .pupils15to19].map(field)
    teachers = [.teachers, .teachersUnder35, .novices].map(field)
    asOf = Field(
      input, "asOf", "На какую дату", hint: "Например, 20.09.\(form.year.startYear)", width: .date,
      inputmode: "numeric")
    source = Field(input, "source", "Источник", hint: "Например, ОО-1 или приказ о комплектовании", width: .name)
    confirmed =
      form.exceeded.isEmpty
      ? nil
      : Choice(
        input, "confirmed", "Числа меньше, чем в реестре",
        hint: "Может быть, в реестре остались те, кто выбыл: отметьте их уход",
        options: [("1", "Числа верны: в реестре больше людей", nil)])
  }

  private init(errors: ErrorSummary) {
    title = "Численность 2026/27"
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    self.errors = errors
    action = "/organisations/voya/contingents/2026-27"
    cancelAddress = OrganisationAddress.show("voya")
    edit = .sample
    pupils = [.sample]
    teachers = [.sample]
    asOf = .sample
    source = .sample
    confirmed = .sample
  }

  static let sample = ContingentEditPage(errors: .sample)
}
