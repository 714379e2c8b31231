import HTTP
import Mentoring
import Storage

/// A kind of questionnaire over a school year, school by school and together.
struct ResultIndexPage: Page {
  static let template = "surveys/result-index"

  let title = "Итоги анкетирования"
  let crumbs = [Crumb("Анкетирование", SurveyAddress.index)]
  let action: String
  let municipality: Choice?
  let kind: Choice
  let year: Choice
  let invitation: String?
  let rows: [Row]
  let hasRows: Bool
  let isScored: Bool
  let body: ResultView?
  let downloads: Downloads?

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let answered: String
    let mentees: String
    let mentors: String
    let score: String
  }

  init(
    _ found: (organisations: [OrganisationResult], results: SurveyResults)?, _ question: ResultQuestion,
    _ query: FormFields, district: DistrictChoice
  ) {
    let input = Input(
      query.setting("kind", to: question.kind.rawValue).setting("year", to: question.year.code))
    action = SurveyAddress.results
    municipality = district.choice(input)
    kind = Choice(
      input, "kind", "Анкета",
      options: Questionnaire.Kind.allCases.map { ($0.rawValue, Words.questionnaire($0), nil) })
    year = Choice(input, "year", "Учебный год", options: question.years.map { ($0.code, $0.label, nil) })
    invitation = district.invitation("Выберите район, чтобы увидеть его итоги.")
    rows = (found?.organisations ?? []).map(Row.init)
    hasRows = !rows.isEmpty
    isScored = question.kind == .curator
    body = (found?.results).map(ResultView.init)
    downloads = found == nil ? nil : Downloads(SurveyAddress.results, query)
  }

  private init(rows: [Row]) {
    action = SurveyAddress.results
    municipality = .sample
    kind = .sample
    year = .sample
    invitation = "Выберите район"
    self.rows = rows
    hasRows = true
    isScored = true
    body = .sample
    downloads = .sample
  }

  static let sample = ResultIndexPage(rows: [
    Row(
      name: "СОШ с. Воя", address: "/organisations/voya", answered: "14 из 20", mentees: "85,7 %", mentors: "н/д",
      score: "16 баллов")
  ])
}

extension ResultIndexPage.Row {
  fileprivate init(_ line: OrganisationResult) {
    name = line.name
    address = OrganisationAddress.show(line.slug)
    answered = "\(Russian.number(line.answered)) из \(Russian.number(line.asked))"
    let share = { (side: Questionnaire.Side) -> String in
      guard let (satisfied, judged) = line.sides[side], judged > 0 else { return Russian.notAvailable }
      return judged < SurveyResults.fewest ? "менее 5 ответов" : Russian.percent(satisfied, of: judged)
    }
    mentees = share(.mentee)
    mentors = share(.mentor)
    score = line.score.map(Words.score) ?? ""
  }
}
