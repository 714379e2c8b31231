import Mentoring
import Storage

/// The same question about one school (`ux.md` D2).
struct DistrictSchoolPage: Page {
  static let template = "indicators/school"

  let title: String
  let name: String
  let cardAddress: String
  let publicAddress: String
  let errors: ErrorSummary?
  let controls: FigureControls
  let figure: FigureView
  let chart: Staircase

  init(_ dashboard: Dashboard, _ question: FigureQuestion) {
    let slug = dashboard.place.slug
    title = "Охват организации"
    name = dashboard.place.name
    cardAddress = OrganisationAddress.show(slug)
    publicAddress = PublicAddress.school(slug)
    errors = ErrorSummary(question.input)
    controls = FigureControls(question, action: DistrictAddress.school(slug))
    figure = FigureView(dashboard.whole, question, of: dashboard.place)
    chart = Staircase(
      dashboard.history, plan: dashboard.whole.plan, on: question.date,
      heading: "Охват и ступени плана", source: question.indicator.source)
  }

  private init() {
    title = "Охват организации"
    name = "СОШ"
    cardAddress = "/organisations/a"
    publicAddress = "/schools/a/mentoring"
    errors = .sample
    controls = .sample
    figure = .sample
    chart = .sample
  }

  static let sample = DistrictSchoolPage()
}
