import Mentoring
import Storage

/// Beginning a roadmap from a template or from nothing.
struct RoadmapPlanNewPage: Page {
  static let template = "roadmap/plan-new"

  let title = "Новая дорожная карта"
  let crumbs = [Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карты", RoadmapPlanAddress.index)]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let owner: Choice?
  let onlyOwner: String?
  let source: Choice
  let name: Field
  let starts: Field
  let ends: Field

  init(_ form: RoadmapPlanForm) {
    let input = form.input
    errors = ErrorSummary(input)
    action = RoadmapPlanAddress.create
    cancelAddress = RoadmapPlanAddress.index
    owner =
      form.owners.count == 1
      ? nil
      : Choice(
        input, "owner", "Чья карта", options: [("", "выберите", nil)] + form.owners.map { ($0.code, $0.name, nil) })
    onlyOwner = form.owners.count == 1 ? form.owners.first?.name : nil
    source = Choice(
      input, "template", "Типовая карта",
      hint: "Дни сдвинутся на ваш период; каждое мероприятие потом можно изменить",
      options: form.templates.map { template in
        let counts = [
          ("организации", template.measures(of: .organisation).count),
          ("району", template.measures(of: .municipality).count),
        ].filter { $0.1 > 0 }.map { "\($0.0) – \($0.1)" }.joined(separator: ", ")
        return (template.code, "\(template.document): \(template.title)", "\(template.basis). Мероприятий: \(counts)")
      } + [(RoadmapPlanForm.empty, "Без типовой карты", "Мероприятия внесёте сами")])
    name = Field(input, "title", "Название", width: .full)
    starts = Field(input, "starts", "Начало периода", width: .date, inputmode: "numeric")
    ends = Field(input, "ends", "Конец периода", width: .date, inputmode: "numeric")
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    action = RoadmapPlanAddress.create
    cancelAddress = RoadmapPlanAddress.index
    owner = .sample
    onlyOwner = "МКОУ СОШ с. Воя"
    source = .sample
    name = .sample
    starts = .sample
    ends = .sample
  }

  static let sample = RoadmapPlanNewPage(errors: .sample)
}

/// Another title or period.
struct RoadmapPlanEditPage: Page {
  static let template = "roadmap/plan-edit"

  let title = "Изменить дорожную карту"
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let note: String?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let name: Field
  let starts: Field
  let ends: Field

  init(_ form: RoadmapPlanEditForm, _ roadmap: Roadmap) {
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карта", RoadmapPlanAddress.show(roadmap.id))]
    errors = ErrorSummary(form.input)
    note = roadmap.state == .agreed ? RoadmapPlanShowPage.newEdition : nil
    action = RoadmapPlanAddress.update(roadmap.id)
    cancelAddress = RoadmapPlanAddress.show(roadmap.id)
    edit = EditTokens(form.input)
    name = Field(form.input, "title", "Название", width: .full)
    starts = Field(form.input, "starts", "Начало периода", width: .date, inputmode: "numeric")
    ends = Field(form.input, "ends", "Конец периода", width: .date, inputmode: "numeric")
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    self.errors = errors
    note = RoadmapPlanShowPage.newEdition
    action = RoadmapPlanAddress.update(.init(7))
    cancelAddress = RoadmapPlanAddress.show(.init(7))
    edit = .sample
    name = .sample
    starts = .sample
    ends = .sample
  }

  static let sample = RoadmapPlanEditPage(errors: .sample)
}
