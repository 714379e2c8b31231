import Mentoring
import Storage

/// The curator writes what helps and what hinders the programme, beginning with what people answered.
struct SWOTEditPage: Page {
  static let template = "monitoring/swot-edit"

  let title = "SWOT-анализ программы"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let lead: String
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let inside: [Field]
  let outside: [Field]
  let plan: Field

  init(_ form: SWOTForm, _ line: QualityLine, _ year: SchoolYear, isSuggested: Bool) {
    caption = "\(line.name), \(year.label) учебный год"
    cancelAddress = QualityAddress.show(line.slug, year)
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.index), Crumb("Качество программы", cancelAddress),
    ]
    errors = ErrorSummary(form.input)
    lead =
      (isSuggested
        ? "Поля заполнены открытыми ответами анкет, где ответили пятеро и больше. Оставьте главное и перепишите своими словами. "
        : "") + "Текст увидит центр: не называйте детей по имени."
    action = QualityAddress.swot(line.slug, year)
    edit = EditTokens(form.input)
    let field = { (quadrant: SWOT.Quadrant) in
      Field(form.input, quadrant.rawValue, Words.quadrant(quadrant), isOptional: true, rows: 7)
    }
    inside = [SWOT.Quadrant.strengths, .weaknesses].map(field)
    outside = [SWOT.Quadrant.opportunities, .threats].map(field)
    plan = Field(
      form.input, "plan", "План исправления",
      hint: form.needsPlan
        ? "Уровень недопустимый: что исправите, кто и к какому сроку" : "Нужен, когда уровень недопустимый",
      isOptional: !form.needsPlan, rows: 5)
  }

  private init(errors: ErrorSummary) {
    caption = "СОШ, 2026/27 учебный год"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    self.errors = errors
    lead = "Поля заполнены открытыми ответами анкет."
    action = "/monitoring/quality/a/swot?year=2026-27"
    cancelAddress = "/monitoring/quality/a"
    edit = .sample
    inside = [.sample]
    outside = [.sample]
    plan = .sample
  }

  static let sample = SWOTEditPage(errors: .sample)
}
