import Mentoring

/// The form of a new municipality, and of one that is there.
struct MunicipalityEditPage: Page {
  static let template = "registry/municipality-edit"

  let title: String
  let caption: String?
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  /// Absent for a new one.
  let edit: EditTokens?
  let name: Field
  let region: Field

  init(_ form: MunicipalityForm, of municipality: Municipality?) {
    title = municipality == nil ? "Новый район" : "Изменить район"
    caption = municipality?.name
    crumbs =
      [Crumb("Районы", MunicipalityAddress.index)]
      + (municipality.map { [Crumb($0.name, MunicipalityAddress.show($0.slug))] } ?? [])
    errors = ErrorSummary(form.input)
    action = municipality.map { MunicipalityAddress.show($0.slug) } ?? MunicipalityAddress.index
    edit = municipality.map { _ in EditTokens(form.input) }
    name = Field(form.input, "name", "Название", hint: "Например, Пижанский район", width: .name)
    region = Field(form.input, "region", "Регион", hint: "Например, Кировская область", width: .name)
  }

  private init(errors: ErrorSummary) {
    title = "Изменить район"
    caption = "Пижанский район"
    crumbs = [Crumb("Районы", MunicipalityAddress.index)]
    self.errors = errors
    action = MunicipalityAddress.show("pizhanka")
    edit = .sample
    name = .sample
    region = .sample
  }

  static let sample = MunicipalityEditPage(errors: .sample)
}
