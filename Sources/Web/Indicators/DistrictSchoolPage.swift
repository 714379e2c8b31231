import HTTP
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
  let pace: PaceView
  let others: [OtherFigure]
  let hasOthers: Bool
  let forms: FormsBar?
  let strip: RoadmapStrip?
  let completion: CompletionGrid?

  init(_ dashboard: Dashboard, _ question: FigureQuestion, _ account: Account) {
    let slug = dashboard.place.slug
    title = "\(Words.measure(question.indicator)) организации"
    name = dashboard.place.name
    cardAddress = OrganisationAddress.show(slug)
    publicAddress = PublicAddress.school(slug)
    errors = ErrorSummary(question.input)
    controls = FigureControls(question, action: DistrictAddress.school(slug))
    figure = FigureView(dashboard.whole, question, of: dashboard.place)
    chart = Staircase(
      dashboard.history, plan: dashboard.whole.plan, on: question.date,
      heading: "\(Words.measure(question.indicator)) и ступени плана", source: question.indicator.source,
      pace: dashboard.pace)
    pace = PaceView(dashboard.pace, dashboard.priorities, question, of: dashboard.place, account)
    others = dashboard.others.map { indicator, figure in
      OtherFigure(indicator, figure, question, of: dashboard.place) { code in
        DistrictAddress.school(slug) + "?"
          + FormFields([("indicator", code.rawValue), ("on", question.date.iso)]).encoded
      }
    }
    hasOthers = !others.isEmpty
    forms = FormsBar(dashboard.forms)
    completion = CompletionGrid(dashboard.completion, on: question.today)
    strip = RoadmapStrip(dashboard.tasks, address: RoadmapAddress.index(["school": slug]))
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
    pace = .sample
    others = [.sample]
    hasOthers = true
    forms = .sample
    strip = .sample
    completion = .sample
  }

  static let sample = DistrictSchoolPage()
}
