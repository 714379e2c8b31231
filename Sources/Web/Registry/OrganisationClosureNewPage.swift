import Mentoring
import Storage

/// What the end of an organisation ends, asked once.
struct OrganisationClosureNewPage: Page {
  static let template = "registry/organisation-closure-new"

  let title = "Закрыть или присоединить"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let name: String
  let lines: [String]
  let action: String
  let version: String
  let date: Field
  let order: Field
  let successor: Choice
  let confirmed: Choice
  let cancelAddress: String

  init(_ closing: ClosingOrganisation, _ form: OrganisationClosureForm) {
    let organisation = closing.organisation
    errors = ErrorSummary(form.input)
    crumbs = [
      Crumb("Организации", OrganisationAddress.index), Crumb("Карточка", OrganisationAddress.show(organisation.slug)),
    ]
    name = organisation.shortName
    lines = [
      "\(Russian.plural(closing.people, "человек", "человека", "человек")): с преемником числятся у него со следующего дня с тем же "
        + "классом или должностью, без преемника уходят",
      "\(Russian.plural(closing.pairs, "пара", "пары", "пар")): с преемником продолжаются по прежним приказам, без преемника завершаются",
      "\(Russian.plural(closing.curators, "куратор", "куратора", "кураторов")): обязанности здесь заканчиваются; доступ к преемнику "
        + "даёт новое назначение",
      "показатели прошлых дат, численность, соглашения, приказы и история остаются",
    ]
    action = OrganisationAddress.closure(organisation.slug)
    version = String(form.input.version)
    date = Field(
      form.input, "date", "Последний день", hint: "Например, 31.08.2026", width: .date, inputmode: "numeric",
      autocomplete: "off")
    order = Field(form.input, "order", "Приказ или постановление", hint: "Номер и дата, например № 78-ОД от 27.08.2026")
    successor = Choice(
      form.input, "successor", "Куда присоединяется",
      options: [("", "никуда: организация закрывается", nil)]
        + closing.successors.map { ($0.id.description, $0.name, nil) })
    confirmed = Choice(
      form.input, "confirmed", "Подтверждение",
      options: [("1", "Дата и преемник проверены. Отменить будет нельзя", nil)])
    cancelAddress = OrganisationAddress.show(organisation.slug)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    name = "МКОУ СОШ с. Воя"
    lines = ["214 человек"]
    action = "/organisations/voya/closure"
    version = "1"
    date = .sample
    order = .sample
    successor = .sample
    confirmed = .sample
    cancelAddress = "/organisations/voya"
  }

  static let sample = OrganisationClosureNewPage(errors: .sample)
}
